"""An observation that gives inputs gives all that its formula needs.

## Why this matters

Where one figure of two is left out, the formula has nothing to work with. No value is shown, as if
nothing had been measured, although half of it was.

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
    inputs: {recycled: Tonnes recycled, collected: Tonnes collected}
    formula: percent(recycled, collected)
    observations:
      2021/22 Q1: {inputs: {recycled: 31}}
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
    inputs: {recycled: Tonnes recycled, collected: Tonnes collected}
    formula: percent(recycled, collected)
    observations:
      2021/22 Q1: {inputs: {recycled: 31, collected: 62}}
      2021/22 Q2: {state: awaited, inputs: {recycled: 29}}
```

## How to fix

Add the figure that is left out. Where it is not there yet, say so with `state: awaited` or
`state: not_available`. Where only the result is known, write it as `value`.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.series import measured_things
from framework.expr import Formula, calculate
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, State
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each observation whose inputs are too few for the formula, and that has no value."""
    for noun, one in measured_things(plan):
        formula = one.formula
        if not isinstance(formula, Formula):
            continue
        for observation in one.observations:
            lacking = _lacking(one, formula, observation)
            if lacking:
                given, left_out = " and ".join(observation.inputs), " and ".join(lacking)
                yield Problem(
                    at=observation.origin / "inputs",
                    key=True,
                    message=f"the observation of {noun} {one.id} for {observation.period.label} "
                    f"gives {given} but not {left_out}, so no value can be worked out",
                    help=f"write {lacking[0]}: beside it ({one.inputs[lacking[0]]}), or say why it "
                    "is not there with state: awaited or state: not_available",
                    object_id=one.id,
                )


def _lacking(one: Indicator, formula: Formula, observation: Observation) -> list[str]:
    """The inputs without which the observation has no value; none where it says why."""
    given = observation.inputs
    if not given or observation.state is not State.NOT_RECORDED or _says_why(observation):
        return []
    if any(name not in one.inputs for name in given):
        return []  # REF005 tells of a name that is not declared
    values = {name: Fraction(given[name]) if name in given else None for name in formula.names}
    if calculate(formula, values) is not None:
        return []
    return [name for name in formula.names if name not in given]


def _says_why(observation: Observation) -> bool:
    at = observation.origin / "state"
    return at.locate().pointer == at.pointer


CHECK = Check(
    code="OBS025",
    name="incomplete-inputs",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
