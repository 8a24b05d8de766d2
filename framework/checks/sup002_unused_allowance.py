"""What is allowed is there.

## Why this matters

An allowance that allows nothing is a trap: when the mistake comes back, for another reason, nobody
is told.

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
      2021/22: 97  # lint: allow OBS005 because more came than are funded
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
      2021/22: 104  # lint: allow OBS005 because more came than are funded
```

## How to fix

Take the comment out, or the entry in the settings. A comment behind a value is for its own line;
one on a line of its own is for the whole part below it.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SUP002",
    name="unused-allowance",
    severity=Severity.WARNING,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
