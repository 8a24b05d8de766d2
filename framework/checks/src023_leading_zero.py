"""A number does not begin with a zero.

## Why this matters

Some programs read 012 as 12, some as 10 and some as text. What is meant has to be written.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: 012
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: "012"
```

## How to fix

Write 12 if it is a number, or "012" in quotes if it is a reference.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC023",
    name="leading-zero",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
