"""Where an inspection gave grades, every item has one.

## Why this matters

An inspection that grades its quality indicators grades all of them, or says why one was left out.
Where one has no grade and the others have, it was most often forgotten when the report was copied.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
quality_indicators:
  - id: audit-2021
    inspection: Waste services audit 2021
    scale: [weak, adequate, good]
    items:
      - {id: "1.1", title: Leadership, grade: good}
      - {id: "1.2", title: Impact on households}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
quality_indicators:
  - id: audit-2021
    inspection: Waste services audit 2021
    scale: [weak, adequate, good]
    items:
      - {id: "1.1", title: Leadership, grade: good}
      - {id: "1.2", title: Impact on households, grade: adequate}
```

## How to fix

Write the grade as the inspection gave it. Where it gave none, say why in the `note` of the
inspection, and allow this finding with a comment.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan

_MOST_LISTED = 7


def find(plan: Plan) -> Iterator[Problem]:
    """Each item without a grade, in an inspection with graded ones."""
    for inspection in plan.inspections:
        graded = sum(item.grade is not None for item in inspection.items)
        scale = inspection.scale if len(inspection.scale) <= _MOST_LISTED else ()
        for item in inspection.items:
            if graded and item.grade is None:
                others = "another item" if graded == 1 else f"{graded} other items"
                words = f", one of: {', '.join(scale)}" if scale else " as the inspection gave it"
                yield Problem(
                    at=item.origin / "id",
                    message=f'quality indicator {item.id} "{item.title}" has no grade, but '
                    f"{others} of inspection {inspection.id} {'has' if graded == 1 else 'have'} "
                    "one",
                    help=f"add grade:{words}",
                    object_id=item.id,
                )


CHECK = Check(
    code="INS003",
    name="inspection-item-without-grade",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
