"""A rank says out of how many.

## Why this matters

Rank 8 is a good place among 32 councils and the last among 8. Without the number the quartile
cannot be worked out, and one that was printed cannot be checked.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
benchmarks:
  - id: street-cleanliness
    title: Street cleanliness score
    series:
      - vintage: National benchmarks 2020/21
        ranks:
          2018/19: {rank: 11, of: 32}
          2019/20: {rank: 8}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
benchmarks:
  - id: street-cleanliness
    title: Street cleanliness score
    series:
      - vintage: National benchmarks 2020/21
        ranks:
          2018/19: {rank: 11, of: 32}
          2019/20: {rank: 8, of: 32}
```

## How to fix

Write how many bodies were ranked under `of`, beside the rank.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import listed, publications
from framework.findings import Severity
from framework.model.indicator import Rank
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each series with ranks that do not say out of how many, at the first of them."""
    for owner, named, _, series in publications(plan):
        for ranks in (one.ranks for one in series):
            bare = [rank for rank in ranks if rank.of is None]
            if not bare:
                continue
            years = listed([rank.year.label for rank in bare])
            what = f"rank {bare[0].rank}" if len(bare) == 1 else "ranks"
            yield Problem(
                at=bare[0].origin,
                message=f"{named} has {what} for {years} without the number of bodies that were "
                "ranked",
                help=_help(ranks),
                object_id=owner,
                related=tuple((rank.origin, "this rank too") for rank in bare[1:]),
            )


def _help(ranks: tuple[Rank, ...]) -> str:
    """How to go on, with the number that stands beside another rank of the series."""
    written = next((rank for rank in ranks if rank.of is not None), None)
    if written is None:
        return "add of: with how many bodies were ranked"
    return f"add of: with how many were ranked; for {written.year.label} they were {written.of}"


CHECK = Check(
    code="BMK004",
    name="rank-without-number-of-bodies",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
