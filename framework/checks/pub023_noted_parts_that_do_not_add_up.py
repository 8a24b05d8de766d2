"""The parts that a note gives of a count add up to it.

## Why this matters

"306 from April to September and 383 from October to March" is 689, whatever the table says. Parts
are compared with the figure beside the note where they are certain to make it up: the four quarters
of a year, months that follow one another through a year, and those under and over one age, which
may at most leave somebody out.

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
    aggregation: year_to_date
    observations:
      2021/22:
        value: 649
        note: Reports rose from 306 April - Sept to 383 Oct - March.
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
    aggregation: year_to_date
    observations:
      2021/22:
        value: 689
        note: Reports rose from 306 April - Sept to 383 Oct - March.
```

## How to fix

Add the parts up again from where they came from, and correct the part or the total that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Parts in notes that do not make up the figure beside them."""
    return contradicted(
        found,
        FoundKind.PARTS,
        "correct the part or the total that is wrong, or say what the parts leave out",
    )


CHECK = Check(
    code="PUB023",
    name="noted-parts-that-do-not-add-up",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
