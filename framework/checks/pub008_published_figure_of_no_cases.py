"""No figure is printed where there was nothing to count.

## Why this matters

Without complaints, none was answered in 0 days and none in time. Printed as 0 days, 0% or 100%, a
quarter in which nothing happened looks like a very good or a very bad one, and spoils the average
of the year.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: complaints
    title: Complaints answered in time
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: {state: no_cases, published: {value: 100%}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: complaints
    title: Complaints answered in time
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: {state: no_cases, published: {value: N/A}}
```

## How to fix

Print "no cases" in the next report. What this one printed stays as it is under `published`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import every_series
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, State, UnitKind
from framework.model.plan import Plan
from framework.prose import read_cell
from framework.status.series import figure_from

_COUNTED = {UnitKind.COUNT, UnitKind.MONEY, UnitKind.QUANTITY}
"""Units of which there may well be 0 where there was nothing to count."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each printed figure of a period that had no cases."""
    for who, one in every_series(plan):
        is_counted = one.unit is not None and one.unit.kind in _COUNTED
        for observation in one.observations if not is_counted else ():
            cell = read_cell(observation.published.value)
            if cell is None or figure_from(one, observation).state is not State.NO_CASES:
                continue
            yield Problem(
                at=observation.origin / "published" / "value",
                message=f'{who} prints "{cell.text}" for {observation.period.label}, but there was '
                f"nothing to count{_nothing(one, observation)}",
                help="print  no cases  in the next report",
                object_id=one.id,
                related=((observation.origin, "the observation"),),
            )


def _nothing(one: Indicator, observation: Observation) -> str:
    """The input that there was none of, as the plan calls it."""
    for name, number in reversed(list(observation.inputs.items())):
        if number == 0:
            return f": {one.inputs.get(name) or name} is 0"
    return ""


CHECK = Check(
    code="PUB008",
    name="published-figure-of-no-cases",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
