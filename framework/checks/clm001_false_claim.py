"""What a report claims follows from its figures.

## Why this matters

A sentence that its own figures contradict is the first thing a member, a journalist or an auditor
finds. The figure in the words is read with its rounding: 45% is true of 44.5 up to, but not
including, 45.5, and words such as "over", "almost all" and "all but one" have stated meanings.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2025/26
narrative:
  - id: bins
    text: Missed collections rose by 12% over the year.
    claims:
      - says: rose by 12%
        check: percent_change('missed', '2024/25', '2025/26')
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

Write the right figure, which the message gives with the way it was worked out. Where the sentence
is right, the figures of the plan or the claim's check are not: mend those.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.claimed import problems
from framework.claims import JudgedClaims, Reason
from framework.findings import Severity

_REASONS = (Reason.CONTRADICTED,)


def find(judged: JudgedClaims) -> Iterator[Problem]:
    """Each claim that does not follow."""
    yield from problems(judged, _REASONS)


CHECK = Check(
    code="CLM001",
    name="false-claim",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=JudgedClaims,
    find=find,
    doc=__doc__,
)
