"""Every indicator in a published plan says what exactly is counted.

## Why this matters

"Household waste recycled" may or may not include garden waste; two officers will count it in two
ways, and the trend will show the change of officers. An indicator with a definition, a scope, a
note, or a formula is not asked. Where no indicator of a plan has a definition and more than three
have nothing but a title, one finding says so.

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
    definition: Share by weight of what households put out that is recycled or composted
```

## How to fix

Write `definition` with what is counted, what is left out and when it is counted, in a sentence
that a new colleague could work by.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem, Tier
from framework.checks.thread import each_or_all
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator with nothing but a title, or the plan where none has a definition."""
    lacking = [one for one in plan.indicators if _has_only_a_title(one)]
    return each_or_all(
        plan,
        lacking,
        said=any(one.definition for one in plan.indicators),
        single=lambda one: f'indicator {one.id} "{one.title}" does not say what exactly is counted',
        together=f"no indicator of plan {plan.id} has a definition, and {len(lacking)} of "
        f"{len(plan.indicators)} have nothing but a title to say what is counted",
        advice="add definition: with what is counted, what is left out and when it is counted",
    )


def _has_only_a_title(indicator: Indicator) -> bool:
    explained = (
        indicator.definition
        or indicator.scope
        or indicator.note
        or indicator.inputs
        or indicator.formula
    )
    return not explained and indicator.ended is None


CHECK = Check(
    code="IND022",
    name="indicator-without-definition",
    severity=Severity.INFO,
    since="0.1.0",
    tier=Tier.PUBLICATION,
    reads=Plan,
    find=find,
    doc=__doc__,
)
