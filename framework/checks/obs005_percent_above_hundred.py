"""A percentage is no more than a hundred.

## Why this matters

No more than all of a thing can be recycled, answered or repaired. A percentage above a hundred is
mostly a slip of the fingers, or a number of things written where their share belongs. Where a
target is above a hundred, the percentage is of another kind, and nothing is said.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: 480
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
    unit: percent
    observations:
      2021/22 Q1: 48.0
```

## How to fix

Correct the figure, or the inputs it is worked out from. If it is no share of a whole, write the
unit it has, such as `ratio` or `count`. If it is a share that can be more than a hundred, such as
what was spent of a budget, allow this finding there with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, UnitKind
from framework.model.plan import Plan
from framework.model.target import Above, Below, EveryPeriod, Point, Within
from framework.status.series import figure_from

_HUNDRED = 100


def find(plan: Plan) -> Iterator[Problem]:
    """Each percentage above a hundred of an indicator whose targets are not."""
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            if one.unit is None or one.unit.kind is not UnitKind.PERCENT or _aims_higher(one):
                continue
            for observation in one.observations:
                for key, value in _figures(one, observation):
                    yield Problem(
                        at=observation.origin / key,
                        message=f"{noun} {one.id} is a percentage, but its figure for "
                        f"{observation.period.label} is {value}",
                        help="correct the figure, or write another unit",
                        object_id=one.id,
                    )


def _aims_higher(indicator: Indicator) -> bool:
    """Whether a target shows that more than a hundred is meant to be possible."""
    figures: list[Fraction] = []
    for target in (one for versions in indicator.targets.values() for one in versions):
        match target.wanted:
            case Within(_, high):
                figures.append(high)
            case Point(figure) | Below(figure) | Above(figure) | EveryPeriod(figure):
                figures.append(figure)
    return any(figure > _HUNDRED for figure in figures)


def _figures(indicator: Indicator, observation: Observation) -> Iterator[tuple[str, str]]:
    """The figures above a hundred, each with the key to mend; what a formula gives, rounded."""
    written = observation.value
    scored = figure_from(indicator, observation).value
    if isinstance(written, Decimal) and written > _HUNDRED:
        yield "value", str(written)
    elif isinstance(scored, Fraction) and scored > _HUNDRED and observation.inputs:
        yield "inputs", f"{Decimal(round(scored * 100)) / 100:f}"
    if observation.year_to_date is not None and observation.year_to_date > _HUNDRED:
        yield "year_to_date", str(observation.year_to_date)


CHECK = Check(
    code="OBS005",
    name="percent-above-hundred",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
