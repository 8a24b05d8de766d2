"""The day that figures run to lies within a year of the plan's year.

## Why this matters

`as_at` decides what is due and what is late. With the wrong year in it, every action is overdue, or
none is, and a scorecard says so in front of members. A plan may be drawn up in the year before its
own and reported on in the year after; further away there is mostly a slip.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2031-06-30
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-06-30
```

## How to fix

Write the last day that the figures are about, such as the last day of the quarter reported. If the
day is right, correct `year`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.period import day_words, months_later
from framework.model.plan import Plan

_YEAR = 12


def find(plan: Plan) -> Iterator[Problem]:
    """The plan's ``as_at``, where it is more than a year before or after its year."""
    year, day = plan.year, plan.as_at
    if year is None or day is None:
        return
    if day < months_later(year.start, -_YEAR):
        far = "more than a year before"
    elif day >= months_later(year.end, _YEAR):
        far = "more than a year after"
    else:
        return
    yield Problem(
        at=plan.origin / "as_at",
        message=f"the plan is for {year.label}, but its as_at, {day_words(day)}, is "
        f"{far} that year",
        help="write the last day its figures are about, such as  as_at: "
        f"{months_later(year.start, 3) - dt.timedelta(days=1)}  for the first quarter, or "
        "correct year:",
        object_id=plan.id,
        related=((plan.origin / "year", "the year of the plan"),),
    )


CHECK = Check(
    code="PLN022",
    name="as-at-outside-the-year",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
