"""Every id that a plan refers to is the id of something in it.

## Why this matters

An indicator says which actions it measures, a scorecard which indicators it shows, a priority
which outcomes it serves. Where such an id is misspelt, the link is lost without a word: the
indicator is missing from the scorecard, and the action looks as if nobody measured it.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
indicators:
  - id: recycling
    title: Household waste recycled
    measures: [secnd-bin]
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
indicators:
  - id: recycling
    title: Household waste recycled
    measures: [second-bin]
```

## How to fix

Write the id as it stands where the thing itself is described, letter for letter. Where the thing
is not in the plan, add it or take the reference out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Share
from framework.model.plan import Plan
from framework.place import Origin
from framework.status.build import nearest_help

_MOST_LISTED = 7


class _Thing(Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reference:
    """One id that one thing names: ``who`` it is, what it ``does``, and what it must name."""

    who: str
    owner: str
    does: str
    noun: str
    name: str
    at: Origin


def find(plan: Plan) -> Iterator[Problem]:
    """Each reference that leads to nothing, or to a thing of another kind."""
    ids = _ids(plan)
    kinds = {name: noun for noun, names in ids.items() for name in names}
    for reference in _references(plan):
        known = ids[reference.noun]
        if reference.name in known:
            continue
        other = kinds.get(reference.name)
        if other is None:
            named = f'the {reference.noun} "{reference.name}", which the plan does not have'
        else:
            named = f'"{reference.name}", which is {_a(other)}, not {_a(reference.noun)}'
        yield Problem(
            at=reference.at,
            message=f"{reference.who} {reference.owner} {reference.does} {named}",
            help=_help(reference, known),
            object_id=reference.owner,
        )


def _ids(plan: Plan) -> dict[str, dict[str, None]]:
    things: dict[str, tuple[_Thing, ...]] = {
        "outcome": plan.outcomes,
        "priority": plan.priorities,
        "action": plan.actions,
        "indicator": plan.indicators,
        "figure": plan.figures,
        "scorecard": plan.scorecards,
        "benchmark": plan.benchmarks,
        "risk": plan.risks,
        "narrative item": plan.narrative,
    }
    return {noun: dict.fromkeys(one.id for one in listed) for noun, listed in things.items()}


def _references(plan: Plan) -> Iterator[_Reference]:
    for priority in plan.priorities:
        at = priority.origin / "outcomes"
        yield from _listed("priority", priority.id, "serves", "outcome", priority.outcomes, at)
    for noun, indicators in (("indicator", plan.indicators), ("figure", plan.figures)):
        for indicator in indicators:
            at = indicator.origin / "measures"
            yield from _listed(noun, indicator.id, "measures", "action", indicator.measures, at)
            if isinstance(indicator.formula, Share):
                yield _Reference(
                    who=noun,
                    owner=indicator.id,
                    does="counts",
                    noun="scorecard",
                    name=indicator.formula.of,
                    at=indicator.origin / "formula" / "share_of",
                )
    for scorecard in plan.scorecards:
        at = scorecard.origin / "priorities"
        yield from _listed("scorecard", scorecard.id, "shows", "priority", scorecard.priorities, at)
        at = scorecard.origin / "indicators"
        yield from _listed(
            "scorecard", scorecard.id, "shows", "indicator", scorecard.indicators, at
        )
    for risk in plan.risks:
        at = risk.origin / "related_actions"
        yield from _listed("risk", risk.id, "relates to", "action", risk.related_actions, at)


def _listed(
    who: str, owner: str, does: str, noun: str, names: Collection[str], listed: Origin
) -> Iterator[_Reference]:
    """A reference for each name of a list.

    Each points at its own item. Where the list also holds an item that is no text, which the
    schema reports, the names are not counted as the items are, and each points at the whole list.
    """
    further = listed / len(names)
    shifted = further.locate().pointer == further.pointer
    for index, name in enumerate(names):
        at = listed if shifted else listed / index
        yield _Reference(who=who, owner=owner, does=does, noun=noun, name=name, at=at)


def _help(reference: _Reference, known: dict[str, None]) -> str:
    near = nearest_help(reference.name, known)
    if near is not None:
        return near
    if not known:
        return f"add {_a(reference.noun)} to the plan, or take the reference out"
    if len(known) <= _MOST_LISTED:
        return f"write one of: {', '.join(known)}"
    return f"write the id of {_a(reference.noun)} of this plan"


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aio" else f"a {noun}"


CHECK = Check(
    code="REF002",
    name="unknown-reference",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
