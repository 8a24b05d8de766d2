"""Every indicator has somebody or something that answers for it.

## Why this matters

An indicator that has no owner, stands under no priority and is shown in no scorecard is measured
for nobody: when it goes wrong no one is asked, and no page shows it. A part of another indicator
is answered for with the whole. A plan that has neither priorities nor scorecards leaves none out.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: P1
    title: Less waste
indicators:
  - id: recycling
    title: Household waste recycled
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: P1
    title: Less waste
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
```

## How to fix

Write `owner` with the job title of the person who answers for it, move the indicator below the
priority it belongs to, or list it in a scorecard. If it is only quoted in the report and nobody
has to answer for it, move it to `figures`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator with no owner, no priority, no scorecard and no whole it is a part of."""
    if not plan.priorities and not plan.scorecards:
        return
    listed = {name for scorecard in plan.scorecards for name in scorecard.indicators}
    for indicator in plan.indicators:
        answered = indicator.owner or indicator.priority or indicator.part_of
        if not answered and indicator.id not in listed:
            yield Problem(
                at=indicator.origin / "id",
                message=f'indicator {indicator.id} "{indicator.title}" has no owner and is under '
                "no priority and in no scorecard, so nobody answers for it",
                help="add owner: with a job title, move it below a priority or list it in a "
                "scorecard",
                object_id=indicator.id,
            )


CHECK = Check(
    code="IND001",
    name="indicator-owned-by-nothing",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
