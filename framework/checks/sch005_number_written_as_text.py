"""A number is written bare, without a sign, a comma or a unit.

## Why this matters

`95%`, `1,807`, `£109,761` and `"95"` in quotes are text: they cannot be compared with a target or
added up. What the number counts is said once, by the unit of the indicator. An `N/A` says nothing
about why there is no number.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: waste
    title: Household waste recycled
    target: 95%
    observations:
      2021/22 Q1: N/A
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: waste
    title: Household waste recycled
    unit: percent
    polarity: higher_is_better
    target: 95
    observations:
      2021/22 Q1: not_available
```

## How to fix

Write the number alone, `95`, and the sign as the unit, `unit: percent`. Where there is no number
write why: `not_due`, `not_available`, `awaited`, `no_cases`, `suppressed` or `not_recorded`.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH005",
    name="number-written-as-text",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
