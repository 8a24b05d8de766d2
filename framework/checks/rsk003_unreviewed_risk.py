"""A risk was reviewed when its day of review had come.

## Why this matters

`review_date` is the day on which a risk is looked at again. Where it lies before the day the plan's
figures run to, either nobody looked, or somebody did and the next day was not written. Many
councils report the share of high risks that were reviewed, and count from these dates.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
as_at: 2021-12-31
risks:
  - id: drivers
    title: Too few drivers for the rounds
    review_date: 2021-09-30
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
as_at: 2021-12-31
risks:
  - id: drivers
    title: Too few drivers for the rounds
    review_date: 2022-03-31
```

## How to fix

Look at the risk again and write the next day under `review_date`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.period import day_words
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each risk whose day of review is before the plan's ``as_at``."""
    for risk in plan.risks:
        if plan.as_at is None or risk.review_date is None or risk.review_date >= plan.as_at:
            continue
        yield Problem(
            at=risk.origin / "review_date",
            message=f'risk {risk.id} "{risk.title}" was to be reviewed on '
            f"{day_words(risk.review_date)}, and the plan of {day_words(plan.as_at)} gives no "
            "later day",
            help="review the risk and write the next day as review_date:",
            object_id=risk.id,
            related=((plan.origin / "as_at", "the plan's day"),),
        )


CHECK = Check(
    code="RSK003",
    name="unreviewed-risk",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
