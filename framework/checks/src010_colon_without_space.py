"""A space follows the colon after a key.

## Why this matters

Without the space the whole line is one text, and the key is not there at all.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title:Clean streets
organisation: Midlothian Council
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
organisation: Midlothian Council
```

## How to fix

Put a space after the colon. Where the line is meant as one text, put it in quotes.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC010",
    name="colon-without-space",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
