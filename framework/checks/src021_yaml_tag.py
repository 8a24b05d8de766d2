"""Values have no types written beside them.

## Why this matters

YAML can give a value a type with an exclamation mark. Types are known to the format of plans and
need not be written; some of them make other programs run code.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: !!str Clean streets
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
```

## How to fix

Take the type out. If the exclamation mark belongs to the text, put the text in quotes.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC021",
    name="yaml-tag",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
