"""Numbers and texts are no larger, smaller or longer than they can be.

## Why this matters

An action cannot be 120 percent complete and a tolerance cannot be below nothing: such a number is
a slip of the fingers, and a scorecard made from it would be wrong.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: A1
    title: Buy two more sweepers
    progress:
      2021/22 Q1: 120
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: A1
    title: Buy two more sweepers
    progress:
      2021/22 Q1: 100
```

## How to fix

Write a number within the range that is named.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH012",
    name="number-out-of-range",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
