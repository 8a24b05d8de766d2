"""A report is dated no earlier than the day its figures run to.

## Why this matters

Figures for a quarter cannot be reported before the quarter is over. Where they are, the date of the
report is wrong, most often by a year, as happens every January and April; or the figures are not
those of the whole quarter, which the plan should say.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-12-31
report: {date: 2021-03-14}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-12-31
report: {date: 2022-03-14}
```

## How to fix

Correct the `date` of the report, or `as_at` where that is wrong. Where a figure was known before
its period was over, write the day it runs to as the `as_at` of that observation, or mark it
`provisional: yes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import last_day_told
from framework.findings import Severity
from framework.model.period import day_words
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """The date of the report, where the figures run further."""
    reported = plan.report.date if plan.report is not None else None
    told = last_day_told(plan)
    if reported is None or told is None or told <= reported:
        return
    written = plan.as_at is not None
    yield Problem(
        at=plan.origin / "report" / "date",
        message=f"the report is dated {day_words(reported)}, but its figures run to "
        f"{day_words(told)}",
        help="correct date:, or as_at: where that is wrong"
        if written
        else "correct date:, or write the day the figures run to as as_at:",
        object_id=plan.id,
        related=((plan.origin / "as_at", "the plan's day"),) if written else (),
    )


CHECK = Check(
    code="PLN013",
    name="report-before-its-figures",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
