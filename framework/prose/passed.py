"""Which figures in a text count nothing: references, ages, clock times, numbers of a list."""

from __future__ import annotations

from framework.prose.numerals import Measure, Numeral, read_numeral
from framework.prose.tokens import APOSTROPHES, DASHES, Token, Tokens, word_set

_LABELS = word_set(
    "act action annex appendix article band chapter exhibit figure grade indicator item level "
    "measure no note number option outcome page paragraph part phase pi point priority question "
    "recommendation ref regulation room rule scale schedule section stage step table theme tier "
    "tel version wave year"
)
_CHAINS = DASHES | {"and", "to", "or", "&", "/"}
_AGES = frozenset({"age", "aged", "ages"})
_SPANS = word_set("day hour minute month week year term")
_STREETS = word_set(
    "avenue close court crescent drive gardens lane place road square street terrace way"
)
_INSIDE = DASHES | frozenset("./_:&")
_PRONOUNS = word_set(
    "a also and another any as at but by can could each every for had has have however if in is it "
    "my no no. of off on or our should such that the this to was way we were what when where which "
    "who will with would you"
)


def counts_nothing(tokens: Tokens, number: Numeral) -> bool:
    """Whether the number at a place is no quantity."""
    first, begin = tokens[number.at], number.at
    if first.is_word:
        return _is_no_count(tokens, number)
    return (
        _is_inside_reference(tokens, begin)
        or _stands_in_a_row(tokens, number)
        or _is_one_in_so_many(tokens, number)
        or _runs_on(tokens, number)
        or _is_labelled(tokens, number)
        or _is_age(tokens, number)
        or _numbers_a_line(tokens, number)
        or _is_address(tokens, number)
        or tokens[begin - 1].low == "per"
    )


def end_of_run(tokens: Tokens, at: int) -> int:
    """The token after everything that hangs together with this one, as ``8.1a`` does."""
    at += 1
    while tokens[at].glued and _belongs(tokens[at], tokens[at + 1]):
        at += 1
    return at


def _belongs(token: Token, after: Token) -> bool:
    if token.is_digits or token.is_word:
        return True
    return token.text in _INSIDE and after.glued and (after.is_digits or after.is_word)


def _is_no_count(tokens: Tokens, number: Numeral) -> bool:
    """Whether a number word is none: ``one`` as a pronoun, ``two-year``, ``One Council``."""
    after = tokens[number.after]
    if after.text in DASHES and after.glued:
        return True
    if tokens[number.at].glued and tokens[number.at - 1].text in DASHES | APOSTROPHES:
        return True
    if tokens.lows(number.at, number.after) == ("one",) and not _counts_one(tokens, number.at):
        return True
    return (
        _is_labelled(tokens, number)
        or _is_age(tokens, number)
        or _is_one_in_so_many(tokens, number)
    )


def _counts_one(tokens: Tokens, at: int) -> bool:
    """Whether ``one`` stands before what it counts."""
    after, before = tokens[at + 1], tokens[at - 1].low
    if before in {"this", "that", "which", "each", "every", "any", "no", "the", "another"}:
        return False
    return after.is_word and after.low == after.text and after.low not in _PRONOUNS


def _is_inside_reference(tokens: Tokens, at: int) -> bool:
    """Whether letters or a code are glued on before the figures, as in ``PI.432`` or ``S5``."""
    before, token = tokens[at - 1], tokens[at]
    if not token.glued:
        return False
    if before.is_word or before.is_digits or before.text == "_":
        return True
    if before.text == "," and tokens[at - 2].is_digits:
        return not tokens.follows_passed(at - 1)
    joined = before.text in _INSIDE or before.text in APOSTROPHES | {"#"}
    return joined and (before.glued or before.text == "#") and not tokens.follows_passed(at - 1)


def _stands_in_a_row(tokens: Tokens, number: Numeral) -> bool:
    """Whether other figures stand beside it, as in ``0131 271 3402``."""
    before = tokens[number.at - 1].is_digits and not tokens.follows_passed(number.at)
    after = tokens[number.after]
    return before or (after.is_digits and after.start not in tokens.passed)


