"""Every grade of an inspection is on its scale.

## Why this matters

How good a grade is follows from its place on the scale, worst first. A grade that is not on the
scale has no place, so the page of the inspection cannot show how far up it is.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
quality_indicators:
  - id: depots-2021
    inspection: Inspection of the depots
    scale: [weak, adequate, good, excellent]
    items:
      - id: leadership
        title: Leadership
        grade: gud
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
quality_indicators:
  - id: depots-2021
    inspection: Inspection of the depots
    scale: [weak, adequate, good, excellent]
    items:
      - id: leadership
        title: Leadership
        grade: good
```

## How to fix

Write the grade as it stands under `scale`, letter for letter, or add it there in its place, worst
first.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan
from framework.status.build import nearest_help

_MOST_LISTED = 7


def find(plan: Plan) -> Iterator[Problem]:
    """Each grade that the scale of its inspection, where one is written, does not have."""
    for inspection in plan.inspections:
        scale = inspection.scale
        for item in inspection.items:
            if not scale or item.grade is None or item.grade in scale:
                continue
            advice = nearest_help(item.grade, dict.fromkeys(scale))
            if advice is None and len(scale) <= _MOST_LISTED:
                advice = f"write one of: {', '.join(scale)}"
            yield Problem(
                at=item.origin / "grade",
                message=f'quality indicator {item.id} "{item.title}" has the grade "{item.grade}", '
                f"which is not on the scale of inspection {inspection.id}",
                help=advice or "write a grade as it stands under scale:",
                object_id=item.id,
                related=((inspection.origin / "scale", "the scale"),),
            )


CHECK = Check(
    code="INS001",
    name="inspection-grade-not-on-scale",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
