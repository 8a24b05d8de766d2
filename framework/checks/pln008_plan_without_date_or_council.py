"""A published plan names its council and the day its figures run to.

## Why this matters

Pages are printed, passed on and found again years later. Without `as_at` nobody can tell whether a
figure was still to come or was late, and what is due is judged by the last day of the period.
Without `organisation` nobody can tell whose plan it is.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
organisation: Northtown Council
year: 2021/22
as_at: 2021-06-30
```

## How to fix

Write `as_at` with the day the figures run to, such as `as_at: 2021-06-30` for the first quarter of
2021/22, and `organisation` with the name of the council.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem, Tier
from framework.findings import Severity
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """The plan, for each of the two that it does not say."""
    for said, message, advice in (
        (
            plan.as_at,
            f'plan {plan.id} "{plan.title}" does not say to which day its figures run',
            f"add as_at: with that day{_example(plan)}",
        ),
        (
            plan.organisation,
            f'plan {plan.id} "{plan.title}" does not say which council it is of',
            "add organisation: with the name of the council",
        ),
    ):
        if not said:
            yield Problem(at=plan.origin / "title", message=message, help=advice, object_id=plan.id)


def _example(plan: Plan) -> str:
    """The last day of the latest period with figures, else of the plan's year, as an example."""
    observed = plan.observed_periods()
    period = observed[-1] if observed else plan.year
    return "" if period is None else f", such as as_at: {period.last_day.isoformat()}"


CHECK = Check(
    code="PLN008",
    name="plan-without-date-or-council",
    severity=Severity.WARNING,
    since="0.1.0",
    tier=Tier.PUBLICATION,
    reads=Plan,
    find=find,
    doc=__doc__,
)
