"""Yes and no stand only where the format asks yes or no.

## Why this matters

Programs disagree about `yes`, `no`, `on`, `off` and `true`: some read them as text and some as
yes or no. They are right where the format asks yes or no, and there they are written `yes` or
`no`.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    observations:
      2021/22 Q1: {value: 48, provisional: True}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: waste
    title: Household waste recycled
    observations:
      2021/22 Q1: {value: 48, provisional: yes}
```

## How to fix

Write `yes` or `no` in small letters where yes or no is asked. Anywhere else write the word or the
number that is asked, or put the word in quotes where it is text.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH006",
    name="yes-or-no-out-of-place",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
