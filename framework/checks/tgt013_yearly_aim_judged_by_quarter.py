"""What each quarter counts by itself is not held against the whole year's target.

## Why this matters

A target without further words is for the year. Where figures are those of each quarter alone and
the rules share nothing out, every quarter is held against the whole of it: with 100 a quarter
towards 400 a year, all four are missed, and a limit for the year is kept by each quarter although
the year breaks it.

This is said of numbers and money, where a year made of such quarters or months would come close to
the target. If one quarter comes close to it by itself, the target may well be for the quarter.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-09-30
ruleset: midlothian
indicators:
  - id: visits
    title: Visits to the recycling centre
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    target: 1600
    observations:
      2021/22 Q1: 412
      2021/22 Q2: 398
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-09-30
ruleset: midlothian
indicators:
  - id: visits
    title: Visits to the recycling centre
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    target: {value: 1600, profile: even}
    observations:
      2021/22 Q1: 412
      2021/22 Q2: 398
```

## How to fix

Write `profile: even` if each month is to bring its part of the year's target, or the council's own
figures for each quarter. If the number is for each quarter, write `{every_period: 400}`. If the
figures run on through the year, write `aggregation: year_to_date`; if each says how many there are
on the last day, `aggregation: at_period_end`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from framework.checks.aims import by_year, named, yearly_of
from framework.checks.check import Check, Problem
from framework.checks.series import plainly
from framework.findings import Severity
from framework.load import JudgedPlan
from framework.model.indicator import Aggregation, Indicator, Kind, Observation, Polarity, UnitKind
from framework.model.target import Point, Profile
from framework.status.target_for import default_profile

_ADDS_UP = {UnitKind.COUNT, UnitKind.MONEY}
_ONE_WAY = {Polarity.HIGHER, Polarity.LOWER}
_AVERAGE = re.compile(r"\b(?:average|mean|median|per|cost)\b", re.IGNORECASE)
"""Words by which figures do not add up over a year."""

_FEWEST = 2
"""So many figures of a year show what a whole one would come to."""


def find(judged: JudgedPlan) -> Iterator[Problem]:
    """Each year's target that the figures of its quarters add up to, held against every one."""
    for indicator in judged.plan.indicators:
        profiles = {default_profile(indicator, ruleset) for ruleset in judged.rulesets}
        if profiles != {Profile.WHOLE_YEAR} or not _is_counted(indicator):
            continue
        observed = by_year(indicator)
        for year, target in yearly_of(indicator):
            wanted = target.wanted
            if not isinstance(wanted, Point) or target.profile is not None:
                continue
            latest = _towards(indicator, observed.get(year.start, ()), wanted.value)
            if latest is not None:
                observation, value = latest
                part = observation.period
                yield Problem(
                    at=target.origin / "value",
                    message=f"{named(indicator, year)} is {target.written}, but the figure of "
                    f"each {_WORDS[part.months]} by itself, such as {plainly(value)} in "
                    f"{part.label}, is held against the whole of it",
                    help="write profile: even if each part of the year is to bring its share, or "
                    "every_period: with the number for each; or say under aggregation: what the "
                    "figures are",
                    object_id=indicator.id,
                    related=((observation.origin, f"{part.label} by itself"),),
                )


_WORDS = {1: "month", 3: "quarter", 6: "half of the year"}


def _is_counted(indicator: Indicator) -> bool:
    return (
        indicator.kind is Kind.PERFORMANCE
        and indicator.unit is not None
        and indicator.unit.kind in _ADDS_UP
        and indicator.scored_as is Aggregation.IN_PERIOD
        and indicator.polarity in _ONE_WAY
        and indicator.formula is None
        and not _AVERAGE.search(f"{indicator.title} {indicator.definition or ''}")
    )


def _towards(
    indicator: Indicator, observed: Sequence[Observation], wanted: Fraction
) -> tuple[Observation, Fraction] | None:
    """The latest figure of a part of the year, if at the pace of all the year comes to the target.

    It does if it comes to two thirds of it at least, and to three halves of it at most.
    """
    months = indicator.frequency.months
    parts = [
        (one, Fraction(one.value))
        for one in observed
        if isinstance(one.value, Decimal) and one.period.months == months < 12
    ]
    if len(parts) < _FEWEST or any(value * 2 > wanted for _, value in parts):
        return None
    pace = sum((value for _, value in parts), Fraction(0)) / len(parts) * Fraction(12, months)
    return parts[-1] if wanted * 2 <= pace * 3 <= wanted * Fraction(9, 2) else None


CHECK = Check(
    code="TGT013",
    name="yearly-aim-judged-by-quarter",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=JudgedPlan,
    find=find,
    doc=__doc__,
)
