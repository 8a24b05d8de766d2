"""The unit of an indicator is the one that its title names.

## Why this matters

"Percentage of bins collected" with `unit: count` is shown as 97 where 97% is meant, its target is
spread over the year as if it were counted up, and the scorecard is wrong without looking wrong.
Where the title says percentage, the unit is `percent`; where it says number of, it is a number;
where it says cost, it is money.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: collected
    title: Percentage of bins collected on the day
    owner: Head of Waste Services
    unit: count
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: collected
    title: Percentage of bins collected on the day
    owner: Head of Waste Services
    unit: percent
  - id: visits
    title: Number of visits per 1,000 residents
    owner: Head of Waste Services
    unit: {kind: rate, per: 1000}
```

## How to fix

Look at the figures. If they are what the title says, correct `unit`. If they are what the unit
says, correct the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.wording import shortened
from framework.findings import Severity
from framework.model.indicator import Unit, UnitKind
from framework.model.plan import Plan
from framework.place import Origin

_BRACKETS = re.compile(r"\((?!\s*(?:%|£|per\s?cent)[^()]{0,3}\))[^()]*\)")
"""Asides; "(%)" and "(£m)" are none."""

_START = r"(?:(?:^|[:\u2013\u2014]|\s-)\s*(?:the\s+)?(?:total\s+|overall\s+|net\s+|gross\s+)?)"
_SAID = re.compile(
    rf"{_START}(?P<number>number\s+of|no\.\s+of|count\s+of)\b"
    rf"|{_START}(?P<average>average|mean|median)\b"
    rf"|{_START}(?P<rate>rate\s+of)\b"
    rf"|{_START}(?P<cost>costs?\s+(?:of|per)\b|£(?!\s?\d))"
    r"|(?P<percent>\bpercentages?(?!\s+points?)|(?<!\d\s)\bper\s?cent\b|(?<![\d\s])%|(?<!\d)\s%)",
    re.IGNORECASE,
)
_PERCENT_AFTER_ALL = re.compile(r"%|\bper\s?cent|\bproportion\b|\bshare\b|\bgap\b", re.IGNORECASE)
_PER = re.compile(r"\b(?:per|rate|every|each|average|mean)\b|/", re.IGNORECASE)
_PER_SO_MANY = re.compile(r"\bper\s+\d", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:where|which|whose|with|that|who|when|if|than)\b", re.IGNORECASE)

_Unit = UnitKind
_NO_FIGURE = {_Unit.YES_NO, _Unit.GRADE}
_AGAINST: dict[str, set[UnitKind]] = {
    "number": {_Unit.PERCENT, _Unit.MONEY, _Unit.RATE, *_NO_FIGURE},
    "average": set(),
    "rate": {_Unit.COUNT, _Unit.YES_NO},
    "cost": {_Unit.COUNT, _Unit.PERCENT, _Unit.DAYS, _Unit.HOURS, *_NO_FIGURE},
    "percent": {
        *(_Unit.COUNT, _Unit.MONEY, _Unit.DAYS, _Unit.HOURS, _Unit.MINUTES),
        *(_Unit.MONTHS, _Unit.YEARS, *_NO_FIGURE),
    },
}
"""By what a title says: the units that its figures cannot be in; an average may be in any.

Rates that are called percentages, and counts that are called a rate per 1,000, have checks of
their own.
"""

_PROPER = {
    "number": "count",
    "rate": "{kind: rate, per: 1000}",
    "cost": "{kind: money, currency: GBP}",
    "percent": "percent",
}


def find(plan: Plan) -> Iterator[Problem]:
    """Each title that names another unit than the one that is written."""
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            texts = f"{one.title} {one.definition or ''} {one.scope or ''}"
            yield from _against(noun, one.id, one.title, texts, one.unit, one.origin)
    for mark in plan.benchmarks:
        texts = mark.title
        yield from _against("benchmark", mark.id, mark.title, texts, mark.unit, mark.origin)


def _against(
    noun: str, name: str, title: str, texts: str, unit: Unit | None, origin: Origin
) -> Iterator[Problem]:
    said = _said(title) if unit is not None else None
    if unit is None or said is None:
        return
    key, words = said
    if unit.kind not in _AGAINST[key] or _is_explained(key, unit.kind, texts):
        return
    yield Problem(
        at=origin / "unit",
        message=f'{noun} {name} "{shortened(title)}" says "{words}", but its unit is '
        f"{unit.kind.value}",
        help=f"write unit: {_PROPER[key]} if the figures are what the title says; otherwise "
        "correct the title",
        object_id=name,
        related=((origin / "title", "the title is here"),),
    )


def _said(title: str) -> tuple[str, str] | None:
    """The first words of the title that say what sort of figure it is, and which sort."""
    plain = _BRACKETS.sub(" ", title)
    found = _SAID.search(plain)
    if found is None or found.lastgroup is None:
        return None
    if found.lastgroup == "percent" and _ASIDE.search(plain, 0, found.start()):
        return None
    return found.lastgroup, " ".join(found[found.lastgroup].split())


def _is_explained(key: str, kind: UnitKind, texts: str) -> bool:
    """Whether further words make the title and the unit agree."""
    if key in {"number", "cost"} and kind is UnitKind.PERCENT:
        return _PERCENT_AFTER_ALL.search(texts) is not None
    if key == "rate":
        return _PER_SO_MANY.search(texts) is not None
    return key == "number" and kind is UnitKind.RATE and _PER.search(texts) is not None


CHECK = Check(
    code="IND015",
    name="unit-against-title",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
