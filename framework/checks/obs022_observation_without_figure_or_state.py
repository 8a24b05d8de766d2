"""Every observation has a figure, or says why there is none.

## Why this matters

A line that has a note, or what a report printed, but neither a figure nor the reason why there is
none, is taken as not recorded. The figure may have been forgotten, or lost when the file was pasted
together. Rows of a file with nothing but an indicator and a period are passed over.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
observations: observations.csv
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
```

```csv
indicator,period,value,note
recycling,2021/22 Q1,48,
recycling,2021/22 Q2,,One depot has not reported
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
observations: observations.csv
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
```

```csv
indicator,period,value,state,note
recycling,2021/22 Q1,48,,
recycling,2021/22 Q2,,awaited,One depot has not reported
```

## How to fix

Write the figure under `value`, or under `state` why there is none: `awaited`, `not_available`,
`not_due`, `no_cases`, `suppressed` or `not_recorded`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import every_series
from framework.findings import Severity
from framework.model.indicator import Bound, Observation, Share, State
from framework.model.plan import Plan
from framework.model.published import NOTHING_PUBLISHED

_FIGURE_OR_STATE = ("value", "state", *Bound)


def find(plan: Plan) -> Iterator[Problem]:
    """Each observation that says something, but neither a figure nor why there is none."""
    for who, one in every_series(plan):
        if isinstance(one.formula, Share):
            continue
        for observation in one.observations:
            if observation.state is not State.NOT_RECORDED or not _says_neither(observation):
                continue
            at, is_key = observation.place_of_period
            label = observation.period.label
            yield Problem(
                at=at,
                key=is_key,
                message=f"{who} has neither a figure nor a state for {label}, though there is a "
                "line for it",
                help="write the figure under value:, or under state: why there is none, such as "
                "awaited or not_available",
                object_id=one.id,
            )


def _says_neither(observation: Observation) -> bool:
    if observation.inputs or any(_is_written(observation, key) for key in _FIGURE_OR_STATE):
        return False
    in_a_table = not observation.place_of_period[1]
    # A bare not_recorded has nothing beside it; what has something beside it is no bare word.
    return in_a_table or (observation.note, observation.published) != (None, NOTHING_PUBLISHED)


def _is_written(observation: Observation, key: str) -> bool:
    place = observation.origin / key
    return place.locate().pointer == place.pointer


CHECK = Check(
    code="OBS022",
    name="observation-without-figure-or-state",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
