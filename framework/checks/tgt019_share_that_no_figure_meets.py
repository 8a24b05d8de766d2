"""The parts of the year under profile are those that figures are for.

## Why this matters

`profile: {H1: 40, H2: 100}` has a figure for each half of the year. An indicator that is measured
every quarter finds none for its own quarters there, and a period without one has no target: its
figures get no verdict, and nothing on the scorecard says why. A month that is not in the target's
year is never asked for at all.

Single periods may well be left out; this is said where none of the figures' own length is there.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: visits
    title: Visits to the recycling centre
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    aggregation: year_to_date
    target: {value: 1600, profile: {H1: 900, H2: 1600}}
    observations: {2021/22 Q1: 412, 2021/22 Q2: 910}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: visits
    title: Visits to the recycling centre
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    aggregation: year_to_date
    target: {value: 1600, profile: {Q1: 500, Q2: 900, Q3: 1200, Q4: 1600}}
    observations: {2021/22 Q1: 412, 2021/22 Q2: 910}
```

## How to fix

Write under `profile` the parts of the year that the indicator is measured for: `Q1` to `Q4` for
quarters, `H1` and `H2` for halves, `2021-04` and so on for months.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framework.checks.aims import by_year, named, versions_of
from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation
from framework.model.period import Frequency, Period, read_period
from framework.model.plan import Plan
from framework.model.target import Above, Below, Point, Shares

_MONTHS = {"Q": 3, "H": 6}
_WORDS = {1: "months", 3: "quarters", 6: "halves of the year"}


def find(plan: Plan) -> Iterator[Problem]:
    """Each share for a month out of the year, then each set of shares for parts of other length."""
    for indicator in plan.indicators:
        observed = by_year(indicator)
        for year, target in versions_of(indicator):
            profile = target.profile
            if (
                year.frequency is not Frequency.YEARLY
                or not isinstance(profile, Shares)
                or not isinstance(target.wanted, Point | Above | Below)
            ):
                continue
            place = target.origin / "profile"
            outside = [name for name in profile.figures if not _is_in(name, year)]
            for name in outside:
                yield Problem(
                    at=place / name,
                    key=True,
                    message=f"{named(indicator, year)} has a figure for {name}, which is not in "
                    f"{year.label}",
                    help=f"write a part of {year.label}, from {year.start:%Y-%m} to "
                    f"{year.last_day:%Y-%m}",
                    object_id=indicator.id,
                )
            parts = [name for name in profile.figures if name not in outside]
            measured = _measured_for(indicator, observed.get(year.start, ()))
            if parts and measured and not measured & {_length(name) for name in parts}:
                wanted = " and ".join(_WORDS[months] for months in sorted(measured))
                yield Problem(
                    at=place,
                    key=True,
                    message=f"{named(indicator, year)} has figures for {', '.join(parts)}, but "
                    f"the indicator is measured for {wanted}, so those have no target",
                    help=f"write under profile: a figure for {wanted}, or take profile: out",
                    object_id=indicator.id,
                )


def _length(name: str) -> int:
    """How many months a part of the year has, from its name."""
    return _MONTHS.get(name[:1], 1)


def _is_in(name: str, year: Period) -> bool:
    month = read_period(name)
    return month is None or year.contains(month)


def _measured_for(indicator: Indicator, observed: Sequence[Observation]) -> set[int]:
    """The lengths, in months, of the parts of the year that figures are for."""
    found = {one.period.months for one in observed}
    if not found and indicator.written_frequency is not None:
        found = {indicator.written_frequency.months}
    return found - {12}


CHECK = Check(
    code="TGT019",
    name="share-that-no-figure-meets",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
