"""The quantities a text states, each with the figures that its words admit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from framework.model.period import APRIL
from framework.prose.in_words import (
    AFTER,
    BEFORE,
    FIRST_WORDS,
    Read,
    longest,
    plural,
    told_in_words,
)
from framework.prose.meaning import Admitted, Qualifier, admitted_by, rounds_to
from framework.prose.numerals import CURRENCIES, NUMBER_WORDS, Measure, Numeral, read_numeral
from framework.prose.passed import counts_nothing, end_of_run
from framework.prose.quantity import Quantity, ShareOf, made
from framework.prose.times import FIRST_WORDS as WORDS_OF_TIMES
from framework.prose.times import Mention, times_in
from framework.prose.tokens import DASHES, MINUS, Token, Tokens, addresses, pieces

_FIRST_WORDS = FIRST_WORDS | NUMBER_WORDS | {"between", "no"}
_TELLING = _FIRST_WORDS | WORDS_OF_TIMES


def steps_to_read(text: str) -> int:
    """How many numbers, signs and words a text holds with which a quantity or time may begin.

    Reading takes as long as there are such pieces: all other words are passed over.
    """
    return sum(not piece.isalpha() or piece in _TELLING for piece in pieces(text.lower()))


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities that the text states, in order; they do not overlap.

    Dates, periods, ages, references, addresses and the numbers of lists are none.
    """
    return read_prose(text)[0]


def read_prose(
    text: str, year_starts: int = APRIL
) -> tuple[tuple[Quantity, ...], tuple[Mention, ...]]:
    """The quantities and the times of a text, which is gone through once for both."""
    tokens = Tokens(text)
    times = times_in(tokens, year_starts)
    return tuple(_quantities(tokens, times)), times


def _quantities(tokens: Tokens, times: tuple[Mention, ...]) -> Iterator[Quantity]:
    tokens.pass_over((mention.start, mention.end) for mention in times)
    tokens.pass_over(addresses(tokens.text))
    at, beyond = 0, 0
    while at < len(tokens):
        beyond = max(beyond, tokens.passed.get(tokens[at].start, 0))
        if tokens[at].start < beyond or not _may_begin(tokens[at]):
            at += 1
            continue
        if (read := _read(tokens, at)) is not None:
            quantity, at = read
            yield quantity
        elif tokens[at].is_digits or tokens[at].text in CURRENCIES:
            number = read_numeral(tokens, at)
            at = end_of_run(tokens, number.after - 1 if number else at)
        else:
            at += 1


def _may_begin(token: Token) -> bool:
    """Whether a quantity may begin with a token: most words are passed over by this alone."""
    if token.is_word:
        return token.low in _FIRST_WORDS
    return token.is_digits or token.text in MINUS or token.text in CURRENCIES


def _read(tokens: Tokens, at: int) -> Read | None:
    """The quantity that begins at a token, and the token after it."""
    if not tokens[at].is_word:
        return _number(tokens, at)
    return (
        told_in_words(tokens, at)
        or _qualified(tokens, at)
        or _between(tokens, at)
        or _number(tokens, at)
    )


def _qualified(tokens: Tokens, at: int) -> Read | None:
    """``over 130,000``, ``at least 45%``."""
    before = longest(tokens, at, BEFORE)
    if before is None:
        return None
    qualifier, begin = before
    begin += tokens[begin].low in {"a", "an"} and tokens[begin + 1].is_digits
    number = read_numeral(tokens, begin)
    if number is None or counts_nothing(tokens, number):
        return None
    return _finished(tokens, at, number, qualifier)


def _number(tokens: Tokens, at: int) -> Read | None:
    """A number, alone, with ``or more`` after it, or as a share of another."""
    number = read_numeral(tokens, at)
    if number is None or (tokens[at].text in MINUS and not _is_minus(tokens, at)):
        return None
    share = _share_of(tokens, number)
    if share and tokens[at].is_word:
        return share
    second = _end_of_range(tokens, at, number)
    if counts_nothing(tokens, replace(second, at=at) if second else number):
        return None
    if second is not None:
        return _joined(tokens, at, number, second)
    return share or _finished(tokens, at, number, None)


def _is_minus(tokens: Tokens, at: int) -> bool:
    """Whether a dash before a number makes it negative; in ``Q2 -1`` it sets it off."""
    before = tokens[at - 1]
    item = tokens[at].opens and tokens[at].start > 0
    return not (item or tokens[at].glued or before.is_digits or tokens.follows_passed(at))


