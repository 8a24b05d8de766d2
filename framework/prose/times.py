"""The times a text names: periods, dates and words such as "last quarter"."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from framework.model.period import APRIL, Period, read_month_name, read_period
from framework.prose.tokens import DASHES, OPENING, Tokens, word_set

_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_WORDS_OF_FOUR = {"one": 1, "two": 2, "three": 3, "four": 4}
_PLACES_OF_FOUR = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_VERBS_TOO = frozenset({"may", "march"})
_BEFORE_A_MONTH = frozenset({"in", "of", "since", "by", "to", "until", "from", "during", "last"})


class Relative(StrEnum):
    """A time told from the one that the text is about."""

    PREVIOUS_MONTH = "previous_month"
    PREVIOUS_QUARTER = "previous_quarter"
    PREVIOUS_YEAR = "previous_year"
    SAME_TIME_LAST_YEAR = "same_time_last_year"
    CURRENT = "current"
    TO_DATE = "to_date"
    STRETCH = "stretch"


_PHRASES: dict[tuple[str, ...], Relative] = {
    ("same", "period", "last", "year"): Relative.SAME_TIME_LAST_YEAR,
    ("same", "period", "of", "last", "year"): Relative.SAME_TIME_LAST_YEAR,
    ("same", "period", "in", "the", "previous", "year"): Relative.SAME_TIME_LAST_YEAR,
    ("same", "quarter", "last", "year"): Relative.SAME_TIME_LAST_YEAR,
    ("same", "quarter", "of", "last", "year"): Relative.SAME_TIME_LAST_YEAR,
    ("same", "time", "last", "year"): Relative.SAME_TIME_LAST_YEAR,
    ("this", "time", "last", "year"): Relative.SAME_TIME_LAST_YEAR,
    ("last", "year", "at", "this", "time"): Relative.SAME_TIME_LAST_YEAR,
    ("year", "to", "date"): Relative.TO_DATE,
    ("so", "far", "this", "year"): Relative.TO_DATE,
    ("to", "date"): Relative.TO_DATE,
    **{
        (before, what): relative
        for what, relative in (
            ("month", Relative.PREVIOUS_MONTH),
            ("quarter", Relative.PREVIOUS_QUARTER),
            ("year", Relative.PREVIOUS_YEAR),
        )
        for before in ("last", "previous", "prior", "preceding")
    },
    **{("this", what): Relative.CURRENT for what in ("month", "quarter", "year")},
}
_PHRASES_FROM = {
    first: [(words, meant) for words, meant in _PHRASES.items() if words[0] == first]
    for first in {words[0] for words in _PHRASES}
}
_STRETCHED = frozenset({"last", "past", "previous", "next", "following", "coming"})
_NUMBERED = word_set("two three four five six seven eight nine ten eleven twelve eighteen twenty")
_LENGTHS = word_set(
    "day days week weeks month months quarter quarters year years term terms decade"
)


_SHORT = {
    dt.date(2000, number, 1).strftime("%B")[:3]: number for number in range(1, 13) if number != 5
} | {"Sept": 9}
FIRST_WORDS = (
    frozenset(_PHRASES_FROM)
    | frozenset(_PLACES_OF_FOUR)
    | _STRETCHED
    | {"q", "quarter", "qtr"}
    | {name.casefold() for name in (*calendar.month_name, *_SHORT)}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A time as a text names it.

    Attributes:
        start: where it begins in the text, counted in characters from 0.
        end: where it ends, exclusive.
        said: the words.
        period: the period it names; None where it names none by itself, as "Q1" does not.
        day: the day it names; None for periods, and where its year is not said.
        quarter: the quarter of a year, 1 to 4, where one is named.
        month: the month, 1 to 12, where one is named without a day.
        relative: how it is told from the time that the text is about, where it is.
        impossible: whether it is written as a date that no calendar has.
    """

    start: int
    end: int
    said: str
    period: Period | None = None
    day: dt.date | None = None
    quarter: int | None = None
    month: int | None = None
    relative: Relative | None = None
    impossible: bool = False


def read_times(text: str, year_starts: int = APRIL) -> tuple[Mention, ...]:
    """The times that the text names, in order; they do not overlap.

    ``year_starts`` is the number of the month in which years such as "2020/21" begin.
    """
    return times_in(Tokens(text), year_starts)


def times_in(tokens: Tokens, year_starts: int) -> tuple[Mention, ...]:
    """The times among the tokens, as ``read_times`` gives them."""
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        read = _read(tokens, at, year_starts)
        if read is not None:
            found.append(read[0])
            at = read[1]
        else:
            at += 1
    return tuple(found)


_Read = tuple[Mention, int] | None
_Reader = Callable[[Tokens, int, int], _Read]


def _read(tokens: Tokens, at: int, year_starts: int) -> _Read:
    """The time that begins at a token, and the token after it."""
    if not tokens[at].is_digits and tokens[at].low not in FIRST_WORDS:
        return None
    if tokens[at].is_digits:
        if tokens[at].glued and not _may_begin(tokens, at):
            return None
        readers: tuple[_Reader, ...] = (_numeric_date, _day_and_month, _year)
    else:
        readers = (_quarter, _quarter_in_words, _month, _relative, _stretch)
    for reader in readers:
        if (read := reader(tokens, at, year_starts)) is not None:
            return read
    return None


