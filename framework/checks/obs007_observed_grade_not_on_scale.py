"""Every observed grade is on the indicator's scale.

## Why this matters

How good a grade is follows from its place on the scale. A grade that is not on it can be held
against no target, so the indicator gets no verdict.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
scales:
  inspection: [weak, adequate, good, excellent]
indicators:
  - id: depots
    title: Grade of the depots
    owner: Head of Waste Services
    unit: {kind: grade, scale: inspection}
    observations:
      2021/22: Good
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
scales:
  inspection: [weak, adequate, good, excellent]
indicators:
  - id: depots
    title: Grade of the depots
    owner: Head of Waste Services
    unit: {kind: grade, scale: inspection}
    observations:
      2021/22: good
```

## How to fix

Write the grade as it stands under `scales`, letter for letter, or add it there in its place, worst
first. The words that a report prints may be kept under `published`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan
from framework.status.build import nearest_help

_MOST_LISTED = 7


def find(plan: Plan) -> Iterator[Problem]:
    """Each grade that the scale of its indicator's unit, where the plan has it, does not have."""
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            if one.unit is None or not one.scale:
                continue
            for observation in one.observations:
                grade = observation.value
                if not isinstance(grade, str) or grade in one.scale:
                    continue
                advice = nearest_help(grade, dict.fromkeys(one.scale))
                if advice is None and len(one.scale) <= _MOST_LISTED:
                    advice = f"write one of: {', '.join(one.scale)}"
                yield Problem(
                    at=observation.origin / "value",
                    message=f'{noun} {one.id} has the grade "{grade}" for '
                    f"{observation.period.label}, which is not on the scale {one.unit.grades}",
                    help=advice or f"write a grade as it stands in the scale {one.unit.grades}",
                    object_id=one.id,
                )


CHECK = Check(
    code="OBS007",
    name="observed-grade-not-on-scale",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
