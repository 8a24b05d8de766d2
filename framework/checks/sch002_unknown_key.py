"""Every key is one that the format knows.

## Why this matters

A key that nobody knows would be read by nobody: a target under `targt:` is no target. So a key
that is misspelt, or that stands under the wrong thing, is an error and never passed over.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: waste
    title: Household waste recycled
    owner: Head of Waste
    targt: 50
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
    owner: Head of Waste
    polarity: higher_is_better
    target: 50
```

## How to fix

Write the key that is offered. Where the key belongs to another thing, move the line there or mend
its indent. Where there is no such key, put what it says under `note:`.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH002",
    name="unknown-key",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
