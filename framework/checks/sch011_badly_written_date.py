"""Dates exist and are written as 2021-06-30.

## Why this matters

`03/04/2021` is a day in April to some readers and in March to others, and 31 June is no day at
all. A due date that cannot be read can never be missed.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: A1
    title: Buy two more sweepers
    due: 30/06/2021
    expected: 2021-06-31
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: A1
    title: Buy two more sweepers
    due: 2021-06-30
```

## How to fix

Write the year, the month and the day with dashes between them, such as `2021-06-30`.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH011",
    name="badly-written-date",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
