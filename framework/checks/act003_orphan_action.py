"""Every action stands under a priority, where the plan's other actions do.

## Why this matters

A priority says why something is done. An action under none is shown at the end of a scorecard or
not at all, and counts for no priority. An action that answers an inspection or a risk has its
reason there and is not asked; nor is a plan in which no action stands under a priority.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: less-waste
    title: Less waste
    actions:
      - id: second-bin
        title: Deliver a second bin to every household
actions:
  - id: sweeping
    title: Sweep the centre twice a day
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: less-waste
    title: Less waste
    actions:
      - id: second-bin
        title: Deliver a second bin to every household
  - id: litter
    title: Streets free of litter
    actions:
      - id: sweeping
        title: Sweep the centre twice a day
```

## How to fix

Move the action below the priority it belongs to. If it belongs to none, ask why it is in the plan,
or add the priority that is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each action under no priority, in a plan where another stands under one."""
    if not any(action.priority for action in plan.actions):
        return
    answering = set(_answering(plan))
    for action in plan.actions:
        if action.priority is None and action.id not in answering:
            yield Problem(
                at=action.origin / "title",
                message=f'action {action.id} "{action.title}" stands under no priority, though '
                "other actions of the plan do",
                help="move it below the actions: of the priority it belongs to, such as "
                f"{plan.priorities[0].id}",
                object_id=action.id,
            )


def _answering(plan: Plan) -> Iterator[str]:
    """The ids of what answers a finding of an inspection or a risk."""
    for inspection in plan.inspections:
        for area in inspection.areas_for_improvement:
            yield from area.answered_by
    for risk in plan.risks:
        yield from risk.related_actions


CHECK = Check(
    code="ACT003",
    name="orphan-action",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
