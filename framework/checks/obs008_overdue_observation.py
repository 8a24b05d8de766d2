"""Every period that is over has a figure, or the reason why there is none.

## Why this matters

A gap in a series looks the same whether the figure was forgotten, is awaited or was never measured,
and scorecards can show it only as not recorded. This is asked of periods of the plan's year, once
the period after them is over too by the plan's `as_at`, of an indicator that says how often it is
measured and was reported before, or that was reported three times in a row.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-12-31
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    frequency: quarterly
    observations:
      2021/22 Q1: 48
      2021/22 Q3: 51
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-12-31
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    frequency: quarterly
    observations:
      2021/22 Q1: 48
      2021/22 Q2: awaited
      2021/22 Q3: 51
```

## How to fix

Write the figure, or why there is none: `awaited`, `not_available`, `no_cases`, `suppressed`,
`not_due` or `not_recorded`. If the indicator is measured less often, change `frequency`; if it is
measured no more, write `ended` with its last day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, Share, State
from framework.model.period import Frequency, Period, day_words, months_later
from framework.model.plan import Plan
from framework.status.series import own_period

_REPORTED = {State.MEASURED, State.NO_CASES, State.SUPPRESSED}
_MOST_LISTED = 3
_IN_A_ROW = 3


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator with gaps in a series that was reported regularly."""
    if plan.as_at is None or plan.year is None:
        return
    # Most indicators share their frequency, and so the periods that could be overdue.
    known: dict[tuple[Frequency, int], list[Period]] = {}
    for indicator in plan.indicators:
        kind = (indicator.frequency, indicator.year_starts)
        if kind not in known:
            known[kind] = list(_over(plan.year, plan.as_at, *kind))
        overdue = [one.label for one in _overdue(known[kind], indicator)]
        if not overdue:
            continue
        listed = ", ".join(overdue[:_MOST_LISTED])
        if len(overdue) > _MOST_LISTED:
            listed += f" and {len(overdue) - _MOST_LISTED} more periods"
        yield Problem(
            at=indicator.origin / "id",
            message=f"indicator {indicator.id} has neither a figure nor a reason for {listed}, "
            f"though the plan says how things stood on {day_words(plan.as_at)}",
            help="write the figure, or why there is none, such as  "
            f"{overdue[0]}: awaited  or  {overdue[0]}: not_available",
            object_id=indicator.id,
        )


def _over(year: Period, as_at: dt.date, frequency: Frequency, starts: int) -> Iterator[Period]:
    """The periods of the year that are over, and the one after them as well."""
    for number in range(year.months):
        start = months_later(year.start, number)
        period = own_period(Period(f"{start:%Y-%m}", start, 1), frequency, starts)
        if period is None or period.start < year.start:
            continue
        if months_later(period.end, period.months) - dt.timedelta(days=1) <= as_at:
            yield period


def _overdue(over: Sequence[Period], indicator: Indicator) -> Iterator[Period]:
    """Those of the periods for which the indicator has no line, though it was to be expected."""
    begun = _regular_from(indicator) if over else None
    if begun is None or isinstance(indicator.formula, Share):
        return
    reached = {one.period.end for one in indicator.observations}
    for period in over:
        is_due = period.start >= begun and _is_measured_throughout(indicator, period)
        if is_due and period.end not in reached:
            yield period


def _regular_from(indicator: Indicator) -> dt.date | None:
    """The day from which a line is expected for every period; None where nothing says so."""
    reported = [one.period for one in indicator.observations if _is_reported(one)]
    if indicator.written_frequency is not None:
        return min((period.end for period in reported), default=None)
    own = [period for period in reported if period.months == indicator.frequency.months]
    in_a_row = 1
    for earlier, later in pairwise(own):
        in_a_row = in_a_row + 1 if earlier.end == later.start else 1
        if in_a_row == _IN_A_ROW:
            return later.end
    return None


def _is_reported(observation: Observation) -> bool:
    return (
        observation.state in _REPORTED
        or bool(observation.inputs)
        or observation.year_to_date is not None
    )


def _is_measured_throughout(indicator: Indicator, period: Period) -> bool:
    begun = indicator.measured_from is None or indicator.measured_from <= period.start
    return begun and (indicator.ended is None or period.last_day <= indicator.ended)


CHECK = Check(
    code="OBS008",
    name="overdue-observation",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
