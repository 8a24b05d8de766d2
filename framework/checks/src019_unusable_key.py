"""A plain name stands before every colon.

## Why this matters

What stands before a colon is the name of what follows. A list, a group in brackets or nothing at
all is no name.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
glossary:
  {CHS: 1}: Children's Hearings
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
glossary:
  CHS: Children's Hearings
```

## How to fix

Write a name before the colon. If the line is meant as text, put all of it in quotes.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC019",
    name="unusable-key",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
