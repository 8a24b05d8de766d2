"""A file that was read: its plain data, and a table of where each part of it was written."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from framework.place import FilePath, Location, Pointer, Span, Step
from framework.source.stretch import Reader, Stretches, in_yaml, stretches

Data = dict[str, "Data"] | list["Data"] | str | int | Decimal | bool | None

Place = tuple[int, int, int, int]
"""Line, column, end line and end column, as in Span: a tuple is made several times faster."""


def drawn_back(span: Span, lines: tuple[str, ...]) -> Span:
    """The span, drawn back to the last line where it begins or ends beyond it.

    Where the last line has no end, libyaml counts one line more than there is.
    """
    if span.end_line <= len(lines):
        return span
    end = (len(lines), len(lines[-1]) + 1)
    return Span(*min((span.line, span.column), end), *end)


@dataclass(slots=True)
class Written:
    """Where one part was written, and the parts within it by key or by position.

    Attributes:
        place: where the part itself stands.
        key: where its key stands; None for a list item and for the top.
        quoted: whether it is text written in quotes or as a block.
        parts: what lies within it; None for a single value.
    """

    place: Place
    key: Place | None = None
    quoted: bool = False
    parts: dict[Step, Written] | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, which says nothing to the plan and may say something to the checks.

    Attributes:
        text: what follows the ``#``, without the spaces around it.
        span: from the ``#`` to the end of the line.
        alone: whether nothing but the comment stands on its line.
    """

    text: str
    span: Span
    alone: bool


@dataclass(frozen=True, slots=True)
class Document:
    """One file as plain data, which can say of each part where it was written.

    Attributes:
        path: the file's path, for messages.
        text: the text as it was read, without a byte order mark.
        data: texts, numbers, yes-or-no words and None, in lists and in dicts whose keys are text.
        comments: in the order in which they stand.
    """

    path: FilePath
    text: str = field(repr=False)
    data: Data = field(repr=False)
    comments: tuple[Comment, ...] = field(default=(), repr=False)
    _top: Written = field(default_factory=lambda: Written((1, 1, 1, 1)), repr=False, compare=False)
    _lines: tuple[str, ...] = field(default=(), repr=False, compare=False)
    _reader: Reader = field(default=in_yaml, repr=False, compare=False)
    _stretches: dict[Pointer, Stretches | None] = field(
        default_factory=dict, repr=False, compare=False
    )

    def locate(self, pointer: Pointer, *, key: bool = False) -> Location:
        """The place of the part, or of its key; of its nearest written parent if missing."""
        node, depth = self._find(pointer)
        found = Pointer(pointer.steps[:depth])
        if key and node.key is not None and depth == len(pointer.steps):
            return Location(self.path, found, drawn_back(Span(*node.key), self._lines))
        return Location(self.path, found, drawn_back(Span(*node.place), self._lines))

    def within(self, pointer: Pointer, start: int, end: int) -> Location:
        """The place of a text's characters from ``start`` up to ``end``, counted from 0.

        It is that of the whole part where the part is no text or has no such characters, or where
        it is not certain which of them stands where.
        """
        whole = self.locate(pointer)
        text = self._text(whole.pointer)
        if whole.pointer != pointer or whole.span is None or not 0 <= start <= end <= len(text):
            return whole
        if pointer not in self._stretches:
            self._stretches[pointer] = stretches(self._lines, whole.span, text, self._reader)
        found = self._stretches[pointer]
        return whole if found is None else replace(whole, span=found.span(start, end))

    def quoted(self, pointer: Pointer) -> bool:
        """Whether the part is text that was written in quotes or as a block."""
        node, depth = self._find(pointer)
        return node.quoted and depth == len(pointer.steps)

    def notes(self, opening: str) -> bool:
        """Whether a comment on a line of its own begins with these words."""
        return any(one.alone and one.text.startswith(opening) for one in self.comments)

    def line(self, number: int) -> str:
        """The line of that number, counted from 1, without its end; empty beyond the last."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def part_from(self, line: int) -> Pointer | None:
        """The largest part that begins on a line, with its key or as a list item."""
        node, steps = self._top, Pointer()
        while node.parts:
            # Parts stand in the order of their lines, so the last that begins above may hold it.
            inner = Written(node.place)
            for step, part in node.parts.items():
                begins = part.key[0] if part.key is not None else part.place[0]
                if begins == line:
                    return steps / step
                if begins < line:
                    inner, last = part, step
            steps, node = steps / last if inner.parts else steps, inner
        return None

    def _text(self, pointer: Pointer) -> str:
        """The text under a pointer; nothing for any other part."""
        data = self.data
        for step in pointer.steps:
            data = data[step]  # type: ignore[index] # every part is found by its step
        return data if isinstance(data, str) else ""

    def _find(self, pointer: Pointer) -> tuple[Written, int]:
        node = self._top
        for depth, step in enumerate(pointer.steps):
            part = None if node.parts is None else node.parts.get(step)
            if part is None:
                return node, depth
            node = part
        return node, len(pointer.steps)
