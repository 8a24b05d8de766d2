"""What a claim rests on is in the plan.

## Why this matters

Where a figure is missing, nothing says whether the sentence is true. Unknown is not the same as
right: the claim is listed as one that cannot be told.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2025/26
narrative:
  - id: bins
    text: Missed collections rose by 15% over the year, from 500 to 575.
    claims:
      - says: rose by 15%
        check: percent_change('missed', '2023/24', '2025/26')
figures:
  - id: missed
    title: Missed collections
    unit: count
    observations: {2024/25: 500, 2025/26: 575}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2025/26
narrative:
  - id: bins
    text: Missed collections rose by 15% over the year, from 500 to 575.
    claims:
      - says: rose by 15%
        check: percent_change('missed', '2024/25', '2025/26')
figures:
  - id: missed
    title: Missed collections
    unit: count
    observations: {2024/25: 500, 2025/26: 575}
```

## How to fix

Write the missing figures into the plan: into the observations of the indicator, or into a series
under `figures` where the report only quotes them. Where they are not known, take the claim out.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.claimed import problems
from framework.claims import JudgedClaims, Reason
from framework.findings import Severity

_REASONS = (Reason.MISSING, Reason.ZERO_DIVISOR)


def find(judged: JudgedClaims) -> Iterator[Problem]:
    """Each claim that rests on something the plan does not hold."""
    yield from problems(judged, _REASONS)


CHECK = Check(
    code="CLM004",
    name="claim-that-cannot-be-told",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=JudgedClaims,
    find=find,
    doc=__doc__,
)
