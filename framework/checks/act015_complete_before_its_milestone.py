"""An action is complete when its milestones are.

## Why this matters

Milestones are the steps of an action. Where the action is complete and one of its steps is reported
to be under way, the step was not brought up to date, or the action was called complete too early.
A milestone of which nothing is reported is passed over.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    progress: {2021/22 Q2: complete}
    milestones:
      - id: bins-ordered
        title: Bins ordered
        progress: {2021/22 Q2: in_progress}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    progress: {2021/22 Q2: complete}
    milestones:
      - id: bins-ordered
        title: Bins ordered
        progress: {2021/22 Q1: in_progress, 2021/22 Q2: complete}
```

## How to fix

Bring the milestone up to date. If the step was dropped, write `abandoned`; if it is still to come,
the action is not complete.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import is_done
from framework.findings import Severity
from framework.model.plan import Action, Plan, Progress

_ABANDONED = "abandoned"


def find(plan: Plan) -> Iterator[Problem]:
    """Each milestone that is reported to be under way although its action is complete."""
    for action in plan.actions:
        if not is_done(action, plan.as_at):
            continue
        for milestone in action.milestones:
            entry = _last_told(milestone)
            if entry is None or is_done(milestone, plan.as_at) or entry.state == _ABANDONED:
                continue
            said = (entry.state or f"done to {entry.percent} percent").replace("_", " ")
            yield Problem(
                at=entry.origin,
                message=f"milestone {milestone.id} is {said} in {entry.period.label}, but its "
                f"action {action.id} is complete",
                help="bring the milestone up to date, or write abandoned where it was dropped",
                object_id=milestone.id,
                related=((action.origin / "id", "the action"),),
            )


def _last_told(milestone: Action) -> Progress | None:
    """The latest report with a percentage or a word; None where there is none."""
    told = (
        entry
        for entry in reversed(milestone.progress)
        if entry.state is not None or entry.percent is not None
    )
    return next(told, None)


CHECK = Check(
    code="ACT015",
    name="complete-before-its-milestone",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
