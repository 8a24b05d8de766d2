"""The day for which a text gives a figure exists and belongs to its period.

## Why this matters

In January people write last year's number: "304 children as of 17 January 2021", in a report on the
last quarter of 2021. The figure is then a year old to whoever reads it later. A day is looked at
where the text says that figures are as of it, in the present tense, and where the same day a year
later or earlier lies in the period or soon after it. A day that no calendar has, such as 31 June,
is always told.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: tips
    title: Fly-tips open
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22 Q3:
        value: 304
        note: 304 fly-tips are open as of 17th January 2021.
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: tips
    title: Fly-tips open
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22 Q3:
        value: 304
        note: 304 fly-tips are open as of 17th January 2022.
```

## How to fix

Correct the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Days that do not exist, and those of another year than their period's."""
    return contradicted(
        found,
        FoundKind.DAY,
        "correct the day",
    )


CHECK = Check(
    code="PUB024",
    name="day-out-of-its-time",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
