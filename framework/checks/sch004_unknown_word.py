"""Where the format gives words to choose from, one of them is written.

## Why this matters

Words such as `lower_is_better` decide whether a target is met. A word that is nearly right would
be a guess, and a wrong guess turns a good quarter red.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    unit: percent
    polarity: highr_is_better
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    unit: percent
    polarity: higher_is_better
```

## How to fix

Write the word that is offered, or one of those that are listed. They are in small letters with
underscores.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH004",
    name="unknown-word",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
