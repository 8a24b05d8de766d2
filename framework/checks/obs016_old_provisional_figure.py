"""A provisional figure is confirmed within a year.

## Why this matters

`provisional: yes` says that a figure may still change. A year later it has mostly been confirmed or
replaced, and only the plan does not know: readers go on doubting a figure that is final, or quote
one that was corrected long ago.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
as_at: 2021-06-30
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2019/20: {value: 48, provisional: yes}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
as_at: 2021-06-30
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2019/20: {value: 47.6, revised: [{was: 48, date: 2020-11-30}]}
      2020/21: {value: 49, provisional: yes}
```

## How to fix

Ask for the final figure. Where it is another, write it and put the first one under `revised`; then
take `provisional` out.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import every_series
from framework.findings import Severity
from framework.model.period import day_words, months_later
from framework.model.plan import Plan

_YEAR = 12


def find(plan: Plan) -> Iterator[Problem]:
    """Each provisional figure whose period was over more than a year before the plan's day."""
    if plan.as_at is None:
        return
    for who, one in every_series(plan):
        for observation in one.observations:
            period = observation.period
            if observation.provisional and months_later(period.end, _YEAR) <= plan.as_at:
                yield Problem(
                    at=observation.origin / "provisional",
                    message=f"{who} has a figure for {period.label} that is still provisional, "
                    f"though the plan says how things stood on {day_words(plan.as_at)}",
                    help="write the final figure, with the first one under revised: if it changed, "
                    "and take provisional: out",
                    object_id=one.id,
                )


CHECK = Check(
    code="OBS016",
    name="old-provisional-figure",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
