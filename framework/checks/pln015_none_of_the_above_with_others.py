"""Where "None of the above" is ticked, nothing else is.

## Why this matters

A check-list that ticks "None of the above" and a box above it says yes and no at once. Most often
the line was copied from the last paper with its tick.

## Flagged

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
        - {text: None of the above, ticked: yes}
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

Take the tick off "None of the above", or off the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import is_none_box, listed
from framework.findings import Severity
from framework.model.paper import Ticked
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each check-list with its last box and others ticked."""
    for checklist in plan.report.checklists if plan.report is not None else ():
        ticked = [
            (index, box) for index, box in enumerate(checklist.items) if box.ticked is Ticked.YES
        ]
        none = next((one for one in ticked if is_none_box(one[1])), None)
        others = [f'"{box.text}"' for _, box in ticked if not is_none_box(box)]
        if none is None or not others:
            continue
        index, box = none
        yield Problem(
            at=checklist.origin / "items" / index / "ticked",
            message=f'check-list "{checklist.title}" has "{box.text}" ticked together with '
            f"{listed(others)}",
            help="write  ticked: no  for the one or for the others",
            object_id=plan.id,
        )


CHECK = Check(
    code="PLN015",
    name="none-of-the-above-with-others",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
