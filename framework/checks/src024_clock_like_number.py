"""Times and ratios stand in quotes.

## Why this matters

Some programs read 1:30 as the number 90, because it could be minutes and seconds. What is meant
has to be written.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: 1:30
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: "1:30"
```

## How to fix

Write a text in quotes, or one plain number in the indicator's unit.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC024",
    name="clock-like-number",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
