"""The average or share of a year is one that its quarters allow.

## Why this matters

A year's average lies between the lowest and the highest of its quarters. And where two quarters
took 6 days each, the year's cases took 12 days together at least. A year printed outside of that
was worked out from something else, or one of its parts was.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: days
    title: Average time in working days to clear a fly-tip
    owner: Head of Waste Services
    unit: days
    inputs: {tips: Fly-tips cleared, days: Working days they took}
    formula: days / tips
    observations:
      2020/21 Q1: 6
      2020/21 Q2: 6
      2020/21: {value: 0.67, inputs: {tips: 3, days: 2}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: days
    title: Average time in working days to clear a fly-tip
    owner: Head of Waste Services
    unit: days
    inputs: {tips: Fly-tips cleared, days: Working days they took}
    formula: days / tips
    observations:
      2020/21 Q1: 6
      2020/21 Q2: 6
      2020/21: {value: 4, inputs: {tips: 6, days: 24}}
```

## How to fix

Find out of what the year's figure is made, and correct it or the quarters. Where the year counts
something that the quarters do not, say so in its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.paper import listed
from framework.checks.series import Reading, every_series, plainly, readings_of
from framework.expr import Formula, places_written
from framework.findings import Severity
from framework.model.indicator import Aggregation, Indicator, UnitKind
from framework.model.plan import Plan

_TIMES = {UnitKind.DAYS, UnitKind.HOURS, UnitKind.MINUTES, UnitKind.MONTHS}
_AVERAGE = re.compile(r"\b(?:average|mean)\b", re.IGNORECASE)
_QUOTIENT = re.compile(r"(?P<sum>[a-z][a-z0-9_]*) / (?P<cases>[a-z][a-z0-9_]*)")
_YEAR = 12


def find(plan: Plan) -> Iterator[Problem]:
    """Each year's average or share that its parts do not allow."""
    for who, one in every_series(plan):
        if one.scored_as is not Aggregation.IN_PERIOD or not _is_mean(one):
            continue
        readings = readings_of(one)
        for year in readings:
            if year.observation.period.months == _YEAR:
                parts = _parts(year, readings)
                message = _beyond(year, parts) or _too_little(one, year, parts)
                if message is not None:
                    yield Problem(
                        at=year.at,
                        message=f"{who} has {year.shown} for {year.label}, but {message}",
                        help="find out of what the figure of the year is made, and correct it or "
                        "its parts",
                        object_id=one.id,
                        related=tuple((part.at, "a part of the year") for part in parts),
                    )


def _is_mean(one: Indicator) -> bool:
    kind = one.unit.kind if one.unit is not None else UnitKind.TEXT
    return kind is UnitKind.PERCENT or (kind in _TIMES and _AVERAGE.search(one.title) is not None)


def _parts(year: Reading, readings: Sequence[Reading]) -> list[Reading]:
    """The figures of parts of the year that do not overlap, in order; of two the longer."""
    inside = [
        one
        for one in readings
        if one is not year and year.observation.period.contains(one.observation.period)
    ]
    inside.sort(key=lambda one: (one.observation.period.start, -one.observation.period.months))
    found: list[Reading] = []
    for one in inside:
        period = one.observation.period
        if period.months < _YEAR and (
            not found or found[-1].observation.period.end <= period.start
        ):
            found.append(one)
    return found


def _beyond(year: Reading, parts: Sequence[Reading]) -> str | None:
    """That the year lies outside of its parts, where all of it is covered."""
    if sum(one.observation.period.months for one in parts) != _YEAR:
        return None
    low, high = (pick(parts, key=lambda one: one.value) for pick in (min, max))
    slack = _rounding(year) / 2
    if (
        low.value - slack - _rounding(low) / 2
        <= year.value
        <= high.value + slack + _rounding(high) / 2
    ):
        return None
    return f"its parts are between {low.shown} ({low.label}) and {high.shown} ({high.label})"


def _too_little(one: Indicator, year: Reading, parts: Sequence[Reading]) -> str | None:
    """That the year's cases took less together than one case of each part alone."""
    quotient = (
        _QUOTIENT.fullmatch(one.formula.text.strip()) if isinstance(one.formula, Formula) else None
    )
    total = year.observation.inputs.get(quotient["sum"]) if quotient is not None else None
    if total is None:
        return None
    least = sum((max(part.value - _rounding(part) / 2, Fraction(0)) for part in parts), Fraction(0))
    if least <= total:
        return None
    shown = sum((part.value for part in parts), Fraction(0))
    averages = listed([f"{part.shown} in {part.label}" for part in parts])
    return (
        f"that is {total:f} for all its cases together, where averages of {averages} need "
        f"{plainly(shown)} at least"
    )


def _rounding(reading: Reading) -> Fraction:
    """The last place that a written figure was rounded to; 0 for one that was worked out."""
    return (
        Fraction(1, 10 ** places_written(reading.written))
        if reading.written is not None
        else Fraction(0)
    )


CHECK = Check(
    code="PUB013",
    name="year-that-its-parts-rule-out",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
