"""The words of a claim name the one thing that its check gives.

## Why this matters

A check gives one figure, one share or one day, and it is held against the one in the words. Words
with two figures, or with none, cannot be held against it, and the claim would look as if it had
been checked.

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
      - says: rose by 15% over the year, from 500 to 575
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

Take the few words that name the figure, and write a claim for each figure. A statement without one,
such as "the highest in three years", has a check that is answered by yes or no.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.claimed import problems
from framework.claims import JudgedClaims, Reason
from framework.findings import Severity

_REASONS = (
    Reason.NO_FIGURE,
    Reason.SEVERAL_FIGURES,
    Reason.NO_SHARE,
    Reason.SHARE_OF_ONE_FIGURE,
)


def find(judged: JudgedClaims) -> Iterator[Problem]:
    """Each claim whose words and whose check are not of one kind."""
    yield from problems(judged, _REASONS)


CHECK = Check(
    code="CLM003",
    name="claim-that-does-not-fit-its-check",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=JudgedClaims,
    find=find,
    doc=__doc__,
)
