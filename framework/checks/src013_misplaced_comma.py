"""Commas stand between the parts in brackets.

## Why this matters

Between brackets nothing but a comma ends a part, and a colon begins a value.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
scorecards:
  - {id: service title: All of it, priorities: all}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
scorecards:
  - {id: service, title: All of it, priorities: all}
```

## How to fix

Put one comma between every two parts, and quotes around a text that holds a comma, a colon, a
quote or a bracket.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC013",
    name="misplaced-comma",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
