"""The dates of an action lie near the year of its plan.

## Why this matters

A due date in a year long gone, or ten years ahead, is most often a slip of one digit. Left as it
is, the action counts as late from the first day, or is never late at all.

Work that is carried over from an earlier year has a due date in the past for good reason. It says
when it is now expected, or what its first date was.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    due: 2012-03-31
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    due: 2022-03-31
  - id: lorry
    title: Buy a lorry
    due: 2021-01-31
    expected: 2021-06-30
```

## How to fix

Correct the date. Where the work is carried over, write when it should now be complete under
`expected`. An aim for a later decade is an outcome, or an indicator with a target for that year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import is_done, is_moved
from framework.findings import Severity
from framework.model.period import Period, day_words
from framework.model.plan import Action, Plan

_YEARS_AHEAD = 10
"""How far ahead a council's long programmes are dated; beyond it a slip is likelier."""

_YEARS_OF_DATES = range(1900, 2100)
"""The years a date may be of; the schema reports others."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each due or expected day of an action or a milestone that is far from the plan's year."""
    if plan.year is None:
        return
    for action in plan.actions:
        yield from _far(plan, plan.year, "action", action, None)
        for milestone in action.milestones:
            yield from _far(plan, plan.year, "milestone", milestone, action.due)


def _far(
    plan: Plan, year: Period, noun: str, step: Action, due_of_action: dt.date | None
) -> Iterator[Problem]:
    for key, day, verb in (("due", step.due, "due"), ("expected", step.expected, "expected")):
        if day is None or day.year not in _YEARS_OF_DATES:
            continue
        if day.year - year.end.year > _YEARS_AHEAD:
            if due_of_action is not None and day > due_of_action:
                # A milestone after its action is a finding of its own.
                continue
            far = f"more than {_YEARS_AHEAD} years after the plan's year {year.label}"
            advice = f"correct {key}:"
        elif day < year.start and not _is_carried_over(plan, step):
            far = f"before the plan's year {year.label} begins"
            advice = f"correct {key}:, or write when it should now be complete as expected:"
        else:
            continue
        yield Problem(
            at=step.origin / key,
            message=f"{noun} {step.id} is {verb} on {day_words(day)}, {far}",
            help=advice,
            object_id=step.id,
            related=((plan.origin / "year", "the plan's year"),),
        )


def _is_carried_over(plan: Plan, step: Action) -> bool:
    """Whether the plan knows that the work should be over: it is done, or a later day is given."""
    return is_moved(step) or is_done(step, plan.as_at)


CHECK = Check(
    code="ACT005",
    name="due-date-outside-plan",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
