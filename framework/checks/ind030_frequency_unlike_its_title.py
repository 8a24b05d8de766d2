"""Figures are for the periods that the title names: a month, a quarter, a year.

## Why this matters

"De-registered quarterly" over figures that grow from quarter to quarter makes the last of them look
four times as large as it is. A figure for a quarter under a title that says "per year" looks four
times too small.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Number of visits to the recycling centre (quarterly)
    owner: Head of Waste Services
    unit: count
    aggregation: year_to_date
    observations:
      2021/22 Q1: 412
      2021/22 Q2: 810
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Number of visits to the recycling centre (quarterly)
    owner: Head of Waste Services
    unit: count
    aggregation: in_period
    observations:
      2021/22 Q1: 412
      2021/22 Q2: 398
```

## How to fix

Decide which is meant. Correct `frequency` or `aggregation`, write the figures for the periods that
the title names, or take the word out of the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import measured_things
from framework.findings import Severity
from framework.model.indicator import Aggregation, Indicator, State, UnitKind
from framework.model.period import Frequency
from framework.model.plan import Plan

_IN_BRACKETS = re.compile(
    r"\((?:(?P<yearly>annual|annually|yearly)|(?P<quarterly>quarterly)|(?P<monthly>monthly))\)",
    re.IGNORECASE,
)
_OF_AMOUNTS = re.compile(
    r"\b(?P<yearly>annual (?:number|total)|(?:annually|yearly)$|per (?:year|annum)\b)"
    r"|\b(?P<quarterly>quarterly(?=$| basis)|in (?:the |each |every )?quarter\b|per quarter\b)"
    r"|\b(?P<monthly>monthly(?=$| basis)|per month\b)",
    re.IGNORECASE,
)
"""Words that name the period of a count; of a percentage they may name what is counted."""

_ASIDE = re.compile(r"\([^()]{0,200}\)")
_SHARED = re.compile(
    r"\b(?:average|mean|median|rate|cost|rent|price|per (?!year|annum))", re.IGNORECASE
)
"""Words by which "per year" or "per month" belongs to what is measured."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each title that names another period than its figures have."""
    for noun, one in measured_things(plan):
        match = _named_period(one)
        if match is None:
            continue
        named = Frequency(next(name for name, text in match.groupdict().items() if text))
        against = _against(one, named)
        if against is not None:
            but, advice = against
            yield Problem(
                at=one.origin / "title",
                message=f'the title of {noun} {one.id} says "{match[0].strip("()")}", but {but}',
                help=f'{advice}, or take "{match[0].strip("()")}" out of the title',
                object_id=one.id,
            )


def _named_period(one: Indicator) -> re.Match[str] | None:
    title = one.title.rstrip(" .")
    plain = _IN_BRACKETS.search(title)
    is_count = one.unit is not None and one.unit.kind is UnitKind.COUNT
    if plain is not None or not is_count or _SHARED.search(_ASIDE.sub("", title)):
        return plain
    return _OF_AMOUNTS.search(title)


def _against(one: Indicator, named: Frequency) -> tuple[str, str] | None:
    """What is at odds with the period that a title names, and what to do; None if nothing is."""
    alone = one.aggregation is Aggregation.IN_PERIOD
    if named is Frequency.YEARLY and not alone:
        return None
    if one.aggregation is Aggregation.YEAR_TO_DATE:
        each = "month" if named is Frequency.MONTHLY else "quarter"
        return (
            "its figures are counted up over the year (aggregation: year_to_date)",
            f"write the figure of each {each} alone with aggregation: in_period",
        )
    written = one.written_frequency
    if written is not None:
        if written is named:
            return None
        return f"its frequency is {written.value}", f"write frequency: {named.value}"
    shorter = (
        observation.period.label
        for observation in one.observations
        if observation.period.months < named.months and observation.state is State.MEASURED
    )
    label = next(shorter, None)
    if label is None:
        return None
    return f"it has a figure for {label}", "write the figures for the periods that it names"


CHECK = Check(
    code="IND030",
    name="frequency-unlike-its-title",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
