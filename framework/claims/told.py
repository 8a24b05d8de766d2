"""What the plan says when a check asks it, or why it cannot say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from framework.expr import Value, decimal_text
from framework.model.period import day_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The answer to one lookup.

    Attributes:
        value: what the plan says, a date as its day's number; None where it says nothing.
        shown: the value in words, to be put into the check.
        missing: what is not there, in a sentence; None where there is a value.
        unknown: whether what is asked of, or a status that is asked for, does not exist.
    """

    value: Value = None
    shown: str = ""
    missing: str | None = None
    unknown: bool = False


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
