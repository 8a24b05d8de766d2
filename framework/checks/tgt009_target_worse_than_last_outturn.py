"""A target asks for no less than was reached in the year before.

## Why this matters

A target that lies behind what was reached already can be met by getting worse, and the scorecard
would call it a success. There can be good reasons: a bad year that came before a better one, less
money, a change in what is counted. Readers should be told them.

What was reached is the figure of the year, or that of its last quarter where figures run on. A full
hundred percent or a clean nought, which nothing can be better than, are passed over.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 50
    observations: {2020/21: 54}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 55
    observations: {2020/21: 54}
```

## How to fix

Raise the target (or lower it, where less is better) to what was reached at least. Where
something else is counted now, write `definition_changed`. If the council wants the target as it is,
allow this finding there with the reason.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from framework.checks.aims import by_year, is_worse, named, yearly_of
from framework.checks.check import Check, Problem
from framework.checks.series import plainly
from framework.findings import Severity
from framework.model.indicator import (
    ADDS_UP,
    Aggregation,
    Indicator,
    Kind,
    Observation,
    Polarity,
    UnitKind,
)
from framework.model.period import Frequency, Period, months_later
from framework.model.plan import Plan
from framework.model.target import Point, Target
from framework.status.series import definition_changed_since, figure_for, figure_from

_HUNDRED = 100


def find(plan: Plan) -> Iterator[Problem]:
    """Each target of the plan's year or a later one that lies behind the year before."""
    for indicator in plan.indicators:
        if indicator.kind is not Kind.PERFORMANCE or not indicator.observations:
            continue
        observed = by_year(indicator)
        for year, target in yearly_of(indicator):
            wanted = target.wanted
            is_over = plan.year is not None and year.end <= plan.year.start
            if is_over or not isinstance(wanted, Point) or not _is_plain(indicator, target):
                continue
            reached = _reached(indicator, year, observed)
            if reached is None:
                continue
            observation, figure = reached
            if is_worse(wanted.value, figure, indicator.polarity):
                yield Problem(
                    at=target.origin / "value",
                    message=f"{named(indicator, year)} is {target.written}, which is worse than "
                    f"the {plainly(figure)} that {observation.period.label} came to",
                    help=f"ask for {plainly(figure)} or better, or allow this finding with the "
                    "reason why that is not wanted",
                    object_id=indicator.id,
                    related=((observation.origin, "what was reached"),),
                )


def _is_plain(indicator: Indicator, target: Target) -> bool:
    """Whether the target is surely one of a whole year, and nothing says why it was set so.

    A number of things counted in each quarter by itself may be asked for in each quarter, too.
    """
    if target.because is not None:
        return False
    counted = indicator.unit is None or indicator.unit.kind in ADDS_UP
    return (
        not counted
        or indicator.scored_as is not Aggregation.IN_PERIOD
        or indicator.frequency is Frequency.YEARLY
        or target.profile is not None
    )


def _reached(
    indicator: Indicator, year: Period, observed: Mapping[dt.date, Sequence[Observation]]
) -> tuple[Observation, Fraction] | None:
    """What the year before came to, if it is certain, comparable and could have been better."""
    start = months_later(year.start, -12)
    before = Period(year.label, start, 12)
    figures = [figure_from(indicator, one) for one in observed.get(start, ())]
    figure = figure_for(indicator, figures, before, before.last_day)
    written, value = figure.observation, figure.value
    if (
        written is None
        or not isinstance(value, Fraction)
        or figure.bound is not None
        or written.provisional
        or written.estimated
        or written.covers is not None
        or definition_changed_since(indicator, figure.period, year)
        or _is_best(indicator, value)
    ):
        return None
    return written, value


def _is_best(indicator: Indicator, value: Fraction) -> bool:
    """Whether no figure can be better."""
    if indicator.polarity is Polarity.LOWER:
        return value == 0
    percent = indicator.unit is not None and indicator.unit.kind is UnitKind.PERCENT
    return percent and value == _HUNDRED


CHECK = Check(
    code="TGT009",
    name="target-worse-than-last-outturn",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
