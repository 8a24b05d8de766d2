"""What the plan says when a check asks it, or why it cannot say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from framework.expr import Value, decimal_text, places_written
from framework.model.indicator import Bound
from framework.model.period import day_words
from framework.prose import Admitted, Qualifier, admitted_by

_BOUNDS: Final = {
    Bound.MORE_THAN: ("more than", Qualifier.MORE_THAN),
    Bound.LESS_THAN: ("less than", Qualifier.LESS_THAN),
    Bound.ABOUT: ("about", Qualifier.ABOUT),
}
"""How a figure that is not exact is told, and the words that mean the same in prose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roughly:
    """A number that the plan does not give exactly.

    Attributes:
        said: how it is told: ``more than``.
        number: the number that is written.
        allowed: the numbers that it may be.
        sentence: what is known, as a clause.
    """

    said: str
    number: Fraction
    allowed: Admitted
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The answer to one lookup.

    Attributes:
        value: what the plan says, a date as its day's number; None where it says nothing.
        shown: the value in words, to be put into the check.
        missing: what is not there, in a sentence; None where there is a value.
        unknown: whether what is asked of, or a status that is asked for, does not exist.
        roughly: the number as the plan gives it, where that is not exactly; None elsewhere.
    """

    value: Value = None
    shown: str = ""
    missing: str | None = None
    unknown: bool = False
    roughly: Roughly | None = None


def told(value: Value, missing: str) -> Told:
    """The value as it is; where there is none that can be compared, what is missing."""
    match value:
        case bool():
            return Told(value=value, shown="yes" if value else "no")
        case Fraction():
            return Told(value=value, shown=decimal_text(value))
        case str():
            return Told(value=value, shown=f"'{value}'")
        case _:
            return Told(missing=missing)


def told_roughly(number: Fraction, bound: Bound, of: str) -> Told:
    """What is known of a number; only one told as "about" can be calculated with."""
    said, qualifier = _BOUNDS[bound]
    written = decimal_text(number)
    step = Fraction(1, 10 ** places_written(Decimal(written)))
    roughly = Roughly(
        said=said,
        number=number,
        allowed=admitted_by(qualifier, number, step),
        sentence=f"{of} is known only to be {said} {written}",
    )
    counts = bound is Bound.ABOUT
    return Told(
        value=number if counts else None,
        shown=f"{said} {written}",
        missing=None if counts else roughly.sentence,
        roughly=roughly,
    )


def told_number(number: int) -> Told:
    """A count."""
    return Told(value=Fraction(number), shown=str(number))


def told_day(day: dt.date | None, missing: str) -> Told:
    """The day, or what is missing."""
    if day is None:
        return Told(missing=missing)
    return Told(value=Fraction(day.toordinal()), shown=day_words(day))


def nothing_called(noun: str, name: str) -> Told:
    """There is no such thing."""
    return Told(missing=f'there is no {noun} "{name}"', unknown=True)
