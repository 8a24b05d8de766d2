"""A figure that is measured anew changes now and then.

## Why this matters

The same figure five times in a row is mostly one that was carried forward and not measured again.
Small whole numbers do repeat, and so do 0 and 100 percent; they are passed over, as are estimates
and figures that are counted up over the year. It may well be right, so this is for information.

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
      2020/21 Q3: 48.2
      2020/21 Q4: 48.2
      2021/22 Q1: 48.2
      2021/22 Q2: 48.2
      2021/22 Q3: 48.2
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
      2020/21 Q3: 48.2
      2020/21 Q4: awaited
      2021/22 Q1: awaited
      2021/22 Q2: 48.2
      2021/22 Q3: 48.4
```

## How to fix

Ask the service when it was last measured. Where it was not, write the reason in place of the
figure, such as `awaited`, or `estimated: yes` beside it. Where it was, allow this finding with a
reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framework.checks.check import Check, Problem
from framework.checks.series import Reading, every_series, readings_of
from framework.findings import Severity
from framework.model.indicator import Aggregation, Indicator, UnitKind
from framework.model.plan import Plan

_TIMES = 5
_SMALL = 20
_WHOLE = 100


def find(plan: Plan) -> Iterator[Problem]:
    """The latest of each run of five or more equal figures for successive periods."""
    for who, one in every_series(plan):
        if one.unit is None or one.scored_as is Aggregation.YEAR_TO_DATE:
            continue
        if len(one.observations) < _TIMES:
            continue
        for run in _runs(one):
            if len(run) >= _TIMES:
                first, last = run[0], run[-1]
                yield Problem(
                    at=last.at,
                    message=f"{who} has the same figure, {last.shown}, for {len(run)} periods in "
                    f"a row, from {first.label} to {last.label}",
                    help="ask when it was last measured; where it was not, write  "
                    f"{last.label}: awaited,  or estimated: yes beside the figure",
                    object_id=one.id,
                    related=((first.at, "the first of them"),),
                )


def _runs(indicator: Indicator) -> Iterator[Sequence[Reading]]:
    """The stretches of equal figures for successive periods of one length."""
    by_length: dict[int, list[Reading]] = {}
    for reading in readings_of(indicator):
        by_length.setdefault(reading.observation.period.months, []).append(reading)
    for series in by_length.values():
        run: list[Reading] = []
        for reading in series:
            if run and not _carries_on(run[-1], reading):
                yield run
                run = []
            if _can_be_stale(indicator, reading):
                run.append(reading)
        yield run


def _carries_on(earlier: Reading, later: Reading) -> bool:
    successive = earlier.observation.period.end == later.observation.period.start
    return successive and earlier.value == later.value and not later.observation.estimated


def _can_be_stale(indicator: Indicator, reading: Reading) -> bool:
    """Whether so plain a figure is not to be expected again and again."""
    value = reading.value
    if indicator.unit is not None and indicator.unit.kind is UnitKind.PERCENT and value == _WHOLE:
        return False
    is_small = value.denominator == 1 and abs(value) < _SMALL
    return not is_small and not reading.observation.estimated


CHECK = Check(
    code="OBS009",
    name="unchanged-series",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
