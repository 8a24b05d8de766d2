"""A printed figure carries the sign of its own unit.

## Why this matters

12 days and 12% are not the same news. Where the page prints the sign of another unit than the plan
has, members read a figure that nobody measured. (For rates there is [IND019](IND019.md).)

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: fly-tips
    title: Average time to clear a fly-tip
    owner: Head of Waste Services
    unit: days
    observations:
      2021/22 Q1: {value: 12, published: {value: 12%}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: fly-tips
    title: Average time to clear a fly-tip
    owner: Head of Waste Services
    unit: days
    observations:
      2021/22 Q1: {value: 12, published: {value: "12"}}
```

## How to fix

Find out what the figure is. Correct the unit if the sign is right; if the sign is wrong, print the
next report without it.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import every_series
from framework.findings import Severity
from framework.model.plan import Plan
from framework.prose import read_cell, unlike_its_unit


def find(plan: Plan) -> Iterator[Problem]:
    """Each printed value or target with the sign of another unit than its indicator's."""
    for who, one in every_series(plan):
        for observation in one.observations if one.unit is not None else ():
            printed = observation.published
            for key, noun, text in (
                ("value", "figure", printed.value),
                ("target", "target", printed.target),
            ):
                cell = read_cell(text)
                if cell is None or one.unit is None or not unlike_its_unit(cell, one.unit):
                    continue
                yield Problem(
                    at=observation.origin / "published" / key,
                    message=f'{who} prints the {noun} "{cell.text}" for '
                    f"{observation.period.label}, but its unit is {one.unit.kind.value}",
                    help="find out what the figure is, and correct the unit if the sign is right",
                    object_id=one.id,
                    related=((one.origin / "unit", "the unit"),),
                )


CHECK = Check(
    code="PUB015",
    name="published-sign-of-another-unit",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
