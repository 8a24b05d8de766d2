"""Every heading of a file of observations names a column that is known.

## Why this matters

The headings say what the figures below them are. A column whose heading is misspelt, or is empty,
would be left out without a word, and all its figures with it.

## Flagged

```csv
indicator,period,valeu
recycling,2021/22 Q1,51.5
```

## Accepted

```csv
indicator,period,value
recycling,2021/22 Q1,51.5
```

## How to fix

Write the heading as it is offered. The columns are `indicator` and `period`, then `value`, `state`,
`note`, `as_at`, `input.` with the name of an input, and any other key of an observation by its
dotted name, such as `published.status` or `covers.from`. What is none of these can stand in `note`.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC029",
    name="unknown-column",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
