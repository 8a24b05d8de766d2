"""Quotes around a text are straight.

## Why this matters

Word processors turn straight quotes into curly ones. Those are ordinary signs here: they become
part of the text and do not protect what stands between them.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: “Clean streets”
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: "Clean streets"
```

## How to fix

Type straight quotes instead. To keep the curly ones as part of the text, put straight ones around
them.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC017",
    name="curly-quotes",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
