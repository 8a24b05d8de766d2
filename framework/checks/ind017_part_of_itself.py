"""An indicator is part of another, and never of itself.

## Why this matters

`part_of` says that the cases of one indicator are among those of another. Where that leads round in
a circle there is no whole, and totals that are made from the parts never come to an end.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    part_of: recycling
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
  - id: glass
    title: Glass recycled
    owner: Head of Waste Services
    part_of: recycling
```

## How to fix

Take `part_of` out of the indicator that is the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from framework.checks.check import Check, Problem
from framework.checks.paper import listed
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each circle of indicators and figures that are part of one another, at its first."""
    ones: dict[str, Indicator] = {}
    for one in (*plan.indicators, *plan.figures):
        ones.setdefault(one.id, one)
    wholes: dict[str, str] = {
        name: one.part_of for name, one in ones.items() if one.part_of is not None
    }
    position = {name: number for number, name in enumerate(wholes)}
    for circle in _circles(wholes):
        names = sorted(circle, key=position.__getitem__)
        first, *others = (ones[name] for name in names)
        noun = "indicators" if others else "indicator"
        itself = "one another" if others else "itself"
        yield Problem(
            at=first.origin / "part_of",
            message=f"{noun} {listed(names)} {'are' if others else 'is'} part of {itself}",
            help="take part_of: out of the one that is the whole",
            object_id=first.id,
            related=tuple((one.origin / "part_of", "part of the same circle") for one in others),
        )


def _circles(wholes: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """The names that lead round to themselves; each leads to one other at most."""
    seen: set[str] = set()
    for start in wholes:
        path: dict[str, None] = {}
        name = start
        while name in wholes and name not in seen:
            seen.add(name)
            path[name] = None
            name = wholes[name]
        if name in path:
            walked = tuple(path)
            yield walked[walked.index(name) :]


CHECK = Check(
    code="IND017",
    name="part-of-itself",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
