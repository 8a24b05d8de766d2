"""Every title is used for one indicator, or for one action.

## Why this matters

Two rows with one title look like a mistake, and a reader cannot tell which figure to quote: often
the same measure was printed twice, under two codes, and later only one of them is kept up. Two
indicators may share a title when something written tells them apart: unit, frequency, aggregation,
scope, definition or the days they are measured; or when one names the other under `part_of` or
`also_known_as`. They may as well under two priorities, when a figure for the same period differs.
Two actions may share a title when their dates or owners differ.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: S.1.1a
    title: Household waste recycled
    unit: percent
  - id: CORP.7
    title: Household waste recycled
    unit: percent
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: S.1.1a
    title: Household waste recycled
    unit: percent
    also_known_as: [CORP.7]
```

## How to fix

If both are one measure, keep one, list the other code under `also_known_as` and name the one that
is kept in every scorecard that shows it. If they are two, say in the titles, or under `scope` or
`definition`, what tells them apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

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
from framework.model.plan import Action, Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each title that an indicator, or an action, before it has already."""
    first: dict[Hashable, Measured] = {}
    for indicator in plan.indicators:
        one = measured(indicator)
        other = first.setdefault(what_is_measured(indicator), one)
        if other is not one and not _are_told_apart(other, one):
            yield _problem("indicator", indicator, other.indicator)
    before: dict[Hashable, Action] = {}
    for action in plan.actions:
        same = before.setdefault((folded(action.title), action.owner, action.due), action)
        if same is not action:
            yield _problem("action", action, same)


def _are_told_apart(one: Measured, other: Measured) -> bool:
    """Whether something besides the title shows that they are two, or IND006 speaks of them."""
    if stated_relation(one.indicator, other.indicator):
        return True
    shared = shared_periods(one, other)
    if have_same_figures(one, other, shared):
        return two_judgements(one, other, shared) is not None
    # Each of two priorities may count its own complaints; then their figures differ.
    return bool(shared) and one.indicator.priority != other.indicator.priority


def _problem(noun: str, thing: Indicator | Action, other: Indicator | Action) -> Problem:
    aliases = "" if noun == "action" else f" and list {thing.id} under also_known_as: there"
    return Problem(
        at=thing.origin / "title",
        message=f'{noun} {thing.id} has the title "{thing.title}", which {noun} {other.id} has '
        "already",
        help=f"if both are one, keep {other.id}{aliases}; if not, say in the titles what tells "
        "them apart",
        object_id=thing.id,
        related=((other.origin / "title", "first used here"),),
    )


CHECK = Check(
    code="IND005",
    name="title-used-twice",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
