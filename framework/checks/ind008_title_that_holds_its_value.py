"""The title of an indicator does not state the figure that was measured.

## Why this matters

A title stays while the figures change. "85% of pupils attended a summer school" is right on the
day it is written; with the next figure the plan says two different things in one line. A sentence
with a figure in it belongs to the note of the observation or to the narrative. Numbers that say
what is measured, such as "within 5 days", "aged 16" or "per 1,000", are no such figures.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: clean
    title: 85% of streets are free of litter
    owner: Head of Waste Services
    unit: percent
    observations: {2021/22 Q1: 85}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: clean
    title: Percentage of streets free of litter
    owner: Head of Waste Services
    unit: percent
    observations: {2021/22 Q1: 85}
```

## How to fix

Take the figure out of the title and name what is counted: "Percentage of streets free of litter".
The observation holds the figure; its `note` may hold the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.wording import name_of, numbers_aimed_at, stated_figures
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each title that states a figure which the indicator's observations hold, and no target."""
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            found = _held(one)
            if found is not None:
                written, observation = found
                yield Problem(
                    at=one.origin / "title",
                    message=f"{name_of(noun, one)} states {written} in its title, which is its "
                    f"figure for {observation.period.label}",
                    help=f"take {written} out of the title and name what is counted, such as "
                    '"Number of ..." or "Percentage of ..."',
                    object_id=one.id,
                    related=((observation.origin, "the figure is written here"),),
                )


def _held(one: Indicator) -> tuple[str, Observation] | None:
    """The first figure in the title that was measured, and the latest observation of it."""
    said = [said for said in stated_figures(one.title, one.unit) if not said.as_target]
    if not said:
        return None
    aims = numbers_aimed_at(one)
    measured = {
        Fraction(observation.value): observation
        for observation in one.observations
        if isinstance(observation.value, Decimal)
    }
    for stated in said:
        if stated.number in measured and stated.number not in aims:
            return stated.written, measured[stated.number]
    return None


CHECK = Check(
    code="IND008",
    name="title-that-holds-its-value",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
