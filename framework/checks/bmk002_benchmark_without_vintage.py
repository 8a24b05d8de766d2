"""A benchmark says which publication its figures are from.

## Why this matters

Bodies that publish benchmarks revise them: the same year can have another figure in next year's
publication, and another rank. Where a series does not say which publication it is from, nobody can
find the figure again, and two series of one benchmark cannot be told apart. Figures of the last two
years are passed over: they are in the latest publication.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
benchmarks:
  - id: street-cleanliness
    title: Street cleanliness score
    series:
      - values: {2017/18: 92.3, 2018/19: 92.8}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
benchmarks:
  - id: street-cleanliness
    title: Street cleanliness score
    series:
      - vintage: National benchmarks 2019/20
        values: {2017/18: 92.3, 2018/19: 92.8}
```

## How to fix

Write the name and the year of the publication under `vintage`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import publications
from framework.findings import Severity
from framework.model.indicator import Vintage
from framework.model.period import Period
from framework.model.plan import Plan

_YEARS_BACK = 2


def find(plan: Plan) -> Iterator[Problem]:
    """Each series without a vintage, one of several or with figures that are years old."""
    for owner, named, origin, series in publications(plan):
        for index, one in enumerate(series):
            newest = _newest(one)
            if one.vintage or newest is None:
                continue
            if len(series) > 1:
                why = f"which of its {len(series)} series this one is"
            elif plan.year is not None and _is_old(newest, plan.year):
                why = f"which publication its figures up to {newest.label} are from"
            else:
                continue
            yield Problem(
                at=origin / "series" / index,
                message=f"{named} does not say {why}",
                help="add vintage: with the name and the year of the publication",
                object_id=owner,
            )


def _newest(series: Vintage) -> Period | None:
    periods = (*series.values, *(rank.year for rank in series.ranks))
    return max(periods, key=lambda period: period.end, default=None)


def _is_old(newest: Period, year: Period) -> bool:
    return year.end.year - newest.end.year >= _YEARS_BACK


CHECK = Check(
    code="BMK002",
    name="benchmark-without-vintage",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
