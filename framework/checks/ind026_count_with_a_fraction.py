"""What is counted one by one is a whole number.

## Why this matters

There are no 2.5 missed bins. Where a count has a fraction, a digit has slipped, the figure is an
average that does not say so, or it is a percentage in the wrong row. Indicators whose title or
definition speaks of an average, a rate or full-time equivalents are not asked, nor those with a
formula.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: missed-bins
    title: Bins missed
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22 Q1: 2.5
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: missed-bins
    title: Bins missed, average of a working day
    owner: Head of Waste Services
    unit: {kind: quantity, of: bins, per: day}
    observations:
      2021/22 Q1: 2.5
```

## How to fix

Correct the figure. If it is an average, say so in the title and write its unit as
`unit: {kind: quantity, of: bins, per: day}`, with what is counted and what it is shared over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from framework.checks.check import Check, Problem
from framework.checks.series import measured_things
from framework.expr import decimal_text
from framework.findings import Severity
from framework.model.indicator import Indicator, UnitKind
from framework.model.plan import Plan
from framework.model.target import EveryPeriod, Point
from framework.place import Origin

_MAY_HAVE_FRACTIONS = re.compile(
    r"\b(?:averages?|mean|median|per|rates?|ratio|index|scores?|F\.?T\.?E|W\.?T\.?E|full[- ]time"
    r"|whole[- ]time|equivalents?|hours|days|tonn?es|miles|kilomet(?:re|er)s|km|kg|hectares"
    r"|thousands?|millions?|[£'\u2019]?000s?)\b|[%£']",
    re.IGNORECASE,
)

_YEAR = 12


def find(plan: Plan) -> Iterator[Problem]:
    """The first figure or yearly target of each count that is no whole number."""
    for noun, one in measured_things(plan):
        if one.unit is None or one.unit.kind is not UnitKind.COUNT or one.formula is not None:
            continue
        found = next(_fractions(one), None)
        if found is None or _MAY_HAVE_FRACTIONS.search(f"{one.title} {one.definition or ''}"):
            continue
        at, what, number = found
        yield Problem(
            at=at,
            message=f"{noun} {one.id} is a count, but its {what} is {number}",
            help=f"write a whole number instead of {number}; if it is an average, say so in the "
            "title and write the unit as in unit: {kind: quantity, of: bins, per: day}",
            object_id=one.id,
        )


def _fractions(one: Indicator) -> Iterator[tuple[Origin, str, str]]:
    """Each figure and target that is no whole number, where it is written, and what it is."""
    for observation in one.observations:
        value = observation.value
        if not isinstance(value, Decimal) or observation.estimated:
            continue
        if value != value.to_integral_value():
            at = observation.origin / "value"
            yield at, f"figure for {observation.period.label}", decimal_text(value)
    for period, versions in one.targets.items():
        for target in versions:
            wanted = target.wanted
            # A quarter's share of a year's target may well be 2.5.
            if not isinstance(wanted, Point | EveryPeriod) or period.months != _YEAR:
                continue
            if wanted.value.denominator != 1:
                at = target.origin / ("value" if isinstance(wanted, Point) else "every_period")
                yield at, f"target for {period.label}", decimal_text(wanted.value)


CHECK = Check(
    code="IND026",
    name="count-with-a-fraction",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
