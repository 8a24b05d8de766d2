"""Every row of a file of observations has a cell for each heading.

## Why this matters

Cells belong to headings by counting commas. A comma too many or too few moves every figure after it
under the wrong heading: 1,807 without quotes is read as 1 in one column and 807 in the next.

## Flagged

```csv
indicator,period,value
missed-bins,2021/22 Q1,1,807
```

## Accepted

```csv
indicator,period,value
missed-bins,2021/22 Q1,1807
```

## How to fix

Write numbers without commas, and put double quotes around any text with a comma in it. An empty
cell keeps its comma, also at the end of a row. A row that is not even is not read.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC032",
    name="uneven-row",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
