"""Numbers have at most fifteen digits before the point.

## Why this matters

No council's figures are that long. A number like this is usually a reference, such as a case
number, or a key that stuck.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: 1234567890123456
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: "1234567890123456"
```

## How to fix

Put a reference in quotes. Write a number with at most 15 digits before the point and under 30
characters in all.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC026",
    name="oversized-number",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
