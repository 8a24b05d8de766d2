"""A figure is of the size of the others of its series.

## Why this matters

A digit too many, a lost decimal point or a figure in the wrong row turns 412 into 4,120. Against
its target such a figure may look like a triumph. This is said of a figure ten times as large as the
middle one of at least four others, or a tenth of it, that stands quite alone; small numbers are
passed over, and where a wrong unit explains it, OBS011 says so.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Visits to the recycling centre
    owner: Head of Waste Services
    unit: count
    observations:
      2020/21 Q4: 398
      2021/22 Q1: 412
      2021/22 Q2: 4205
      2021/22 Q3: 430
      2021/22 Q4: 405
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Visits to the recycling centre
    owner: Head of Waste Services
    unit: count
    observations:
      2020/21 Q4: 398
      2021/22 Q1: 412
      2021/22 Q2: 420
      2021/22 Q3: 430
      2021/22 Q4: 405
```

## How to fix

Compare the figure with where it came from and correct it. If it is right, say under `note` what
happened and allow this finding with a reason. If the thing was counted otherwise from then on,
write it under `definition_changed`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.series import Reading, alike, every_series, readings_of, slip_in
from framework.findings import Severity
from framework.model.indicator import Indicator, UnitKind
from framework.model.plan import Plan

_OTHERS = 4
_TIMES = 10
_ALONE = 5
"""How many times larger or smaller than the nearest of the others it is, too."""

_SMALL_COUNT = 20
_SMALL = 5


def find(plan: Plan) -> Iterator[Problem]:
    """Each figure that is out of all proportion to the others of its kind."""
    for who, one in every_series(plan):
        if len(one.observations) <= _OTHERS:
            continue
        for group in alike(one, readings_of(one)):
            ordered = sorted((each for each in group if each.value), key=lambda each: each.value)
            if len(ordered) <= _OTHERS or ordered[0].value < 0:
                continue
            slip = slip_in(one, group)
            for odd, others in _odd_ones(one, ordered):
                if slip is None or odd is not slip.reading:
                    yield _problem(who, one, odd, others)


def _odd_ones(
    indicator: Indicator, ordered: Sequence[Reading]
) -> Iterator[tuple[Reading, Sequence[Reading]]]:
    """The highest and the lowest figure, where it stands alone, with the others."""
    count = indicator.unit is None or indicator.unit.kind is UnitKind.COUNT
    small = Fraction(_SMALL_COUNT if count else _SMALL)
    lowest, highest = ordered[0], ordered[-1]
    others = ordered[:-1]
    if (
        highest.value >= max(_TIMES * _middle(others), small)
        and highest.value >= _ALONE * others[-1].value
    ):
        yield highest, others
    others = ordered[1:]
    if (
        _middle(others) >= max(_TIMES * lowest.value, small)
        and others[0].value >= _ALONE * lowest.value
    ):
        yield lowest, others


def _middle(readings: Sequence[Reading]) -> Fraction:
    """The middle figure of those in order; of two, the mean."""
    half, odd = divmod(len(readings), 2)
    return readings[half].value if odd else (readings[half - 1].value + readings[half].value) / 2


def _problem(who: str, indicator: Indicator, odd: Reading, others: Sequence[Reading]) -> Problem:
    return Problem(
        at=odd.at,
        message=f"{who} has {odd.shown} for {odd.label}, out of proportion to its other figures, "
        f"which lie between {others[0].shown} and {others[-1].shown}",
        help="compare it with where it came from and correct it; if it is right, say under note: "
        "what happened",
        object_id=indicator.id,
    )


CHECK = Check(
    code="OBS010",
    name="figure-out-of-proportion",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
