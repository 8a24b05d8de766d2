"""The numbers that ids end with, as ``CSPC.P.1.4``, and headings begin with, as ``4.4 Risk``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = "0123456789"
_MOST_DIGITS = 4
_LEADING = re.compile(
    r"\s*(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,5}|[A-Z](?:\.[0-9]{1,3}){1,5})(?P<mark>[.):]?)\s"
)


@dataclass(frozen=True, slots=True)
class Step:
    """The last number or letter of an id, and what stands before it.

    Attributes:
        stem: what stands before it: ``CSPC.P.1.`` of ``CSPC.P.1.4``.
        number: the number; of a letter, its place in the alphabet.
        width: how many digits it is written with; 0 for a letter.
        first: ``a`` or ``A`` where it is a letter, so that others can be written alike.
    """

    stem: str
    number: int
    width: int
    first: str = ""

    def at(self, number: int) -> str:
        """The id with another number in the place of its own, written alike."""
        if self.first:
            return f"{self.stem}{chr(ord(self.first) + number - 1)}"
        return f"{self.stem}{number:0{self.width}}"


def last_number(name: str) -> Step | None:
    """The number an id ends with, as the 4 of ``CSPC.P.1.4``; None where it ends with none."""
    stem = name.rstrip(_DIGITS)
    digits = name[len(stem) :]
    if not 0 < len(digits) <= _MOST_DIGITS:
        return None
    return Step(stem, int(digits), len(digits))


def last_letter(name: str) -> Step | None:
    """The letter an id ends with after a number, as the a of ``CSPC.P.1.4a``; None without one."""
    stem, letter = name[:-1], name[-1:]
    if not stem or stem[-1] not in _DIGITS or not (letter.isascii() and letter.isalpha()):
        return None
    first = "a" if letter.islower() else "A"
    return Step(stem, ord(letter) - ord(first) + 1, 0, first)


def heading_number(text: str) -> tuple[str | int, ...]:
    """The number a heading begins with, level by level: ``(4, 4)`` of ``4.4 Risk``.

    A bare number is one only before a full stop, a bracket or a colon: ``9 young people`` begins
    with a count. Empty where the text begins with no number.
    """
    found = _LEADING.match(text)
    if found is None:
        return ()
    levels = found["number"].split(".")
    if len(levels) == 1 and not found["mark"]:
        return ()
    return tuple(int(level) if level.isdecimal() else level for level in levels)
