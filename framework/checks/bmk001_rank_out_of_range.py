"""A rank is no larger than the number of bodies that were ranked.

## Why this matters

A rank of 33 out of 32 cannot be, and the quartile that follows from it would be a fifth one.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
benchmarks:
  - id: recycling-rate
    title: Household waste recycled
    series:
      - vintage: Waste statistics 2021
        ranks:
          2020/21: {rank: 33, of: 32}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
benchmarks:
  - id: recycling-rate
    title: Household waste recycled
    series:
      - vintage: Waste statistics 2021
        ranks:
          2020/21: {rank: 23, of: 32}
```

## How to fix

Correct `rank`, which is the council's place, or `of`, which is how many bodies were ranked. Where
it is not known how many, leave `of` out.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Vintage
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each rank that is larger than the number of bodies it is out of."""
    for owner, named, series in _publications(plan):
        for rank in (one for vintage in series for one in vintage.ranks):
            if rank.of is not None and rank.rank > rank.of:
                yield Problem(
                    at=rank.origin / "rank",
                    message=f"{named} has rank {rank.rank} of {rank.of} for {rank.year.label}",
                    help="correct rank:, the council's place, or of:, how many bodies were ranked",
                    object_id=owner,
                )


def _publications(plan: Plan) -> Iterator[tuple[str, str, tuple[Vintage, ...]]]:
    for benchmark in plan.benchmarks:
        yield benchmark.id, f"benchmark {benchmark.id}", benchmark.series
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            for comparison in one.comparisons:
                named = f"benchmark {comparison.id} of {noun} {one.id}"
                yield one.id, named, comparison.series


CHECK = Check(
    code="BMK001",
    name="rank-out-of-range",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
