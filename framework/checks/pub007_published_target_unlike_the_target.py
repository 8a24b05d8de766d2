"""A printed target is the target that the plan sets.

## Why this matters

Members agreed to one figure in the plan. Where the report is held against another, the target was
changed without a word, or copied wrongly, and the verdict beside it answers another question.

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
    target: 60
    observations:
      2021/22: {value: 57, published: {target: 55%}}
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
    target: 60
    observations:
      2021/22: {value: 57, published: {target: 60%}}
```

## How to fix

Correct the one that was copied wrongly. A target that was changed in the year is written as a list,
each version with the day it holds from and the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.series import apart, plainly
from framework.findings import Severity
from framework.model.target import Above, Aim, Below, EveryPeriod, Point, Within
from framework.prose import Cell, read_cell
from framework.scorecard import PublishedFigure, PublishedPlan
from framework.status.given import TargetState

_WITHOUT = {
    TargetState.NONE: "the plan has none",
    TargetState.TO_BE_CONFIRMED: "in the plan it is still to be confirmed",
    TargetState.BASELINE_NOT_SET: "the plan does not have the figure that it starts from",
}


def find(published: PublishedPlan) -> Iterator[Problem]:
    """Each printed figure for a target that is no target of its indicator."""
    for one in published.figures:
        cell = read_cell(one.printed.target)
        difference = _difference(one, cell) if cell is not None else None
        if cell is not None and difference is not None:
            has_target = one.judgement.aims.year is not None
            yield Problem(
                at=one.at / "target",
                message=f'indicator {one.indicator.id} prints the target "{cell.text}" for '
                f"{one.label}, but {difference}",
                help="look at the report, and correct the one that was copied wrongly",
                object_id=one.indicator.id,
                related=((one.indicator.origin / "target", "the target"),) if has_target else (),
            )


def _difference(one: PublishedFigure, cell: Cell) -> str | None:
    """What the plan has instead; None where it is the same, or is no figure."""
    aims = one.judgement.aims
    if any(cell.differs_from(last, one.indicator.unit) is None for last in _figures(aims.final)):
        return None
    distances: list[tuple[Fraction, Fraction]] = []
    for target in _targets(one):
        distance = cell.differs_from(target, one.indicator.unit)
        if distance is None:
            return None
        distances.append((distance, target))
    if distances:
        distance, nearest = min(distances)
        return f"the plan has {plainly(nearest)}, and the two are {apart(distance)}"
    if aims.state is TargetState.NONE and one.indicator.targets:
        # The plan need not keep the targets of other years.
        return None
    return _WITHOUT.get(aims.state)


def _targets(one: PublishedFigure) -> list[Fraction]:
    """The figures that may rightly be printed: for the year, and for the period."""
    aims = one.judgement.aims
    wanted = aims.year.wanted if aims.year is not None else None
    every = [wanted.value] if isinstance(wanted, EveryPeriod) else []
    return [*every, *_figures(aims.for_year), *_figures(aims.for_period)]


def _figures(aim: Aim | None) -> tuple[Fraction, ...]:
    match aim:
        case Point(figure) | Below(figure) | Above(figure):
            return (figure,)
        case Within(low, high):
            return low, high
        case _:
            return ()


CHECK = Check(
    code="PUB007",
    name="published-target-unlike-the-target",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=PublishedPlan,
    find=find,
    doc=__doc__,
)
