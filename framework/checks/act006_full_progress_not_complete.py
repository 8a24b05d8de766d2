"""An action that is done to 100 percent is complete.

## Why this matters

Scorecards take 100 percent as complete, whatever word stands beside it. Where the word says that
work still goes on, either the figure is too high or the word was not brought up to date, and
readers are told two things at once.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    progress:
      2021/22 Q1: {percent: 100, state: in_progress}
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
      2021/22 Q1: {percent: 95, state: in_progress}
      2021/22 Q2: {percent: 100, state: complete}
```

## How to fix

Write `state: complete` if the work is done, or the percentage that is done if it is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import steps
from framework.findings import Severity
from framework.model.plan import Plan
from framework.status.action import COMPLETE


def find(plan: Plan) -> Iterator[Problem]:
    """Each report of 100 percent whose word says that the work is not done."""
    for noun, step in steps(plan):
        for entry in step.progress:
            if entry.percent == 100 and entry.state not in {None, COMPLETE}:
                yield Problem(
                    at=entry.origin / "state",
                    message=f"{noun} {step.id} is done to 100 percent in {entry.period.label}, but "
                    f"its state there is {entry.state}",
                    help=f"write  state: {COMPLETE}  if it is done, or how much of it is under "
                    "percent:",
                    object_id=step.id,
                    related=((entry.origin / "percent", "the percentage"),),
                )


CHECK = Check(
    code="ACT006",
    name="full-progress-not-complete",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
