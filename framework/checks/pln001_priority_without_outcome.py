"""Every priority says which of the plan's outcomes it serves.

## Why this matters

Members read a plan from the top: what the council wants, which priority serves it, what is done
and how it is measured. A priority that serves none of the plan's outcomes is work whose reason
nobody can see, or a line that was forgotten. A plan that names no outcomes is not asked.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
outcomes:
  - id: cleaner-town
    title: A cleaner town
priorities:
  - id: less-waste
    title: Less waste
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
outcomes:
  - id: cleaner-town
    title: A cleaner town
priorities:
  - id: less-waste
    title: Less waste
    outcomes: [cleaner-town]
```

## How to fix

Write `outcomes` with the ids of the outcomes that the priority serves. If it serves none of them,
ask why it is a priority, or add the outcome that is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan

_MOST_LISTED = 7


def find(plan: Plan) -> Iterator[Problem]:
    """Each priority without outcomes, in a plan that has some."""
    if not plan.outcomes:
        return
    names = [outcome.id for outcome in plan.outcomes[:_MOST_LISTED]]
    for priority in plan.priorities:
        if not priority.outcomes:
            yield Problem(
                at=priority.origin / "title",
                message=f'priority {priority.id} "{priority.title}" serves none of the outcomes '
                "that the plan names",
                help=f"add outcomes: with the ids of those it serves, such as {', '.join(names)}",
                object_id=priority.id,
            )


CHECK = Check(
    code="PLN001",
    name="priority-without-outcome",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
