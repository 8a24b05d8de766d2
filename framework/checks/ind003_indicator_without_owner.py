"""Every indicator in a published plan names the person who answers for it.

## Why this matters

When an indicator misses its target, somebody has to say why and what will be done. A plan that is
shown to members and the public says who: a job title, which stays right when people change. A part
of another indicator is answered for with the whole, and one that is no longer measured is not
asked. Where no indicator of a plan has an owner and there are more than three, one finding says so.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
```

## How to fix

Write `owner` with the job title of the person who answers for the indicator.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem, Tier
from framework.checks.thread import each_or_all
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator without an owner, or the plan where none has one."""
    listed = {name for scorecard in plan.scorecards for name in scorecard.indicators}
    sorted_in = bool(plan.priorities or plan.scorecards)

    def belongs_somewhere(one: Indicator) -> bool:
        # IND001 speaks of those that nobody answers for in any way.
        return not sorted_in or one.priority is not None or one.id in listed

    return each_or_all(
        plan,
        [
            one
            for one in plan.indicators
            if not one.owner and not one.part_of and one.ended is None and belongs_somewhere(one)
        ],
        said=any(one.owner for one in plan.indicators),
        single=lambda one: f'indicator {one.id} "{one.title}" has no owner',
        together=f"none of the {len(plan.indicators)} indicators of plan {plan.id} has an owner",
        advice="add owner: with the job title of the person who answers for it",
    )


CHECK = Check(
    code="IND003",
    name="indicator-without-owner",
    severity=Severity.INFO,
    since="0.1.0",
    tier=Tier.PUBLICATION,
    reads=Plan,
    find=find,
    doc=__doc__,
)
