"""A figure in prose that the plan holds is claimed, so that it stays true.

## Why this matters

The figure is right today. When the series is corrected, or the text is taken over into the next
report, nothing says that the sentence no longer fits, unless a claim holds it against the series.
Only figures of three digits and more that are the value of one indicator are looked for: shorter
and rounder ones, such as 12 and 100, turn up by chance.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2025/26
narrative:
  - id: bins
    text: We missed 575 collections this year.
figures:
  - id: missed
    title: Missed collections
    unit: count
    observations: {2024/25: 500, 2025/26: 575}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2025/26
narrative:
  - id: bins
    text: We missed 575 collections this year.
    claims:
      - says: 575 collections
        check: value('missed', '2025/26')
figures:
  - id: missed
    title: Missed collections
    unit: count
    observations: {2024/25: 500, 2025/26: 575}
```

## How to fix

Write the claim that the message gives below the text, under `claims:`. Where the figure is another
thing that happens to be as large, allow this finding with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem, Tier
from framework.claims import FoundFigures, unclaimed
from framework.findings import Severity


def find(found: FoundFigures) -> Iterator[Problem]:
    """Each figure of three digits or more that is the value of one indicator."""
    for one in unclaimed(found):
        yield Problem(
            at=one.passage.origin,
            stretch=(one.quantity.start, one.quantity.end),
            message=f'"{one.quantity.said}" in {one.passage.name} is the value of '
            f"{one.indicator.id} for {one.period.label}, and no claim holds it to that",
            help=f'write under claims of this text  - {{says: "{one.says}", check: "{one.check}"}}',
            object_id=one.passage.id,
            related=((one.indicator.origin / "title", "its value"),),
        )


CHECK = Check(
    code="CLM006",
    name="unclaimed-figure",
    severity=Severity.INFO,
    since="0.1.0",
    tier=Tier.PUBLICATION,
    reads=FoundFigures,
    find=find,
    doc=__doc__,
)
