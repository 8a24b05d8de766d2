"""Every action is measured by an indicator, where most of the plan's actions are.

## Why this matters

An indicator that names an action under `measures` shows whether the action has the effect it was
meant to have. Where a plan says so of most of its actions and one is left out, its success will be
claimed but not shown. An action that is complete or has milestones is not asked.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
  - id: sweeping
    title: Sweep the centre twice a day
indicators:
  - id: recycling
    title: Household waste recycled
    measures: [second-bin]
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
  - id: sweeping
    title: Sweep the centre twice a day
indicators:
  - id: recycling
    title: Household waste recycled
    measures: [second-bin]
  - id: graded-clean
    title: Streets graded clean
    measures: [sweeping]
```

## How to fix

Write the action's id under `measures` of the indicator that shows whether it works, or add such an
indicator. Where progress is all there is to say, give the action milestones.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Action, Plan

_COMPLETE = "complete"


def find(plan: Plan) -> Iterator[Problem]:
    """Each action that no indicator measures, where at least half of all are measured."""
    measured = {
        name
        for listed in (plan.indicators, plan.figures)
        for one in listed
        for name in one.measures
    }
    lacking = [action for action in plan.actions if action.id not in measured]
    if len(lacking) * 2 > len(plan.actions):
        return
    for action in lacking:
        if not action.milestones and not _is_complete(action):
            yield Problem(
                at=action.origin / "title",
                message=f'action {action.id} "{action.title}" is measured by no indicator, though '
                "most actions of the plan are",
                help=f"write measures: [{action.id}] on the indicator that shows whether it works",
                object_id=action.id,
            )


def _is_complete(action: Action) -> bool:
    return action.completed is not None or any(one.state == _COMPLETE for one in action.progress)


CHECK = Check(
    code="ACT004",
    name="unmeasured-action",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
