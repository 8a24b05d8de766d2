"""A target is shown with all the decimals it is judged with.

## Why this matters

With `decimals: 0` a target of 87.4 is shown as 87. A figure of 87.2 is shown as 87 too, and misses
it: 87 stands beside 87 with a cross, and nobody can see why, because the target that is shown is
not the target that decides.

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
    decimals: 0
    target: 87.4
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
    decimals: 1
    target: 87.4
```

## How to fix

Give `decimals` as many as the target has, or take `decimals` out, so that figures are shown as they
are written. Or set a target without decimals.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.expr import decimal_text, half_up
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.plan import Plan
from framework.model.target import Above, Below, EveryPeriod, Point, Target, Within
from framework.place import Origin


def find(plan: Plan) -> Iterator[Problem]:
    """The first target or floor of each indicator that loses a decimal when it is shown."""
    for indicator in plan.indicators:
        if indicator.decimals is not None:
            found = next(_lost(indicator, indicator.decimals), None)
            if found is not None:
                yield found


def _lost(indicator: Indicator, decimals: int) -> Iterator[Problem]:
    for name, at, figure in _judged_by(indicator):
        shown = half_up(figure, decimals)
        if shown == figure:
            continue
        text = decimal_text(figure)
        yield Problem(
            at=at,
            message=f"the {name} of indicator {indicator.id} is {text}, but with "
            f"decimals: {decimals} it is shown as {decimal_text(shown)}",
            help=f"write decimals: {len(text.partition('.')[2])}, so that the {name} is shown as "
            "it is judged",
            object_id=indicator.id,
            related=((indicator.origin / "decimals", "so many decimals are shown"),),
        )


def _judged_by(indicator: Indicator) -> Iterator[tuple[str, Origin, Fraction]]:
    for period, versions in indicator.targets.items():
        for target in versions:
            for key, figure in _figures(target):
                yield f"target for {period.label}", target.origin / key, figure
    if indicator.floor is not None:
        yield "floor", indicator.origin / "floor", Fraction(indicator.floor)


def _figures(target: Target) -> tuple[tuple[str, Fraction], ...]:
    """The figures that a target is written with, each with its key."""
    match target.wanted:
        case Point(value):
            return (("value", value),)
        case Below(value):
            return (("below", value),)
        case Above(value):
            return (("above", value),)
        case EveryPeriod(value):
            return (("every_period", value),)
        case Within(low, high):
            return (("from", low), ("to", high))
        case _:
            return ()


CHECK = Check(
    code="IND025",
    name="target-finer-than-its-decimals",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
