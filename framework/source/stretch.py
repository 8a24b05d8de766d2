"""Where the characters of a text stand in its file, whatever the style in which it is written.

A text is read a second time, character by character, from the lines that it takes up, and the
outcome is held against the text itself: a place is given where both are the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from framework.place import Span

_TOKENS: Final = {
    '"': re.compile(r"[^\\ \t\n]++|[ \t\n]++|\\(?:\n[ \t\n]*+|x..|u.{4}|U.{8}|.)"),
    "'": re.compile(r"[^' \t\n]++|[ \t\n]++|''"),
    "": re.compile(r"[^ \t\n]++|[ \t\n]++"),
}
"""The pieces of a text by the quotes around it."""

_HEADER: Final = re.compile(r"[|>](?:[1-9]?[+-]?|[+-][1-9])(?:[ \t][^\n]*+)?\n")
_CELL: Final = re.compile(r'[^"]++|""')


class Run(NamedTuple):
    """What a piece of the file says: as many characters as it has, or one that it stands for.

    Attributes:
        said: the characters of the text; None for one that is written as a code.
        start: where the piece begins, counted in characters of what was read.
        end: where it ends.
    """

    said: str | None
    start: int
    end: int


Reader = Callable[[str, str], Iterator[Run]]
"""What gives the runs of a text: from the characters that it takes up in the file, and itself."""


class Stretches:
    """The places of the stretches of one text."""

    __slots__ = ("_line", "_lines", "_runs", "_starts")

    def __init__(self, lines: Sequence[str], place: Span, runs: Sequence[Run]) -> None:
        written = [len(line) + 1 for line in lines[place.line - 1 : place.end_line]]
        self._line = place.line
        self._lines = list(accumulate(written, initial=1 - place.column))
        self._runs = runs
        self._starts = list(accumulate((_length(run) for run in runs), initial=0))

    def span(self, start: int, end: int) -> Span:
        """The span from one character of the text up to another."""
        if start == end:
            here = self._position(self._before(start))
            return Span(*here, *here)
        return Span(*self._position(self._before(start)), *self._position(self._after(end)))

    def _before(self, index: int) -> int:
        """Where in the file the character begins; where the text ends, for one beyond it."""
        if index >= self._starts[-1]:
            return self._runs[-1].end
        at = bisect_right(self._starts, index) - 1
        return self._runs[at].start + index - self._starts[at]

    def _after(self, index: int) -> int:
        """Where in the file the character before it ends."""
        at = bisect_left(self._starts, index) - 1
        run, taken = self._runs[at], index - self._starts[at]
        return run.end if taken == _length(run) else run.start + taken

    def _position(self, at: int) -> tuple[int, int]:
        row = bisect_right(self._lines, at) - 1
        return self._line + row, at - self._lines[row] + 1


def stretches(lines: Sequence[str], place: Span, text: str, reader: Reader) -> Stretches | None:
    """The places of the text's stretches; None where it is not certain what was written where."""
    written = list(lines[place.line - 1 : place.end_line])
    written[-1] = written[-1][: place.end_column - 1]
    written[0] = written[0][place.column - 1 :]
    runs = tuple(reader("\n".join(written), text))
    at = 0
    for run in runs:
        if run.said is not None and not text.startswith(run.said, at):
            return None
        at += _length(run)
    return Stretches(lines, place, runs) if runs and at == len(text) else None


def in_yaml(written: str, text: str) -> Iterator[Run]:
    """The runs of a text in a YAML file, in whatever style."""
    if written.startswith(("|", ">")):
        return _block(written, text)
    return _flowing(written, written[:1] if written.startswith(('"', "'")) else "")


def in_cell(written: str, _: str) -> Iterator[Run]:
    """The runs of a text in a cell of a table."""
    if not written.startswith('"'):
        yield Run(written, 0, len(written))
        return
    for piece in _CELL.finditer(written, 1, len(written) - 1):
        yield Run('"' if piece[0] == '""' else piece[0], *piece.span())


def _flowing(written: str, quote: str) -> Iterator[Run]:
    for piece in _TOKENS[quote].finditer(written, len(quote), len(written) - len(quote)):
        said, place = piece[0], piece.span()
        if "\n" in said:
            yield from _breaks(written, *place, "" if said.startswith("\\") else " ")
        elif quote == '"' and said.startswith("\\"):
            yield Run(None, *place)
        else:
            yield Run("'" if quote == said[:1] == "'" else said, *place)


def _block(written: str, text: str) -> Iterator[Run]:
    header = _HEADER.match(written)
    if header is None:
        return
    at, end = header.end(), header.end() - 1
    lines = written[at:].split("\n")
    indent = _indent(lines) - _indent(text.split("\n"))
    alone, told = "", 0
    for line in lines:
        content = line[indent:]
        if content:
            deeper = content[0] in " \t"
            if alone == " " and deeper:
                alone = "\n"
            for run in _breaks(written, end, at + indent, alone):
                told += _length(run)
                yield run
            yield Run(content, at + indent, at + len(line))
            told += len(content)
            end = at + len(line)
            alone = "\n" if deeper or written.startswith("|") else " "
        at += len(line) + 1
    # The place ends before the blanks at the end of the block.
    yield from (Run(character, end, end) for character in text[told:] if character.isspace())


def _indent(lines: Sequence[str]) -> int:
    """By how many spaces the first line is indented that has more than blanks."""
    first = next((line for line in lines if line.strip()), "")
    return len(first) - len(first.lstrip(" "))


def _breaks(written: str, start: int, end: int, alone: str) -> Iterator[Run]:
    """What a gap with line breaks says, where a single break says that.

    If a single one does not stand for itself, the first of several says nothing.
    """
    breaks = [at for at in range(start, end) if written[at] == "\n"]
    if len(breaks) == 1:
        yield Run(alone, start, end)
        return
    cuts = [start, *(at + 1 for at in breaks[0 if alone == "\n" else 1 : -1]), end]
    yield from (Run("\n", *cut) for cut in pairwise(cuts))


def _length(run: Run) -> int:
    return 1 if run.said is None else len(run.said)
