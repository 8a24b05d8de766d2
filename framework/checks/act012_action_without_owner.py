"""Every action in a published plan names the person who answers for it.

## Why this matters

When an action is late, somebody has to be asked. A plan that is shown to members and the public
says who: a job title, which stays right when people change. An action that is complete is not
asked. Where no action of a plan has an owner and there are more than three, one finding says so.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    owner: Head of Waste Services
```

## How to fix

Write `owner` with the job title of the person who answers for the action.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem, Tier
from framework.checks.thread import each_or_all
from framework.findings import Severity
from framework.model.plan import Action, Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each action without an owner that is still to be done, or the plan where none has one."""
    return each_or_all(
        plan,
        [one for one in plan.actions if not one.owner and not _is_complete(one)],
        said=any(one.owner for one in plan.actions),
        single=lambda one: f'action {one.id} "{one.title}" has no owner',
        together=f"none of the {len(plan.actions)} actions of plan {plan.id} has an owner",
        advice="add owner: with the job title of the person who answers for it",
    )


def _is_complete(action: Action) -> bool:
    return action.completed is not None or any(one.state == "complete" for one in action.progress)


CHECK = Check(
    code="ACT012",
    name="action-without-owner",
    severity=Severity.INFO,
    since="0.1.0",
    tier=Tier.PUBLICATION,
    reads=Plan,
    find=find,
    doc=__doc__,
)
