"""The status that a note opens with is the one that was printed beside it.

## Why this matters

A report prints a status twice: as a sign or word in its column, and as the first words of the note.
Where the two differ, a reader of the table and a reader of the note come away with opposite news.
Only words that the report uses as statuses are read as one.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: sweeping
    title: Streets swept on time
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1:
        value: 96
        published: {status: On Target}
      2021/22 Q2:
        value: 81
        note: "Q2 21/22: On Target"
        published: {status: Off Target}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: sweeping
    title: Streets swept on time
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1:
        value: 96
        published: {status: On Target}
      2021/22 Q2:
        value: 81
        note: "Q2 21/22: Off Target"
        published: {status: Off Target}
```

## How to fix

Work out which of the two is right, with `framework scorecard`, and correct the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Notes that open with another status than the printed one."""
    return contradicted(
        found,
        FoundKind.STATUS,
        "correct the status in the note, or the published one",
    )


CHECK = Check(
    code="PUB021",
    name="note-of-another-status",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
