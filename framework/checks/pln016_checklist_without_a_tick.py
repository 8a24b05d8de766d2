"""A check-list with a box for "None of the above" has something ticked.

## Why this matters

Where a list offers "None of the above", one of its boxes is always true. A list with every box
empty was left as the template had it, or its ticks were lost on the way from the signed paper.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
report:
  checklists:
    - title: Themes of this report
      items:
        - {text: Community safety, ticked: no}
        - {text: Sustainable growth, ticked: no}
        - {text: None of the above, ticked: no}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
report:
  checklists:
    - title: Themes of this report
      items:
        - {text: Community safety, ticked: yes}
        - {text: Sustainable growth, ticked: no}
        - {text: None of the above, ticked: no}
```

## How to fix

Tick what is right, "None of the above" if nothing is. Where the paper does not show its ticks,
write `not_recorded` for every box.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import is_none_box
from framework.findings import Severity
from framework.model.paper import Ticked
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each check-list in which every box is empty, the one for none of them too."""
    for checklist in plan.report.checklists if plan.report is not None else ():
        boxes = checklist.items
        none = next((box for box in boxes if is_none_box(box)), None)
        if none is not None and all(box.ticked is Ticked.NO for box in boxes):
            yield Problem(
                at=checklist.origin / "title",
                message=f'check-list "{checklist.title}" has no box ticked, not even "{none.text}"',
                help="tick what is right, or write not_recorded where the paper does not show it",
                object_id=plan.id,
            )


CHECK = Check(
    code="PLN016",
    name="checklist-without-a-tick",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
