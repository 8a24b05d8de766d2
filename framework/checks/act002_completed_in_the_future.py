"""Nothing is complete before the day it was completed.

## Why this matters

A plan's figures run to its `as_at`. An action or a milestone that was completed after that day had
not been completed yet when the report was made, and its scorecard would call it complete too early.
A date on which it is hoped to be complete is not one on which it was.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
as_at: 2021-06-30
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    completed: 2021-09-30
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
as_at: 2021-06-30
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    expected: 2021-09-30
```

## How to fix

Correct the date. If it is the day by which the work should be complete, write it under `expected`.
If the plan has been brought up to date since, change its `as_at`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.period import day_words
from framework.model.plan import Action, Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each action or milestone that was completed after the plan's ``as_at``."""
    if plan.as_at is None:
        return
    parts: list[tuple[str, Action]] = []
    for action in plan.actions:
        parts.append(("action", action))
        parts.extend(("milestone", milestone) for milestone in action.milestones)
    for noun, part in parts:
        if part.completed is not None and part.completed > plan.as_at:
            yield Problem(
                at=part.origin / "completed",
                message=f"{noun} {part.id} was completed on {day_words(part.completed)}, but the "
                f"plan says how things stood on {day_words(plan.as_at)}",
                help="correct the day, or write when it should be complete under expected:",
                object_id=part.id,
                related=((plan.origin / "as_at", "the plan's day"),),
            )


CHECK = Check(
    code="ACT002",
    name="completed-in-the-future",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
