"""An indicator has one figure for a period.

## Why this matters

Figures may stand under their indicator or in the file of observations beside the plan. Where one
stands in both, or twice in the file, nobody can tell which of the two is right.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
observations: observations.csv
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: 50.5
```

```csv
indicator,period,value
recycling,2021/22 Q1,51.5
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
observations: observations.csv
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
```

```csv
indicator,period,value
recycling,2021/22 Q1,51.5
```

## How to fix

Keep one of the two and take the other out. Until then the one in the plan counts, and of two in the
file the first. Where a figure was changed later, write what it was under `revised`.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="OBS001",
    name="second-figure",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
