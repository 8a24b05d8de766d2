"""Every line can be read.

## Why this matters

What cannot be read cannot be checked, and everything after it is unknown.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  ! - id: waste
    title: Waste
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Waste
```

## How to fix

Look at the line and the one above it for a missing quote, bracket or colon, or for an indent that
differs. Put text with signs in it in quotes.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC028",
    name="unreadable-line",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
