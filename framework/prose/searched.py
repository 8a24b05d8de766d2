"""Words looked for in a text, however its lines are broken."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")


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
                # The words begin within another: wherever they are in it, they are not those.
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
