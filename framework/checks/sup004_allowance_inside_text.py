"""A comment that allows a finding is a comment.

## Why this matters

In a block of text a `#` is part of the text. The words would be printed in the report, and the
finding would not be allowed.

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
      2021/22:
        value: 104
        note: |
          More children came than places are funded.
          # lint: allow OBS005 because more came than are funded
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
      2021/22:
        value: 104  # lint: allow OBS005 because more came than are funded
        note: |
          More children came than places are funded.
```

## How to fix

Move the comment out of the text: behind the value it is about, or on a line of its own above the
key that the text belongs to.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SUP004",
    name="allowance-inside-text",
    severity=Severity.WARNING,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
