"""A target that is a range is not spread over the year.

## Why this matters

A figure under `profile` stands in the place of the number that is asked for. A range has two, and
both would become the same: `{from: 40, to: 60, profile: {Q2: 10}}` asks in quarter 2 for the range
from 10 to 10, so that only exactly 10 meets it.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: lorries
    title: Lorries in use
    owner: Head of Waste Services
    unit: percent
    polarity: in_range_is_better
    target: {from: 80, to: 95, profile: {Q1: 70, Q2: 80}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: lorries
    title: Lorries in use
    owner: Head of Waste Services
    unit: percent
    polarity: in_range_is_better
    target: {from: 80, to: 95}
```

## How to fix

Take `profile` out: each figure is then held against the whole range. Where the range moves through
the year, write one for each quarter: `targets: {2021/22 Q1: {from: 70, to: 95}, …}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.aims import named, versions_of
from framework.checks.check import Check, Problem
from framework.checks.series import plainly
from framework.findings import Severity
from framework.model.period import Frequency
from framework.model.plan import Plan
from framework.model.target import Shares, Within


def find(plan: Plan) -> Iterator[Problem]:
    """Each range of a year with a figure for a part of it."""
    for indicator in plan.indicators:
        for year, target in versions_of(indicator):
            profile = target.profile
            if (
                year.frequency is not Frequency.YEARLY
                or not isinstance(target.wanted, Within)
                or not isinstance(profile, Shares)
                or not profile.figures
            ):
                continue
            part, figure = next(iter(profile.figures.items()))
            yield Problem(
                at=target.origin / "profile",
                key=True,
                message=f"{named(indicator, year)} is from {target.written}, but in {part} only "
                f"exactly {plainly(figure)} would meet it",
                help="take profile: out, or write a range for each part of the year under targets:",
                object_id=indicator.id,
            )


CHECK = Check(
    code="TGT020",
    name="range-with-shares",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
