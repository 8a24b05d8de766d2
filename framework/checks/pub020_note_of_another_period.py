"""The period that a note opens with is the one it stands under.

## Why this matters

Reports often open a note with its period and status, "Q1 21/22: On Target". Notes are copied from
one report to the next, and one that still names last year's quarter may hold last year's words: the
status and the figures in it then say nothing about this period. The period is read as it is
written, "Q1 21/22", "Quarter 1 2021/22" or "16/17", and compared with the observation's own.

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
        note: "Q1 20/21: On Target"
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
        note: "Q1 21/22: On Target"
```

## How to fix

Read the note. If only its period is a slip, correct it; if the whole note is that of the earlier
period, write one for this period.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Notes that open with another period than theirs."""
    return contradicted(
        found,
        FoundKind.PERIOD,
        "read the note: correct its period, or write the note for this period",
    )


CHECK = Check(
    code="PUB020",
    name="note-of-another-period",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
