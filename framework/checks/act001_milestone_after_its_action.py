"""Every milestone is due no later than its action.

## Why this matters

A milestone is a step of an action. One that is due after the action itself means that one of the
two dates is wrong, or that the action will be late before anybody says so.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    due: 2022-03-31
    milestones:
      - id: bins-ordered
        title: Bins ordered
        due: 2022-06-30
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    due: 2022-03-31
    milestones:
      - id: bins-ordered
        title: Bins ordered
        due: 2021-06-30
```

## How to fix

Correct the date that is wrong. If the action now takes longer, change its `due`, keep the first
date under `original_due` and say why under `because`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.period import day_words
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each milestone that is due after its action."""
    for action in plan.actions:
        for milestone in action.milestones:
            if action.due is None or milestone.due is None:
                continue
            if milestone.due > action.due:
                yield Problem(
                    at=milestone.origin / "due",
                    message=f"milestone {milestone.id} is due on {day_words(milestone.due)}, after "
                    f"its action {action.id}, which is due on {day_words(action.due)}",
                    help="correct one of the two dates",
                    object_id=milestone.id,
                    related=((action.origin / "due", "the action is due here"),),
                )


CHECK = Check(
    code="ACT001",
    name="milestone-after-its-action",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
