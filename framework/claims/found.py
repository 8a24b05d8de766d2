"""Figures, times and statuses that a plan's prose states by itself, held against the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from framework.claims.passages import Passage


class FoundKind(StrEnum):
    """What was recognised in a text.

    ``PERIOD`` and ``STATUS``: what a note opens with. ``COLUMN``: a figure of the indicator.
    ``PARTS``: figures that make up one of the indicator. ``DAY``: a day for which figures are
    given. ``SHARE``, ``CHANGE``, ``WHOLES``: what follows from the words alone.
    """

    PERIOD = "period"
    STATUS = "status"
    COLUMN = "column"
    PARTS = "parts"
    DAY = "day"
    SHARE = "share"
    CHANGE = "change"
    WHOLES = "wholes"


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
        holds: whether the two agree.
    """

    kind: FoundKind
    passage: Passage
    start: int
    end: int
    understood: str
    follows: str
    holds: bool

    @property
    def said(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]


Found = Iterator[FoundFigure]
