"""The cells of a file of observations are divided by commas.

## Why this matters

Excel divides cells by semicolons where the computer is set to a language that writes 1,5 for one
and a half, and by tabs where the type "Text" or "Unicode Text" is picked.

## Flagged

```csv
indicator;period;value
recycling;2021/22 Q1;51,5
```

## Accepted

```csv
indicator,period,value
recycling,2021/22 Q1,51.5
```

## How to fix

In Excel choose Save As and the type "CSV UTF-8 (Comma delimited)". Where it writes semicolons all
the same, set the list separator to a comma and the decimal symbol to a point in the region settings
of Windows, and save again. In LibreOffice pick the comma under Field delimiter when saving.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC033",
    name="foreign-separator",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
