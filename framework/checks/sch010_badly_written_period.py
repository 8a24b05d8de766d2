"""Periods and years are written as 2021/22, 2021/22 Q1 or 2021-06.

## Why this matters

Figures are put in order and matched with targets by their period. `2021-22` may be a year or a
month that does not exist, and `Q1` alone belongs to no year.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    observations:
      Q1 2021/22: 48
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    observations:
      2021/22 Q1: 48
```

## How to fix

Write a year as `2021/22`, a half as `2021/22 H1`, a quarter as `2021/22 Q1`, a month as `2021-06`
and a calendar year as `2021`.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH010",
    name="badly-written-period",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
