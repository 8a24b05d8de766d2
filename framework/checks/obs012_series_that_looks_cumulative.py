"""A figure that is counted up over the year says so.

## Why this matters

A figure without `aggregation` is taken to be for its own period alone. If it really counts from the
beginning of the year, its target is shared out wrongly and every quarter looks better than the one
before. This is said where the title or definition speaks of a figure since the beginning of the
year, and of counts, money, days and hours that at least double within each of two years and fall
back when the next begins.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Visits to the recycling centre (cumulative)
    owner: Head of Waste Services
    unit: count
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
    title: Visits to the recycling centre (cumulative)
    owner: Head of Waste Services
    unit: count
    aggregation: year_to_date
    observations:
      2021/22 Q1: 412
      2021/22 Q2: 810
```

## How to fix

Write `aggregation: year_to_date`. Where each figure is for its own period alone, write
`aggregation: in_period`, take the word out of the title, or allow this finding with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from framework.checks.check import Check, Problem
from framework.checks.series import Reading, every_series, readings_of
from framework.findings import Severity
from framework.model.indicator import Aggregation, Indicator, UnitKind
from framework.model.period import year_of
from framework.model.plan import Plan
from framework.place import Origin

_GROWS = {UnitKind.COUNT, UnitKind.MONEY, UnitKind.DAYS, UnitKind.HOURS}
_WORDS = re.compile(
    r"(?<!not )(?<!non-)(?<!non )\b(?:cumulative|cumulatively|year[ -]to[ -]date|ytd|"
    r"so far this year|since (?:1 |1st )?april|since the (?:start|beginning) of the year)\b",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\b(?:average|mean|median|per|net)\b", re.IGNORECASE)
_PARTS = 3
_YEARS = 2
_TIMES = 2
_YEAR = 12


def find(plan: Plan) -> Iterator[Problem]:
    """Each series taken to be of single periods whose words or figures say otherwise."""
    for who, one in every_series(plan):
        if one.scored_as is not Aggregation.IN_PERIOD or not _has_parts_of_a_year(one):
            continue
        if (problem := _by_words(who, one) or _by_figures(who, one)) is not None:
            yield problem


def _has_parts_of_a_year(indicator: Indicator) -> bool:
    """Whether it has figures for less than a year, and no cumulative ones beside them."""
    shorter = any(one.period.months < _YEAR for one in indicator.observations)
    return shorter and all(one.year_to_date is None for one in indicator.observations)


def _by_words(who: str, indicator: Indicator) -> Problem | None:
    for key, text in (("title", indicator.title), ("definition", indicator.definition or "")):
        if (found := _WORDS.search(text)) is not None:
            return Problem(
                at=_place(indicator, key),
                message=f'{who} says "{found.group()}" in its {key}, but each of its figures is '
                "taken to be for its own period alone",
                help="write  aggregation: year_to_date",
                object_id=indicator.id,
            )
    return None


def _by_figures(who: str, indicator: Indicator) -> Problem | None:
    if len(indicator.observations) < _YEARS * _PARTS:
        return None
    unit = indicator.unit
    words = f"{indicator.title} {indicator.definition or ''}"
    if unit is None or unit.kind not in _GROWS or indicator.formula or _AVERAGE.search(words):
        return None
    years: dict[str, list[Reading]] = {}
    for reading in readings_of(indicator):
        if reading.observation.period.months < _YEAR:
            year = year_of(reading.observation.period, indicator.year_starts)
            years.setdefault(year.label, []).append(reading)
    series = [part for part in years.values() if len(part) >= _PARTS]
    grows = len(series) >= _YEARS and all(_grows(part) for part in series)
    falls_back = all(
        later[0].value * _TIMES <= earlier[-1].value for earlier, later in pairwise(series)
    )
    if not grows or not falls_back:
        return None
    last = series[-1]
    return Problem(
        at=_place(indicator, "title"),
        message=f"{who} is taken to be for each period alone, but it grows in every year and "
        f"begins again in the next: from {last[0].shown} in {last[0].label} to {last[-1].shown} "
        f"in {last[-1].label}",
        help="write  aggregation: year_to_date  if it counts from the beginning of the year",
        object_id=indicator.id,
    )


def _grows(part: list[Reading]) -> bool:
    """Whether the figures of a year are of one length, never fall and at least double."""
    lengths = {one.observation.period.months for one in part}
    never_fall = all(earlier.value <= later.value for earlier, later in pairwise(part))
    return len(lengths) == 1 and never_fall and part[-1].value >= _TIMES * part[0].value > 0


def _place(indicator: Indicator, key: str) -> Origin:
    """The line that says what stretch the figures cover; where none does, that of the key."""
    written = indicator.origin / "aggregation"
    return written if written.locate().pointer == written.pointer else indicator.origin / key


CHECK = Check(
    code="OBS012",
    name="series-that-looks-cumulative",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
