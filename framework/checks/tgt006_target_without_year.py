"""Every plan with yearly targets says which year they are for.

## Why this matters

`target: 95` is the target of the plan's year. Without a year nobody can say which figures it is the
target of, so none of them could be judged, and the scorecard would show an indicator without a
target.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    unit: percent
    polarity: higher_is_better
    target: 60
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2026/27
indicators:
  - id: recycling
    title: Household waste recycled
    unit: percent
    polarity: higher_is_better
    target: 60
```

## How to fix

Write the year at the top of the plan, such as `year: 2026/27`. Where targets of several years are
known, write each with its year under `targets:` of the indicator.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="TGT006",
    name="target-without-year",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
