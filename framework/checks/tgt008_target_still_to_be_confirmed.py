"""A target is settled before the year it is for is over.

## Why this matters

`to_be_confirmed` promises a target. Once the year is over, no figure of it was ever held against
anything, and the promise was not kept. `establish_baseline` promises a figure to start from: where
the year has ended without one, the next year has nothing to start from either.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2022-03-31
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: to_be_confirmed
    observations: {2021/22 Q4: 44}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-09-30
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: to_be_confirmed
    observations: {2021/22 Q2: 44}
```

## How to fix

Write the target that was settled, or the target of the next year under `targets`. Where the year
was to establish a baseline, write its figure, or `baseline`. If there is to be no target after all,
take the line out and write `kind: contextual`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.aims import named
from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Kind, State
from framework.model.period import Period, day_words
from framework.model.plan import Plan
from framework.model.target import Undecided

_WITH_A_FIGURE = {State.MEASURED, State.AWAITED}


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator whose last target is still undecided when what it is for has ended."""
    if plan.as_at is None:
        return
    for indicator in plan.indicators:
        last = max(indicator.targets, key=lambda one: (one.end, one.months), default=None)
        if last is None or last.last_day > plan.as_at or indicator.kind is Kind.CONTEXTUAL:
            continue
        target = indicator.targets[last][-1]
        match target.wanted:
            case Undecided.TO_BE_CONFIRMED:
                problem = "to be confirmed"
                advice = "write the target that was settled, or add one for the next year"
            case Undecided.ESTABLISH_BASELINE if not _has_baseline(indicator, last):
                problem = "to establish a baseline, for which there is no figure"
                advice = "add the figure, or write what is to be reached in the next year"
            case _:
                continue
        yield Problem(
            at=target.origin,
            message=f"{named(indicator, last)} is still {problem}, but {last.label} "
            f"ended on {day_words(last.last_day)}",
            help=advice,
            object_id=indicator.id,
        )


def _has_baseline(indicator: Indicator, period: Period) -> bool:
    """Whether there is a figure to start from, or one on its way."""
    return indicator.baseline is not None or any(
        observation.state in _WITH_A_FIGURE or observation.inputs
        for observation in indicator.observations
        if period.contains(observation.period)
    )


CHECK = Check(
    code="TGT008",
    name="target-still-to-be-confirmed",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
