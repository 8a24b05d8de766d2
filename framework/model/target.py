"""Targets and tolerances: what an indicator should reach, and how far short is still near."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final, Protocol, TypeVar

from framework.place import Origin


class Measure(StrEnum):
    """In what a tolerance or a steady band is measured."""

    PERCENT = "percent"
    POINTS = "points"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Margin:
    """So many percent of a figure, percentage points, or units."""

    measure: Measure
    size: Fraction

    def of(self, figure: Fraction) -> Fraction:
        """What it comes to beside a figure, in the figure's own units; below 0 if ``size`` is."""
        return self.size * abs(figure) / 100 if self.measure is Measure.PERCENT else self.size


@dataclass(frozen=True, slots=True)
class Point:
    """A figure to reach, from the side that the indicator's polarity calls good."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Below:
    """A figure to stay strictly below."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Above:
    """A figure to stay strictly above."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Within:
    """A range to stay in, both ends included."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A grade to reach, on the scale that the indicator's unit names."""

    grade: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to reach: yes or no."""

    yes: bool


Aim = Point | Below | Above | Within | AtLeast | Answer
"""What a figure can be judged against as it stands."""


@dataclass(frozen=True, slots=True)
class EveryPeriod:
    """A figure to reach in each period of the indicator's own frequency."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class FromBenchmark:
    """The figure of one of the indicator's benchmarks for the same period, else for its year."""

    benchmark: str


@dataclass(frozen=True, slots=True)
class RelativeTo:
    """So many percent, points or units above the baseline or a benchmark; below if negative."""

    to: str
    change: Margin


class Undecided(StrEnum):
    """A target that is promised but has no figure yet."""

    ESTABLISH_BASELINE = "establish_baseline"
    TO_BE_CONFIRMED = "to_be_confirmed"


NO_WORSE_THAN_BASELINE: Final = "no_worse_than_baseline"
BASELINE: Final = "baseline"

Wanted = Aim | EveryPeriod | FromBenchmark | RelativeTo | Undecided
"""What a target can be written as."""


class Profile(StrEnum):
    """How a year's target is spread over the periods of its year, where no shares are written."""

    EVEN = "even"
    WHOLE_YEAR = "whole_year"
    STRAIGHT_LINE = "straight_line"


@dataclass(frozen=True, slots=True)
class Shares:
    """A council's own profile: a figure for each named part of the year, such as ``Q1``."""

    figures: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What an indicator should reach.

    Attributes:
        wanted: what is to be reached; in the year, or in the very period it is written for.
        profile: how a year's aim is spread over its periods; None leaves it to the ruleset.
        from_: the first day it holds; None: from the beginning.
        because: why it was changed; None where nothing is said.
        written: what is wanted as the plan writes it: a number where it is one, else words.
        origin: where it is written.
    """

    wanted: Wanted
    from_: dt.date | None = None
    because: str | None = None
    profile: Profile | Shares | None = None
    written: Decimal | str
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """How far short of a target still counts as near.

    Attributes:
        near: the margin.
        far: a wider margin, if there is one.
        from_: the first day it holds; None: from the beginning.
        because: why it was changed; None where nothing is said.
    """

    near: Margin
    far: Margin | None = None
    from_: dt.date | None = None
    because: str | None = None


class _Dated(Protocol):
    @property
    def from_(self) -> dt.date | None: ...


_Version = TypeVar("_Version", bound=_Dated)


def in_force(versions: Sequence[_Version], day: dt.date) -> _Version | None:
    """The version that holds on a day: the last that has begun; None where none has.

    Versions are in the order of their dates.
    """
    begun = [one for one in versions if one.from_ is None or one.from_ <= day]
    return begun[-1] if begun else None
