"""A rate says per how many, and its title says the same.

## Why this matters

3.2 per 1,000 and 3.2 per 10,000 are ten times apart. Without the number behind "per" nobody can
compare a rate with the national one, and where the title has another number than the unit, one of
the two misleads whoever reads it.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: fly-tipping
    title: Fly-tips found per 1,000 residents
    owner: Head of Waste Services
    unit: {kind: rate, per: 10000}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: fly-tipping
    title: Fly-tips found per 1,000 residents
    owner: Head of Waste Services
    unit: {kind: rate, per: 1000}
```

## How to fix

Look at how the figure is worked out, and write the unit as a rate per that number, such as
`unit: {kind: rate, per: 1000}`. Where the title has the wrong number, correct the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from framework.checks.check import Check, Problem
from framework.checks.series import measured_things
from framework.checks.units import per_how_many
from framework.findings import Severity
from framework.model.indicator import Indicator, Unit, UnitKind
from framework.model.plan import Plan

_LIMIT = re.compile(
    r"\b(?:more|fewer|less|higher|lower|greater|above|below|over|under|exceed[a-z]*"
    r"|at least|most)\b",
    re.IGNORECASE,
)
"""Words by which a count may be of things whose rate passes a limit."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each rate whose size is not said or is another than its title's, and each count like it."""
    for noun, one in measured_things(plan):
        unit = one.unit
        if unit is None:
            continue
        if unit.kind is UnitKind.RATE:
            yield from _rate(f"{noun} {one.id}", one, unit)
        elif unit.kind is UnitKind.COUNT and not _LIMIT.search(one.title):
            for size, words in _only(per_how_many(one.title)):
                yield _problem(f"{noun} {one.id}", one, f'"{words}"', size, "is count")


def _rate(who: str, one: Indicator, unit: Unit) -> Iterator[Problem]:
    sizes = per_how_many(one.title)
    per = unit.per
    if isinstance(per, str):
        per = next(iter(per_how_many(f"per {per}")), None)
        if per is None:
            return
    if per is not None and (not sizes or per in sizes):
        return
    for size, words in _only(sizes):
        says = f"is a rate per {per:,f}" if per is not None else "does not say per how many"
        yield _problem(who, one, f'"{words}"', size, says)
    if per is None and not sizes:
        yield Problem(
            at=one.origin / "unit",
            message=f"the unit of {who} is a rate, but nothing says per how many",
            help="write it as in unit: {kind: rate, per: 1000}; for a rate out of a hundred write "
            "unit: percent",
            object_id=one.id,
        )


def _only(sizes: dict[Decimal, str]) -> list[tuple[Decimal, str]]:
    """The one size that a title names; nothing where it names several."""
    return list(sizes.items()) if len(sizes) == 1 else []


def _problem(who: str, one: Indicator, words: str, size: Decimal, says: str) -> Problem:
    return Problem(
        at=one.origin / "unit",
        message=f"the title says {words}, but the unit of {who} {says}",
        help=f"write unit: {{kind: rate, per: {size}}}, or correct the title",
        object_id=one.id,
        related=((one.origin / "title", "the title"),),
    )


CHECK = Check(
    code="IND024",
    name="unclear-rate",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
