"""A key has something after it.

## Why this matters

`target:` with nothing after it may mean that there is no target, that it is still to be agreed,
or that somebody forgot it. A line that can be read in three ways is no commitment.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    target:
    owner:
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    owner: Head of Waste
```

## How to fix

Write what belongs there, or take the line out: where there is no target there is no `target:`
line. Where the lines below belong to the key, indent them under it.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH007",
    name="empty-value",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
