"""A change of a percentage says whether it is in percent or in percentage points.

## Why this matters

Five percent more than 80% is 84%. Five percentage points more is 85%. Reports often write the one
and mean the other, and a figure between the two then meets the target or misses it by a word.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    baseline: {value: 80, period: 2020/21}
    target: {relative_to: baseline, percent: 5}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    baseline: {value: 80, period: 2020/21}
    target: {relative_to: baseline, points: 5}
```

## How to fix

Ask whoever set the target which of the two figures was meant. Write `points: 5` for percentage
points. Where a title says "5%" and means points, write "5 percentage points" there. A tolerance is
reported only where the two readings are a point or more apart. If percent is meant, allow this
finding with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from framework.checks.check import Check, Problem
from framework.checks.units import number_before
from framework.expr import decimal_text
from framework.findings import Severity
from framework.model.indicator import Indicator, UnitKind
from framework.model.plan import Plan
from framework.model.target import BASELINE, Measure, Point, RelativeTo, Target

_PERCENT = re.compile(r" ?(?:%|per ?cent\b)(?! ?points?\b)", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:increas|improv|rais|ris|grow|reduc|decreas|cut|lower|fall|drop)[a-z]*\b", re.IGNORECASE
)
_MOST_READ = 4
_APART = 1
"""By how many points the readings of a tolerance have to differ to be worth a question."""


def find(plan: Plan) -> Iterator[Problem]:
    """The first place where percent and points of a percentage may have been mixed up."""
    for indicator in plan.indicators:
        if indicator.unit is not None and indicator.unit.kind is UnitKind.PERCENT:
            problems = (*_targets(indicator), *_tolerance(indicator))
            yield from problems[:1]


def _targets(indicator: Indicator) -> Iterator[Problem]:
    for versions in indicator.targets.values():
        for target in versions:
            wanted = target.wanted
            if isinstance(wanted, RelativeTo) and wanted.change.measure is Measure.PERCENT:
                yield from _relative(indicator, target, wanted)
            elif isinstance(wanted, Point | RelativeTo):
                yield from _called_percent(indicator, target)


def _relative(indicator: Indicator, target: Target, wanted: RelativeTo) -> Iterator[Problem]:
    """A target of so many percent more than a percentage."""
    change = wanted.change.size
    base = _baseline(indicator) if wanted.to == BASELINE else None
    if base == 100 or change == 0:
        return
    size, points = decimal_text(change), _points_in_words(change)
    message = f"the target of indicator {indicator.id} is {target.written}"
    if base is None:
        message += f", and its unit is percent, so {points} may be meant"
    else:
        percent = decimal_text(base + abs(base) * change / 100)
        message += f" of {decimal_text(base)}, which is {percent}; {points} would make it "
        message += decimal_text(base + change)
    yield Problem(
        at=target.origin / "percent",
        key=True,
        message=message,
        help=f"write points: {size} instead of percent: {size} if percentage points are meant",
        object_id=indicator.id,
    )


def _called_percent(indicator: Indicator, target: Target) -> Iterator[Problem]:
    """A target some points from the baseline, where the title calls it so many percent."""
    base = _baseline(indicator)
    if base is None or base in {0, 100}:
        return
    points = _points(target, base)
    for key, text in (("title", indicator.title), ("definition", indicator.definition or "")):
        if not _CHANGE.search(text):
            continue
        for number, written, _ in islice(number_before(text, _PERCENT), _MOST_READ):
            if points and abs(number) == abs(points):
                yield _worded(indicator, key, written, base, points)
                return


def _points(target: Target, base: Fraction) -> Fraction | None:
    """How many points a target lies from the baseline; None where that cannot be told."""
    wanted = target.wanted
    if isinstance(wanted, Point):
        return wanted.value - base
    if isinstance(wanted, RelativeTo) and wanted.to == BASELINE:
        return wanted.change.size
    return None


def _worded(
    indicator: Indicator, key: str, written: str, base: Fraction, points: Fraction
) -> Problem:
    percent = decimal_text(base + abs(base) * points / 100)
    size = _points_in_words(points)
    side, more = ("above", "more") if points > 0 else ("below", "less")
    return Problem(
        at=indicator.origin / key,
        message=f'the {key} of indicator {indicator.id} says "{written}", but its target of '
        f"{decimal_text(base + points)} is {size} {side} its baseline of {decimal_text(base)}; "
        f"{written} {more} would make it {percent}",
        help=f"write {size} in the {key}, or target: {percent} if {written} {more} is meant",
        object_id=indicator.id,
    )


def _tolerance(indicator: Indicator) -> Iterator[Problem]:
    """A tolerance of so many percent of a percentage that is far from 100."""
    figures = (
        target.wanted.value
        for versions in indicator.targets.values()
        for target in versions
        if isinstance(target.wanted, Point)
    )
    figure = next(figures, None)
    for tolerance in indicator.tolerances:
        near = tolerance.near
        if figure is None or near.measure is not Measure.PERCENT:
            continue
        points = abs(figure) * near.size / 100
        if abs(near.size - points) >= _APART:
            size = decimal_text(near.size)
            yield Problem(
                at=indicator.origin / "tolerance",
                message=f"the tolerance of indicator {indicator.id} is {size}% of its target of "
                f"{decimal_text(figure)}, which is {_points_in_words(points)}, and "
                f"its unit is percent, so {_points_in_words(near.size)} may be meant",
                help=f"write points: {size} instead of percent: {size} if percentage points "
                "are meant",
                object_id=indicator.id,
            )


def _points_in_words(size: Fraction) -> str:
    number = decimal_text(abs(size))
    return f"{number} percentage point{'' if number == '1' else 's'}"


def _baseline(indicator: Indicator) -> Fraction | None:
    return Fraction(indicator.baseline.value) if indicator.baseline is not None else None


CHECK = Check(
    code="IND020",
    name="points-confused-with-percent",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
