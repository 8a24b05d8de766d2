"""All figures of a series are in the unit of the indicator.

## Why this matters

A spreadsheet may hold 95 percent as 0.95, and one return may be in thousands where the others are
in pounds. The target is then missed, or met, by a slip of the pen. This is said of one figure among
at least three that fits the others once it is multiplied or divided by a hundred (percentages) or
by a thousand or a million (money and quantities).

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: on-time
    title: Bins emptied on the day
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: 94
      2021/22 Q2: 0.95
      2021/22 Q3: 96
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: on-time
    title: Bins emptied on the day
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: 94
      2021/22 Q2: 95
      2021/22 Q3: 96
```

## How to fix

Write the figure as the others are written: 95 for 95 percent, and money in the units that `unit`
says. If the figure is right, say why under `note` and allow this finding with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import Slip, alike, every_series, plainly, readings_of, slip_in
from framework.findings import Severity
from framework.model.plan import Plan

_OTHERS = 2
_TIMES = {100: "a hundred", 1_000: "a thousand", 1_000_000: "a million"}


def find(plan: Plan) -> Iterator[Problem]:
    """Each figure that fits the others only in another unit."""
    for who, one in every_series(plan):
        if one.unit is None or len(one.observations) <= _OTHERS:
            continue
        for group in alike(one, readings_of(one)):
            slip = slip_in(one, group)
            if slip is None:
                continue
            odd = slip.reading
            size = "smaller" if slip.too_small else "larger"
            yield Problem(
                at=odd.at,
                message=f"{who} has {odd.shown} for {odd.label}, about {_TIMES[slip.factor]} times "
                f"{size} than its other figures, which lie between {slip.low.shown} and "
                f"{slip.high.shown}",
                help=_advice(slip),
                object_id=one.id,
            )


def _advice(slip: Slip) -> str:
    value = slip.reading.value
    meant = value * slip.factor if slip.too_small else value / slip.factor
    if slip.reading.key == "inputs":
        return f"check the inputs; {plainly(meant)} would be like the other figures"
    return f"write {plainly(meant)} if it is meant in the same unit as the other figures"


CHECK = Check(
    code="OBS011",
    name="slip-of-unit",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
