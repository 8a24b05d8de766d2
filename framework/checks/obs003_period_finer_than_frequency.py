"""Figures are for periods as long as the frequency says.

## Why this matters

An indicator that says it is measured once a year is shown with its yearly figure. A figure for a
quarter alone is shown only on the page for that quarter and never for the year, so either the
frequency or the period is probably wrong. A quarter's figure beside the year's is fine.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: satisfaction
    title: Residents satisfied with street cleaning
    owner: Head of Waste Services
    unit: percent
    frequency: yearly
    observations:
      2021/22 Q1: 81
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: satisfaction
    title: Residents satisfied with street cleaning
    owner: Head of Waste Services
    unit: percent
    frequency: yearly
    observations:
      2021/22: 81
```

## How to fix

Write the figure for the period it is really for, add the figure for the longer period, or change
`frequency`. An indicator without `frequency` is taken to be measured as often as its shortest
period.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, State
from framework.model.period import Frequency
from framework.model.plan import Plan

_LENGTH = {
    Frequency.MONTHLY: "a month",
    Frequency.QUARTERLY: "a quarter",
    Frequency.HALF_YEARLY: "half a year",
}


def find(plan: Plan) -> Iterator[Problem]:
    """Each figure for less than a period of the written frequency, without one for the whole."""
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            for observation in one.observations if one.written_frequency is not None else ():
                period = observation.period
                if period.months >= one.frequency.months or _is_covered(one, observation):
                    continue
                at, is_key = observation.place_of_period
                yield Problem(
                    at=at,
                    key=is_key,
                    message=f"{noun} {one.id} is measured {one.frequency.replace('_', '-')}, but "
                    f"has a figure for {period.label}, {_LENGTH[period.frequency]}",
                    help="write the figure of the longer period too, or "
                    f"frequency: {period.frequency}",
                    object_id=one.id,
                    related=((one.origin / "frequency", "how often it is measured"),),
                )


def _is_covered(indicator: Indicator, observation: Observation) -> bool:
    """Whether nothing was measured, or the longer period that it lies in has a line of its own."""
    if observation.state is not State.MEASURED and not observation.inputs:
        return True
    return any(
        other.period.months == indicator.frequency.months
        and other.period.contains(observation.period)
        for other in indicator.observations
    )


CHECK = Check(
    code="OBS003",
    name="period-finer-than-frequency",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
