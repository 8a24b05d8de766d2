"""Numbers are written in plain digits.

## Why this matters

1e3, 1_000, +5, .5 and 0x1F are numbers to some programs and text to others. What is meant has to
be written.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: 1_000
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: 1000
```

## How to fix

Write the number in plain digits, with a digit on both sides of the point, or put the text in
quotes.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC025",
    name="unusual-number",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
