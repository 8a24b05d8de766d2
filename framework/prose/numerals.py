"""Numbers as prose writes them: in figures, with commas and scale words, and in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from framework.prose.tokens import MINUS, Tokens

_MOST_DIGITS = 30
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_UNITS = {word: number for number, word in enumerate(_SMALL.split())}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
    )
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_LETTERS = {"k": 1000, "m": 10**6, "bn": 10**9}
CURRENCIES = frozenset("£€$")
NUMBER_WORDS = frozenset(_UNITS) | frozenset(_TENS) | {"a", "minus"}


class Measure(StrEnum):
    """What a figure in prose is measured in, as far as its own words say."""

    PLAIN = "plain"
    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    SHARE = "share"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands.

    Attributes:
        at: its first token.
        after: the token after it.
        value: what it says.
        step: the value of one in its last digit: 1/10 for 43.1, 100,000 for 1.2 million.
        decimals: how many decimals are written.
        measure: plain, percent, points or money.
    """

    at: int
    after: int
    value: Fraction
    step: Fraction
    decimals: int
    measure: Measure


def read_numeral(tokens: Tokens, at: int) -> Numeral | None:
    """The number that begins at a token: figures, a sign of money or minus before them, words."""
    dash, minus = tokens[at].text in MINUS, tokens[at].low == "minus"
    begin, sign = (at + 1, -1) if dash or minus else (at, 1)
    money = tokens[begin].text in CURRENCIES
    if (dash or money) and not tokens[at + 1].glued:
        return None
    begin += money
    if begin == at and tokens[begin].is_word:
        return _in_words(tokens, begin)
    if not tokens[begin].is_digits or (money and not tokens[begin].glued):
        return None
    written, after = figures_at(tokens, begin)
    digits, _, places = written.partition(".")
    if len(written) > _MOST_DIGITS or (len(digits) > 1 and digits[0] == "0"):
        return None
    value, step, after = _scaled(tokens, after, Fraction(written), Fraction(1, 10 ** len(places)))
    measure, after = (Measure.MONEY, after) if money else _measure(tokens, after)
    return Numeral(at, after, sign * value, step, len(places), measure)


def figures_at(tokens: Tokens, at: int) -> tuple[str, int]:
    """The figures from a token on, without commas between thousands, and the token after them."""
    pieces, after = [tokens[at].text], at + 1
    if len(tokens[at].text) <= 3:
        while len(pieces) < _MOST_DIGITS and _thousands(tokens, after):
            pieces.append(tokens[after + 1].text)
            after += 2
    point, places = tokens[after], tokens[after + 1]
    if point.text == "." and point.glued and places.is_digits and places.glued:
        pieces.extend((".", places.text))
        after += 2
    return "".join(pieces), after


def _thousands(tokens: Tokens, at: int) -> bool:
    comma, digits = tokens[at], tokens[at + 1]
    joined = comma.text == "," and comma.glued and digits.glued
    return joined and digits.is_digits and len(digits.text) == 3


def _scaled(
    tokens: Tokens, at: int, value: Fraction, step: Fraction
) -> tuple[Fraction, Fraction, int]:
    """The number with the word or letter for thousands or millions that follows it, if any."""
    token = tokens[at]
    if token.glued and token.low in _LETTERS and not _glued_letters(tokens, at + 1):
        scale = _LETTERS[token.low]
    elif token.low in _SCALES:
        scale = _SCALES[token.low]
    else:
        return value, step, at
    return value * scale, step * scale, at + 1


def _glued_letters(tokens: Tokens, at: int) -> bool:
    return tokens[at].glued and (tokens[at].is_word or tokens[at].is_digits)


def _measure(tokens: Tokens, at: int) -> tuple[Measure, int]:
    """The percent sign, or the words for percent or points, that follow a number."""
    after = at
    if tokens[at].text == "%" or tokens[at].low in {"percent", "pc"}:
        after = at + 1
    elif tokens.follows(at, "per", "cent"):
        after = at + 2
    elif tokens[at].low in {"pp", "ppt", "ppts"}:
        return Measure.POINTS, at + 1
    points = after + (tokens[after].low == "percentage")
    if points > at and tokens[points].low in {"point", "points"}:
        return Measure.POINTS, points + 1
    return (Measure.PERCENT if after > at else Measure.PLAIN), after


def _in_words(tokens: Tokens, at: int) -> Numeral | None:
    """``thirteen``, ``forty-two``, ``a hundred and five``, ``two thousand``."""
    value, after = _below_hundred(tokens, at)
    if after == at and tokens[at].low == "a" and tokens[at + 1].low in _SCALES:
        value, after = 1, at + 1
    if after == at:
        return None
    if tokens[after].low == "hundred":
        value, after = value * 100, after + 1
        then = after + (tokens[after].low == "and")
        more, end = _below_hundred(tokens, then)
        if end > then:
            value, after = value + more, end
    scaled, step, after = _scaled(tokens, after, Fraction(value), Fraction(1))
    measure, after = _measure(tokens, after)
    return Numeral(at, after, scaled, step, 0, measure)


def _below_hundred(tokens: Tokens, at: int) -> tuple[int, int]:
    """The number below a hundred in words, and the token after it: the same token for none."""
    first = tokens[at].low
    if first in _UNITS:
        return _UNITS[first], at + 1
    if first not in _TENS:
        return 0, at
    dash = tokens[at + 1].text in MINUS and tokens[at + 1].glued
    ones = _UNITS.get(tokens[at + 1 + dash].low, 0)
    if 1 <= ones <= 9:
        return _TENS[first] + ones, at + 2 + dash
    return _TENS[first], at + 1
