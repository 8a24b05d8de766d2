"""Percentages of the same thing, with their numbers, are of one whole.

## Why this matters

"12% of visitors came by bus (175) and 51% of visitors came on foot (172)" cannot be shares of the
same visitors: 175 would be 12% of about 1,460, and 172 is 51% of about 337. One of the percentages
or numbers is wrong, or the two are shares of different things, which the reader is not told. They
are compared where both percentages are of the same word, with a verb or "from" right after it, with
all that rounding may hide.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
narrative:
  - id: complaints
    text: >-
      Of all, 12% of visitors came by bus (175) and 51% of visitors came on foot (172).
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
narrative:
  - id: complaints
    text: >-
      Of all, 12% of visitors came by bus (175) and 51% of visitors came on foot (744).
```

## How to fix

Work both percentages out again. If they are of different wholes, say of which.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.found import contradicted
from framework.claims import FoundFigures, FoundKind
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Percentages that cannot be of one whole."""
    return contradicted(
        found,
        FoundKind.WHOLES,
        "work both percentages out again, or say of what each of them is a share",
    )


CHECK = Check(
    code="PUB027",
    name="shares-of-unlike-wholes",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
