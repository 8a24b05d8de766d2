"""Lines that belong together are indented alike.

## Why this matters

The indent says what a line belongs to. A line that stands between two levels belongs to nothing,
and one that is too far in is read as more of the text above it.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
source:
    title: Quarter one report
  file: report.txt
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
source:
  title: Quarter one report
  file: report.txt
```

## How to fix

Give the line as many spaces as the lines it belongs with. The message names them.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC008",
    name="uneven-indent",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
