"""A target lies where figures can lie.

## Why this matters

A percentage that is a share of a whole is never above 100 or below 0, and nothing is counted fewer
than no times. A target beyond that, or strictly beyond the last possible figure such as
`{below: 0}`, is missed or met whatever the service does. It is often a slip: another unit was
meant, or a few points too many were added to a high baseline.

Where a figure of the indicator itself lies there, or its title speaks of a change or a balance,
nothing is said.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: collected
    title: Bins collected on their day
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    baseline: {value: 98.5, period: 2020/21}
    target: {relative_to: baseline, points: 2}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: collected
    title: Bins collected on their day
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    baseline: {value: 98.5, period: 2020/21}
    target: {relative_to: baseline, points: 1}
```

## How to fix

Write a target that can be reached: `{below: 1}` or `0` for none at all, `100` for all. If figures
can lie there, write the unit they have, such as `ratio`, or allow this finding there with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from framework.checks.aims import named, versions_of
from framework.checks.check import Check, Problem
from framework.checks.series import plainly
from framework.findings import Severity
from framework.model.indicator import Indicator, UnitKind
from framework.model.plan import Plan
from framework.model.target import (
    Above,
    Aim,
    Below,
    EveryPeriod,
    FromBenchmark,
    Point,
    RelativeTo,
    Within,
)
from framework.status.target_for import resolve

_NEVER_NEGATIVE = {UnitKind.COUNT, UnitKind.RATE, UnitKind.PERCENT}
_A_CHANGE = re.compile(
    r"\b(?:changes?|increases?|decreases?|reductions?|growth|differences?|variances?|variation"
    r"|net|balance|budget|gap|gains?|spend|spent|surplus|deficit|savings?)\b",
    re.IGNORECASE,
)
"""Words by which a figure is no plain number of things and no plain share of a whole."""

_HUNDRED = 100


def find(plan: Plan) -> Iterator[Problem]:
    """Each target that figures of the indicator's unit cannot lie at."""
    for indicator in plan.indicators:
        if indicator.unit is None:
            continue
        kind = indicator.unit.kind
        if kind not in _NEVER_NEGATIVE or not indicator.targets or _goes_there(indicator):
            continue
        for period, target in versions_of(indicator):
            aim, _ = resolve(indicator, target, period)
            beyond = _beyond(aim, kind)
            if beyond is None:
                continue
            comes_to = ""
            if isinstance(target.wanted, RelativeTo | FromBenchmark) and isinstance(aim, Point):
                comes_to = f", which comes to {plainly(aim.value)}"
            yield Problem(
                at=target.origin / _KEYS.get(type(target.wanted), "value"),
                message=f"{named(indicator, period)} is {target.written}{comes_to}, but {beyond}",
                help=f"write a target {_room(kind)}, or the unit that the figures have",
                object_id=indicator.id,
            )


_KEYS: dict[type, str] = {
    Below: "below",
    Above: "above",
    Within: "from",
    EveryPeriod: "every_period",
    RelativeTo: "relative_to",
    FromBenchmark: "benchmark",
}


def _goes_there(indicator: Indicator) -> bool:
    """Whether the indicator's words or figures show that such figures are possible."""
    if _A_CHANGE.search(f"{indicator.title} {indicator.definition or ''}"):
        return True
    share = indicator.unit is not None and indicator.unit.kind is UnitKind.PERCENT
    figures = [one.value for one in indicator.observations if isinstance(one.value, Decimal)]
    return any(figure < 0 or (share and figure > _HUNDRED) for figure in figures)


def _room(kind: UnitKind) -> str:
    return "from 0 to 100" if kind is UnitKind.PERCENT else "of 0 or more"


def _beyond(aim: Aim | None, kind: UnitKind) -> str | None:
    """Why no figure lies there; None where one can."""
    is_share = kind is UnitKind.PERCENT
    what = "a percentage" if is_share else f"a {kind}"
    match aim:
        case Point(figure):
            low, high = figure < 0, figure > _HUNDRED
        case Below(figure):
            low, high = figure <= 0, figure > _HUNDRED
        case Above(figure):
            low, high = figure < 0, figure >= _HUNDRED
        case Within(from_, to):
            low, high = to < 0, from_ > _HUNDRED
        case _:
            return None
    if low:
        return f"{what} is never below 0"
    return f"{what} is never above 100" if is_share and high else None


CHECK = Check(
    code="TGT012",
    name="target-out-of-reach",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
