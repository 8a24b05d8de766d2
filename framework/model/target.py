"""Targets and tolerances: what an indicator should reach, and how far short is still near."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from framework.place import Origin


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


Aim = Point | Below | Above | Within


class Profile(StrEnum):
    """How a year's target is spread over the periods of its year, where no shares are written."""

    EVEN = "even"
    WHOLE_YEAR = "whole_year"


@dataclass(frozen=True, slots=True)
class Shares:
    """A council's own profile: a figure for each named part of the year, such as ``Q1``."""

    figures: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What an indicator should reach.

    Attributes:
        aim: the figure or figures; of the year, or of the very period it is written for.
        profile: how a year's aim is spread over its periods; None leaves it to the ruleset.
        written: the aim as the plan writes it: a number where it is one, else words.
        origin: where it is written.
    """

    aim: Aim
    profile: Profile | Shares | None = None
    written: Decimal | str
    origin: Origin = field(compare=False, repr=False)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """How far short of a target still counts as near; ``far`` is a wider margin, if any."""

    near: Margin
    far: Margin | None = None