def _may_begin(tokens: Tokens, at: int) -> bool:
    """Whether glued digits may still begin a time, as after a bracket."""
    return tokens[at - 1].text in OPENING


def _mention(tokens: Tokens, at: int, after: int, **what: object) -> tuple[Mention, int]:
    start, end = tokens[at].start, tokens[after - 1].end
    said = tokens.text[start:end]
    return Mention(start=start, end=end, said=said, **what), after  # type: ignore[arg-type]  # as named


def _year(tokens: Tokens, at: int, year_starts: int) -> _Read:
    """A year: ``2020/21``, ``2020-21``, ``2020/2021``, ``20/21``, ``2020``; or a run of years."""
    named = year_at(tokens, at)
    if named is None:
        return None
    label, after = named
    period = read_period(label, year_starts) if label else None
    if label and "/" in label and (quarter := _q(tokens, after)):
        number, after = quarter
        period = read_period(f"{label} Q{number}", year_starts)
        return _mention(tokens, at, after, period=period, quarter=number)
    return _mention(tokens, at, after, period=period)


def year_at(tokens: Tokens, at: int) -> tuple[str | None, int] | None:
    """The label of the year that begins here, and the token after it.

    The label is None for a run of years such as ``2023-2027``. Two figures of two digits are a
    year only with a slash, and only where the second follows the first.
    """
    first = tokens[at]
    if not first.is_digits or len(first.text) not in {2, 4}:
        return None
    if len(first.text) == 4 and first.text[:2] not in {"19", "20"}:
        return None
    sign, second = tokens[at + 1], tokens[at + 2]
    joined = sign.text == "/" or sign.text in DASHES
    close = sign.glued and second.glued
    if joined and second.is_digits and len(second.text) in {2, 4}:
        begins = int(first.text) if len(first.text) == 4 else 2000 + int(first.text)
        follows = int(second.text) % 100 == (begins + 1) % 100
        whole = len(second.text) == 4
        follows = follows and (not whole or int(second.text) == begins + 1)
        ended = _ends(tokens, at + 3)
        short = len(first.text) == 2
        if follows and ended and (not short or (close and sign.text == "/")):
            return f"{begins}/{(begins + 1) % 100:02}", at + 3
        later = whole and second.text[:2] in {"19", "20"} and int(second.text) > begins
        if not short and later and ended:
            return None, at + 3
    if len(first.text) == 4 and _ends(tokens, at + 1):
        return first.text, at + 1
    return None


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a figure may end before this token: nothing that belongs to it is glued on."""
    token, after = tokens[at], tokens[at + 1]
    if not token.glued:
        return True
    if token.is_word or token.is_digits or token.text in {"%", "_"}:
        return token.low == "s" and not after.glued
    if not (after.glued and after.is_digits):
        return True
    return token.text not in {".", "/"} and (token.text != "," or len(after.text) != 3)


def _q(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The number of ``Q1`` or ``Q 1``, and the token after it."""
    if tokens[at].low == "q" and tokens[at + 1].text in {"1", "2", "3", "4"}:
        return int(tokens[at + 1].text), at + 2
    return None


def _quarter(tokens: Tokens, at: int, year_starts: int) -> _Read:
    """``Q1``, ``Q1 21/22``, ``Q4 of last year``, ``Quarter Three 2021/22``."""
    if tokens[at].glued and not _may_begin(tokens, at):
        return None
    if (read := _q(tokens, at)) is None:
        if tokens[at].low not in {"quarter", "qtr"}:
            return None
        second = tokens[at + 1]
        number = _WORDS_OF_FOUR.get(second.low, 0)
        if second.text in {"1", "2", "3", "4"}:
            number = int(second.text)
        if not number or not (second.is_word or _ends(tokens, at + 2)):
            return None
        read = number, at + 2
    return _with_year(tokens, at, *read, year_starts)


def _quarter_in_words(tokens: Tokens, at: int, year_starts: int) -> _Read:
    """``first quarter``, ``third quarter of 2021/22``."""
    number = _PLACES_OF_FOUR.get(tokens[at].low)
    if number is None or tokens[at].low == "last" or tokens[at + 1].low != "quarter":
        return None
    return _with_year(tokens, at, number, at + 2, year_starts)


def _with_year(tokens: Tokens, at: int, number: int, after: int, year_starts: int) -> _Read:
    """The quarter with the year that is named after it, if one is."""
    then = after + tokens.follows(after, "of")
    then += then > after and tokens[then].low == "the"
    if (year := year_at(tokens, then)) is not None and not tokens[then].glued:
        label, end = year
        sure = label is not None and "/" in label
        period = read_period(f"{label} Q{number}", year_starts) if sure else None
        relative = None if sure else Relative.STRETCH
        return _mention(tokens, at, end, period=period, quarter=number, relative=relative)
    for words, relative in (
        (("last", "year"), Relative.PREVIOUS_YEAR),
        (("previous", "year"), Relative.PREVIOUS_YEAR),
        (("this", "year"), None),
    ):
        if tokens.follows(then, *words):
            return _mention(tokens, at, then + 2, quarter=number, relative=relative)
    return _mention(tokens, at, after, quarter=number)


