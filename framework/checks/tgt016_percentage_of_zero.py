"""A tolerance for a target of nought is written as an amount.

## Why this matters

Five percent of nought is nought. Where the target is 0 and the tolerance a percentage of it, there
is no tolerance at all: a single complaint is as far off as a hundred. That may be wanted, but the
plan reads as if there were something between met and missed.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: complaints
    title: Complaints about missed bins
    owner: Head of Waste Services
    unit: count
    polarity: lower_is_better
    target: 0
    tolerance: {percent: 5}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: complaints
    title: Complaints about missed bins
    owner: Head of Waste Services
    unit: count
    polarity: lower_is_better
    target: 0
    tolerance: {amount: 2}
```

## How to fix

Write beside the target how many may be missed by and still be near, such as `{amount: 2}` or, of a
percentage, `{points: 2}`. If every miss counts alike, write `tolerance: {amount: 0}`, so that all
can see it.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.aims import named, versions_of
from framework.checks.check import Check, Problem
from framework.checks.series import plainly
from framework.findings import Severity
from framework.model.indicator import Kind, Polarity
from framework.model.plan import Plan
from framework.model.target import EveryPeriod, Measure, Point, in_force


def find(plan: Plan) -> Iterator[Problem]:
    """Each target of nought whose tolerance is a percentage of it."""
    for indicator in plan.indicators:
        if indicator.kind is Kind.CONTEXTUAL or indicator.polarity is Polarity.NEUTRAL:
            continue
        own = bool(indicator.tolerances)
        for period, target in versions_of(indicator):
            wanted = target.wanted
            tolerance = in_force(indicator.tolerances or plan.tolerances, period.last_day)
            if tolerance is None or tolerance.near.measure is not Measure.PERCENT:
                continue
            if not isinstance(wanted, Point | EveryPeriod) or wanted.value:
                continue
            if not tolerance.near.size:
                continue
            yield Problem(
                at=indicator.origin / "tolerance" if own else target.origin / "value",
                message=f"{named(indicator, period)} is {target.written}, and the tolerance"
                f"{'' if own else ' of the plan'}, {plainly(tolerance.near.size)} percent of "
                "that, is nothing, so no figure that misses it is near it",
                help="add tolerance: {amount: 2} beside the target with the size that is meant, or "
                "{amount: 0} if every miss counts alike",
                object_id=indicator.id,
                related=() if own else ((plan.origin / "tolerance", "the tolerance of the plan"),),
            )


CHECK = Check(
    code="TGT016",
    name="percentage-of-zero",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
