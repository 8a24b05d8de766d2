"""What has been delayed to a later time is not complete.

## Why this matters

An action at 100%, or an indicator that stands at 100%, whose note says that the thing was delayed
until next year, is either not complete or not what was delayed. Members will ask which. The note of
an indicator is looked at only where its words are about what the title names.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: centre
    title: Open the recycling centre
    owner: Head of Waste Services
    progress:
      2021/22: {percent: 100, note: The opening has been delayed until September 2022.}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: centre
    title: Open the recycling centre
    owner: Head of Waste Services
    progress:
      2021/22: {percent: 80, note: The opening has been delayed until September 2022.}
```

## How to fix

Say how far the work is, or say in the note what else was delayed.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Delays told of what is reported as complete."""
    return contradicted(
        found,
        FoundKind.DELAY,
        "correct the progress or the figure, or say in the note what else was delayed",
    )


CHECK = Check(
    code="PUB030",
    name="delay-of-what-is-complete",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
