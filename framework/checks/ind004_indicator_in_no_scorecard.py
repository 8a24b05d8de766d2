"""Every indicator is shown in a scorecard, where the plan has scorecards.

## Why this matters

Members see scorecards. An indicator that none of them takes, neither by its priority nor by its
id, is measured and never shown: usually a scorecard was written before the indicator was added. A
part of another indicator is shown with the whole, and one that is no longer measured is not asked.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
  - id: graded-clean
    title: Streets graded clean
    owner: Head of Waste Services
scorecards:
  - id: service
    title: Service
    indicators: [recycling]
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
  - id: graded-clean
    title: Streets graded clean
    owner: Head of Waste Services
scorecards:
  - id: service
    title: Service
    indicators: [recycling, graded-clean]
```

## How to fix

Write the indicator's id under `indicators` of the scorecard it belongs in, or its priority under
`priorities`. If it is only quoted in the report, move it to `figures`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator that no scorecard takes, in a plan with scorecards."""
    if not plan.scorecards:
        return
    listed = {name for scorecard in plan.scorecards for name in scorecard.indicators}
    priorities = {name for scorecard in plan.scorecards for name in plan.priorities_of(scorecard)}
    for indicator in plan.indicators:
        if indicator.id in listed or indicator.priority in priorities:
            continue
        if _is_asked(indicator):
            yield Problem(
                at=indicator.origin / "title",
                message=f'indicator {indicator.id} "{indicator.title}" is in no scorecard',
                help=f"add {indicator.id} to indicators: of the scorecard it belongs in, such as "
                f"{plan.scorecards[0].id}",
                object_id=indicator.id,
            )


def _is_asked(indicator: Indicator) -> bool:
    # IND001 speaks of those that have neither an owner nor a priority.
    answered = indicator.owner or indicator.priority
    return bool(answered) and indicator.part_of is None and indicator.ended is None


CHECK = Check(
    code="IND004",
    name="indicator-in-no-scorecard",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
