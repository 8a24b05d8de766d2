"""The words of a claim stand in the text that it is made in.

## Why this matters

A claim repeats the words it is about, so that a sentence cannot be changed without its check being
looked at again. Where the words no longer stand in the text, nothing says whether what stands there
now is true.

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

Copy the words from the text, letter for letter; spaces and line ends count alike. Take whole words
and whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.claimed import problems
from framework.claims import JudgedClaims, Reason
from framework.findings import Severity

_REASONS = (Reason.NOT_IN_TEXT,)


def find(judged: JudgedClaims) -> Iterator[Problem]:
    """Each claim whose words are not there."""
    yield from problems(judged, _REASONS)


CHECK = Check(
    code="CLM002",
    name="claim-out-of-its-text",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=JudgedClaims,
    find=find,
    doc=__doc__,
)
