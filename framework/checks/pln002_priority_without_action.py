"""Every priority has an action, where the priorities beside it have some.

## Why this matters

An action says what will be done. Where most priorities of a plan have actions and one has none,
either nothing is done about it this year or the action stands under the wrong priority. Priorities
that are only measured, such as those of corporate health, are not asked as long as none of their
kind has an action: priorities are of one kind when they have the same `perspective`, or else when
their ids differ only in the number at the end.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: S.1
    title: Less waste
    actions:
      - id: S.1.1
        title: Deliver a second bin to every household
  - id: S.2
    title: Streets free of litter
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: S.1
    title: Less waste
    actions:
      - id: S.1.1
        title: Deliver a second bin to every household
  - id: S.2
    title: Streets free of litter
    actions:
      - id: S.2.1
        title: Sweep the centre twice a day
```

## How to fix

Write what will be done under `actions` of the priority, or move the action there that belongs to
it. If it is only watched this year, allow this finding there and say so.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from framework.checks.check import Check, Problem
from framework.checks.numbering import last_number
from framework.findings import Severity
from framework.model.plan import Plan, Priority


def find(plan: Plan) -> Iterator[Problem]:
    """Each priority that no action stands under, where one stands under another of its kind."""
    with_actions = {action.priority for action in plan.actions}
    acting = {_kind(one): one for one in reversed(plan.priorities) if one.id in with_actions}
    for priority in plan.priorities:
        other = acting.get(_kind(priority))
        if other is not None and priority.id not in with_actions:
            yield Problem(
                at=priority.origin / "title",
                message=f'priority {priority.id} "{priority.title}" has no action, though '
                f"priorities beside it such as {other.id} have some",
                help=f"write under actions: of {priority.id} what will be done for it, with an id "
                "and a title each",
                object_id=priority.id,
                related=((other.origin / "title", "this one has actions"),),
            )


def _kind(priority: Priority) -> Hashable:
    """What priorities share that are planned alike: a perspective, or the beginning of the id."""
    step = last_number(priority.id)
    return priority.perspective, "" if step is None or priority.perspective else step.stem


CHECK = Check(
    code="PLN002",
    name="priority-without-action",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
