"""Where only one of several keys can hold, one is written.

## Why this matters

A tolerance of 5 percent of the target and one of 2 percentage points are two different promises.
When both are written nobody can say which one decides.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    tolerance: {percent: 5, points: 2}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    tolerance: {percent: 5}
```

## How to fix

Keep the one that was decided and take the others out.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH013",
    name="undecided-choice",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
