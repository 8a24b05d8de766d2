"""A target is the council's own, and no copy of what others reach on average.

## Why this matters

Half of all councils are below the average, whatever they do. A target that is the neighbours'
average asks only not to be among them. Written as `{benchmark: neighbours}` it also moves when the
others do: a service can miss it after a good year, or meet it after a bad one, and nobody knows in
April what is wanted by March.

A full hundred percent and nought are passed over: there, both can mean the same. A neutral
indicator is not judged at all.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 53.4
    benchmarks:
      - {id: neighbours, title: Neighbours, values: {2021/22: 53.4}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 55
    judge_against: neighbours
    benchmarks:
      - {id: neighbours, title: Neighbours, values: {2021/22: 53.4}}
```

## How to fix

Write what the council itself wants to reach, as a number, and keep the others' figures under
`benchmarks`: they stand beside the target anyway. To be better than others by so much, write
`{relative_to: neighbours, points: 2}`. If their average is what is wanted, allow this finding there
with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.aims import Compared, compared, named, yearly_of
from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Kind, Polarity
from framework.model.plan import Plan
from framework.model.target import BASELINE, FromBenchmark, Point, RelativeTo, Target

_SAME_FOR_ALL = {0, 100}
"""Figures that mean all or nothing, so that two may well have the same."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each target of a year that is a benchmark, or the very figure of one."""
    for indicator in plan.indicators:
        neutral = indicator.polarity is Polarity.NEUTRAL
        if neutral or indicator.kind is not Kind.PERFORMANCE or not indicator.comparisons:
            continue
        reached = compared(indicator)
        for year, target in yearly_of(indicator):
            wrong = _moves(target) or _is_the_same(target, reached.get(year.start))
            if wrong is not None and target.because is None:
                yield Problem(
                    at=target.origin / "value",
                    message=f"{named(indicator, year)} is {wrong}",
                    help="write what the council itself wants to reach, as a number, or allow "
                    "this finding with the reason why as good as others is enough",
                    object_id=indicator.id,
                )


def _moves(target: Target) -> str | None:
    match target.wanted:
        case FromBenchmark(name):
            benchmark = name
        case RelativeTo(to, change) if to != BASELINE and change.size == 0:
            benchmark = to
        case _:
            return None
    return f"the benchmark {benchmark}, so it moves whenever the others' figures do"


def _is_the_same(target: Target, others: Compared | None) -> str | None:
    if others is None or target.wanted != Point(others.value) or others.value in _SAME_FOR_ALL:
        return None
    return (
        f"{target.written}, the very figure of the benchmark {others.benchmark.id} in "
        f"{others.period.label}, so it asks only to be as good as others"
    )


CHECK = Check(
    code="TGT011",
    name="benchmark-as-target",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
