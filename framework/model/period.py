"""Periods: half-open stretches of dates with the labels that plans use."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

JANUARY, APRIL = 1, 4
_FIRST_YEAR = 1000
_MONTH = {name: number for number, name in enumerate(calendar.month_name) if name}
_YEARLY = re.compile(
    r"(?P<year>[0-9]{4})(?:/(?P<second>[0-9]{2}))?"
    r"(?: (?P<part>H(?=[12])|Q(?=[1-4]))(?P<number>[1-4]))?"
)
_MONTHLY = re.compile(r"([0-9]{4})-([0-9]{2})")


class Frequency(StrEnum):
    """How often an indicator is measured."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"

    @property
    def months(self) -> int:
        """The length of one period, in months."""
        return _MONTHS[self]


_MONTHS = {
    Frequency.MONTHLY: 1,
    Frequency.QUARTERLY: 3,
    Frequency.HALF_YEARLY: 6,
    Frequency.YEARLY: 12,
}
_FREQUENCY = {months: frequency for frequency, months in _MONTHS.items()}


PeriodKey = tuple[dt.date, int]
"""The first day of a period and its months."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole months, from ``start`` up to but not including ``end``.

    Attributes:
        label: as plans write it: ``2021/22``, ``2021/22 Q1``, ``2021/22 H1``, ``2021-06``.
        start: its first day.
        months: its length: 1, 3, 6 or 12.
    """

    label: str
    start: dt.date
    months: int

    @property
    def end(self) -> dt.date:
        """The first day after the period."""
        return months_later(self.start, self.months)

    @property
    def last_day(self) -> dt.date:
        """The last day of the period."""
        return self.end - dt.timedelta(days=1)

    @property
    def frequency(self) -> Frequency:
        """The frequency whose periods are this long."""
        return _FREQUENCY[self.months]

    @property
    def key(self) -> PeriodKey:
        """Its first day and its length, to find it by: the same whatever its label is."""
        return self.start, self.months

    def contains(self, other: Period) -> bool:
        """Whether the other period lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def same_days(self, other: Period) -> bool:
        """Whether the other is the same stretch by another label, as ``2021 Q2`` may be."""
        return self.key == other.key


def read_period(label: str, year_starts: int = APRIL) -> Period | None:
    """The period a label names; None where it names none, as ``2021/23`` or ``2021-13`` do.

    ``year_starts`` is the number of the month in which years written with a slash begin. A year
    without a slash is a calendar year.
    """
    if found := _MONTHLY.fullmatch(label):
        year, month = (int(part) for part in found.groups())
        exists = _FIRST_YEAR <= year < dt.MAXYEAR and 1 <= month <= 12
        return Period(label, dt.date(year, month, 1), 1) if exists else None
    if found := _YEARLY.fullmatch(label):
        year, second = int(found["year"]), found["second"]
        follows = second is None or int(second) == (year + 1) % 100
        if follows and _FIRST_YEAR <= year < dt.MAXYEAR:
            first = dt.date(year, year_starts if second else 1, 1)
            months = {"H": 6, "Q": 3}.get(found["part"] or "", 12)
            gone = months * (int(found["number"] or 1) - 1)
            return Period(label, months_later(first, gone), months)
    return None


def looks_like_period(label: str) -> bool:
    """Whether the label is written as periods are, whether or not it names one."""
    return bool(_MONTHLY.fullmatch(label) or _YEARLY.fullmatch(label))


def read_month_name(name: str | None) -> int | None:
    """The number of a month from its English name; None where it is none."""
    return _MONTH.get(name) if name else None


def year_of(period: Period, year_starts: int = APRIL) -> Period:
    """The year, beginning in the given month, in which the period ends."""
    if period.months == 12:
        return period
    last = period.last_day
    year = last.year if last.month >= year_starts else last.year - 1
    label = f"{year}" if year_starts == 1 else f"{year}/{(year + 1) % 100:02}"
    return Period(label, dt.date(year, year_starts, 1), 12)


def months_gone(period: Period, year: Period) -> int:
    """How many months of the year have gone by at the end of the period."""
    return (period.end.year - year.start.year) * 12 + period.end.month - year.start.month


def day_words(day: dt.date) -> str:
    """A day as prose writes it: ``31 March 2026``."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def months_later(day: dt.date, months: int) -> dt.date:
    """The first day of a month so many months after another; earlier for a negative number."""
    years, month = divmod(day.month - 1 + months, 12)
    return dt.date(day.year + years, month + 1, 1)