def _is_one_in_so_many(tokens: Tokens, number: Numeral) -> bool:
    """Whether it is a part of ``one in four``, which says about how many."""
    if tokens[number.at - 1].low == "in":
        before = tokens[number.at - 2]
        return before.low == "one" or (before.text == "1" and not before.glued)
    after = tokens[number.after + 1]
    follows = tokens[number.after].low == "in" and after.start not in tokens.passed
    return number.value == 1 and follows and read_numeral(tokens, number.after + 1) is not None


def _runs_on(tokens: Tokens, number: Numeral) -> bool:
    """Whether more is glued on after the figures, as in ``25s``, ``3rd``, ``9:30``, ``2-year``."""
    after, then = tokens[number.after], tokens[number.after + 1]
    if not after.glued:
        return number.measure is Measure.PLAIN and after.low in {"am", "pm", "st", "nd", "rd", "th"}
    last = tokens[number.after - 1]
    if (after.is_word or after.is_digits or after.text == "_") and (last.is_digits):
        return True
    if after.text == "," and then.glued and then.is_digits:
        return True
    if after.text not in DASHES | APOSTROPHES | {".", ":", "/"} or not then.glued:
        return False
    if after.text == "/":
        return then.is_word or not _ends_after(tokens, number.after + 1)
    return then.is_digits if after.text == "." else then.is_word or after.text not in DASHES


def _ends_after(tokens: Tokens, at: int) -> bool:
    """Whether a share such as ``7/9`` ends with this token, and is no more than a whole."""
    part, whole = tokens[at - 2], tokens[at]
    short = part.is_digits and whole.is_digits and len(part.text) < 9 and len(whole.text) < 9
    after, then = tokens[at + 1], tokens[at + 2]
    closes = after.text in {".", ",", ";", ":", ")"} and not (then.glued and then.is_digits)
    return short and int(part.text) <= int(whole.text) and (closes or not after.glued)


def _is_labelled(tokens: Tokens, number: Numeral) -> bool:
    """Whether a word such as ``Section`` or ``Level`` stands before it, or before its list."""
    if number.measure is not Measure.PLAIN or tokens.follows_passed(number.at):
        return False
    before = number.at - 1
    for _ in range(3):
        if tokens[before].low in _CHAINS and tokens[before - 1].is_digits:
            before -= 2
    word = tokens[before].low
    if word in _LABELS or (word.endswith("s") and word[:-1] in _LABELS):
        return word != "no" or tokens[number.at].is_digits
    return word == "." and tokens[before - 1].low in {"no", "ref", "tel"}


def _is_age(tokens: Tokens, number: Numeral) -> bool:
    """Whether the number is an age, or a length of time that describes: ``27-30 month review``."""
    before, after = tokens[number.at - 1].low, tokens[number.after].low
    if before in _AGES or (before == "of" and tokens[number.at - 2].low in _AGES):
        return True
    if after in _SPANS and number.value != 1:
        return True
    if tokens.follows(number.after, "years", "old") or tokens.follows(number.after, "year", "old"):
        return True
    return before in {"under", "over"} and after in {"years", "yrs"}


def _numbers_a_line(tokens: Tokens, number: Numeral) -> bool:
    """Whether the number stands before its line as that of a list or a paragraph does."""
    if not tokens[number.at].opens or number.measure is not Measure.PLAIN:
        return False
    after, then = tokens[number.after], tokens[number.after + 1]
    if after.glued and after.text in {".", ")"}:
        return not then.glued
    return number.decimals > 0 and after.is_word and after.text[0].isupper()


def _is_address(tokens: Tokens, number: Numeral) -> bool:
    """Whether a street follows: ``7 Eskdaill Court``."""
    name = tokens[number.after]
    if number.decimals or not name.is_word or not name.text[0].isupper():
        return False
    following = tokens.lows(number.after + 1, number.after + 3)
    return any(word in _STREETS for word in following)
