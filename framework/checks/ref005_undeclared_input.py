"""Every figure that goes into a formula is declared by its indicator.

## Why this matters

An indicator declares the inputs of its formula, each with what it means. A figure written under
another name is not used: the formula lacks it, and the value that was written beside it decides,
or none does.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    unit: percent
    inputs: {recycled: Tonnes recycled, collected: Tonnes collected}
    formula: percent(recycled, collected)
    observations:
      2021/22 Q1: {inputs: {recyled: 31, collected: 62}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    unit: percent
    inputs: {recycled: Tonnes recycled, collected: Tonnes collected}
    formula: percent(recycled, collected)
    observations:
      2021/22 Q1: {inputs: {recycled: 31, collected: 62}}
```

## How to fix

Write the name as it stands under `inputs` of the indicator. Where it is a further input, declare
it there, with what it means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from framework.checks.check import Check, Problem, Tier
from framework.findings import Severity
from framework.model.plan import Plan
from framework.status.build import nearest_help

_MOST_LISTED = 7


def find(plan: Plan) -> Iterator[Problem]:
    """Each input of an observation that its indicator does not declare."""
    for noun, indicators in (("indicator", plan.indicators), ("figure", plan.figures)):
        for indicator in indicators:
            for observation in indicator.observations:
                for name in observation.inputs:
                    if name not in indicator.inputs:
                        yield Problem(
                            at=observation.origin / "inputs" / name,
                            key=True,
                            message=f'{noun} {indicator.id} does not declare the input "{name}" '
                            f"that its observation for {observation.period.label} gives",
                            help=_help(name, indicator.inputs, noun),
                            object_id=indicator.id,
                        )


def _help(name: str, declared: Mapping[str, str], noun: str) -> str:
    near = nearest_help(name, declared)
    if near is not None:
        return near
    declare = f"declare it under inputs of the {noun}, with what it means"
    if 0 < len(declared) <= _MOST_LISTED:
        return f"write one of: {', '.join(declared)}; or {declare}"
    return declare


CHECK = Check(
    code="REF005",
    name="undeclared-input",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    reads=Plan,
    find=find,
    doc=__doc__,
)
