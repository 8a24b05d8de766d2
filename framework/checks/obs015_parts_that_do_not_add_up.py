"""Parts come to their whole, and the figures of a year's parts to the year's.

## Why this matters

When four quarters of complaints do not come to the year's, one of the five figures is wrong, and
each of them is judged and quoted. The same holds of a part, named by `part_of`, that is more than
its whole, of a quarter that counts more than its year, and of two figures for the same day or the
same stretch of the year. Only exact figures are held against each other; those that are provisional
or estimated are passed over. People may be counted in two quarters and once in the year, so a sum
that is too large is not held against those.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: complaints
    title: Complaints about missed bins
    owner: Head of Waste Services
    unit: count
    aggregation: in_period
    observations:
      2021/22 Q1: 12
      2021/22 Q2: 9
      2021/22 Q3: 14
      2021/22 Q4: 8
      2021/22: 34
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: complaints
    title: Complaints about missed bins
    owner: Head of Waste Services
    unit: count
    aggregation: in_period
    observations:
      2021/22 Q1: 12
      2021/22 Q2: 9
      2021/22 Q3: 14
      2021/22 Q4: 8
      2021/22: 43
```

## How to fix

Correct the figure that is wrong. If the figures count from the beginning of the year, write
`aggregation: year_to_date`; if they say how things stood on a day, `aggregation: at_period_end`. If
the year counts otherwise than its quarters, say so under `note` and allow this finding with a
reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from framework.checks.check import Check, Problem
from framework.checks.series import every_series, exact_value
from framework.expr import places_written
from framework.findings import Severity
from framework.model.indicator import ADDS_UP, Aggregation, Indicator, Observation, UnitKind
from framework.model.period import Period, PeriodKey, day_words, months_later
from framework.model.plan import Plan
from framework.status.series import definition_changed_since

_PERSONS = re.compile(
    r"\b(?:people|persons?|famil(?:y|ies)|child(?:ren)?|pupils?|carers?|clients?|customers?|"
    r"residents?|households?|tenants?|users?|learners?|staff|employees|groups?|individuals?|"
    r"unique|different)\b",
    re.IGNORECASE,
)
"""Words for what may be counted in several parts of a year and once in the year."""

_AVERAGE = re.compile(
    r"\b(?:average|mean|median|per|net|rate|ratio|highest|lowest|most|peak)\b", re.IGNORECASE
)

_Sized = tuple[Observation, Decimal]
"""An observation and its exact figure."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each sum that does not come out, and each figure that says otherwise than its twin."""
    for who, one in every_series(plan):
        if one.formula is None or one.scored_as is not Aggregation.IN_PERIOD:
            series = _exact(one)
            if one.scored_as is Aggregation.IN_PERIOD:
                yield from _years(who, one, series)
            else:
                yield from _twins(who, one, series)
    yield from _wholes(plan)


def _exact(indicator: Indicator) -> list[_Sized]:
    return [
        (one, value)
        for one in indicator.observations
        if (value := exact_value(one)) is not None and not (one.provisional or one.estimated)
    ]


def _years(who: str, indicator: Indicator, series: Sequence[_Sized]) -> Iterator[Problem]:
    """The longer periods whose figure is not the sum of the shorter ones it is made of.

    Where not all of those are known, a count of one of them is no more than that of the whole.
    """
    unit = indicator.unit
    words = f"{indicator.title} {indicator.definition or ''}"
    if unit is None or unit.kind not in ADDS_UP or unit.per or _AVERAGE.search(words):
        return
    by_start = {one.period.key: (one, value) for one, value in series}
    # Unwritten, the figures may as well say how things stood; then they cannot exceed a sum.
    said = indicator.origin / "aggregation"
    is_said = said.locate().pointer == said.pointer
    for whole, figure in series:
        parts = _parts_of(whole.period, by_start)
        if not parts and unit.kind is UnitKind.COUNT:
            within = _within(whole.period, by_start)
            ends = [one for one in within if one[0].period.end == whole.period.end]
            yield from _larger(who, indicator, (whole, figure), within if is_said else ends)
        if not parts or definition_changed_since(indicator, parts[0][0].period, whole.period):
            continue
        total = sum((value for _, value in parts), Decimal(0))
        if abs(total - figure) <= _rounding(unit.kind, [figure, *(value for _, value in parts)]):
            continue
        if total > figure and (not is_said or _PERSONS.search(words)):
            continue
        first, last = parts[0][0], parts[-1][0]
        yield Problem(
            at=whole.origin / "value",
            message=f"{who} has {figure:f} for {whole.period.label}, but its figures from "
            f"{first.period.label} to {last.period.label} come to {total:f}",
            help="correct the figure that is wrong; if they count from the beginning of the year, "
            "write  aggregation: year_to_date",
            object_id=indicator.id,
            related=tuple(
                (one.origin / "value", f"{value:f} in {one.period.label}") for one, value in parts
            ),
        )


