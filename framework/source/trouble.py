"""Where and why the reading of a text stopped."""

from __future__ import annotations

from dataclasses import dataclass

from framework.place import Span
from framework.source.events import ALIAS, MAPPING_END, SCALAR, SEQUENCE_END, Event, Mark
from framework.source.lines import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Where and why reading stopped.

    Attributes:
        text: the whole text.
        lines: its lines.
        problem: what the YAML library says is wrong, and while doing what.
        at: the index where it stopped.
        line: the position in ``lines`` of that index.
        column: the index within that line.
        stopped: as ``line``, even if that line is empty.
        since: where the thing begins that could not be finished: index and position in ``lines``.
        last: the event before it.
        open: the start marks of the brackets that are open.
    """

    text: str
    lines: tuple[str, ...]
    problem: str
    at: int
    line: int
    column: int
    stopped: int
    since: tuple[int, int]
    last: Event | None
    open: list[Mark]

    def typed(self, position: int) -> Line:
        """The line at a position in ``lines``."""
        return Line(self.lines[position])

    def span(self, position: int, column: int | None = None) -> Span:
        """From a column (or from the first character) to the end of the line."""
        text = self.lines[position]
        first = len(text) - len(text.lstrip()) if column is None else column
        return Span(position + 1, first + 1, position + 1, max(len(text.rstrip()), first) + 1)

    @property
    def goes_on(self) -> bool:
        """Whether the line goes on where the last value has ended."""
        return (
            self.last is not None
            and self.last.end_mark.line == self.line
            and self.last.end_mark.index <= self.at
        )

    @property
    def last_value(self) -> Event | None:
        """The event before it, if that was a single value."""
        return self.last if type(self.last) is SCALAR else None

    @property
    def after_brackets(self) -> bool:
        """Whether the line goes on after a closing bracket or a ``*`` with a name."""
        return self.goes_on and type(self.last) in {ALIAS, SEQUENCE_END, MAPPING_END}

    def column_of(self, index: int) -> int:
        """The index within its line of an index of the text."""
        return index - (self.text.rfind("\n", 0, index) + 1)

    def span_at(self, index: int, position: int) -> Span:
        """From an index of the text to the end of its line."""
        return self.span(position, self.column_of(index))
