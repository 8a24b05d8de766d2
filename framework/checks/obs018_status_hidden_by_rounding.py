"""A figure as it is shown has the status that it has.

## Why this matters

A share of 87.5 misses a target of 88. Shown without decimals it reads 88 beside 88, and members ask
why it is not green. Verdicts rest on the unrounded figure; where the rounded one would get another,
the scorecard seems to contradict itself. This is asked of the latest period.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2022-03-31
ruleset: midlothian
indicators:
  - id: complaints
    title: Complaints answered in time
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 88
    decimals: 0
    inputs: {in_time: Complaints answered in time, all: Complaints}
    formula: percent(in_time, all)
    observations:
      2021/22: {inputs: {in_time: 28, all: 32}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2022-03-31
ruleset: midlothian
indicators:
  - id: complaints
    title: Complaints answered in time
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 88
    decimals: 1
    inputs: {in_time: Complaints answered in time, all: Complaints}
    formula: percent(in_time, all)
    observations:
      2021/22: {inputs: {in_time: 28, all: 32}}
```

## How to fix

Show one decimal more: under `decimals`, or in the value that is written beside its inputs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.expr import half_up, places_written
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation
from framework.model.target import Above, Aim, Below, Point, Within
from framework.place import Origin
from framework.scorecard import IndicatorRow, Scorecard
from framework.status.decide import decide
from framework.status.facts import facts_of
from framework.status.ruleset import Ruleset

_MOST_PLACES = 12


def find(scorecard: Scorecard) -> Iterator[Problem]:
    """Each indicator whose figure, rounded as it is shown, would get another status."""
    for row in scorecard.indicators:
        decision, value = row.judgement.decision, row.judgement.given.value
        places = _places(row)
        if scorecard.ruleset is None or decision is None or row.override is not None:
            continue
        if places is None or not isinstance(value, Fraction) or not row.judgement.figure.is_exact:
            continue
        shown = half_up(value, places)
        apparent = _status(row, scorecard.ruleset, shown, places)
        if apparent == decision.status:
            continue
        better = next(
            (
                more
                for more in range(places + 1, _MOST_PLACES + 1)
                if _status(row, scorecard.ruleset, half_up(value, more), more) == decision.status
            ),
            _MOST_PLACES,
        )
        labels = [scorecard.ruleset.status(one).label for one in (apparent, decision.status)]
        yield _problem(row, (shown, half_up(value, better)), labels)


def _places(row: IndicatorRow) -> int | None:
    """The decimals shown: as the indicator says, else those of the value beside the inputs.

    None where the figure is shown as it is.
    """
    if row.indicator.decimals is not None:
        return row.indicator.decimals
    observation = row.judgement.figure.observation
    if observation is None or not observation.inputs:
        return None
    written = observation.value
    return places_written(written) if isinstance(written, Decimal) else None


def _status(row: IndicatorRow, ruleset: Ruleset, shown: Decimal, places: int) -> str:
    """The status that a reader would expect of what is shown."""
    given = row.judgement.given
    aim = given.aim
    if row.indicator.decimals is not None and aim is not None:
        aim = _rounded(aim, places)
    seen = replace(given, value=Fraction(shown), aim=aim)
    return decide(facts_of(seen, ruleset), ruleset.indicator_status).status


def _rounded(aim: Aim, places: int) -> Aim:
    match aim:
        case Point(value) | Below(value) | Above(value):
            return type(aim)(Fraction(half_up(value, places)))
        case Within(low, high):
            return Within(Fraction(half_up(low, places)), Fraction(half_up(high, places)))
        case _:
            return aim


def _problem(row: IndicatorRow, figures: tuple[Decimal, Decimal], labels: Sequence[str]) -> Problem:
    indicator, figure = row.indicator, row.judgement.figure
    rounded, exact = figures
    apparent, decided = labels
    at, advice = _place(indicator, figure.observation, exact)
    return Problem(
        at=at,
        message=f"indicator {indicator.id} is shown as {rounded:f} for {figure.period.label}, "
        f'which reads as "{apparent}", but it is {exact:f} and gets '
        f'"{decided}"',
        help=advice,
        object_id=indicator.id,
    )


def _place(
    indicator: Indicator, observation: Observation | None, exact: Decimal
) -> tuple[Origin, str]:
    if indicator.decimals is not None or observation is None:
        return indicator.origin / "decimals", f"write  decimals: {places_written(exact)}"
    return observation.origin / "value", f"write  value: {exact:f}"


CHECK = Check(
    code="OBS018",
    name="status-hidden-by-rounding",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Scorecard,
    find=find,
    doc=__doc__,
)
