"""A benchmark that an indicator is judged against is of recent years.

## Why this matters

National figures come out a year or two late. A figure that is older than three years when the
plan's year begins most often means that the series was not brought up to date, and the indicator is
judged against others as they were before much has changed.

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
    judge_against: family-group
    benchmarks:
      - id: family-group
        title: Average of the family group
        values: {2015/16: 44.1}
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
    judge_against: family-group
    benchmarks:
      - id: family-group
        title: Average of the family group
        values: {2015/16: 44.1, 2019/20: 46.3}
```

## How to fix

Add the latest figure that was published. If the series has ended, judge the indicator against
another one, or against a target of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Comparison, Indicator
from framework.model.plan import Plan
from framework.model.target import FromBenchmark, RelativeTo

_YEARS_BACK = 3


def find(plan: Plan) -> Iterator[Problem]:
    """Each benchmark in use whose newest figure is more than three years older than the plan."""
    if plan.year is None:
        return
    for indicator in plan.indicators:
        used = _used(indicator)
        for comparison in indicator.comparisons:
            newest = _newest_year(comparison)
            if comparison.id not in used or newest is None:
                continue
            if plan.year.end.year - newest[0] > _YEARS_BACK:
                yield Problem(
                    at=comparison.origin / "id",
                    message=f"indicator {indicator.id} is judged against benchmark "
                    f"{comparison.id}, whose newest figure is for {newest[1]}, more than "
                    f"{_YEARS_BACK} years before the plan's year {plan.year.label}",
                    help="add the latest figure that was published, or judge against another "
                    "benchmark",
                    object_id=indicator.id,
                )


def _used(indicator: Indicator) -> set[str]:
    """The benchmarks that the indicator or one of its targets names."""
    used = {indicator.judge_against} if indicator.judge_against is not None else set()
    for target in (one for versions in indicator.targets.values() for one in versions):
        match target.wanted:
            case FromBenchmark(name) | RelativeTo(name):
                used.add(name)
            case _:
                pass
    return used


def _newest_year(comparison: Comparison) -> tuple[int, str] | None:
    """The year in which the newest figure's period ends, and the label of the period."""
    newest = max(comparison.values, key=lambda period: period.end, default=None)
    return (newest.end.year, newest.label) if newest is not None else None


CHECK = Check(
    code="BMK003",
    name="stale-benchmark",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
