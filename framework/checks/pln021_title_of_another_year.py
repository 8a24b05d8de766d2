"""The year of a plan is the one that its title, its id and its source name.

## Why this matters

Plans are mostly begun as a copy of last year's. Where `year` was forgotten, every target is read as
that of another year, and figures for the new one count as not yet due. Where the title was
forgotten, readers take the scorecard for last year's.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2020/21
source:
  title: Quarter One Performance Report 2021/22
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
source:
  title: Quarter One Performance Report 2021/22
```

## How to fix

Correct `year`, or the year in the title. Where a plan is rightly drawn from the report of another
year, allow this finding with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.period import Period
from framework.model.plan import Plan
from framework.place import Origin

_YEARS = re.compile(
    r"(?<![0-9])(?P<first>(?:19|20)[0-9]{2})\s?[/\-\u2013]\s?(?P<second>(?:19|20)?[0-9]{2})"
    r"(?![-/]?[0-9])"
)
_JANUARY = 1


def find(plan: Plan) -> Iterator[Problem]:
    """The plan, where one of its names has another year and not its own."""
    year = plan.year
    if year is None:
        return
    named = [
        (at, name, written, start)
        for at, name, text in _names(plan)
        for written, start in _other_year(text, year)
    ]
    if not named:
        return
    at, name, written, start = named[0]
    yield Problem(
        at=at,
        message=f"the year of the plan is {year.label}, but {name} says {written}",
        help=f"write year: {start}/{(start + 1) % 100:02} if that is the plan's year, else correct "
        f"{name}",
        object_id=plan.id,
        related=(
            (plan.origin / "year", "the year of the plan"),
            *((at, f"{name} says {written}") for at, name, written, _ in named[1:]),
        ),
    )


def _names(plan: Plan) -> Iterator[tuple[Origin, str, str]]:
    """What names the plan, where it is written and what it is called."""
    yield plan.origin / "title", "its title", plan.title
    if plan.source is not None and plan.source.title is not None:
        yield plan.origin / "source" / "title", "the title of its source", plan.source.title
    yield plan.origin / "id", "its id", plan.id


def _other_year(text: str, year: Period) -> Iterator[tuple[str, int]]:
    """The first year that a text names, with its beginning, where it never names the plan's."""
    starts: dict[int, str] = {}
    for match in _YEARS.finditer(text):
        start = int(match["first"])
        # 2021-2026 is a stretch of years and says nothing of one.
        if int(match["second"][-2:]) != (start + 1) % 100:
            return
        starts.setdefault(start, match[0])
    own = {year.start.year}
    if year.start.month == _JANUARY:
        own.add(year.start.year - 1)
    if starts and own.isdisjoint(starts):
        start, written = next(iter(starts.items()))
        yield written, start


CHECK = Check(
    code="PLN021",
    name="title-of-another-year",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
