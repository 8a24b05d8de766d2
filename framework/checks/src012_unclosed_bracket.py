"""A bracket that opens is closed.

## Why this matters

A list in square brackets or a group in curly brackets goes on until its closing bracket.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
scorecards:
  - {id: service, title: All of it, priorities: all
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

Put the closing bracket after the last part. If the bracket belongs to a text, put the text in
quotes.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC012",
    name="unclosed-bracket",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
