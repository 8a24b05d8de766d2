"""Every heading of a file of observations stands there once.

## Why this matters

If two columns have one heading, nobody can tell which of the two figures in a row is meant.

## Flagged

```csv
indicator,period,value,value
recycling,2021/22 Q1,51.5,52.5
```

## Accepted

```csv
indicator,period,value
recycling,2021/22 Q1,51.5
```

## How to fix

Keep one of the two columns. Only the first is read.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC030",
    name="duplicate-column",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
