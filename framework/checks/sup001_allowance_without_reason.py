"""A comment that allows a finding gives the reason.

## Why this matters

What is allowed is no longer shown. Whoever reads the plan next has to know why it is right, so a
comment without a reason allows nothing.

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
      2021/22: 104  # lint: allow OBS005
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

Write the reason behind `because`, on the same line: `# lint: allow OBS005 because …`. If there is
none, mend what was found and take the comment out.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SUP001",
    name="allowance-without-reason",
    severity=Severity.WARNING,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
