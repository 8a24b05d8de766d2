"""The very words of a report: the sentence or the row of a table that a finding is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?:(?<=[a-z)%\"'][.?!;])|(?<=\d{3}[.?!;]))\s+(?=[A-Z0-9“\"'(])")
_MARKS = re.compile(r"\*\*|<!-- -->|<[/a-z]+>")
_READ = re.compile(r"[A-Za-z0-9?]")
_GAP = " | "
_MOST_LETTERS = 240
_MOST_IN_A_CELL = 60
_SHORT = 12
_MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one line of a report, as they stand there but for spaces and marks of print."""

    line: int
    text: str


def read(line: str) -> str:
    """A line without the marks of its print, its cells kept apart by strokes."""
    return _GAP.join(_cells(line))


def _cells(line: str) -> list[str]:
    """The cells of a row that are not empty; of a line of prose, one."""
    cells = (" ".join(_MARKS.sub("", cell).split()) for cell in line.split("\t"))
    return [cell for cell in cells if cell]


def quotes(report: list[str], printed: list[int], words: str) -> tuple[Quote, ...]:
    """What the report says on the lines where something was printed.

    It is the sentence, or the row of the table, that holds the words; where no line holds them, the
    beginning of the first lines that are not empty.
    """
    rows = [(number, _cells(report[number - 1])) for number in printed]
    holding = [(number, row) for number, row in rows if _held(row, words) is not None]
    if holding:
        number, row = max(holding, key=lambda one: len(one[1]))
        return (Quote(number, _around(row, words)),)
    fullest = sorted(rows, key=lambda one: -len(one[1]))[:_MOST_LINES]
    return tuple(Quote(number, _around(row, "")) for number, row in sorted(fullest) if row)


def _held(cells: list[str], words: str) -> int | None:
    """Which cell holds the words."""
    return next((place for place, cell in enumerate(cells) if _at(cell, words) is not None), None)


def _at(text: str, words: str) -> int | None:
    """Where the words stand by themselves, not within a longer word or figure."""
    start = text.find(words) if words else -1
    while start >= 0:
        before, after = text[max(start - 1, 0) : start], text[start + len(words) :][:2]
        if not (before.isalnum() or before == "." or _goes_on(after)):
            return start
        start = text.find(words, start + 1)
    return None


def _goes_on(after: str) -> bool:
    return after[:1].isalnum() or (after[:1] in {".", ","} and after[1:].isdigit())


def _around(cells: list[str], words: str) -> str:
    """The sentence with the words; where they are a figure or a status, the row with its cells.

    Of the row's other cells long ones are cut short, and those of signs alone, which are what is
    left of pictures, are dropped.
    """
    held = _held(cells, words)
    if held is not None and (len(cells) == 1 or len(words) > _SHORT):
        return _sentence(cells[held], words, _MOST_LETTERS)
    if len(cells) == 1:
        return _start(cells[0], _MOST_LETTERS)
    return _GAP.join(
        _sentence(cell, words, _MOST_IN_A_CELL) if place == held else _start(cell, _MOST_IN_A_CELL)
        for place, cell in enumerate(cells)
        if place == held or _READ.search(cell)
    )


def _sentence(text: str, words: str, most: int) -> str:
    """The sentence that holds the words; of a long one as much as stands close to them."""
    start = _at(text, words) or 0
    end = start + len(words)
    breaks = [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]
    first = max(place for place in breaks if place <= start)
    last = min(place for place in breaks if place >= end)
    before, after = text[first:start], text[end:last]
    if last - first > most:
        room = max((most - len(words)) // 2, 0)
        before = before if len(before) <= room else "… " + before[-room:].partition(" ")[2]
        after = after if len(after) <= room else after[:room].rpartition(" ")[0] + " …"
    return (before + text[start:end] + after).strip()


def _start(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + " …"
