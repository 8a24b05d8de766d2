"""An indicator has figures only for the days on which it is measured.

## Why this matters

`measured_from` and `ended` say from when and until when an indicator is measured, and scorecards
ask for no figure outside those days. A figure for an earlier or a later period means that the day
is wrong, or the figure belongs to the indicator that came before or after.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    ended: 2021-03-31
    observations:
      2020/21 Q4: 47
      2021/22 Q1: 48
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    ended: 2021-03-31
    observations:
      2020/21 Q4: 47
```

## How to fix

Correct `measured_from` or `ended`, or the period of the figure. Where the figure is that of another
indicator, move it there.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, State
from framework.model.period import day_words
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator with figures before its first day or after its last, at the nearest."""
    for noun, indicators in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in indicators:
            begun, ended = one.measured_from, one.ended
            measured = [each for each in one.observations if _is_figure(each)]
            if begun is not None:
                early = [each for each in measured if each.period.last_day < begun]
                said = f"is measured from {day_words(begun)}"
                yield from _outside(noun, one, "measured_from", said, early[::-1])
            if ended is not None:
                late = [each for each in measured if each.period.start > ended]
                said = f"was measured until {day_words(ended)}"
                yield from _outside(noun, one, "ended", said, late)


def _outside(
    noun: str, one: Indicator, key: str, said: str, figures: list[Observation]
) -> Iterator[Problem]:
    if not figures:
        return
    nearest, *others = figures
    at, is_key = nearest.place_of_period
    more = f" and {len(others)} more" if others else ""
    yield Problem(
        at=at,
        key=is_key,
        message=f"{noun} {one.id} {said}, but has a figure for {nearest.period.label}{more}",
        help=f"correct {key}:, or the period of the figure",
        object_id=one.id,
        related=((one.origin / key, "the day"),),
    )


def _is_figure(observation: Observation) -> bool:
    """Whether something was measured, on the days of the period itself."""
    return observation.state is State.MEASURED and observation.covers is None


CHECK = Check(
    code="IND018",
    name="figure-outside-measured-days",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
