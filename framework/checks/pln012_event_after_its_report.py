"""A report tells nothing that happened after its own date.

## Why this matters

A paper that went to a committee on one day cannot tell of a figure counted, a piece of work
finished or an inspection published on a later one. One of the two dates is wrong, often by a year,
and whoever reads the plan next year cannot tell which.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-06-30
report: {date: 2021-08-24}
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: {value: 48, as_at: 2022-07-02}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-06-30
report: {date: 2021-08-24}
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: {value: 48, as_at: 2021-07-02}
```

## How to fix

Correct the date that is wrong. If the plan has been brought up to date since the report, write the
date of the later report under `report`, or take `date` out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import last_day_told, steps
from framework.findings import Severity
from framework.model.period import day_words
from framework.model.plan import Plan
from framework.place import Origin


def find(plan: Plan) -> Iterator[Problem]:
    """Each day of something past that is later than the day of the report."""
    reported = plan.report.date if plan.report is not None else None
    told = last_day_told(plan)
    if reported is None or (told is not None and told > reported):
        # Where the report is older than its own figures, its date is the one to look at first.
        return
    for owner, at, day, what in _events(plan):
        if day is not None and day > reported:
            yield Problem(
                at=at,
                message=f"{what} {day_words(day)}, after the report of {day_words(reported)} that "
                "tells of it",
                help="correct one of the two dates",
                object_id=owner,
                related=((plan.origin / "report" / "date", "the date of the report"),),
            )


def _events(plan: Plan) -> Iterator[tuple[str, Origin, dt.date | None, str]]:
    """Whose it is, where its day is written, the day, and what happened on it."""
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            for observation in one.observations:
                named = f"{noun} {one.id} has for {observation.period.label} a figure"
                at = observation.origin / "as_at"
                yield one.id, at, observation.as_at, f"{named} as at"
                if observation.covers is not None:
                    at = observation.origin / "covers" / "to"
                    yield one.id, at, observation.covers.to, f"{named} that runs to"
    if plan.as_at is None:
        for noun, step in steps(plan):
            at = step.origin / "completed"
            yield step.id, at, step.completed, f"{noun} {step.id} was completed on"
    for inspection in plan.inspections:
        at = inspection.origin / "published"
        yield (
            inspection.id,
            at,
            inspection.published,
            f"inspection {inspection.id} was published on",
        )


CHECK = Check(
    code="PLN012",
    name="event-after-its-report",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
