"""What titles and printed figures say of units: per how many, percent, pounds or days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Final

_PER = re.compile(
    r"\bper\s{1,3}(?:(?P<digits>[0-9]{1,3}(?:[, ][0-9]{3}){1,3}|[0-9]{3,8})(?![0-9])"
    r"|(?P<words>(?:ten |hundred )?thousand|million)\b)",
    re.IGNORECASE,
)
_IN_WORDS: Final = {
    "thousand": 1_000,
    "ten thousand": 10_000,
    "hundred thousand": 100_000,
    "million": 1_000_000,
}
_SIZES: Final = {100, 1_000, 10_000, 100_000, 1_000_000}
"""Per how many people or things rates are given."""

_MOST_READ: Final = 4

_FIGURE = re.compile(r"(?<![0-9.,])-?(?P<digits>[0-9][0-9,]{0,20}(?:\.[0-9]{1,20})?)")


def per_how_many(text: str) -> dict[Decimal, str]:
    """The sizes that a text names after "per", each with the words: ``per 1,000`` is 1000."""
    found: dict[Decimal, str] = {}
    for match in islice(_PER.finditer(text), _MOST_READ):
        digits, words = match["digits"], match["words"]
        size = int(re.sub("[, ]", "", digits)) if digits else _IN_WORDS[words.lower()]
        if size in _SIZES:
            found.setdefault(Decimal(size), match[0])
    return found


def number_before(
    text: str, end: re.Pattern[str]
) -> Iterator[tuple[Decimal, str, tuple[int, int]]]:
    """Each number of a text that is followed directly by a pattern.

    With it come the whole as written, and which of the text's characters these are.
    """
    for match in _FIGURE.finditer(text):
        after = end.match(text, match.end())
        if after is not None:
            whole = match.start(), after.end()
            yield Decimal(match[0].replace(",", "")), text[slice(*whole)], whole
