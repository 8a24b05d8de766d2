"""A target in a straight line has a baseline to start from.

## Why this matters

`profile: straight_line` goes from the baseline to the year's target in equal steps. Without a
baseline there is nowhere to start, so the periods within the year have no target and no verdict.

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
    target: {value: 50, profile: straight_line}
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
    baseline: {value: 42, period: 2020/21}
    target: {value: 50, profile: straight_line}
```

## How to fix

Write under `baseline` the figure from which the council starts, and the period it is of. If there
is none, take `profile` out or write the council's own figures for each quarter.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan
from framework.model.target import Profile


def find(plan: Plan) -> Iterator[Problem]:
    """Each target that starts from a baseline that the indicator does not have."""
    for indicator in plan.indicators:
        if indicator.baseline is not None:
            continue
        for target in (one for versions in indicator.targets.values() for one in versions):
            if target.profile is Profile.STRAIGHT_LINE:
                yield Problem(
                    at=target.origin / "profile",
                    message=f"the target of indicator {indicator.id} goes in a straight line from "
                    "a baseline, but the indicator has none",
                    help="add baseline: with the figure to start from, or take profile: out",
                    object_id=indicator.id,
                )


CHECK = Check(
    code="TGT005",
    name="straight-line-without-baseline",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
