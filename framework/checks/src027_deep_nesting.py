"""Lists and groups are at most 64 levels deep.

## Why this matters

A plan needs about ten levels. Many more are a slip, such as a key that stuck, or an attempt to
make a program fail.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
vision: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
vision: Clean streets for all
```

## How to fix

Look for brackets or dashes that were typed again and again.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC027",
    name="deep-nesting",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
