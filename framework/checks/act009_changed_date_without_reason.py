"""A due date that was moved has a reason.

## Why this matters

A plan keeps the first date under `original_due` so that delay stays visible. Without the reason, a
date that was moved because the law changed looks like one that was moved because it was missed.
Where the action has a `note`, the reason may stand there, and nothing is said.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    due: 2022-06-30
    original_due: 2022-03-31
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    due: 2022-06-30
    original_due: 2022-03-31
    because: The supplier went out of business
```

## How to fix

Write why the date was moved under `because`, in words that will be understood next year.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import steps
from framework.findings import Severity
from framework.model.period import day_words
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each action or milestone whose date was moved without a word."""
    for noun, step in steps(plan):
        if step.due is None or step.original_due is None:
            continue
        if step.due != step.original_due and not (step.because or step.note):
            yield Problem(
                at=step.origin / "original_due",
                message=f"the due date of {noun} {step.id} was moved from "
                f"{day_words(step.original_due)} to {day_words(step.due)}, and nothing says why",
                help="add because: with the reason for the move",
                object_id=step.id,
                related=((step.origin / "due", "the date now in force"),),
            )


CHECK = Check(
    code="ACT009",
    name="changed-date-without-reason",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
