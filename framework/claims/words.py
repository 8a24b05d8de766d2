"""What the words of a claim say: where they stand in the text, their figure, their day."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from framework.prose import Mention, Quantity, read_prose

_WORD: Final = re.compile(r"[^\W_]+")
_UP: Final = frozenset(
    [
        "increase",
        "increased",
        "increases",
        "increasing",
        "rise",
        "rose",
        "risen",
        "rising",
        "grew",
        "grown",
        "growth",
        "growing",
        "more",
        "higher",
        "up",
        "gained",
    ]
)
_DOWN: Final = frozenset(
    [
        "decrease",
        "decreased",
        "decreases",
        "decreasing",
        "reduction",
        "reduced",
        "reduces",
        "reducing",
        "fall",
        "fell",
        "fallen",
        "falling",
        "drop",
        "dropped",
        "decline",
        "declined",
        "declining",
        "fewer",
        "less",
        "lower",
        "down",
    ]
)


class Direction(StrEnum):
    """Which way words say that a figure went."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a claim as they are read.

    Attributes:
        said: the words, verbatim.
        quantities: the figures in them.
        times: the times in them.
        direction: which way they say something went; None where they say neither way, or both.
    """

    said: str
    quantities: tuple[Quantity, ...]
    times: tuple[Mention, ...]
    direction: Direction | None


def read_words(said: str, year_starts: int) -> Words:
    """What the words say."""
    words = {found.group().casefold() for found in _WORD.finditer(said)}
    up, down = bool(words & _UP), bool(words & _DOWN)
    quantities, times = read_prose(said, year_starts)
    direction = None if up == down else Direction.UP if up else Direction.DOWN
    return Words(
        said=said,
        quantities=quantities,
        times=times,
        direction=direction,
    )


class Searched:
    """A text in which words are looked for: spaces and line ends count alike."""

    def __init__(self, text: str) -> None:
        """Fold the spaces once, however many words are looked for."""
        flat: list[str] = []
        places: list[int] = []
        for place, character in enumerate(text):
            if not character.isspace():
                flat.append(character)
                places.append(place)
            elif flat and flat[-1] != " ":
                flat.append(" ")
                places.append(place)
        self.flat = "".join(flat)
        self.places = places

    def stretch_of(self, said: str) -> tuple[int, int] | None:
        """Where the words first stand in the text, as whole words; None where they do not."""
        wanted = " ".join(said.split())
        start = self.flat.find(wanted) if wanted else -1
        while start >= 0:
            end = start + len(wanted)
            inside = _cuts(self.flat, start)
            if not inside and not _cuts(self.flat, end):
                return self.places[start], self.places[end - 1] + 1
            if inside and wanted[0].isalnum():
                end = self._word_ends[bisect_right(self._word_ends, start)]
            start = self.flat.find(wanted, end)
        return None

    @cached_property
    def _word_ends(self) -> list[int]:
        return [word.end() for word in _WORD.finditer(self.flat)]


def _cuts(text: str, at: int) -> bool:
    """Whether a cut here goes through a word or a number."""
    before, after = text[at - 1 : at], text[at : at + 1]
    if before.isalnum() and after.isalnum():
        return True
    if before in {".", ","} and after.isdigit():
        return text[at - 2 : at - 1].isdigit()
    if before.isdigit() and after in {".", ","}:
        return text[at + 1 : at + 2].isdigit()
    return before.isdigit() and after == "%"
