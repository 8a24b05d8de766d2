"""Where a figure should stand, no status is printed.

## Why this matters

Tables are filled in by hand, and a word slips into the next column: "Data only" stands where the
quarter's figure should be. The figure itself is lost, and the series has a hole that nobody sees.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: fly-tips
    title: Number of fly-tips
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22 Q1: {state: not_recorded, published: {value: Data Only}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: fly-tips
    title: Number of fly-tips
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22 Q1: {value: 12, published: {value: "12", status: Data Only}}
```

## How to fix

Find the figure and write it under `value`; move the word to `status`, if it belongs to this row.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.load import JudgedPlan
from framework.scorecard import published_slug
from framework.status.ruleset import CountsAs, Ruleset


def find(judged: JudgedPlan) -> Iterator[Problem]:
    """Each printed value that is the name of a status."""
    for indicator in judged.plan.indicators:
        if indicator.unit is None or not indicator.unit.kind.is_number:
            continue
        for observation in indicator.observations:
            printed = observation.published.value
            if any(_is_verdict(printed, ruleset) for ruleset in judged.rulesets):
                yield Problem(
                    at=observation.origin / "published" / "value",
                    message=f"indicator {indicator.id} prints the status "
                    f'"{printed}" for {observation.period.label} where its figure should stand',
                    help="find the figure, and write it under  value:",
                    object_id=indicator.id,
                )


def _is_verdict(printed: str | None, ruleset: Ruleset) -> bool:
    """Whether the words are a status's; one for no data says rightly that there is no figure."""
    slug = published_slug(printed, ruleset)
    return slug is not None and ruleset.status(slug).counts_as is not CountsAs.UNKNOWN


CHECK = Check(
    code="PUB016",
    name="status-printed-as-a-figure",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=JudgedPlan,
    find=find,
    doc=__doc__,
)
