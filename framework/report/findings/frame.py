"""The lines of a file that a finding is about, with a mark under the place."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from framework.place import Span
from framework.report.safe import ELLIPSIS, visible

_ROOM: Final = 88
_BEFORE: Final = 30
_FEW: Final = 4
_TAB: Final = "    "


def lines_of(text: str) -> list[str]:
    """The lines as editors and git count them, without their ends."""
    return [line.removesuffix("\r") for line in text.split("\n")]


def frame(lines: Sequence[str], span: Span) -> tuple[tuple[str, str], ...]:
    """The line before, the line itself and the marks under it, each after its number if it has one.

    Of a long line, only the part around the place is shown. A place of a few lines is shown whole;
    of a longer one, the line on which it begins stands for all.
    """
    if not 0 < span.line <= len(lines):
        return ()
    few = span.end_line - span.line < _FEW
    shown = []
    for number in range(span.line, min(span.end_line, len(lines)) + 1 if few else span.line + 1):
        line = lines[number - 1]
        indent = len(line) - len(line.lstrip())
        first = min(span.column - 1, len(line)) if number == span.line else indent
        last = (
            min(span.end_column - 1, len(line)) if number == span.end_line else len(line.rstrip())
        )
        start = _start(line, first)
        before = lines[number - 2] if number == span.line > 1 else ""
        if before[start:].strip():
            shown.append((str(number - 1), _cut(before, start)))
        shown.append((str(number), _cut(line, start)))
        if number == span.line or last > first:
            shown.append(("", _marks(line, start, first, last)))
    return tuple(shown)


def _marks(line: str, start: int, first: int, last: int) -> str:
    """The marks under a part of a line that is shown from a character on."""
    gap = _width((ELLIPSIS if start else "") + _drawn(line[start:first]))
    marked = _width(_drawn(line[first : min(last, first + _ROOM)]))
    return " " * gap + "^" * min(max(marked, 1), max(_ROOM - gap, 1))


def _start(line: str, first: int) -> int:
    """From which character on the line is shown, so that the place is in sight."""
    if first <= _ROOM - _BEFORE or _width(_drawn(line[: _ROOM + 1])) <= _ROOM >= len(line):
        return 0
    return first - _BEFORE


def _cut(line: str, start: int) -> str:
    """The line from there on, as it is drawn, as far as there is room."""
    part = line[start : start + _ROOM + 1]
    shown = (ELLIPSIS if start and part else "") + _drawn(part)
    if _width(shown) <= _ROOM:
        return shown
    while _width(shown) >= _ROOM:
        shown = shown[:-1]
    return shown + ELLIPSIS


def _drawn(text: str) -> str:
    return visible(text.replace("\t", _TAB))


def _width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
