"""A value that is written beside its inputs is what the formula gives.

## Why this matters

Where the inputs are there, the formula's value decides, and the written one only shows what was
reported. If the two differ, the inputs, the formula or the report is wrong, and the status shown
may rest on the wrong one. The formula's value is rounded, a half upwards, to the decimals that are
written.

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
      2021/22 Q1: {value: 86.7, inputs: {in_time: 28, all: 32}}
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
      2021/22 Q1: {value: 88, inputs: {in_time: 28, all: 32}}
```

## How to fix

Correct the inputs or the value. A value that a report printed wrongly may be kept under
`published`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.series import every_series
from framework.expr import Formula, calculate, half_up, places_written
from framework.findings import Severity
from framework.model.plan import Plan

_HUNDRED = 100
_PLACES = 2


def find(plan: Plan) -> Iterator[Problem]:
    """Each exact value that its formula, rounded to as many decimals, does not give."""
    for who, one in every_series(plan):
        if not isinstance(one.formula, Formula):
            continue
        for observation in one.observations:
            written = observation.value
            if not isinstance(written, Decimal) or observation.bound is not None:
                continue
            given = {name: Fraction(number) for name, number in observation.inputs.items()}
            outcome = calculate(one.formula, given) if given else None
            if not isinstance(outcome, Fraction):
                continue
            places = places_written(written)
            if half_up(outcome, places) == written:
                continue
            gives = half_up(outcome, max(places, _PLACES))
            yield Problem(
                at=observation.origin / "value",
                message=f"{who} has {written:f} for {observation.period.label}, but its formula "
                f"gives {gives:f}",
                help=_advice(outcome, written, gives),
                object_id=one.id,
                related=((observation.origin / "inputs", "its inputs"),),
            )


def _advice(outcome: Fraction, written: Decimal, gives: Decimal) -> str:
    if half_up(outcome * _HUNDRED, places_written(written)) == written:
        return "write a formula that gives a percentage, such as  percent(part, whole)"
    return f"correct the inputs, or write  value: {gives:f}"


CHECK = Check(
    code="OBS019",
    name="value-that-is-not-its-formula",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