def _month_at(tokens: Tokens, at: int) -> int | None:
    """The number of the month whose name, or the first letters of it, stands here."""
    token = tokens[at]
    if not token.is_word or not token.text[0].isupper():
        return None
    name = token.low.capitalize()
    return read_month_name(name) or _SHORT.get(name)


def _four_digit_year(tokens: Tokens, at: int) -> int | None:
    named = year_at(tokens, at)
    if named is None or named[1] != at + 1 or named[0] is None:
        return None
    return int(named[0])


def _month(tokens: Tokens, at: int, _: int) -> _Read:
    """``December 2021``, ``Sept 16``, ``January 17, 2021``, ``March``."""
    month = _month_at(tokens, at)
    if month is None or (
        tokens[at].glued and not _may_begin(tokens, at) and not _after_dash(tokens, at)
    ):
        return None
    if (year := _four_digit_year(tokens, at + 1)) is not None:
        period = read_period(f"{year}-{month:02}")
        return _mention(tokens, at, at + 2, period=period, month=month)
    number = tokens[at + 1]
    if number.is_digits and len(number.text) <= 2 and not number.glued:
        after = at + 2
        after += tokens[after].glued and tokens[after].low in _ORDINALS
        comma = after + (tokens[after].text == ",")
        if (year := _four_digit_year(tokens, comma)) is not None:
            return _dated(tokens, at, comma + 1, (year, month, int(number.text)))
        return _mention(tokens, at, after, month=month) if _ends(tokens, after) else None
    before = tokens[at - 1].low
    plain = tokens[at].low not in _VERBS_TOO or before in _BEFORE_A_MONTH or before in DASHES
    return _mention(tokens, at, at + 1, month=month) if plain else None


def _after_dash(tokens: Tokens, at: int) -> bool:
    return tokens[at - 1].text in DASHES


def _dated(tokens: Tokens, at: int, after: int, parts: tuple[int, int, int]) -> tuple[Mention, int]:
    """A date, or one that no calendar has."""
    year, month, day = parts
    try:
        return _mention(tokens, at, after, day=dt.date(year, month, day))
    except ValueError:
        return _mention(tokens, at, after, impossible=True)


def _day_and_month(tokens: Tokens, at: int, _: int) -> _Read:
    """``17th January 2021``, ``1st of October``, ``15 September 2020``."""
    if len(tokens[at].text) > 2:
        return None
    after = at + 1
    after += tokens[after].glued and tokens[after].low in _ORDINALS
    after += tokens[after].low == "of"
    month = _month_at(tokens, after)
    if month is None:
        return None
    if (year := _four_digit_year(tokens, after + 1)) is not None:
        return _dated(tokens, at, after + 2, (year, month, int(tokens[at].text)))
    possible = 1 <= int(tokens[at].text) <= _LONGEST[month - 1]
    return _mention(tokens, at, after + 1, impossible=not possible)


_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _numeric_date(tokens: Tokens, at: int, _: int) -> _Read:
    """``31/03/2022``, ``31/03/17``, ``31.03.2022``, ``2022-03-31``."""
    parts = [tokens[at + step] for step in range(5)]
    sign = parts[1].text
    if sign not in {"/", ".", "-"} or parts[3].text != sign:
        return None
    if not all(part.glued for part in parts[1:]) or not parts[2].is_digits:
        return None
    if not parts[4].is_digits or not _ends(tokens, at + 5):
        return None
    first, second, third = (len(parts[step].text) for step in (0, 2, 4))
    numbers = [int(parts[step].text[:4]) for step in (0, 2, 4)]
    if (first, second, third) == (4, 2, 2) and sign == "-":
        return _dated(tokens, at, at + 5, (numbers[0], numbers[1], numbers[2]))
    if first > 2 or second > 2 or third not in {2, 4} or (third == 2 and sign != "/"):
        return None
    year = numbers[2] if third == 4 else 2000 + numbers[2]
    return _dated(tokens, at, at + 5, (year, numbers[1], numbers[0]))


def _relative(tokens: Tokens, at: int, _: int) -> _Read:
    """``last quarter``, ``the same period last year``, ``to date``."""
    for words, relative in _PHRASES_FROM.get(tokens[at].low, ()):
        if tokens.follows(at, *words):
            return _mention(tokens, at, at + len(words), relative=relative)
    return None


def _stretch(tokens: Tokens, at: int, _: int) -> _Read:
    """``the past two quarters``, ``the last 12 months``, ``the following 6 months``."""
    if tokens[at].low not in _STRETCHED:
        return None
    number = tokens[at + 1]
    counted = number.low in _NUMBERED or (number.is_digits and len(number.text) <= 2)
    after = at + 1 + counted
    if tokens[after].low not in _LENGTHS:
        return None
    return _mention(tokens, at, after + 1, relative=Relative.STRETCH)
