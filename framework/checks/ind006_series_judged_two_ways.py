"""The same figures are judged in one way.

## Why this matters

A measure that is reported twice, in a service's table and again in a corporate one, is easily
given a target in one place and none in the other. The same figures are then off target on one page
and data only on the next, and members may ask which is true. Two indicators are compared when they
have the same title and the same figures, or when their titles share two telling words and three
figures in a row are the same and do not rise in even steps as 25, 50, 75 do.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: S.1.1a
    title: Household waste recycled
    unit: percent
    polarity: higher_is_better
    target: 50
    observations:
      2021/22 Q1: 41.3
  - id: CORP.7
    title: Household waste recycled
    unit: percent
    observations:
      2021/22 Q1: 41.3
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: S.1.1a
    title: Household waste recycled
    unit: percent
    polarity: higher_is_better
    target: 50
    also_known_as: [CORP.7]
    observations:
      2021/22 Q1: 41.3
```

## How to fix

Keep one of the two, list the other code under `also_known_as`, and show it in both scorecards. If
they are two measures, say under `scope` or `definition` what tells them apart. What a report has
published already stays under `published`; the target and the polarity are the plan's own.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal

from framework.checks.check import Check, Problem
from framework.checks.thread import (
    Measured,
    folded,
    have_same_figures,
    measured,
    shared_periods,
    stated_relation,
    two_judgements,
    what_is_measured,
)
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.plan import Plan

_RUN = 3
_FEWEST_DIGITS = 6
"""A run of figures with fewer digits than this, such as 1, 4, 2, is often shared by chance."""
_SHARED_WORDS = 2
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = {
    "number",
    "numbers",
    "percentage",
    "percent",
    "proportion",
    "rate",
    "rates",
    "average",
    "total",
    "with",
    "within",
    "from",
    "that",
    "which",
    "have",
    "been",
    "this",
    "year",
    "quarter",
    "month",
    "period",
    "cumulative",
    "quarterly",
    "annual",
    "than",
    "their",
    "were",
    "population",
    "increase",
    "reduce",
}
"""Words of titles that do not say what is measured."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator with the figures of another before it and another verdict on them."""
    first: dict[Hashable, Measured] = {}
    for indicator in plan.indicators:
        one = measured(indicator)
        others = {}
        for key in _keys(one):
            other = first.setdefault(key, one)
            others[other.indicator.id] = other
        for other in others.values():
            problem = _problem(other, one)
            if problem is not None:
                yield problem
                break


def _keys(one: Measured) -> Iterator[Hashable]:
    """By what another may be the same: the title, or three figures in a row that tell."""
    yield what_is_measured(one.indicator)
    figures = [
        (label, observation.value)
        for label, observation in one.figures.items()
        if isinstance(observation.value, Decimal)
    ]
    for start in range(len(figures) - _RUN + 1):
        run = tuple(figures[start : start + _RUN])
        if _is_telling([value for _, value in run]):
            yield run


def _is_telling(values: list[Decimal]) -> bool:
    """Whether two measures would hardly share these by chance: many digits, in no even steps."""
    first, second, third = values
    digits = sum(len(str(abs(value)).replace(".", "").strip("0")) for value in set(values))
    return digits >= _FEWEST_DIGITS and second - first != third - second


def _problem(other: Measured, one: Measured) -> Problem | None:
    first, indicator = other.indicator, one.indicator
    if other is one or not _may_be_one(first, indicator):
        return None
    shared = shared_periods(other, one)
    if not have_same_figures(other, one, shared):
        return None
    judged = two_judgements(other, one, shared)
    if judged is None:
        return None
    count = "1 period" if len(shared) == 1 else f"{len(shared)} periods"
    return Problem(
        at=indicator.origin / "title",
        message=f"indicators {first.id} and {indicator.id} have the same figures in {count}, but "
        f"are judged in two ways: {judged}",
        help=f"if both are one measure, keep {first.id} and list {indicator.id} under "
        "also_known_as: there; if not, say under scope: what tells them apart",
        object_id=indicator.id,
        related=((first.origin / "title", "the same figures"),),
    )


def _may_be_one(other: Indicator, indicator: Indicator) -> bool:
    """Whether nothing in the plan says that they are two, and their titles speak of one thing."""
    if stated_relation(other, indicator):
        return False
    for said, otherwise in (
        (other.unit, indicator.unit),
        (other.scope, indicator.scope),
        (other.definition, indicator.definition),
    ):
        if said and otherwise and said != otherwise:
            return False
    shared = _words(other) & _words(indicator)
    return len(shared) >= _SHARED_WORDS or folded(other.title) == folded(indicator.title)


def _words(indicator: Indicator) -> frozenset[str]:
    return frozenset(_WORD.findall(indicator.title.casefold())) - _COMMON


CHECK = Check(
    code="IND006",
    name="series-judged-two-ways",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
