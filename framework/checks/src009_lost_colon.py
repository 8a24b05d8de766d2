"""A colon and a space stand between a key and its value.

## Why this matters

Without its colon a line is neither a key with a value nor part of the text above it.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title Clean streets
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

Write a colon and a space after the name. If the line goes on from the text above, indent it
further than the key of that text.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC009",
    name="lost-colon",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
