"""Lists, single values and lines of keys each stand where they belong.

## Why this matters

Lists have a dash or square brackets, single values have neither, and what has keys has them on
lines of their own. A list where one value is asked leaves open which of its entries counts.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    measures: A1
    tolerance: 5
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    measures: [A1]
    tolerance: {percent: 5}
actions:
  - id: A1
    title: Buy two more sweepers
```

## How to fix

Write it as the help shows: square brackets or dashes for a list, `{percent: 5}` or lines of its
own for what has keys, and a bare value anywhere else.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH008",
    name="shape-out-of-place",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
