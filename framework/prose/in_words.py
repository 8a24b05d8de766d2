"""Quantities told in words: "almost all", "two thirds of", "all but one", "doubled"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

from framework.prose.meaning import (
    FRACTIONS,
    MEANINGS,
    PORTIONS,
    TIMES,
    Admitted,
    Qualifier,
    admitted_by,
    near_share,
    near_times,
    rounds_to,
)
from framework.prose.numerals import Measure, read_numeral
from framework.prose.quantity import Quantity, made
from framework.prose.tokens import Tokens, word_set

_SCOPE = word_set("above across after among at by for from in into of on over that to with within")
_AFTER_A_FRACTION = word_set("of the our its their these those are is was were have has had")
_STEP_OF_SHARES = Fraction(1, 100)

_T = TypeVar("_T")
_Phrases = dict[str, list[tuple[tuple[str, ...], _T]]]

Read = tuple[Quantity, int]
"""A quantity, and the token after it."""


def told_in_words(tokens: Tokens, at: int) -> Read | None:
    """The quantity without a number of its own that begins at a token; None where none does."""
    return (
        _all_but(tokens, at)
        or _portion(tokens, at)
        or _fraction(tokens, at)
        or _nothing(tokens, at)
    )


def _phrase(tokens: Tokens, at: int, words: tuple[str, ...]) -> int | None:
    """The token after these words, which may be hyphenated; None where others stand here."""
    for place, word in enumerate(words):
        if place and tokens[at].text == "-" and tokens[at].glued:
            at += 1
        if tokens[at].low != word:
            return None
        at += 1
    return at


def _by_first_word(rows: list[tuple[str, _T]]) -> _Phrases[_T]:
    """The phrases under their first words, the longest first."""
    table: _Phrases[_T] = {}
    for phrase, meant in sorted(rows, key=lambda row: -len(row[0].split())):
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, meant))
    return table


_PORTIONS = _by_first_word([(words, row) for row in PORTIONS for words in row.words])
BEFORE = _by_first_word([(words, row.qualifier) for row in MEANINGS for words in row.before])
AFTER = _by_first_word([(words, row.qualifier) for row in MEANINGS for words in row.after])
_FRACTIONS = _by_first_word(list(FRACTIONS.items()))


FIRST_WORDS = frozenset(_PORTIONS) | frozenset(BEFORE) | frozenset(_FRACTIONS) | frozenset(TIMES)


def longest(tokens: Tokens, at: int, table: _Phrases[_T]) -> tuple[_T, int] | None:
    """What the longest phrase that stands here means, and the token after it."""
    for words, meant in table.get(tokens[at].low, ()):
        if (after := _phrase(tokens, at, words)) is not None:
            return meant, after
    return None


def _all_but(tokens: Tokens, at: int) -> Read | None:
    """``all but one``."""
    if not tokens.follows(at, "all", "but"):
        return None
    number = read_numeral(tokens, at + 2)
    if number is None or number.measure is not Measure.PLAIN or number.value <= 0:
        return None
    admitted = Admitted(Fraction(0), Fraction(1), high_in=False)
    result = made(tokens, at, number.after, None, admitted, Measure.SHARE)
    return replace(result, short=number.value), number.after


def _portion(tokens: Tokens, at: int) -> Read | None:
    """``almost all``, ``most of``, ``more than half``."""
    read = longest(tokens, at, _PORTIONS)
    if read is None:
        return None
    meaning, after = read
    if not _is_portion(tokens, at, after):
        return None
    value = meaning.admitted.low if meaning.admitted.low == meaning.admitted.high else None
    result = made(tokens, at, after, value, meaning.admitted, Measure.SHARE)
    return result, after


def _is_portion(tokens: Tokens, at: int, after: int) -> bool:
    """Whether the words are meant as a share: not ``at all``, nor ``the most``."""
    before, following = tokens[at - 1].low, tokens[after]
    words = tokens.lows(at, after)
    if words == ("all",):
        return before not in _SCOPE and following.is_word and following.low not in _SCOPE
    if words == ("most",):
        return before not in {"the", "those", "at"} and plural(following.low)
    return True


def _fraction(tokens: Tokens, at: int) -> Read | None:
    """``two thirds of``, ``over a third of``, ``doubled``."""
    if tokens[at].low in TIMES:
        times = TIMES[tokens[at].low]
        return made(tokens, at, at + 1, times, near_times(times), Measure.TIMES), at + 1
    before = longest(tokens, at, BEFORE)
    qualifier, begin = before if before is not None else (None, at)
    read = longest(tokens, begin, _FRACTIONS)
    if read is None or tokens[at - 1].text == "-":
        return None
    share, after = read
    if tokens[after].low not in _AFTER_A_FRACTION:
        return None
    result = made(tokens, at, after, share, near_share(share), Measure.SHARE)
    if qualifier is not None:
        admitted = _about_share(share, qualifier)
        result = replace(result, admitted=admitted, qualifier=qualifier)
    return result, after


def _about_share(share: Fraction, qualifier: Qualifier) -> Admitted:
    if qualifier is Qualifier.ABOUT:
        return rounds_to(share, Fraction(1, 10))
    return admitted_by(qualifier, share, _STEP_OF_SHARES)


def _nothing(tokens: Tokens, at: int) -> Read | None:
    """``no`` in ``there were no complaints``."""
    if tokens[at].low != "no" or tokens[at + 1].low in {"more", "longer"}:
        return None
    before = tokens.lows(at - 3, at)
    if "there" not in before or before[-1] not in {"was", "were", "are", "is", "been"}:
        return None
    admitted = rounds_to(Fraction(0), Fraction(1))
    return made(tokens, at, at + 1, Fraction(0), admitted, Measure.PLAIN), at + 1


def plural(word: str) -> bool:
    """Whether a word, or the end of what is said, may follow "50+" as what is counted."""
    return word in {"", ".", ",", ")", ";", "children", "people"} or word.endswith("s")
