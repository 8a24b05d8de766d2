"""A printed rank and quartile are those that the benchmark gives.

## Why this matters

Of 32 councils the first eight are the top quartile, and the 24th is the last of the third. A rank
beside the wrong quartile makes the council look better or worse than the same line says it is.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
benchmarks:
  - id: ENV3a
    title: Net cost of street cleaning
    series:
      - vintage: "2022"
        ranks:
          2020/21: {rank: 24, of: 32, published: {rank: "24", quartile: Bottom Quartile}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
benchmarks:
  - id: ENV3a
    title: Net cost of street cleaning
    series:
      - vintage: "2022"
        ranks:
          2020/21: {rank: 24, of: 32, published: {rank: "24", quartile: Third Quartile}}
```

## How to fix

Look at the report. Correct what was copied wrongly, or how many bodies the rank is among (`of`). If
the report is wrong, leave it: the scorecard shows the quartile that follows, and the printed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Rank
from framework.model.plan import Plan
from framework.prose import read_cell

_QUARTERS = ("first", "second", "third", "fourth")
_NAMES = {
    **dict.fromkeys(("top", "first", "1st", "best"), 1),
    **dict.fromkeys(("second", "2nd"), 2),
    **dict.fromkeys(("third", "3rd"), 3),
    **dict.fromkeys(("bottom", "fourth", "4th", "last"), 4),
}
_WORD = re.compile(r"[a-z0-9]+")


def find(plan: Plan) -> Iterator[Problem]:
    """Each printed rank or quartile that is another than the plan's."""
    for benchmark in plan.benchmarks:
        who = f"benchmark {benchmark.id}"
        for vintage in benchmark.series:
            for rank in vintage.ranks:
                for key, message in (*_other_rank(rank), *_other_quartile(rank)):
                    yield Problem(
                        at=rank.origin / "published" / key,
                        message=f"{who} prints {message}",
                        help="look at the report, and correct the one that was copied wrongly",
                        object_id=benchmark.id,
                        related=((rank.origin, "the rank"),),
                    )


def _other_rank(rank: Rank) -> Iterator[tuple[str, str]]:
    cell = read_cell(rank.published.rank)
    if cell is not None and cell.value != rank.rank:
        message = f'the rank "{cell.text}" for {rank.year.label}, but the plan has {rank.rank}'
        yield "rank", message


def _other_quartile(rank: Rank) -> Iterator[tuple[str, str]]:
    """The printed quartile, where no usual way of parting the bodies gives it."""
    printed = _quartile_named(rank.published.quartile)
    if printed is None or rank.quartile is None or rank.of is None:
        return
    # Where four does not divide the number, some put the body on the edge into the better quarter.
    kindest = 4 * (rank.rank - 1) // rank.of + 1
    if printed in {rank.quartile, kindest}:
        return
    first, last = (quarter * rank.of // 4 for quarter in (rank.quartile - 1, rank.quartile))
    message = (
        f'rank {rank.rank} of {rank.of} for {rank.year.label} as "{rank.published.quartile}", but '
        f"it is in the {_QUARTERS[rank.quartile - 1]}, the ranks {first + 1} to {last}"
    )
    yield "quartile", message


def _quartile_named(text: str | None) -> int | None:
    found = {_NAMES[word] for word in _WORD.findall((text or "").lower()) if word in _NAMES}
    return found.pop() if len(found) == 1 else None


CHECK = Check(
    code="PUB010",
    name="published-quartile-unlike-its-rank",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
