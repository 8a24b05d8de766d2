"""The file of observations that a plan names is there and may be read.

## Why this matters

Without it every figure in it is missing from the scorecard. For safety a plan may only name a file
that ends in .csv and lies in its own repository, or in its own folder where there is none, and no
link is followed: a plan from somebody else can then show nothing that is not part of it.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
observations: data/recyclng.csv
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
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

Write the way to the file from the folder that the plan lies in, with forward slashes, such as
`data/figures.csv` or `../data/figures.csv`. Move the file into the repository if it lies outside.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="REF007",
    name="observations-out-of-reach",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
