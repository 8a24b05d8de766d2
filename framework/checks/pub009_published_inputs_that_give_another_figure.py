"""Printed inputs are the plan's, and give the value that is printed beside them.

## Why this matters

Reports print the figures behind a percentage so that members can follow it. Where 28 of 32 stand
beside 86%, either a figure behind it or the percentage is wrong, and nobody can tell which.

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
      2021/22 Q1: {value: 86, published: {value: 86%, inputs: {in_time: "28", all: "32"}}}
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
      2021/22 Q1: {value: 88, published: {value: 88%, inputs: {in_time: "28", all: "32"}}}
```

## How to fix

Correct what was copied wrongly. Where the report contradicts itself, leave both and say so in the
note.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.series import apart, every_series, plainly
from framework.expr import Formula, calculate
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation
from framework.model.plan import Plan
from framework.prose import Cell, read_cell

_HELP = "look at the report, and correct the one that was copied wrongly"


def find(plan: Plan) -> Iterator[Problem]:
    """Each printed input that the plan has otherwise, else each printed value they do not give."""
    for who, one in every_series(plan):
        for observation in one.observations:
            printed = {
                name: cell
                for name, text in observation.published.inputs.items()
                if (cell := read_cell(text)) is not None
            }
            if not printed:
                continue
            others = tuple(_others(who, one, observation, printed))
            yield from others or _another_value(who, one, observation, printed)


def _others(
    who: str, one: Indicator, observation: Observation, printed: Mapping[str, Cell]
) -> Iterator[Problem]:
    for name, cell in printed.items():
        number = observation.inputs.get(name)
        distance = cell.differs_from(Fraction(number), None) if number is not None else None
        if number is not None and distance is not None:
            yield Problem(
                at=observation.origin / "published" / "inputs" / name,
                message=f'{who} prints "{cell.text}" for {one.inputs.get(name, name)} in '
                f"{observation.period.label}, but the plan has {number:f}, and the two are "
                f"{apart(distance)}",
                help=_HELP,
                object_id=one.id,
                related=((observation.origin / "inputs" / name, "the input"),),
            )


def _another_value(
    who: str, one: Indicator, observation: Observation, printed: Mapping[str, Cell]
) -> Iterator[Problem]:
    """The printed value, where the printed inputs alone give another."""
    cell = read_cell(observation.published.value)
    if cell is None or observation.inputs or not isinstance(one.formula, Formula):
        return
    given = {name: one_cell.value for name, one_cell in printed.items()}
    outcome = calculate(one.formula, given)
    distance = cell.differs_from(outcome, one.unit) if isinstance(outcome, Fraction) else None
    if isinstance(outcome, Fraction) and distance is not None:
        yield Problem(
            at=observation.origin / "published" / "value",
            message=f'{who} prints "{cell.text}" for {observation.period.label}, but the inputs '
            f"printed beside it give {plainly(outcome)}, and the two are {apart(distance)}",
            help=_HELP,
            object_id=one.id,
            related=((observation.origin / "published" / "inputs", "the printed inputs"),),
        )


CHECK = Check(
    code="PUB009",
    name="published-inputs-that-give-another-figure",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
