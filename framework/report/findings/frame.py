"""The lines of a file that a finding is about, with a mark under the place."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from framework.place import Span
from framework.report.safe import ELLIPSIS, visible

_ROOM: Final = 88
_BEFORE: Final = 30
_TAB: Final = "    "


def lines_of(text: str) -> list[str]:
    """The lines as editors and git count them, without their ends."""
    return [line.removesuffix("\r") for line in text.split("\n")]


def frame(lines: Sequence[str], span: Span) -> tuple[tuple[str, str], ...]:
    """The line before, the line itself and the marks under it, each after its number if it has one.

    Of a long line, only the part around the place is shown.
    """
    if not 0 < span.line <= len(lines):
        return ()
    line = lines[span.line - 1]
    first = min(span.column - 1, len(line))
    last = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    start = _start(line, first)
    before = lines[span.line - 2] if span.line > 1 else ""
    shown = []
    if before.strip():
        shown.append((str(span.line - 1), _cut(before, start)))
    shown.append((str(span.line), _cut(line, start)))
    lead = ELLIPSIS if start else ""
    gap = _width(lead + _drawn(line[start:first]))
    marked = _width(_drawn(line[first : min(last, first + _ROOM)]))
    marks = min(max(marked, 1), max(_ROOM - gap, 1))
    shown.append(("", " " * gap + "^" * marks))
    return tuple(shown)


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
