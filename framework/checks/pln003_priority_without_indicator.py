"""Every priority is measured, where the plan's other priorities are.

## Why this matters

An indicator shows whether a priority is being met. Where the other priorities of a plan have
indicators and one has none, the scorecard is silent about it, and nobody will see it fail. An
indicator that stands elsewhere counts when it measures one of the priority's actions.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: less-waste
    title: Less waste
    indicators:
      - id: recycling
        title: Household waste recycled
  - id: litter
    title: Streets free of litter
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: less-waste
    title: Less waste
    indicators:
      - id: recycling
        title: Household waste recycled
  - id: litter
    title: Streets free of litter
    indicators:
      - id: graded-clean
        title: Streets graded clean
```

## How to fix

Write an indicator under the priority, move the one there that shows how it goes, or let an
indicator name one of its actions under `measures`. If it is only followed through its actions,
allow this finding there and say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each priority that nothing measures, in a plan with indicators under priorities."""
    under = {one.priority for one in plan.indicators}
    if under <= {None}:
        return
    measured = {name for one in plan.indicators for name in one.measures}
    under |= {action.priority for action in plan.actions if action.id in measured}
    for priority in plan.priorities:
        if priority.id not in under:
            yield Problem(
                at=priority.origin / "title",
                message=f'priority {priority.id} "{priority.title}" has no indicator, so nothing '
                "shows whether it is met",
                help=f"write an indicator under indicators: of {priority.id}, or let one name an "
                "action of it under measures:",
                object_id=priority.id,
            )


CHECK = Check(
    code="PLN003",
    name="priority-without-indicator",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
