"""One file holds one plan.

## Why this matters

A line of three dashes begins a second document, which would not be read or checked at all.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
---
format: plan/v1
id: safe-streets
title: Safe streets
```

## Accepted

```yaml
---
format: plan/v1
id: clean-streets
title: Clean streets
```

## How to fix

Put what follows into a file of its own. If the line was meant as a rule between two parts, take it
out.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC022",
    name="second-document",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
