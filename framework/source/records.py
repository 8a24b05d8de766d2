"""The rows of a table: divided into cells, each with the place where it stands."""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from framework.place import Span
from framework.source.document import Place
from framework.source.lines import shorten
from framework.source.report import Mistake

MOST_CELLS: Final = 50_000
MOST_COLUMNS: Final = 1_000

_SPACES: Final = " \t"
_QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+"')
_FIELD = re.compile(rf"{_QUOTED.pattern}|[^,\n]*")


@dataclass(frozen=True, slots=True)
class Record:
    """One row as the file has it: its fields, and its lines from the line of that number on."""

    line: int
    fields: list[str]
    lines: tuple[str, ...]

    @property
    def end(self) -> int:
        """The number of its last line."""
        return self.line + len(self.lines) - 1

    @property
    def place(self) -> Place:
        """From its first character to its last."""
        return (self.line, 1, self.end, len(self.lines[-1]) + 1)

    @property
    def span(self) -> Span:
        """The same, for a finding about the row as a whole."""
        return Span(*self.place)

    @property
    def is_blank(self) -> bool:
        """Whether no cell says anything."""
        return not any(field.strip() for field in self.fields)

    def cells(self) -> Iterator[tuple[str, Place]]:
        """What each field says and where, without the spaces around one that has no quotes."""
        text = "\n".join(self.lines)
        starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))
        at = 0
        for field in self.fields:
            quoted = text[at : at + 1] == '"'
            start, end = at, _end_of_field(text, at)
            at = end + 1
            said = field if quoted else field.strip(_SPACES)
            if not quoted:
                start += len(field) - len(field.lstrip(_SPACES))
                end = start + len(said)
            yield said, (*self._position(starts, start), *self._position(starts, end))

    def _position(self, starts: list[int], index: int) -> tuple[int, int]:
        row = bisect_right(starts, index) - 1
        return self.line + row, index - starts[row] + 1


def read_records(lines: tuple[str, ...]) -> list[Record] | Mistake:
    """The rows with anything in them, the headings first; or why the file cannot be divided."""
    reader = csv.reader((f"{line}\n" for line in lines), strict=True)
    found: list[Record] = []
    cells = first = 0
    try:
        for fields in reader:
            record = Record(first + 1, fields, lines[first : reader.line_num])
            first = reader.line_num
            cells += len(fields)
            if len(fields) > MOST_COLUMNS:
                return _too_many(MOST_COLUMNS, "cells in a row", record.line)
            if cells > MOST_CELLS:
                return _too_many(MOST_CELLS, "cells", record.line)
            if not record.is_blank:
                found.append(record)
    except csv.Error:
        return _undivided(lines, first)
    return found


def _too_many(most: int, noun: str, line: int) -> Mistake:
    return Mistake(
        code="SRC002",
        message=f"the file has more than {most:,} {noun}, the most that are read",
        span=Span(line, 1, line, 1),
        help="take out empty columns and rows, and the figures of earlier plans",
    )


def _undivided(lines: tuple[str, ...], first: int) -> Mistake:
    """Why the row that begins at that position cannot be divided into cells."""
    text = "\n".join(lines[first:])
    at, end = 0, -1
    while end == -1 or text[end : end + 1] == ",":
        at = end + 1
        if text[at : at + 1] == '"' and _QUOTED.match(text, at) is None:
            return _unclosed_quote(text, at, first)
        end = _end_of_field(text, at)
    if text[end : end + 1] not in {"", "\n"}:
        if "\n" in text[at:end]:
            return _unclosed_quote(text, at, first)
        return Mistake(
            code="SRC035",
            message="the cell goes on after the double quote that closes it",
            span=_to_end_of_line(text, end, first),
            help='write a double quote inside a cell twice, as in "a ""good"" year"; leave nothing'
            " between the closing double quote and the comma",
        )
    return Mistake(
        code="SRC002",
        message=f"a cell of this row has more than {csv.field_size_limit():,} characters",
        span=Span(first + 1, 1, first + 1, len(lines[first]) + 1),
        help="shorten it",
    )


def _unclosed_quote(text: str, at: int, first: int) -> Mistake:
    end = text.find("\n", at)
    shown = shorten(text[at : len(text) if end == -1 else end])
    return Mistake(
        code="SRC011",
        message=f"{shown} opens with a double quote that is not closed at the end of the cell",
        span=_to_end_of_line(text, at, first),
        help="put a double quote at the end of the cell, before its comma; a double quote inside"
        " a cell is written twice",
    )


def _to_end_of_line(text: str, at: int, first: int) -> Span:
    line = first + 1 + text.count("\n", 0, at)
    begins, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return Span(line, at - begins + 1, line, (len(text) if end == -1 else end) - begins + 1)


def _end_of_field(text: str, at: int) -> int:
    """Where the field that begins at an index ends: before the comma or the end of the row."""
    found = _FIELD.match(text, at)
    return found.end() if found else at
