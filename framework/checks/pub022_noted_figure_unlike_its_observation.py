"""A figure that a note gives for a period is the observation of that period.

## Why this matters

A note explains a figure and, doing so, repeats it: "Q1 85%, Q2 68%", "13 in the previous quarter",
"28 of 32 households". Where the repeated figure is not the one in the table, one of them is wrong,
and members cannot know which. Only figures that are plainly the indicator's own are compared: those
listed for the quarters of the year, those with a period right beside them, and shares of a whole
that is one of the inputs. Each is read with its rounding, and the quarters of a cumulative series
may also be given one by one.

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
      2021/22 Q1: 85
      2021/22 Q2: 68
      2021/22 Q3:
        value: 96
        note: Q1 85%, Q2 86% and now the best quarter so far.
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
      2021/22 Q1: 85
      2021/22 Q2: 68
      2021/22 Q3:
        value: 96
        note: Q1 85%, Q2 68% and now the best quarter so far.
```

## How to fix

Compare both with where they came from and correct the wrong one. If the note counts something else,
say what.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Figures in notes that are not those of the observations."""
    return contradicted(
        found,
        FoundKind.COLUMN,
        "correct the figure in the note or the observation, or say what else the note counts",
    )


CHECK = Check(
    code="PUB022",
    name="noted-figure-unlike-its-observation",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
