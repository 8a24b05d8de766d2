"""Every value is written where it belongs.

## Why this matters

YAML can give a value a name with & and use it again with * or <<. A reader of the plan then has
to look elsewhere for what a line says, and a few lines can stand for millions.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
organisation: &council Midlothian Council
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
organisation: Midlothian Council
```

## How to fix

Write the value out in full in each place. If the sign belongs to a text, put the text in quotes.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC020",
    name="yaml-anchor",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
