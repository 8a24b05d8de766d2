"""Which way words say that a figure went."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from framework.prose.tokens import word_set

RISES: Final = word_set(
    "increase increased increases increasing rise rises rose risen rising grew grown growth growing"
)
FALLS: Final = word_set(
    "decrease decreased decreases decreasing reduction reduced reduces reducing"
    " fall falls fell fallen falling drop drops dropped decline declined declining"
)
_UP: Final = RISES | word_set("more higher up gained")
_DOWN: Final = FALLS | word_set("fewer less lower down")
_WORD: Final = re.compile(r"[^\W_]+")


class Direction(StrEnum):
    """Which way words say that a figure went."""

    UP = "up"
    DOWN = "down"


def direction_of(text: str) -> Direction | None:
    """Which way the text says something went; None where it says neither way, or both."""
    words = {found.group().casefold() for found in _WORD.finditer(text)}
    up, down = bool(words & _UP), bool(words & _DOWN)
    if up == down:
        return None
    return Direction.UP if up else Direction.DOWN
