"""A file of observations begins with headings, indicator and period among them.

## Why this matters

Each row is one figure: of one indicator, for one period. Without these two columns nothing in the
file can be placed, and a title above the headings would be read as if it were the headings.

## Flagged

```csv
period,value
2021/22 Q1,51.5
```

## Accepted

```csv
indicator,period,value
recycling,2021/22 Q1,51.5
```

## How to fix

Make the headings the first line of the file, and write the id of the indicator and the period in
every row. Take titles, logos and empty lines above the headings out before saving as CSV.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC031",
    name="required-column-left-out",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
