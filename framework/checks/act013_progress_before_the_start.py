"""An action that has not started has made no progress.

## Why this matters

"Not started, 20 percent" tells the committee two things. Most often work has begun and the word was
left as it was.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    progress:
      2021/22 Q1: {percent: 20, state: not_started}
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
      2021/22 Q1: {percent: 0, state: not_started}
      2021/22 Q2: {percent: 20, state: in_progress}
```

## How to fix

Write `state: in_progress` if work has begun, or 0 if it has not.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import steps
from framework.findings import Severity
from framework.model.plan import Plan

_NOT_STARTED = "not_started"


def find(plan: Plan) -> Iterator[Problem]:
    """Each report of work that has not started and is done in part."""
    for noun, step in steps(plan):
        for entry in step.progress:
            # 100 percent in another state than complete is a finding of its own.
            if entry.state == _NOT_STARTED and entry.percent and entry.percent < 100:
                yield Problem(
                    at=entry.origin / "state",
                    message=f"{noun} {step.id} has not started in {entry.period.label}, but is "
                    f"done to {entry.percent} percent there",
                    help="write  state: in_progress  if work has begun, or  percent: 0",
                    object_id=step.id,
                    related=((entry.origin / "percent", "the percentage"),),
                )


CHECK = Check(
    code="ACT013",
    name="progress-before-the-start",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
