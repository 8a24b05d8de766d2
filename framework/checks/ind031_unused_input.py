"""Every input of an indicator goes into its formula.

## Why this matters

An input that the formula leaves out is collected every quarter and changes nothing. Mostly the
formula is wrong: it divides by another figure than the one that was meant, or leaves one out of a
sum.

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
    inputs:
      recycled: Tonnes recycled
      composted: Tonnes composted
      collected: Tonnes collected
    formula: percent(recycled, collected)
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
    inputs:
      recycled: Tonnes recycled
      composted: Tonnes composted
      collected: Tonnes collected
    formula: percent(recycled + composted, collected)
```

## How to fix

Correct the formula so that it uses the input, or take the input out. A figure that is only shown
beside others can stand under `figures` or in a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import measured_things
from framework.expr import Formula
from framework.findings import Severity
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each input that the formula of its indicator does not use."""
    for noun, one in measured_things(plan):
        formula = one.formula
        if not isinstance(formula, Formula):
            continue
        for name in one.inputs:
            if name not in formula.names:
                yield Problem(
                    at=one.origin / "inputs" / name,
                    key=True,
                    message=f'{noun} {one.id} has the input "{name}", which its formula '
                    f"{formula.text} does not use",
                    help=f"write {name} into the formula where it belongs, or take the input out",
                    object_id=one.id,
                    related=((one.origin / "formula", "the formula"),),
                )


CHECK = Check(
    code="IND031",
    name="unused-input",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
