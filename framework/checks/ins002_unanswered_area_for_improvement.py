"""Every area for improvement is answered by something in the plan.

## Why this matters

An inspection ends in areas for improvement, and the next one asks what became of each. A plan that
names the action, the priority or the indicator that answers an area can show it; the others leave
the reader to guess. Plans without actions and indicators are passed over.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
quality_indicators:
  - id: audit-2021
    inspection: Waste services audit 2021
    areas_for_improvement:
      - id: AI1
        text: Recycling is not offered to every household.
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
quality_indicators:
  - id: audit-2021
    inspection: Waste services audit 2021
    areas_for_improvement:
      - id: AI1
        text: Recycling is not offered to every household.
        answered_by: [second-bin]
```

## How to fix

Write the ids of what answers the area under `answered_by`. Where nothing does, add an action.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each area for improvement without an answer, in a plan that could give one."""
    if not plan.actions and not plan.indicators:
        return
    for inspection in plan.inspections:
        for area in inspection.areas_for_improvement:
            if not area.answered_by:
                yield Problem(
                    at=area.origin / "id",
                    message=f"area for improvement {area.id} of inspection {inspection.id} is "
                    "answered by nothing in the plan",
                    help="add answered_by: with the ids of the actions, priorities or indicators "
                    "that answer it",
                    object_id=area.id,
                )


CHECK = Check(
    code="INS002",
    name="unanswered-area-for-improvement",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
