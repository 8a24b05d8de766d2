"""The grade that a target asks for is on the indicator's scale.

## Why this matters

Whether one grade is better than another follows from their order on the scale. A grade that is not
on it can be neither reached nor missed, so the indicator gets no verdict.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
scales:
  inspection: [weak, adequate, good, excellent]
indicators:
  - id: depots
    title: Grade of the depots
    owner: Head of Waste Services
    unit: {kind: grade, scale: inspection}
    target: {at_least: very_good}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
scales:
  inspection: [weak, adequate, good, excellent]
indicators:
  - id: depots
    title: Grade of the depots
    owner: Head of Waste Services
    unit: {kind: grade, scale: inspection}
    target: {at_least: good}
```

## How to fix

Write the grade as it stands under `scales`, letter for letter, or add it there in its place, worst
first. Only indicators whose unit is a grade have such a target: where figures are numbers, write
the number alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, UnitKind
from framework.model.plan import Plan
from framework.model.target import AtLeast
from framework.status.build import nearest_help

_MOST_LISTED = 7


def find(plan: Plan) -> Iterator[Problem]:
    """Each grade to reach that the unit of its indicator does not know."""
    for indicator in plan.indicators:
        for target in (one for versions in indicator.targets.values() for one in versions):
            if not isinstance(target.wanted, AtLeast):
                continue
            found = _unknown(indicator, target.wanted.grade)
            if found is not None:
                problem, advice = found
                yield Problem(
                    at=target.origin / "at_least",
                    message=f"the target of indicator {indicator.id} is {target.written}, "
                    f"{problem}",
                    help=advice,
                    object_id=indicator.id,
                )


def _unknown(indicator: Indicator, grade: str) -> tuple[str, str] | None:
    """What is wrong and what to do; a scale that the plan does not have is not reported here."""
    unit, scale = indicator.unit, indicator.scale
    if unit is None or unit.kind is not UnitKind.GRADE:
        written = "the indicator has no unit" if unit is None else f"its unit is {unit.kind}"
        return (
            f"as for grades, but {written}",
            "write the number alone, or unit: {kind: grade, scale: ID} where figures are grades",
        )
    if unit.grades is None:
        return (
            "but its unit names no scale of grades",
            "write unit: {kind: grade, scale: ID} and the grades of the scale under scales:",
        )
    if not scale or grade in scale:
        return None
    advice = nearest_help(grade, dict.fromkeys(scale))
    if advice is None and len(scale) <= _MOST_LISTED:
        advice = f"write one of: {', '.join(scale)}"
    return (
        f"which is not on the scale {unit.grades}",
        advice or f"write a grade as it stands in the scale {unit.grades}",
    )


CHECK = Check(
    code="TGT004",
    name="target-grade-not-on-scale",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
