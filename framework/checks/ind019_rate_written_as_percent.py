"""A rate per 1,000 is not written as a percentage, nor a percentage as a rate.

## Why this matters

43.1 children in every 10,000 are 0.431% of them. Where a report writes such a rate with a percent
sign, a reader takes it for a hundred times as many. Either the sign is a slip of the pen, or the
unit of the indicator is not what its figures are.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: fly-tipping
    title: Fly-tips found per 10,000 residents
    owner: Head of Waste Services
    unit: {kind: rate, per: 10000}
    observations:
      2021/22 Q1:
        value: 43.1
        note: The rate is 43.1% compared to 40.8% last month
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: fly-tipping
    title: Fly-tips found per 10,000 residents
    owner: Head of Waste Services
    unit: {kind: rate, per: 10000}
    observations:
      2021/22 Q1:
        value: 43.1
        note: The rate is 43.1 per 10,000 compared to 40.8 last month
```

## How to fix

Look at how the figure is worked out. If it is a rate, write "per 10,000" instead of the percent
sign; where a published report is copied word for word, allow this finding there with a reason. If
it is a percentage, write `unit: percent`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from framework.checks.check import Check, Problem
from framework.checks.series import exact_figure, measured_things
from framework.checks.units import number_before, per_how_many
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, UnitKind
from framework.model.plan import Plan
from framework.place import Origin

_SIGN = re.compile(r" ?%")
_PERCENT = re.compile(
    r"(?<![0-9])(?<![0-9] )(?:%|\bpercentage\b|\bper ?cent\b)(?! ?points?\b)", re.IGNORECASE
)
"""A percentage as what is measured; 5% is a change or a limit."""

_HUNDRED = Decimal(100)

_Place = tuple[Origin, tuple[int, int] | None, str]
"""Where it is written, which of its characters, and what they say."""


def find(plan: Plan) -> Iterator[Problem]:
    """The clearest place where a rate is called a percentage, or a percentage a rate."""
    for noun, one in measured_things(plan):
        unit = one.unit
        if unit is None:
            continue
        if unit.kind is UnitKind.PERCENT:
            yield from _titled_as_rate(noun, one)
        elif unit.kind is UnitKind.RATE and isinstance(unit.per, Decimal) and unit.per > _HUNDRED:
            found = next(_called_percent(one), None)
            if found is not None:
                at, stretch, says = found
                yield Problem(
                    at=at,
                    stretch=stretch,
                    message=f"{says}, but the unit of {noun} {one.id} is a rate per {unit.per:,f}",
                    help=f"write per {unit.per:,f} instead of the percentage, or unit: percent "
                    "if that is what is measured",
                    object_id=one.id,
                )


def _titled_as_rate(noun: str, one: Indicator) -> Iterator[Problem]:
    sizes = per_how_many(one.title)
    sizes.pop(_HUNDRED, None)
    if len(sizes) == 1 and not _SIGN.search(one.title) and not _PERCENT.search(one.title):
        ((size, words),) = sizes.items()
        yield Problem(
            at=one.origin / "title",
            message=f'the title says "{words}", but the unit of {noun} {one.id} is percent',
            help=f"write unit: {{kind: rate, per: {size}}}, or take {words} out of the title if "
            "the figures are percentages",
            object_id=one.id,
        )


def _called_percent(one: Indicator) -> Iterator[_Place]:
    """The places where a rate is called a percentage, the clearest first, and what they say."""
    called = _PERCENT.search(one.title)
    if called is not None and not per_how_many(one.title):
        yield one.origin / "title", called.span(), f'the title says "{called[0]}"'
    for observation in reversed(one.observations):
        yield from _printed_as_percent(observation)


def _printed_as_percent(observation: Observation) -> Iterator[_Place]:
    printed, period = observation.published, observation.period.label
    for key, text in (("value", printed.value), ("target", printed.target)):
        whole = (text or "").strip()
        if any(written == whole for _, written, _ in number_before(whole, _SIGN)):
            at = observation.origin / "published" / key
            yield at, None, f'the published {key} for {period} is "{whole}"'
    figure = exact_figure(observation)
    for number, written, stretch in number_before(observation.note or "", _SIGN):
        if number == figure:
            yield observation.origin / "note", stretch, f'the note for {period} says "{written}"'


CHECK = Check(
    code="IND019",
    name="rate-written-as-percent",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
