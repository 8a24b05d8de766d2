"""What is still to come lies ahead of the period that its note is about.

## Why this matters

"Baseline to be established by the end of 2021/22", under the figures of 2021/22, was written before
that year ended: a note carried over from an earlier report, or work that did not happen. The
figures run to the end of the period, so nothing within it can still be to come.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: tips
    title: Fly-tips reported
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22:
        value: 20
        note: Baseline to be established by the end of 2021/22.
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: tips
    title: Fly-tips reported
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22:
        value: 20
        note: Baseline to be established by the end of 2022/23.
```

## How to fix

Say whether it has happened, and if not, by when it now will.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Times that are over, spoken of as still to come."""
    return contradicted(
        found,
        FoundKind.OVER,
        "say whether it has happened, and if not, by when it will",
    )


CHECK = Check(
    code="PUB031",
    name="plan-for-a-time-that-is-over",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
