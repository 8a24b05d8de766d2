"""A key is written once in its place.

## Why this matters

If a key is written twice, one of the two values is lost without a word. A weaker target could
hide behind a stronger one.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
title: Cleaner streets
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
vision: Cleaner streets
```

## How to fix

Keep one of the two. Only the first is read.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC018",
    name="duplicate-key",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
