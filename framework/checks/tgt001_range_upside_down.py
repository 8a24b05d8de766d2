"""The lower end of a target range comes before the upper end.

## Why this matters

A range that runs from 60 down to 40 holds no number at all, so no figure can ever meet it.

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
    target: {from: 60, to: 40}
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
    target: {from: 40, to: 60}
```

## How to fix

Write the smaller number at `from` and the larger one at `to`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan
from framework.model.target import Within


def find(plan: Plan) -> Iterator[Problem]:
    """Each range whose lower end lies above its upper end."""
    for indicator in plan.indicators:
        for target in (one for versions in indicator.targets.values() for one in versions):
            wanted = target.wanted
            if isinstance(wanted, Within) and wanted.low > wanted.high:
                yield Problem(
                    at=target.origin / "from",
                    message=f"the target of indicator {indicator.id} is the range from "
                    f"{target.written}, in which no number lies",
                    help="write the smaller number at from: and the larger one at to:",
                    object_id=indicator.id,
                )


CHECK = Check(
    code="TGT001",
    name="range-upside-down",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
