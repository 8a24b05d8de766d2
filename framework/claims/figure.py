"""Figures, times and statuses that a plan's prose states by itself, held against the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from framework.claims.noted import Noted
from framework.claims.passages import Passage


class FoundKind(StrEnum):
    """What was recognised in a text.

    ``PERIOD`` and ``STATUS``: what a note opens with. ``COLUMN``: a figure of the indicator.
    ``PARTS``: figures that make up one of the indicator. ``DAY``: a day for which figures are
    given. ``SHARE``, ``CHANGE``, ``WHOLES``: what follows from the words alone. ``SPANS`` and
    ``POINTS``: a change between unlike periods, and one of a percentage in percent. ``DELAY`` and
    ``OVER``: what is told of a later time, and of one that is over.
    """

    PERIOD = "period"
    STATUS = "status"
    COLUMN = "column"
    PARTS = "parts"
    DAY = "day"
    SHARE = "share"
    CHANGE = "change"
    WHOLES = "wholes"
    SPANS = "spans"
    POINTS = "points"
    DELAY = "delay"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFigure:
    """What a text states without being asked, and whether it is so.

    Attributes:
        kind: what was recognised.
        passage: the text.
        start: where the words begin in it, counted in characters from 0.
        end: where they end, exclusive.
        understood: what they were taken for, such as ``the figure for 2016/17 Q1``.
        follows: what is so, as a clause: ``the figure for 2016/17 Q1 is 86%``.
        holds: whether the two agree; None where the words may mean two things.
    """

    kind: FoundKind
    passage: Passage
    start: int
    end: int
    understood: str
    follows: str
    holds: bool | None

    @property
    def said(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]


Found = Iterator[FoundFigure]


def made(
    note: Noted,
    kind: FoundKind,
    words: tuple[int, int],
    understood: str,
    follows: str,
    *,
    holds: bool | None,
) -> FoundFigure:
    """What was recognised in the words from one place of the note up to another."""
    start, end = _with_brackets(note.text, *words)
    return FoundFigure(
        kind=kind,
        passage=note.passage,
        start=start,
        end=end,
        understood=understood,
        follows=follows,
        holds=holds,
    )


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the bracket that it lacks at either end."""
    said = text[start:end]
    closes, opens = said.find(")"), said.find("(")
    if closes >= 0 and not 0 <= opens < closes and text[start - 1 : start] == "(":
        start -= 1
    if said.rfind("(") > said.rfind(")") and text[end : end + 1] == ")":
        end += 1
    return start, end