def _finished(tokens: Tokens, at: int, number: Numeral, qualifier: Qualifier | None) -> Read | None:
    """The quantity that a number makes with what stands around it."""
    after = _repeated(tokens, number)
    if qualifier is None:
        if tokens[after].text == "+" and tokens[after].glued:
            if not plural(tokens[after + 1].low):
                return None
            qualifier, after = Qualifier.AT_LEAST, after + 1
        elif (read := longest(tokens, after, AFTER)) is not None:
            qualifier, after = read
    admitted = rounds_to(number.value, number.step)
    if qualifier is not None:
        admitted = admitted_by(qualifier, number.value, number.step)
    result = made(tokens, at, after, number.value, admitted, number.measure)
    result = replace(result, decimals=number.decimals, qualifier=qualifier)
    return replace(result, per=_per(tokens, after)), after


def _repeated(tokens: Tokens, number: Numeral) -> int:
    """The token after a number in words that figures in brackets repeat: ``six (6)``."""
    if tokens[number.at].is_word and tokens[number.after].text == "(":
        again = read_numeral(tokens, number.after + 1)
        if again and again.value == number.value and tokens[again.after].text == ")":
            return again.after + 1
    return number.after


def _per(tokens: Tokens, after: int) -> Fraction | str | None:
    """What a number is counted per, where that is said within three words after it."""
    for at in range(after, after + 4):
        token = tokens[at]
        if token.low == "per" and tokens[at + 1].low != "cent":
            number = read_numeral(tokens, at + 1)
            if number is not None:
                return number.value
            return tokens[at + 1].low if tokens[at + 1].is_word else None
        if not token.is_word:
            return None
    return None


def _between(tokens: Tokens, at: int) -> Read | None:
    """``between 8 and 10``."""
    if tokens[at].low != "between":
        return None
    first = read_numeral(tokens, at + 1)
    if first is None or tokens[first.after].low != "and":
        return None
    second = read_numeral(tokens, first.after + 1)
    if second is None or counts_nothing(tokens, second):
        return None
    return _joined(tokens, at, first, second)


def _end_of_range(tokens: Tokens, at: int, first: Numeral) -> Numeral | None:
    """The second number of ``8-10``, ``60-80%`` or ``8 to 10``; None where there is no range."""
    sign = tokens[first.after]
    dash = sign.text in DASHES and sign.glued and tokens[first.after + 1].glued
    words = sign.low == "to" and tokens[at - 1].low != "from"
    if not (dash or words) or (dash and not tokens[first.after + 1].is_digits):
        return None
    second = read_numeral(tokens, first.after + 1)
    if second is None or (words and second.value <= first.value):
        return None
    return second


def _joined(tokens: Tokens, at: int, first: Numeral, second: Numeral) -> Read | None:
    """The range from one number to a larger one."""
    if second.value <= first.value:
        return None
    if first.measure not in {second.measure, Measure.PLAIN}:
        return None
    low, high = rounds_to(first.value, first.step), rounds_to(second.value, second.step)
    admitted = Admitted(low.low, high.high, low.low_in, high.high_in)
    result = made(tokens, at, second.after, None, admitted, second.measure)
    decimals = max(first.decimals, second.decimals)
    result = replace(result, decimals=decimals)
    return replace(result, per=_per(tokens, second.after)), second.after


def _share_of(tokens: Tokens, part: Numeral) -> Read | None:
    """``28 of 32``, ``10 out of 13``, ``one of the three``, ``7/9``."""
    at = part.after
    if tokens[at].text == "/" and tokens[at].glued and tokens[at + 1].glued:
        begin = at + 1
    elif tokens.follows(at, "out", "of"):
        begin = at + 2
    elif tokens[at].low == "of":
        begin = at + 1
    else:
        return None
    begin += tokens[begin].low in {"the", "our", "its", "their", "these", "those"}
    if tokens[begin].start in tokens.passed:
        return None
    whole = read_numeral(tokens, begin)
    if whole is None or _unlike(part, whole) or tokens[whole.after].text == "/":
        return None
    share = part.value / whole.value
    result = made(tokens, part.at, whole.after, share, Admitted(share, share), Measure.SHARE)
    return replace(result, of=ShareOf(part.value, whole.value)), whole.after


def _unlike(part: Numeral, whole: Numeral) -> bool:
    """Whether the two are no part and whole: a percentage, a fraction, the larger first."""
    plain = part.measure is whole.measure is Measure.PLAIN
    return (
        not plain or part.decimals + whole.decimals > 0 or not 0 <= part.value <= whole.value != 0
    )
