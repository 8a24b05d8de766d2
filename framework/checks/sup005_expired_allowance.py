"""What is allowed until a day is mended by then.

## Why this matters

An end date is a promise to come back to something. The finding is shown again from the day after;
this says why. The day is the one that the plan is judged from, its `as_at`, and never today.

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
      2021/22: 104
```

and in `framework.toml`:

```toml
[[allow]]
check = "OBS005"
object = "places"
because = "the service counts again in January"
until = 2022-02-28
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
      2021/22: 104
```

and in `framework.toml`:

```toml
[[allow]]
check = "OBS005"
object = "places"
because = "the service counts again in May"
until = 2022-05-31
```

## How to fix

Mend what was allowed and take the entry out, or give a later date and the reason for it.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SUP005",
    name="expired-allowance",
    severity=Severity.WARNING,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
