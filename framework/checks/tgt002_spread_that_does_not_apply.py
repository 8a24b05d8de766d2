"""A target is spread over the year only where that can be done.

## Why this matters

`profile: even` gives each month its share of a year's target. That is right for things that are
counted up over the year, such as visits or pounds. It says nothing about a figure that stands at
the end of a period, such as the number of staff in post, or that covers a rolling year: such a
figure is held against the whole target, whatever the profile says. Nor can a target be spread that
is for one quarter alone, the same in each period, or a grade. The council's own figures for each
quarter, such as `profile: {Q1: 10, Q2: 30}`, are right for figures at the end of a period.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: sweepers
    title: Sweepers in service at the end of the quarter
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    aggregation: at_period_end
    target: {value: 12, profile: even}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: sweepers
    title: Sweepers in service at the end of the quarter
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    aggregation: at_period_end
    target: {value: 12, profile: {Q1: 6, Q2: 8, Q3: 10, Q4: 12}}
```

## How to fix

Take `profile` out where every period is held against the whole target. Where the target grows
over the year, write the council's own figure for each quarter, or `profile: straight_line` to go
from the baseline to the target in equal steps.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Aggregation, Indicator
from framework.model.period import Frequency, Period
from framework.model.plan import Plan
from framework.model.target import AtLeast, EveryPeriod, Profile, Target

_STANDING = {
    Aggregation.AT_PERIOD_END: "figures at the end of a period",
    Aggregation.ROLLING_YEAR: "figures of a rolling year",
}
_OWN_FIGURES = (
    "take profile: out, or write the council's own figures, such as "
    "profile: {Q1: 6, Q2: 8, Q3: 10, Q4: 12}"
)


def find(plan: Plan) -> Iterator[Problem]:
    """Each written profile that has no effect on what figures are held against."""
    for indicator in plan.indicators:
        for period, versions in indicator.targets.items():
            for target in versions:
                found = _without_effect(indicator, period, target)
                if found is not None:
                    problem, advice = found
                    yield Problem(
                        at=target.origin / "profile",
                        message=f"the target of indicator {indicator.id} for {period.label} "
                        f"{problem}",
                        help=advice,
                        object_id=indicator.id,
                    )


def _without_effect(indicator: Indicator, period: Period, target: Target) -> tuple[str, str] | None:
    if target.profile is None:
        return None
    if isinstance(target.wanted, EveryPeriod):
        return "is the same in every period, so a profile does nothing", "take profile: out"
    if isinstance(target.wanted, AtLeast):
        return "is a grade, which cannot be spread over the year", "take profile: out"
    if period.frequency is not Frequency.YEARLY:
        return (
            "is for that period alone, so a profile does nothing",
            "take profile: out, or write the target of the whole year",
        )
    standing = _STANDING.get(indicator.scored_as)
    if target.profile is Profile.EVEN and standing is not None:
        return (
            f"is spread evenly, but {standing} do not add up over the year",
            _OWN_FIGURES,
        )
    return None


CHECK = Check(
    code="TGT002",
    name="spread-that-does-not-apply",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
