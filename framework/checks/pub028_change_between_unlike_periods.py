"""A change is between periods of one length.

## Why this matters

"A 45% increase from Q1 20/21 (1309) to 21/22 (1893)" sets a quarter beside a year. Either one of
the periods is written wrongly, or the change says nothing. A sentence is looked at where it states
a change, the two figures it is between, and for each of them a period.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
narrative:
  - id: complaints
    text: >-
      There has been a 45% increase in complaints from Q1 20/21 (1309) to 21/22 (1893).
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
narrative:
  - id: complaints
    text: >-
      There has been a 45% increase in complaints from Q1 20/21 (1309) to Q1 21/22 (1893).
```

## How to fix

Write both periods in full, "Q1 20/21" and "Q1 21/22", or compare figures of periods of one length.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Changes from a period to one of another length."""
    return contradicted(
        found,
        FoundKind.SPANS,
        "write both periods in full, and compare figures of periods of one length",
    )


CHECK = Check(
    code="PUB028",
    name="change-between-unlike-periods",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
