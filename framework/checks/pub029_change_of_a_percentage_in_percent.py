"""A change of a percentage says whether it is in percentage points.

## Why this matters

"38% of complaints, which is a 7% reduction": was it 45%, which is 7 percentage points more, or
40.9%, of which 38% is 7 percent less? Both are read, and the two are not close. This judges
wording, so it is only an information; nothing says that a figure is wrong.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
narrative:
  - id: complaints
    text: >-
      Noise accounted for 38% of all complaints, which is a 7% reduction from last year.
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
narrative:
  - id: complaints
    text: >-
      Noise accounted for 38% of all complaints, which is a reduction of 7 percentage points.
```

## How to fix

Write "percentage points" if the percentages were subtracted, or give the earlier percentage: "38%,
down from 45%".
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Changes of a percentage that may be percent or points."""
    return contradicted(
        found,
        FoundKind.POINTS,
        'write "percentage points" where that is meant, or give the earlier percentage',
    )


CHECK = Check(
    code="PUB029",
    name="change-of-a-percentage-in-percent",
    severity=Severity.INFO,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
