"""Everything that needs an id and a title has them.

## Why this matters

Plans, priorities, actions and indicators are told apart by their id and read by their title.
Without them a scorecard cannot show them and nothing can point to them.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - title: Household waste recycled
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
```

## How to fix

Add the line that is named, indented like the lines beside it. For an id use the code that the
council prints, or a short name of your own.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH003",
    name="required-key-left-out",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
