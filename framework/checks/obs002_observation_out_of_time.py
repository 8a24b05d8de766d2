"""Every figure is for a period that the plan has reached.

## Why this matters

A plan holds the figures of its year, and of earlier years, up to its `as_at`. A figure for a period
that begins later cannot have been measured yet: the period is wrong, or the figure is what the
service expects. Left as it is, scorecards would show it as measured.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-06-30
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: 48
      2021/22 Q2: 51
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-06-30
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: 48
    forecast:
      2021/22 Q2: 51
```

## How to fix

Correct the period. If the figure is what the service expects, write it under `forecast`. If the
plan has been brought up to date since, change its `as_at`; if it is another year's plan, its
`year`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Observation, State
from framework.model.period import day_words
from framework.model.plan import Plan

_MAY_BE_SAID_BEFORE = {State.NOT_DUE, State.NOT_AVAILABLE, State.AWAITED, State.NOT_RECORDED}
"""Why there is no figure, as can be said of a period that is still to come."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each figure whose period begins after the plan's year or after its ``as_at``."""
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            for observation in one.observations:
                late = _late(plan, observation)
                if late is None:
                    continue
                at, is_key = observation.place_of_period
                yield Problem(
                    at=at,
                    key=is_key,
                    message=f"{noun} {one.id} has a figure for {observation.period.label}, which "
                    f"begins on {day_words(observation.period.start)}, {late}",
                    help="correct the period, or write what is expected under forecast:",
                    object_id=one.id,
                )


def _late(plan: Plan, observation: Observation) -> str | None:
    if observation.state in _MAY_BE_SAID_BEFORE and not observation.inputs:
        return None
    start = observation.period.start
    if plan.year is not None and start >= plan.year.end:
        return f"after the plan's year {plan.year.label}"
    if plan.as_at is not None and start > plan.as_at:
        return f"but the plan says how things stood on {day_words(plan.as_at)}"
    return None


CHECK = Check(
    code="OBS002",
    name="observation-out-of-time",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
