"""A share or an average of nothing has no figure.

## Why this matters

Where there were no complaints, neither 0 nor 100 percent of them were answered in time. Printed as
100, a quarter in which nothing happened looks like a good one. Where the inputs leave nothing to
divide by, the figure is `no_cases` whatever is written beside them.

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
    inputs: {in_time: Complaints answered in time, all: Complaints}
    formula: percent(in_time, all)
    observations:
      2021/22 Q1: {value: 100, inputs: {in_time: 0, all: 0}}
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
    inputs: {in_time: Complaints answered in time, all: Complaints}
    formula: percent(in_time, all)
    observations:
      2021/22 Q1: {state: no_cases, inputs: {in_time: 0, all: 0}, published: {value: 100%}}
```

## How to fix

Write `state: no_cases` in place of the value; what a report printed may be kept under `published`.
If there were cases after all, correct the inputs.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from framework.checks.check import Check, Problem
from framework.checks.series import every_series
from framework.findings import Severity
from framework.model.indicator import Observation, State
from framework.model.plan import Plan
from framework.status.series import figure_from

_MOST_LISTED = 3


def find(plan: Plan) -> Iterator[Problem]:
    """Each value that is written although its inputs leave nothing to divide by."""
    for who, one in every_series(plan):
        for observation in one.observations if one.formula is not None else ():
            written = observation.value
            if not isinstance(written, Decimal) or not observation.inputs:
                continue
            if figure_from(one, observation).state is not State.NO_CASES:
                continue
            yield Problem(
                at=observation.origin / "value",
                message=f"{who} has {written:f} for {observation.period.label}, but its inputs "
                f"leave nothing to divide by: {_nothings(observation)}",
                help=f"write  state: no_cases  in place of the {written:f}; what was printed may "
                "be kept under published:",
                object_id=one.id,
                related=((observation.origin / "inputs", "its inputs"),),
            )


def _nothings(observation: Observation) -> str:
    """The inputs, those of 0 first, as the plan writes them."""
    ordered = sorted(observation.inputs.items(), key=lambda one: one[1] != 0)
    return ", ".join(f"{name} is {number:f}" for name, number in ordered[:_MOST_LISTED])


CHECK = Check(
    code="OBS013",
    name="figure-of-no-cases",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
