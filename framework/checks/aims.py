"""What the checks of targets ask alike: which targets there are, and which of two is better."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from framework.model.indicator import (
    Aggregation,
    Comparison,
    Indicator,
    Observation,
    Polarity,
    UnitKind,
)
from framework.model.period import Frequency, Period, year_of
from framework.model.target import Point, Target
from framework.status.distance import shortfall


def versions_of(indicator: Indicator) -> Iterator[tuple[Period, Target]]:
    """Every target with the year or period it is for; each version of one that was changed."""
    for period, versions in indicator.targets.items():
        for target in versions:
            yield period, target


def yearly_of(indicator: Indicator) -> Iterator[tuple[Period, Target]]:
    """The target of each year, as it stands after its last change."""
    for period, versions in indicator.targets.items():
        if period.frequency is Frequency.YEARLY:
            yield period, versions[-1]


def named(indicator: Indicator, period: Period) -> str:
    """What messages call a target."""
    return f"the target of indicator {indicator.id} for {period.label}"


def is_worse(figure: Fraction, other: Fraction, polarity: Polarity | None) -> bool:
    """Whether a figure is worse than another; no without a polarity of more or less."""
    short = shortfall(figure, Point(other), polarity)
    return short is not None and short > 0


@dataclass(frozen=True, slots=True)
class Compared:
    """What others reached in a year, or in the latest part of it."""

    benchmark: Comparison
    period: Period
    value: Fraction


_OF_NO_LENGTH = {UnitKind.PERCENT, UnitKind.RATE, UnitKind.RATIO, UnitKind.SCORE}
_STANDING = {Aggregation.AT_PERIOD_END, Aggregation.ROLLING_YEAR}


def compared(indicator: Indicator) -> Mapping[dt.date, Compared]:
    """What a target can be compared with, by the first day of its year: the figure of that year.

    Where a figure of a part of the year means the same as one of the whole, the latest will do. It
    is of the benchmark that the indicator is judged against, or of its only one.
    """
    wanted = indicator.judge_against
    chosen = [one for one in indicator.comparisons if wanted in {None, one.id}]
    if len(chosen) != 1:
        return {}
    alike = indicator.scored_as in _STANDING or (
        indicator.unit is not None and indicator.unit.kind in _OF_NO_LENGTH
    )
    found = [one for one in chosen[0].values if alike or one.frequency is Frequency.YEARLY]
    found.sort(key=lambda one: (one.frequency is Frequency.YEARLY, one.end, one.months))
    return {
        year_of(one, indicator.year_starts).start: Compared(
            chosen[0], one, Fraction(chosen[0].values[one])
        )
        for one in found
    }


def by_year(indicator: Indicator) -> Mapping[dt.date, Sequence[Observation]]:
    """The indicator's observations, in order, by the first day of their year."""
    found: dict[dt.date, list[Observation]] = {}
    for one in indicator.observations:
        found.setdefault(year_of(one.period, indicator.year_starts).start, []).append(one)
    return found
