"""Every figure ends by the plan's as_at and is for the kind of year the plan has.

## Why this matters

A figure for the whole year in a plan that runs to June cannot be complete: it is what the service
expects, or the year so far. And in a plan for the calendar year 2026, years begin in January, so
that 2026/27 Q1 is read as January to March. A period that begins after the plan's `as_at` or year
is left to OBS002.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-06-30
indicators:
  - id: visits
    title: Visits to the recycling centre
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22: 1600
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-06-30
indicators:
  - id: visits
    title: Visits to the recycling centre
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22 Q1: 412
    forecast:
      2021/22: 1600
```

## How to fix

Write the figure for the period it is really for, or under `forecast` if it is what is expected. If
it is for a part of its period, say with `as_at` or `covers` for which. If the plan has been brought
up to date since, change its `as_at`. If the plan's years run from April, write its `year` as
2026/27; if they do begin in January, say so: `year_starts: January`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import every_series
from framework.findings import Severity
from framework.model.indicator import Observation, State
from framework.model.period import day_words
from framework.model.plan import Plan
from framework.place import Origin


def find(plan: Plan) -> Iterator[Problem]:
    """Each figure for a period that is not over, and a plan's year of the other kind."""
    for who, one in every_series(plan):
        for observation in one.observations:
            if plan.as_at is None or not _is_too_early(plan, observation):
                continue
            at, is_key = observation.place_of_period
            yield Problem(
                at=at,
                key=is_key,
                message=f"{who} has a figure for {observation.period.label}, which ends on "
                f"{day_words(observation.period.last_day)}, but the plan says how things "
                f"stood on {day_words(plan.as_at)}",
                help="write what is expected under forecast:, or say with  as_at:  on the figure "
                "to which day it runs",
                object_id=one.id,
            )
    yield from _other_kind_of_year(plan)


def _is_too_early(plan: Plan, observation: Observation) -> bool:
    """Whether a figure, given as final, is for a period that has begun and is not over."""
    period = observation.period
    if plan.as_at is None or not period.start <= plan.as_at < period.last_day:
        return False
    if plan.year is not None and period.start >= plan.year.end:
        return False
    is_open = observation.provisional or observation.estimated or observation.as_at is not None
    is_figure = (
        observation.state is State.MEASURED
        or bool(observation.inputs)
        or observation.year_to_date is not None
    )
    return is_figure and not is_open and observation.covers is None


def _other_kind_of_year(plan: Plan) -> Iterator[Problem]:
    """The year of a plan for a calendar year, where figures are labelled as of financial years.

    Where the plan or the indicator says when its years begin, that is meant.
    """
    year = plan.year
    if year is None or "/" in year.label or _is_written(plan.origin / "year_starts"):
        return
    slashed = [
        observation.period
        for _, one in every_series(plan)
        for observation in one.observations
        if "/" in observation.period.label and not _is_written(one.origin / "year_starts")
    ]
    if not slashed:
        return
    latest = max(slashed, key=lambda one: (one.end, one.months))
    financial = f"{year.start.year}/{(year.start.year + 1) % 100:02}"
    yield Problem(
        at=plan.origin / "year",
        message=f"the plan is for the calendar year {year.label}, so that its figures for "
        f"{latest.label} are read as of {latest.start:%B} to {latest.last_day:%B %Y}",
        help=f"write  year: {financial}  if the years begin in April, or  year_starts: January  "
        "if they do not",
        object_id=plan.id,
    )


def _is_written(place: Origin) -> bool:
    return place.locate().pointer == place.pointer


CHECK = Check(
    code="OBS017",
    name="figure-beyond-the-plan",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
