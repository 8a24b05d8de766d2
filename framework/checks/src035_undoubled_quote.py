"""A double quote inside a cell in double quotes is written twice.

## Why this matters

A cell in double quotes ends at the next single one. What stands between that and the comma belongs
to no cell, so nothing after it can be read with certainty.

## Flagged

```csv
indicator,period,value,note
recycling,2021/22 Q1,51.5,"a "good" quarter"
```

## Accepted

```csv
indicator,period,value,note
recycling,2021/22 Q1,51.5,"a ""good"" quarter"
```

## How to fix

Write each double quote inside the cell twice; a spreadsheet does so by itself when it saves.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC035",
    name="undoubled-quote",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
