"""Money in thousands or millions says so in its unit as in its title.

## Why this matters

A report that prints "£m" over a column of 15.4 means 15.4 million pounds. Where the plan does not
say `in: millions`, the scorecard shows £15.40, and whoever adds it to another budget is wrong by a
million times.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: budget
    title: Spent on street cleaning (£m)
    owner: Head of Waste Services
    unit: {kind: money, currency: GBP}
    observations:
      2021/22 Q1: 15.4
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: budget
    title: Spent on street cleaning (£m)
    owner: Head of Waste Services
    unit: {kind: money, currency: GBP, in: millions}
    observations:
      2021/22 Q1: 15.4
```

## How to fix

Write `in: millions` or `in: thousands` in the unit where the figures are written so. Where they are
whole pounds, take the words out of the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import exact_figure, measured_things
from framework.checks.units import number_before
from framework.expr import decimal_text
from framework.findings import Severity
from framework.model.indicator import Indicator, Unit, UnitKind
from framework.model.plan import Plan

_MILLIONS, _THOUSANDS = "millions", "thousands"
_TITLE = re.compile(
    r"£ ?(?:(?P<m>mn?|millions?)|k|thousands?|['\u2019]?000s?)(?![0-9A-Za-z])"
    r"|\((?:in )?(?:(?P<millions>millions)|thousands)\)"
    r"|\bin (?:(?P<of>millions)|thousands)(?: of pounds\b|$)",
    re.IGNORECASE,
)
"""How a title says on which scale money is written; £2m is an amount and says nothing."""

_PRINTED = re.compile(r"(?:(?P<m>mn?|millions?)|k|thousands?|000s?)$", re.IGNORECASE)
_MOST_PRINTED = 60


def find(plan: Plan) -> Iterator[Problem]:
    """Each sum of money whose title or published figure has another scale than its unit."""
    for noun, one in measured_things(plan):
        if one.unit is not None and one.unit.kind is UnitKind.MONEY:
            said = _title(one) or _published(one)
            if said is not None and said[1] != one.unit.scale:
                yield _problem(noun, one, one.unit, *said)


def _title(one: Indicator) -> tuple[str, str] | None:
    """What the title says of the scale, and the scale; None where it says nothing."""
    match = _TITLE.search(one.title)
    return _scale(f'title says "{match[0]}"', match) if match is not None else None


def _published(one: Indicator) -> tuple[str, str] | None:
    """What a published figure that is the written one says of the scale, and the scale."""
    for observation in one.observations:
        text = (observation.published.value or "")[:_MOST_PRINTED]
        # Text out of a PDF has spaces inside figures: £ 15.43 1m.
        printed = "".join(text.split())
        match = _PRINTED.search(printed)
        numbers = (number for number, _, _ in number_before(printed, _PRINTED))
        if match is not None and next(numbers, None) == exact_figure(observation):
            said = f'published value for {observation.period.label} is "{text.strip()}"'
            return _scale(said, match)
    return None


def _scale(said: str, match: re.Match[str]) -> tuple[str, str]:
    return said, _MILLIONS if any(match.groups()) else _THOUSANDS


def _problem(noun: str, one: Indicator, unit: Unit, said: str, scale: str) -> Problem:
    says = f"says in: {unit.scale}" if unit.scale else f"does not say in: {scale}"
    figures = (exact_figure(observation) for observation in one.observations)
    figure = next((figure for figure in figures if figure is not None), None)
    means = "the figures are"
    if figure is not None:
        written = decimal_text(figure)
        means = f"a figure of {written} means {written} {scale.removesuffix('s')}"
    currency = f"currency: {unit.currency}, " if unit.currency else ""
    return Problem(
        at=one.origin / "unit",
        message=f"the {said}, but the unit of {noun} {one.id} {says}",
        help=f"write unit: {{kind: money, {currency}in: {scale}}} if {means}"
        + ("" if figure is not None else f" in {scale}"),
        object_id=one.id,
    )


CHECK = Check(
    code="IND023",
    name="money-on-another-scale",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
