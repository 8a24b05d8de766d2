"""An observation has a figure, or says why there is none.

## Why this matters

A figure is exact, more than, less than or about a number; or there is none, and `state` says why.
Where two of these stand side by side, one of them would be passed over without a word.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1:
        value: 48
        state: awaited
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1:
        value: 48
        provisional: yes
        note: The figure of one depot is awaited.
```

## How to fix

Keep the one that is meant. Where there is a figure that may still change, keep it and write
`provisional: yes`; what else there is to say goes under `note`.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="OBS006",
    name="value-and-state-together",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
