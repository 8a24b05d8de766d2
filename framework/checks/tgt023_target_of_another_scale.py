"""A percentage and its target are written alike.

## Why this matters

A spreadsheet keeps 95% as 0.95. Where the target is copied from it and the figures are typed, or
the other way round, 93 is held against 0.95 and every figure is far beyond its target, met or
missed for good.

This is said where the target lies a hundred times off the indicator's figures of the last two
years.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: collected
    title: Bins collected on their day
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 0.95
    observations: {2021/22 Q1: 93, 2021/22 Q2: 94.5}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: collected
    title: Bins collected on their day
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 95
    observations: {2021/22 Q1: 93, 2021/22 Q2: 94.5}
```

## How to fix

Write percentages as they are read, in the target and in the figures: `95` for 95%.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from framework.checks.aims import by_year, named, yearly_of
from framework.checks.check import Check, Problem
from framework.checks.series import plainly
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, UnitKind
from framework.model.period import Period, months_later
from framework.model.plan import Plan
from framework.model.target import Above, Below, EveryPeriod, Point
from framework.status.series import figure_from

_HUNDRED = 100


def find(plan: Plan) -> Iterator[Problem]:
    """Each target of a percentage that is a hundred times smaller or larger than its figures."""
    for indicator in plan.indicators:
        if indicator.unit is None or indicator.unit.kind is not UnitKind.PERCENT:
            continue
        observed = by_year(indicator)
        for year, target in yearly_of(indicator):
            wanted = target.wanted
            if not isinstance(wanted, Point | Below | Above | EveryPeriod):
                continue
            figures = _latest(indicator, observed, year)
            meant = _meant(wanted.value, figures) if figures else None
            if meant is not None:
                yield Problem(
                    at=target.origin / "value",
                    message=f"{named(indicator, year)} is {target.written}, but its figures of the "
                    f"last two years are {_span(figures)} percent",
                    help=meant,
                    object_id=indicator.id,
                )


def _latest(
    indicator: Indicator, observed: Mapping[dt.date, Sequence[Observation]], year: Period
) -> list[Fraction]:
    """The figures of the target's year and of the one before."""
    values = (
        figure_from(indicator, one).value
        for start in (months_later(year.start, -12), year.start)
        for one in observed.get(start, ())
    )
    return [value for value in values if isinstance(value, Fraction)]


def _meant(wanted: Fraction, figures: list[Fraction]) -> str | None:
    """What to write, where only the scale keeps the target from lying among the figures."""
    low, high = min(figures), max(figures)
    if 0 < wanted <= 1 < low and high <= _HUNDRED and _is_among(wanted * 100, low, high):
        return f"write {plainly(wanted * 100)} if that is the percentage that is meant"
    if low > 0 and high <= 1 < wanted and _is_among(wanted / 100, low, high):
        return (
            f"write the figures as percentages, such as {plainly(high * 100)} for {plainly(high)}"
        )
    return None


def _is_among(figure: Fraction, low: Fraction, high: Fraction) -> bool:
    """Whether it lies among figures, or not further than half or double away."""
    return low <= figure * 2 and figure <= high * 2


def _span(figures: list[Fraction]) -> str:
    low, high = plainly(min(figures)), plainly(max(figures))
    return low if low == high else f"{low} to {high}"


CHECK = Check(
    code="TGT023",
    name="target-of-another-scale",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
