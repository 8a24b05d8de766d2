"""A target that leans on another figure finds that figure in the plan.

## Why this matters

`no_worse_than_baseline` and `{benchmark: neighbours}` are only words until the baseline or the
neighbours' figure is there. Without it the indicator's own figures are held against nothing: they
get no verdict, and the scorecard looks as if there were no target.

Of a benchmark this is said once the indicator itself has a figure for the year; others publish
later.

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
    target: no_worse_than_baseline
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
    baseline: {value: 44, period: 2020/21}
    target: no_worse_than_baseline
```

## How to fix

Write the figure: under `baseline` with the period it is of, or under `values` of the benchmark for
the year or for each quarter. Where it is not known, write the target as a number or
`to_be_confirmed`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from framework.checks.aims import named, versions_of
from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Kind, Polarity, State
from framework.model.period import Period, year_of
from framework.model.plan import Plan
from framework.model.target import BASELINE, FromBenchmark, RelativeTo, Target, Wanted


def find(plan: Plan) -> Iterator[Problem]:
    """Each target that starts from a baseline or benchmark without a figure."""
    for indicator in plan.indicators:
        if indicator.kind is Kind.CONTEXTUAL or indicator.polarity is Polarity.NEUTRAL:
            continue
        measured: set[dt.date] | None = None
        known: dict[str, set[dt.date]] = {}
        for period, target in versions_of(indicator):
            leans_on = _leans_on(target.wanted)
            if leans_on is None:
                continue
            if leans_on == BASELINE:
                if indicator.baseline is None:
                    yield _problem(indicator, period, target, _NO_BASELINE)
                continue
            if measured is None:
                measured = _measured(indicator)
                known = {one.id: _years(indicator, one.values) for one in indicator.comparisons}
            year = year_of(period, indicator.year_starts).start
            if year in measured and year not in known.get(leans_on, {year}):
                yield _problem(indicator, period, target, _no_figure(leans_on, period))


_NO_BASELINE = (
    "the indicator has no baseline",
    "add baseline: with the figure to start from, and the period it is of",
)


def _no_figure(benchmark: str, period: Period) -> tuple[str, str]:
    return (
        f"the benchmark has no figure for {period.label}",
        f"add its figure to the values: of the benchmark {benchmark}, or write a number instead",
    )


def _leans_on(wanted: Wanted) -> str | None:
    match wanted:
        case FromBenchmark(name):
            return name
        case RelativeTo(to, _):
            return to
        case _:
            return None


def _measured(indicator: Indicator) -> set[dt.date]:
    """The first days of the years for which the indicator has a figure."""
    periods = (one.period for one in indicator.observations if one.state is State.MEASURED)
    return _years(indicator, periods)


def _years(indicator: Indicator, periods: Iterable[Period]) -> set[dt.date]:
    return {year_of(one, indicator.year_starts).start for one in periods}


def _problem(
    indicator: Indicator, period: Period, target: Target, wrong: tuple[str, str]
) -> Problem:
    written = str(target.written).replace("_", " ").replace("than baseline", "than the baseline")
    problem, advice = wrong
    return Problem(
        at=target.origin,
        message=f"{named(indicator, period)} is {written}, but {problem}, so nothing is held "
        "against it",
        help=advice,
        object_id=indicator.id,
    )


CHECK = Check(
    code="TGT022",
    name="relative-target-without-figure",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
