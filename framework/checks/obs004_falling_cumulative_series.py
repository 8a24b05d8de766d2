"""A figure that is counted up over the year does not fall within it.

## Why this matters

The number of visits since April can only grow until March. Where it falls, one of the two figures
is wrong, or each is for its own quarter alone. Then the share of the year's target it is held
against is wrong too. This is asked of counts, money, days and hours that are written as they are;
averages and what a formula gives may fall.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Visits to the recycling centre since April
    owner: Head of Waste Services
    unit: count
    aggregation: year_to_date
    observations:
      2021/22 Q1: 412
      2021/22 Q2: 398
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Visits to the recycling centre since April
    owner: Head of Waste Services
    unit: count
    aggregation: year_to_date
    observations:
      2021/22 Q1: 412
      2021/22 Q2: 810
```

## How to fix

Correct the figure that is wrong. If each figure is for its own period alone, write
`aggregation: in_period`. If the fall is right, say why under `note` of the lower figure and allow
this finding there with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Aggregation, Indicator, Observation, UnitKind
from framework.model.period import year_of
from framework.model.plan import Plan
from framework.status.series import definition_changed_since

_GROWS = {UnitKind.COUNT, UnitKind.MONEY, UnitKind.DAYS, UnitKind.HOURS}
_AVERAGE = re.compile(r"\b(?:average|mean|median|per|net)\b", re.IGNORECASE)
"""Words by which a figure is no total, so that it may fall."""

_Figure = tuple[Observation, str, Decimal]
"""An observation, the key under which its cumulative figure stands, and the figure."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each cumulative figure that is lower than the one before it in its year."""
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            for earlier, later in pairwise(_cumulative(one)):
                if _falls(one, earlier, later):
                    yield _problem(f"{noun} {one.id}", one, earlier, later)


def _cumulative(indicator: Indicator) -> list[_Figure]:
    """The exact figures since the beginning of a year, each with its key, in order."""
    words = f"{indicator.title} {indicator.definition or ''}"
    unit = indicator.unit
    if unit is None or unit.kind not in _GROWS or indicator.formula or _AVERAGE.search(words):
        return []
    found: list[_Figure] = []
    for observation in indicator.observations:
        key, value = "year_to_date", observation.year_to_date
        if value is None and indicator.aggregation is Aggregation.YEAR_TO_DATE:
            key, value = "value", _exact(observation)
        if value is not None:
            found.append((observation, key, value))
    return found


def _exact(observation: Observation) -> Decimal | None:
    """The value, where it is an exact number for the whole period."""
    value = observation.value
    stands = observation.bound is None and observation.covers is None
    return value if stands and isinstance(value, Decimal) else None


def _falls(indicator: Indicator, earlier: _Figure, later: _Figure) -> bool:
    """Whether the later figure is the lower of two that nothing keeps from being compared."""
    (before, _, high), (after, _, low) = earlier, later
    one, two = before.period, after.period
    return (
        low < high
        and one.end < two.end
        and year_of(one, indicator.year_starts) == year_of(two, indicator.year_starts)
        and not (before.provisional or before.estimated)
        and not definition_changed_since(indicator, one, two)
    )


def _problem(
    who: str,
    indicator: Indicator,
    earlier: _Figure,
    later: _Figure,
) -> Problem:
    (before, key_before, high), (after, key_after, low) = earlier, later
    return Problem(
        at=after.origin / key_after,
        message=f"{who} is counted up over the year, but falls from {high} in "
        f"{before.period.label} to {low} in {after.period.label}",
        help="correct the figure that is wrong; where each is for its own period alone, write "
        "aggregation: in_period",
        object_id=indicator.id,
        related=((before.origin / key_before, "the higher figure"),),
    )


CHECK = Check(
    code="OBS004",
    name="falling-cumulative-series",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
