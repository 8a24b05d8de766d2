"""A target asks for no less than others reach on average.

## Why this matters

Where a plan names whom it compares itself with, readers expect it to want to be as good. A target
that lies behind the others' figure can be met while the service falls behind them.

Only a figure of the same year is compared; where figures are percentages, rates or stand at the
end of a period, the latest of a part of the year will do.

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
    benchmarks:
      - {id: neighbours, title: Neighbours, values: {2021/22: 53.4}}
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
    benchmarks:
      - {id: neighbours, title: Neighbours, values: {2021/22: 53.4}}
```

## How to fix

Ask for what the others reach, or for more. If the council has to start from further behind,
allow this finding there with the reason, and write the targets of the years to come under
`targets`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.aims import compared, is_worse, named, yearly_of
from framework.checks.check import Check, Problem
from framework.checks.series import plainly
from framework.findings import Severity
from framework.model.indicator import Kind
from framework.model.plan import Plan
from framework.model.target import Point


def find(plan: Plan) -> Iterator[Problem]:
    """Each target of a year that is worse than the benchmark the indicator is judged against."""
    for indicator in plan.indicators:
        if indicator.kind is not Kind.PERFORMANCE or not indicator.comparisons:
            continue
        reached = compared(indicator)
        for year, target in yearly_of(indicator):
            others = reached.get(year.start)
            if others is None or not isinstance(target.wanted, Point):
                continue
            if target.because is not None:
                continue
            if is_worse(target.wanted.value, others.value, indicator.polarity):
                figure = plainly(others.value)
                yield Problem(
                    at=target.origin / "value",
                    message=f"{named(indicator, year)} is {target.written}, which is worse than "
                    f"the {figure} of the benchmark {others.benchmark.id} in "
                    f"{others.period.label}",
                    help=f"ask for {figure} or better, or allow this finding with the reason why "
                    "that is not wanted",
                    object_id=indicator.id,
                    related=((others.benchmark.origin / "id", "the benchmark"),),
                )


CHECK = Check(
    code="TGT010",
    name="target-worse-than-benchmark",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
