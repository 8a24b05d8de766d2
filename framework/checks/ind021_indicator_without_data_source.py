"""Every indicator in a published plan says where its figures come from.

## Why this matters

A figure that cannot be traced cannot be checked, and when the officer who collects it leaves, it
stops. Auditors ask for the source first. A part of another indicator comes from where the whole
does, and a share of statuses from the scorecard. Where no indicator of a plan has a data source
and there are more than three, one finding says so.

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
    data_source: Weighbridge records, sent monthly by the depot
```

## How to fix

Write `data_source` with the system, return or survey the figures are taken from.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem, Tier
from framework.checks.thread import each_or_all
from framework.findings import Severity
from framework.model.indicator import Indicator, Share
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator without a data source, or the plan where none has one."""
    return each_or_all(
        plan,
        [one for one in plan.indicators if not one.data_source and _is_asked(one)],
        said=any(one.data_source for one in plan.indicators),
        single=lambda one: (
            f'indicator {one.id} "{one.title}" does not say where its figures come from'
        ),
        together=f"none of the {len(plan.indicators)} indicators of plan {plan.id} says where its "
        "figures come from",
        advice="add data_source: with the system, return or survey the figures are taken from",
    )


def _is_asked(indicator: Indicator) -> bool:
    from_scorecard = isinstance(indicator.formula, Share)
    return not indicator.part_of and indicator.ended is None and not from_scorecard


CHECK = Check(
    code="IND021",
    name="indicator-without-data-source",
    severity=Severity.INFO,
    since="0.1.0",
    tier=Tier.PUBLICATION,
    reads=Plan,
    find=find,
    doc=__doc__,
)
