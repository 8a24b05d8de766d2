"""The sign and the word that are printed for a status say the same.

## Why this matters

Many readers look at the column of signs only. Where it shows a question mark and the note says
"On Target", the page gives two verdicts, and each reader takes away another.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 40
    observations:
      2021/22 Q1: {value: 41.6, published: {status: On Target, icon: ✖}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 40
    observations:
      2021/22 Q1: {value: 41.6, published: {status: On Target, icon: ✔}}
```

## How to fix

Look at the report. If the sign was read wrongly, correct it. If the report prints both, leave both.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.scorecard import PublishedPlan


def find(published: PublishedPlan) -> Iterator[Problem]:
    """Each printed sign that stands for another status than the word beside it."""
    for one in published.figures:
        icon, ruleset = one.printed.icon, one.ruleset
        if icon is None or ruleset is None or one.slug is None:
            continue
        meant = [status for status in ruleset.statuses.values() if status.symbol == icon.strip()]
        if len(meant) == 1 and meant[0].slug != one.slug:
            yield Problem(
                at=one.at / "icon",
                message=f'indicator {one.indicator.id} prints the sign "{icon}" for {one.label}, '
                f'which stands for "{meant[0].label}", beside the word "{one.printed.status}"',
                help="look at the report, and correct the one that was read wrongly",
                object_id=one.indicator.id,
                related=((one.at / "status", "the word"),),
            )


CHECK = Check(
    code="PUB005",
    name="published-sign-unlike-its-status",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=PublishedPlan,
    find=find,
    doc=__doc__,
)
