"""The council's own figures for parts of a year lead to the year's target.

## Why this matters

With `profile: {Q1: 10, Q2: 30, …}` each quarter is held against its own figure, and the year
against its target. Where the two do not fit, the same figures can be on target in every quarter and
off target in the year, or the other way round.

Figures that run on through the year or stand at the end of a quarter end at the target. Numbers and
money that each quarter counts by itself add up to it; of percentages and averages for each quarter
alone nothing is asked.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: visits
    title: Visits to the recycling centre
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    aggregation: year_to_date
    target: {value: 1600, profile: {Q1: 500, Q2: 900, Q3: 1200, Q4: 1500}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: visits
    title: Visits to the recycling centre
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    aggregation: year_to_date
    target: {value: 1600, profile: {Q1: 500, Q2: 900, Q3: 1200, Q4: 1600}}
```

## How to fix

Correct the target of the year or the figures under `profile`. If figures run on through the year,
write `aggregation: year_to_date` and what is to be reached by the end of each quarter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from framework.checks.aims import named, versions_of
from framework.checks.check import Check, Problem
from framework.checks.series import plainly
from framework.findings import Severity
from framework.model.indicator import Aggregation, Indicator, UnitKind
from framework.model.period import Frequency, Period, months_later
from framework.model.plan import Plan
from framework.model.target import Above, Below, Point, Shares

_ADDS_UP = {UnitKind.COUNT, UnitKind.MONEY}


def find(plan: Plan) -> Iterator[Problem]:
    """Each target of a year that its own complete shares do not lead to."""
    for indicator in plan.indicators:
        for period, target in versions_of(indicator):
            wanted, profile = target.wanted, target.profile
            if (
                period.frequency is not Frequency.YEARLY
                or not isinstance(profile, Shares)
                or not isinstance(wanted, Point | Below | Above)
            ):
                continue
            for names in _families(period):
                wrong = _wrong(indicator, profile.figures, names, wanted.value)
                if wrong is not None:
                    problem, advice = wrong
                    yield Problem(
                        at=target.origin / "profile" / names[-1],
                        message=f"{named(indicator, period)} is {target.written}, but its own "
                        f"figures under profile {problem}",
                        help=advice,
                        object_id=indicator.id,
                    )


def _families(year: Period) -> tuple[tuple[str, ...], ...]:
    """The names of the parts of a year, once for each way to divide it."""
    months = tuple(f"{months_later(year.start, number):%Y-%m}" for number in range(12))
    return ("Q1", "Q2", "Q3", "Q4"), ("H1", "H2"), months


def _wrong(
    indicator: Indicator,
    shares: Mapping[str, Fraction],
    names: tuple[str, ...],
    wanted: Fraction,
) -> tuple[str, str] | None:
    """What is wrong with one way to divide the year, and what to do."""
    last = shares.get(names[-1])
    if last is None or last == wanted:
        return None
    if indicator.scored_as is not Aggregation.IN_PERIOD:
        return (
            f"end at {plainly(last)} in {names[-1]}",
            f"write {plainly(wanted)} at {names[-1]}, or correct the target of the year",
        )
    total = sum((shares.get(name, Fraction(0)) for name in names), Fraction(0))
    counted = indicator.unit is not None and indicator.unit.kind in _ADDS_UP
    if not counted or total == wanted or not all(name in shares for name in names):
        return None
    return (
        f"add up to {plainly(total)}",
        f"make them {plainly(wanted)} in all, or write aggregation: year_to_date if they run on",
    )


CHECK = Check(
    code="TGT014",
    name="profile-that-does-not-add-up",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
