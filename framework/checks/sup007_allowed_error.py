"""A plan that is published has no error that somebody allowed.

## Why this matters

An error means that a scorecard made from the plan would be wrong. While a plan is being written
that may be put up with for a reason; before members and the public see it, it has to be mended.
This is asked from the tier `publication` on.

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
    target: 95  # lint: allow IND002 because the direction is settled in May
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
    polarity: higher_is_better
    target: 95
```

## How to fix

Mend the error and take the allowance out.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SUP007",
    name="allowed-error",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.PUBLICATION,
    doc=__doc__,
)
