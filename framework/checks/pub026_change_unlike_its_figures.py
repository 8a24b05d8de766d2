"""A change is that between the two figures given with it.

## Why this matters

"A 45% increase from 92 to 133" can be worked out by any member with a telephone. Where it is not
so, the report is not believed in the rest either. A sentence is checked where it states one change
and the two figures it is between: as a percentage of the earlier one, or as their difference. Both
may be meant where the figures are percentages themselves. The change is read with its rounding.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
narrative:
  - id: complaints
    text: >-
      There has been a 54% increase in complaints from 92 in 2020/21 to 133 in 2021/22.
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
narrative:
  - id: complaints
    text: >-
      There has been a 45% increase in complaints from 92 in 2020/21 to 133 in 2021/22.
```

## How to fix

Work the change out again: the later figure less the earlier one, divided by the earlier one.
Correct what is wrong, and say increase or decrease as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Changes that are not those between the figures beside them."""
    return contradicted(
        found,
        FoundKind.CHANGE,
        "work the change out again and correct the figure or the word that is wrong",
    )


CHECK = Check(
    code="PUB026",
    name="change-unlike-its-figures",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
