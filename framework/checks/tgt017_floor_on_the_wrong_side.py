"""A floor is easier to reach than the target.

## Why this matters

The floor is the figure that must not be missed in any case, even where the target is. A floor that
is harder to reach than the target is missed by figures that meet the target: by one rule the
service has done well, by the other it has failed. The two were probably swapped, or the target was
changed and the floor left behind.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 50
    floor: 55
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 55
    floor: 50
```

## How to fix

Swap the two, or correct the one that is wrong. Where less is better the floor is the larger number:
not more than 40 wanted, and in no case more than 60.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from framework.checks.aims import is_worse, named, yearly_of
from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Polarity
from framework.model.period import Period
from framework.model.plan import Plan
from framework.model.target import Above, Below, Point, Target


def find(plan: Plan) -> Iterator[Problem]:
    """Each floor that is harder to reach than the target of the plan's year, or than every one."""
    for indicator in plan.indicators:
        if indicator.floor is None:
            continue
        yearly = list(yearly_of(indicator))
        of_plan = [one for one in yearly if plan.year is not None and one[0] == plan.year]
        wrong = [
            one
            for one in of_plan or yearly
            if _is_easier(one[1], indicator.floor, indicator.polarity)
        ]
        if not wrong or len(wrong) < len(of_plan or yearly):
            continue
        year, target = wrong[-1]
        yield _problem(indicator, year, target)


def _problem(indicator: Indicator, year: Period, target: Target) -> Problem:
    return Problem(
        at=indicator.origin / "floor",
        message=f"the floor of indicator {indicator.id} is {indicator.floor}, which is harder to "
        f"reach than its target for {year.label}, {target.written}",
        help="swap the two, or correct the one that is wrong",
        object_id=indicator.id,
        related=((target.origin / "value", named(indicator, year)),),
    )


def _is_easier(target: Target, floor: Decimal, polarity: Polarity | None) -> bool:
    """Whether the target is easier to reach than the floor."""
    wanted = target.wanted
    if not isinstance(wanted, Point | Below | Above):
        return False
    return is_worse(wanted.value, Fraction(floor), polarity)


CHECK = Check(
    code="TGT017",
    name="floor-on-the-wrong-side",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