def _larger(
    who: str, indicator: Indicator, whole: _Sized, within: Sequence[_Sized]
) -> Iterator[Problem]:
    """The figures of parts of a time that are more than the figure for all of it."""
    year, figure = whole
    for one, value in within:
        if value > figure and not definition_changed_since(indicator, one.period, year.period):
            yield Problem(
                at=one.origin / "value",
                message=f"{who} has {value:f} for {one.period.label}, which is more than the "
                f"{figure:f} for the whole of {year.period.label}",
                help="correct the one that is wrong",
                object_id=indicator.id,
                related=((year.origin / "value", f"the figure for {year.period.label}"),),
            )


def _parts_of(whole: Period, by_start: Mapping[PeriodKey, _Sized]) -> list[_Sized]:
    """The figures of the periods of one length that make up the whole; the fewest that do."""
    for months, found in _by_length(whole, by_start):
        if len(found) * months == whole.months:
            return found
    return []


def _within(whole: Period, by_start: Mapping[PeriodKey, _Sized]) -> list[_Sized]:
    """The figures of single parts of the whole, of whatever length, in the order of their ends."""
    found = [one for _, some in _by_length(whole, by_start) for one in some]
    return sorted(found, key=lambda one: one[0].period.end)


def _by_length(
    whole: Period, by_start: Mapping[PeriodKey, _Sized]
) -> Iterator[tuple[int, list[_Sized]]]:
    for months in (6, 3, 1):
        if months < whole.months:
            starts = [months_later(whole.start, gone) for gone in range(0, whole.months, months)]
            yield months, [by_start[one, months] for one in starts if (one, months) in by_start]


def _rounding(kind: UnitKind, figures: Sequence[Decimal]) -> Decimal:
    """By how much rounded figures may miss their sum; counts are never rounded."""
    if kind is UnitKind.COUNT:
        return Decimal(0)
    coarsest = min(places_written(one) for one in figures)
    return Decimal(1).scaleb(-coarsest) * len(figures) / 2


def _twins(who: str, indicator: Indicator, series: Sequence[_Sized]) -> Iterator[Problem]:
    """The figures that differ, though the day, or the year up to it, is the same."""
    up_to_the_end = [one for one in series if one[0].as_at in {None, one[0].period.last_day}]
    for last_day, group in groupby(up_to_the_end, key=lambda one: one[0].period.last_day):
        (first, one), *others = group
        for second, other in others:
            coarsest = min(places_written(one), places_written(other))
            if abs(one - other) <= Decimal(1).scaleb(-coarsest) / 2:
                continue
            yield Problem(
                at=second.origin / "value",
                message=f"{who} has {one:f} for {first.period.label} and {other:f} for "
                f"{second.period.label}, though both are for the time up to "
                f"{day_words(last_day)}",
                help="correct the one that is wrong, or write it for the period it is really for",
                object_id=indicator.id,
                related=((first.origin / "value", "the other figure"),),
            )


def _wholes(plan: Plan) -> Iterator[Problem]:
    """The parts, named by part_of, that are more than their whole, each alone or all together."""
    by_id = {one.id: one for one in plan.indicators}
    parts: dict[str, list[Indicator]] = {}
    for one in plan.indicators:
        whole = by_id.get(one.part_of) if one.part_of is not None else None
        if whole is not None and whole is not one and _comparable(one, whole):
            parts.setdefault(whole.id, []).append(one)
    for whole in plan.indicators:
        if whole.id in parts:
            yield from _more_than(whole, parts[whole.id])


def _comparable(part: Indicator, whole: Indicator) -> bool:
    alike = part.unit == whole.unit and part.scored_as is whole.scored_as
    return alike and whole.unit is not None and whole.unit.kind is UnitKind.COUNT


def _more_than(whole: Indicator, parts: Sequence[Indicator]) -> Iterator[Problem]:
    by_days: dict[PeriodKey, list[tuple[Indicator, Observation, Decimal]]] = {}
    for part in parts:
        for one, value in _exact(part):
            key = one.period.key
            by_days.setdefault(key, []).append((part, one, value))
    for observation, figure in _exact(whole):
        label = observation.period.label
        found = by_days.get(observation.period.key, [])
        larger = [each for each in found if each[2] > figure]
        for part, one, value in larger:
            yield Problem(
                at=one.origin / "value",
                message=f"indicator {part.id} is a part of {whole.id}, but has {value:f} for "
                f"{label} where the whole has {figure:f}",
                help="correct the figure that is wrong, or take part_of: out",
                object_id=part.id,
                related=((observation.origin / "value", "the whole"),),
            )
        total = sum((value for *_, value in found), Decimal(0))
        # Twice the whole and more is what two breakdowns of it come to, by age and by area.
        if not larger and figure < total < 2 * figure:
            yield Problem(
                at=observation.origin / "value",
                message=f"indicator {whole.id} has {figure:f} for {label}, but its parts "
                f"{', '.join(part.id for part, *_ in found)} come to {total:f}",
                help="correct the figure that is wrong; if a thing may be in two parts at once, "
                "say so under definition: and allow this finding with a reason",
                object_id=whole.id,
                related=tuple((one.origin / "value", "a part") for _, one, _ in found),
            )


CHECK = Check(
    code="OBS015",
    name="parts-that-do-not-add-up",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
