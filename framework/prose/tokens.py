"""Text as words, runs of digits and single signs, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s]|_|\d")
_CHUNK = re.compile(r"\S+")
DASHES = frozenset("-\N{EN DASH}\N{EM DASH}")
MINUS = DASHES | {"\N{MINUS SIGN}"}
APOSTROPHES = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}")
OPENING = frozenset("\"'([*,;:\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}")
_LEADERS = DASHES | frozenset("*(\N{BULLET}")


class Kind(Enum):
    """What a token is made of."""

    WORD = "word"
    DIGITS = "digits"
    SIGN = "sign"


class Token(NamedTuple):
    """A word, a run of the digits 0 to 9, or one other sign.

    Attributes:
        start: where it begins in the text, counted in characters from 0.
        end: where it ends, exclusive.
        text: the characters as written.
        low: the same in lower case.
        kind: word, digits or sign.
        glued: whether it follows the token before it without a space.
        opens: whether it is the first of its line, after the dash or bracket of a list.
    """

    start: int
    end: int
    text: str
    low: str
    kind: Kind
    glued: bool
    opens: bool

    @property
    def is_digits(self) -> bool:
        """Whether it is a run of the digits 0 to 9."""
        return self.kind is Kind.DIGITS

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.kind is Kind.WORD


class Tokens(Sequence[Token]):
    """The tokens of a text; a place outside it holds a token that is nothing."""

    _NOTHING = Token(-1, -1, "", "", Kind.SIGN, glued=False, opens=False)

    def __init__(self, text: str) -> None:
        self.text = text
        self._all = _split(text)
        self.passed: dict[int, int] = {}
        self._ends: frozenset[int] = frozenset()

    def pass_over(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Mark stretches of the text, by their starts and ends, as read already."""
        self.passed.update(stretches)
        self._ends = frozenset(self.passed.values())

    def follows_passed(self, at: int) -> bool:
        """Whether the token before this one is the last of a stretch that was read already."""
        return at > 0 and self[at - 1].end in self._ends

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, at: int) -> Token:  # type: ignore[override]  # no slices are taken
        return self._all[at] if 0 <= at < len(self._all) else self._NOTHING

    def lows(self, start: int, end: int) -> tuple[str, ...]:
        """The tokens from ``start`` up to ``end`` in lower case; fewer where the text ends."""
        return tuple(token.low for token in self._all[max(start, 0) : max(end, 0)])

    def follows(self, at: int, *words: str) -> bool:
        """Whether these words or signs, in lower case, stand here one after another."""
        return all(self[at + step].low == word for step, word in enumerate(words))


def _split(text: str) -> list[Token]:
    found: list[Token] = []
    end, opens = 0, True
    for match in _TOKEN.finditer(text):
        start, piece = match.start(), match.group()
        if "\n" in text[end:start]:
            opens = True
        first = piece[0]
        kind = Kind.DIGITS if first in "0123456789" else Kind.WORD if first.isalpha() else Kind.SIGN
        glued = start == end and bool(found)
        found.append(Token(start, match.end(), piece, piece.lower(), kind, glued, opens))
        opens = opens and first in _LEADERS
        end = match.end()
    return found


def addresses(text: str) -> tuple[tuple[int, int], ...]:
    """Where web and e-mail addresses stand, in order; what is in them is no prose."""
    return tuple(
        match.span()
        for match in _CHUNK.finditer(text)
        if "://" in match.group() or "@" in match.group() or match.group().startswith("www.")
    )


def pieces(text: str) -> list[str]:
    """The tokens of a text as they are written."""
    return _TOKEN.findall(text)


def word_set(words: str) -> frozenset[str]:
    """The words of a text that has nothing but words and spaces."""
    return frozenset(words.split())
