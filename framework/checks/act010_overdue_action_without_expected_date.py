"""An action that is overdue says when it is now expected.

## Why this matters

"Overdue" is half a report. Whoever reads it wants to know whether it is a matter of weeks or of a
year, and a plan that does not say leaves the question to the meeting.

What is overdue is judged by the plan's `as_at`. Work that was abandoned is not expected any more.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-12-31
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    due: 2021-09-30
    progress: {2021/22 Q3: 80}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-12-31
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    due: 2021-09-30
    expected: 2022-02-28
    progress: {2021/22 Q3: 80}
```

## How to fix

Write the day by which it should now be complete under `expected`, and leave `due` as it is: the
delay stays visible. If it is complete, write `completed` or `state: complete`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import is_done, is_moved
from framework.findings import Severity
from framework.model.period import day_words
from framework.model.plan import Action, Plan

_ABANDONED = "abandoned"


def find(plan: Plan) -> Iterator[Problem]:
    """Each action or milestone whose day has passed, with no later day given."""
    as_at = plan.as_at
    if as_at is None:
        return
    first_day = plan.year.start if plan.year is not None else dt.date.min
    for action in plan.actions:
        if _is_closed(action, as_at):
            continue
        steps = (("action", action), *(("milestone", one) for one in action.milestones))
        for noun, step in steps:
            if not _is_closed(step, as_at):
                yield from _overdue(noun, step, as_at, first_day)


def _overdue(noun: str, step: Action, as_at: dt.date, first_day: dt.date) -> Iterator[Problem]:
    """The finding about a step that is not done; one due before the year began is another's."""
    day = step.expected or step.due
    if step.due is None or day is None or step.due >= as_at or day >= as_at:
        return
    if day < first_day and not is_moved(step):
        return
    if step.expected is None:
        said = "was due on", "but nothing says when it is expected"
    else:
        said = "was expected on", "and no later day is given"
    yield Problem(
        at=step.origin / ("due" if step.expected is None else "expected"),
        message=f"{noun} {step.id} {said[0]} {day_words(day)} and is not complete on "
        f"{day_words(as_at)}, {said[1]}",
        help="write the day by which it should now be complete as expected:, or completed: if it "
        "is",
        object_id=step.id,
    )


def _is_closed(step: Action, as_at: dt.date) -> bool:
    abandoned = bool(step.progress) and step.progress[-1].state == _ABANDONED
    return abandoned or is_done(step, as_at)


CHECK = Check(
    code="ACT010",
    name="overdue-action-without-expected-date",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
