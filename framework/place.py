"""Where something is: pointers into documents, spans of text, locations in files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType, Protocol

FilePath = NewType("FilePath", str)
"""A path as it is shown: forward slashes, relative to where the command ran if it can be."""

Step = str | int


@dataclass(frozen=True, slots=True)
class Pointer:
    """A route from the top of a document to one node, such as ``indicators/3/target``."""

    steps: tuple[Step, ...] = ()

    def __truediv__(self, step: Step) -> Pointer:
        """The pointer one step further down."""
        return Pointer((*self.steps, step))

    @property
    def rfc6901(self) -> str:
        """The pointer as RFC 6901 writes it: ``/indicators/3/target``."""
        escaped = (str(step).replace("~", "~0").replace("/", "~1") for step in self.steps)
        return "".join(f"/{step}" for step in escaped)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, counted in characters from line 1 and column 1; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Location:
    """A node in a file. ``span`` is None when it is about the file as a whole."""

    path: FilePath
    pointer: Pointer = Pointer()
    span: Span | None = None


class Locator(Protocol):
    """What can say where in its file a pointer leads: a YAML document or a CSV table."""

    @property
    def path(self) -> FilePath:
        """The file's path, for messages."""

    def locate(self, pointer: Pointer, *, key: bool = False) -> Location:
        """The place of the node, or of its key; of its nearest written parent if missing."""

    def quoted(self, pointer: Pointer) -> bool:
        """Whether the part is text that was written in quotes or as a block."""

    def within(self, pointer: Pointer, start: int, end: int) -> Location:
        """The place of a text's characters from ``start`` up to ``end``, counted from 0."""

    def notes(self, opening: str) -> bool:
        """Whether a comment on a line of its own begins with these words."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a part of a plan or ruleset was written: its document and the pointer within it."""

    document: Locator
    pointer: Pointer = Pointer()

    def __truediv__(self, step: Step) -> Origin:
        """The origin of a node below this one."""
        return Origin(self.document, self.pointer / step)

    def locate(self, *, key: bool = False) -> Location:
        """The file, line and column of this node, or of its key."""
        return self.document.locate(self.pointer, key=key)

    def within(self, start: int, end: int) -> Location:
        """The place of this text's characters from ``start`` up to ``end``, counted from 0.

        It is that of the whole node where it is no text or has no such characters.
        """
        return self.document.within(self.pointer, start, end)
