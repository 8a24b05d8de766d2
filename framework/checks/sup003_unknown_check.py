"""A check that is allowed is one that can be allowed.

## Why this matters

A comment with a misspelt name allows nothing, and looks as if it did. What makes a file unreadable
cannot be allowed at all, because everything else rests on it.

## Flagged

```yaml
format: plan/v1
id: early-years
title: Early years
year: 2021/22
as_at: 2022-03-31
indicators:
  - id: places
    title: Share of funded places that are taken up
    unit: percent
    observations:
      2021/22: 104  # lint: allow percent-above-hundert because more children came than planned
```

## Accepted

```yaml
format: plan/v1
id: early-years
title: Early years
year: 2021/22
as_at: 2022-03-31
indicators:
  - id: places
    title: Share of funded places that are taken up
    unit: percent
    observations:
      2021/22: 104  # lint: allow percent-above-hundred because more came than are funded
```

## How to fix

Write the code or the name of the check as the finding shows it; `framework checks` lists them
all.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SUP003",
    name="unknown-check",
    severity=Severity.WARNING,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
