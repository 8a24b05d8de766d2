"""An action that is complete has nothing left to do.

## Why this matters

"Complete, 80 percent" tells the committee two things. Often the last fifth was dropped, or the word
was written in hope; both are worth saying. The same holds for an action with the day on which it
was completed, whose report for that period still says that work goes on.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    progress:
      2021/22 Q1: {percent: 80, state: complete}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    progress:
      2021/22 Q1: {percent: 80, state: in_progress}
      2021/22 Q2: complete
```

## How to fix

Write 100 if all is done. If it is not, write another `state`, such as `in_progress`, and take
`completed` out. If the rest will not be done, say so in the note and write what was done as 100.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import steps
from framework.findings import Severity
from framework.model.period import day_words
from framework.model.plan import Action, Plan, Progress
from framework.status.action import COMPLETE, is_complete


def find(plan: Plan) -> Iterator[Problem]:
    """Each report that says complete and less than 100 percent, or that comes after completion."""
    for noun, step in steps(plan):
        for entry in step.progress:
            if entry.state == COMPLETE and entry.percent is not None and entry.percent < 100:
                yield Problem(
                    at=entry.origin / "percent",
                    message=f"{noun} {step.id} is complete in {entry.period.label}, but done to "
                    f"{entry.percent} percent only",
                    help="write 100, or another state: such as in_progress",
                    object_id=step.id,
                    related=((entry.origin / "state", "the state"),),
                )
        late = _after_completion(step)
        if late is not None and step.completed is not None:
            said = (
                f"is {_plain(late.state)}" if late.state else f"is done to {late.percent} percent"
            )
            yield Problem(
                at=late.origin,
                message=f"{noun} {step.id} {said} in {late.period.label}, although it was "
                f"completed on {day_words(step.completed)}",
                help="correct what is reported, or take completed: out",
                object_id=step.id,
                related=((step.origin / "completed", "completed here"),),
            )


def _plain(state: str) -> str:
    return state.replace("_", " ")


def _after_completion(step: Action) -> Progress | None:
    """The first report, for a period at whose end the work was complete, that denies it."""
    if step.completed is None:
        return None
    for entry in step.progress:
        is_told = entry.state is not None or entry.percent is not None
        is_over = entry.period.last_day >= step.completed
        if is_told and is_over and not is_complete(entry):
            return entry
    return None


CHECK = Check(
    code="ACT007",
    name="complete-yet-unfinished",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
