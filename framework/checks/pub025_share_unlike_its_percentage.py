"""So many of so many is the percentage that is given with it.

## Why this matters

"27 of 40 (45%)" is not true of any figures: 27 of 40 is 67.5%. Either a number or the percentage
was not changed with the others. The percentage is read with its rounding, so that 28 of 32 may be
called 88% and 87.5%.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
narrative:
  - id: complaints
    text: >-
      Last year 27 of 40 complaints (45%) were answered within five days.
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
narrative:
  - id: complaints
    text: >-
      Last year 27 of 40 complaints (68%) were answered within five days.
```

## How to fix

Work the percentage out again from the two numbers, and correct what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Shares whose percentage is another."""
    return contradicted(
        found,
        FoundKind.SHARE,
        "work it out again and correct the number or the percentage that is wrong",
    )


CHECK = Check(
    code="PUB025",
    name="share-unlike-its-percentage",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
