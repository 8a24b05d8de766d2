"""A # after a space begins a comment that is meant as one.

## Why this matters

A space and a # begin a comment, and whatever follows is not part of the text. Numbered things are
the usual victims.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Priority #1 for clean streets
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: "Priority #1 for clean streets"  # as printed
```

## How to fix

Put the text in quotes. Where a comment is meant, put two spaces before the # and one after it.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC016",
    name="text-lost-after-hash",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
