"""Formulas that count statuses do not count one another.

## Why this matters

An indicator such as "share of our indicators on target" is worked out from the statuses of the
other indicators in a scorecard. Where two of them count each other, neither can be worked out
before the other, so neither has a value. An indicator never counts itself: it may stand in the
scorecard that it counts.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: on-target
    title: Share of indicators on target
    unit: percent
    formula: {share_of: all, with_status: [on_target]}
  - id: off-target
    title: Share of indicators off target
    unit: percent
    formula: {share_of: all, with_status: [off_target]}
scorecards:
  - id: all
    title: All indicators
    indicators: [on-target, off-target]
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
  - id: on-target
    title: Share of indicators on target
    unit: percent
    formula: {share_of: all, with_status: [on_target]}
scorecards:
  - id: all
    title: All indicators
    indicators: [recycling, on-target]
```

## How to fix

Let the formulas count a scorecard that holds none of the indicators named in the message.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from framework.checks.check import Check, Problem, Tier
from framework.findings import Severity
from framework.model.indicator import Indicator, Share
from framework.model.plan import Plan

_Graph = Mapping[str, tuple[str, ...]]


def find(plan: Plan) -> Iterator[Problem]:
    """Each set of indicators that count one another, at the formula of the first of them."""
    shares: dict[str, Indicator] = {
        one.id: one for one in plan.indicators if isinstance(one.formula, Share)
    }
    position = {name: number for number, name in enumerate(shares)}
    for circle in _circles(_graph(plan, shares)):
        names = sorted((name for name in circle if name in shares), key=position.__getitem__)
        if len(names) < 2:
            continue
        first, *others = (shares[name] for name in names)
        yield Problem(
            at=first.origin / "formula",
            message=f"the formulas of indicators {', '.join(names[:-1])} and {names[-1]} count "
            "one another, so none of them has a value",
            help="let them count a scorecard that holds none of these indicators",
            object_id=first.id,
            related=tuple((one.origin / "formula", "part of the same circle") for one in others),
        )


def _graph(plan: Plan, shares: Mapping[str, Indicator]) -> _Graph:
    """What leads to what: an indicator to the scorecard it counts, that one to its indicators.

    Only formulas over statuses are followed. With the scorecards in between there are as many
    links as there are members, not their square; no id begins with the slash that marks them.
    """
    graph: dict[str, tuple[str, ...]] = {
        name: (f"/{one.formula.of}",)
        for name, one in shares.items()
        if isinstance(one.formula, Share)
    }
    counted = {of for following in graph.values() for of in following}
    for scorecard in plan.scorecards:
        if (of := f"/{scorecard.id}") in counted:
            members = tuple(one.id for one in plan.members(scorecard) if one.id in shares)
            graph.setdefault(of, members)
    return graph


def _circles(graph: _Graph) -> Iterator[frozenset[str]]:
    """The sets of names that all lead to one another, by Kosaraju's two walks."""
    backwards: dict[str, list[str]] = {}
    for name, following in graph.items():
        for other in following:
            backwards.setdefault(other, []).append(name)
    taken: set[str] = set()
    for start in reversed(_finishing_order(graph)):
        circle: set[str] = set()
        ahead = [start]
        while ahead:
            name = ahead.pop()
            if name not in taken:
                taken.add(name)
                circle.add(name)
                ahead.extend(backwards.get(name, ()))
        yield frozenset(circle)


def _finishing_order(graph: _Graph) -> list[str]:
    """The names, each after all that it leads to and that was not met before it."""
    order: list[str] = []
    seen: set[str] = set()
    for start in graph:
        ahead = [(start, False)]
        while ahead:
            name, is_done = ahead.pop()
            if is_done:
                order.append(name)
            elif name not in seen:
                seen.add(name)
                ahead.append((name, True))
                ahead.extend((other, False) for other in graph.get(name, ()))
    return order


CHECK = Check(
    code="REF004",
    name="circular-formula",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    reads=Plan,
    find=find,
    doc=__doc__,
)
