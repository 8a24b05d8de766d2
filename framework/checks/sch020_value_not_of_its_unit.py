"""Every value is what its indicator's unit asks for.

## Why this matters

An indicator's unit says what its values are: numbers for most units, yes or no for `yes_no`. A
value of another kind cannot be held against a target, so the indicator is shown as if nothing had
been measured.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    unit: percent
    observations:
      2021/22 Q1: about half
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    unit: percent
    observations:
      2021/22 Q1: {value: 50, estimated: yes, note: about half}
```

## How to fix

Write the value as the unit asks, and words about it under `note`. Where there is no value, write
why, in place of a number or under `state`: `not_available`, `not_due`, `no_cases`, `awaited`,
`suppressed` or `not_recorded`. Where the values are words by nature, write `unit: text`.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH020",
    name="value-not-of-its-unit",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
