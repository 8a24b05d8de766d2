"""Every row of a file of observations names its indicator and its period.

## Why this matters

A row without them is a figure of nobody knows what. This happens where cells were merged, or where
an id was written once for several rows below each other.

## Flagged

```csv
indicator,period,value
recycling,2021/22 Q1,51.5
,2021/22 Q2,52.5
```

## Accepted

```csv
indicator,period,value
recycling,2021/22 Q1,51.5
recycling,2021/22 Q2,52.5
```

## How to fix

Write the id and the period in every row, and take out rows that hold totals or remarks.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC034",
    name="incomplete-row",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
