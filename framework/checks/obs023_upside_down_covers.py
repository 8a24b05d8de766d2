"""The days that a figure covers begin before they end.

## Why this matters

`covers` says which days a figure is of, where they are not those of its period. Days that end
before they begin have changed places, or one of them has the wrong year.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22: {value: 48, covers: {from: 2021-08-01, to: 2021-07-31}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22: {value: 48, covers: {from: 2020-08-01, to: 2021-07-31}}
```

## How to fix

Correct the day that is wrong: `from` is the first day, `to` the last.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.period import day_words
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each figure whose last day lies before its first."""
    for noun, indicators in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in indicators:
            for observation in one.observations:
                covers = observation.covers
                if covers is None or covers.from_ is None or covers.to is None:
                    continue
                if covers.to < covers.from_:
                    yield Problem(
                        at=observation.origin / "covers" / "to",
                        message=f"{noun} {one.id} has for {observation.period.label} a figure for "
                        f"the days from {day_words(covers.from_)} to {day_words(covers.to)}, which "
                        "end before they begin",
                        help="correct one of the two days: from: is the first, to: the last",
                        object_id=one.id,
                        related=((observation.origin / "covers" / "from", "the first day"),),
                    )


CHECK = Check(
    code="OBS023",
    name="upside-down-covers",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
