"""Every id that a plan refers to is the id of something in it.

## Why this matters

An indicator says which actions it measures, a scorecard which indicators it shows, a priority
which outcomes it serves, a target which benchmark it follows. Where such an id is misspelt, the
link is lost without a word: the indicator is missing from the scorecard, the action looks as if
nobody measured it, the target has no figure.

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
    owner: Head of Waste Services
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
    owner: Head of Waste Services
    measures: [second-bin]
```

## How to fix

Write the id as it stands where the thing itself is described, letter for letter. Where the thing
is not in the plan, add it or take the reference out. A benchmark that a target or `judge_against`
names stands under `benchmarks` of the same indicator, and a scale under `scales` of the plan.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from framework.checks.check import Check, Problem, Tier
from framework.claims import things_named
from framework.findings import Severity
from framework.model.indicator import Indicator, Share
from framework.model.plan import Plan
from framework.model.target import BASELINE, FromBenchmark, RelativeTo
from framework.place import Origin
from framework.status.build import nearest_help

_MOST_LISTED = 7
_MOST_COMPARED = 200
"""For how many the nearest known id is looked for: that takes milliseconds each."""


class _Thing(Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reference:
    """One id that one thing names: ``who`` it is, what it ``does``, and what it must name.

    ``known`` are the ids it may name, where they are not those of all such things in the plan, and
    ``holder`` is whose they are.
    """

    who: str
    owner: str
    does: str
    noun: str
    name: str
    at: Origin
    stretch: tuple[int, int] | None = None
    known: Mapping[str, None] | None = None
    holder: str = "plan"


def find(plan: Plan) -> Iterator[Problem]:
    """Each reference that leads to nothing, or to a thing of another kind."""
    ids = _ids(plan)
    kinds = {name: noun for noun, names in ids.items() for name in names}
    compared = 0
    for reference in _references(plan):
        known = ids[reference.noun] if reference.known is None else reference.known
        if reference.name in known:
            continue
        asked = reference.known is None or reference.stretch is not None
        other = kinds.get(reference.name) if asked and reference.holder == "plan" else None
        if other is None:
            named = (
                f'the {reference.noun} "{reference.name}", which the {reference.holder} does not '
                "have"
            )
        else:
            named = f'"{reference.name}", which is {_a(other)}, not {_a(reference.noun)}'
        yield Problem(
            at=reference.at,
            stretch=reference.stretch,
            message=f"{reference.who} {reference.owner} {reference.does} {named}",
            help=_help(reference, known, seek=compared < _MOST_COMPARED),
            object_id=reference.owner,
        )
        compared += 1


def _ids(plan: Plan) -> dict[str, dict[str, None]]:
    inspections = plan.inspections
    things: dict[str, tuple[_Thing, ...]] = {
        "outcome": plan.outcomes,
        "priority": plan.priorities,
        "action": plan.actions,
        "milestone": tuple(one for action in plan.actions for one in action.milestones),
        "indicator": plan.indicators,
        "figure": plan.figures,
        "scorecard": plan.scorecards,
        "benchmark": plan.benchmarks,
        "risk": plan.risks,
        "inspection": inspections,
        "quality indicator": tuple(item for one in inspections for item in one.items),
        "piece of narrative": plan.narrative,
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
            yield from _single(plan, noun, indicator)
            yield from _own_benchmarks(noun, indicator)
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
    for named in things_named(plan):
        yield _Reference(
            who=named.passage.noun,
            owner=named.passage.id,
            does="makes a claim about",
            noun=named.noun,
            name=named.name,
            at=named.at,
            stretch=named.stretch,
            known=named.known,
            holder=named.holder,
        )
    anything = {name: None for names in _ids(plan).values() for name in names}
    for inspection in plan.inspections:
        for area in inspection.areas_for_improvement:
            at = area.origin / "answered_by"
            for reference in _listed(
                "area for improvement", area.id, "is answered by", "action", area.answered_by, at
            ):
                yield replace(reference, known=anything)


def _single(plan: Plan, noun: str, indicator: Indicator) -> Iterator[_Reference]:
    """What an indicator names one of: the scorecard it counts, its whole, the scale of its unit."""
    origin = indicator.origin
    if isinstance(indicator.formula, Share):
        yield _Reference(
            who=noun,
            owner=indicator.id,
            does="counts",
            noun="scorecard",
            name=indicator.formula.of,
            at=origin / "formula" / "share_of",
        )
    if indicator.part_of is not None:
        wholes: dict[str, None] = dict.fromkeys(one.id for one in (*plan.indicators, *plan.figures))
        yield _Reference(
            who=noun,
            owner=indicator.id,
            does="is part of",
            noun="indicator",
            name=indicator.part_of,
            at=origin / "part_of",
            known=wholes if noun == "figure" else None,
        )
    if indicator.unit is not None and indicator.unit.grades is not None:
        yield _Reference(
            who=noun,
            owner=indicator.id,
            does="is graded on",
            noun="scale",
            name=indicator.unit.grades,
            at=origin / "unit" / "scale",
            known=dict.fromkeys(plan.scales),
        )


def _own_benchmarks(noun: str, indicator: Indicator) -> Iterator[_Reference]:
    own: dict[str, None] = dict.fromkeys(one.id for one in indicator.comparisons)
    named: list[tuple[str, str, Origin]] = []
    if indicator.judge_against is not None:
        at = indicator.origin / "judge_against"
        named.append(("is judged against", indicator.judge_against, at))
    for target in (one for versions in indicator.targets.values() for one in versions):
        match target.wanted:
            case FromBenchmark(name):
                named.append(("has as its target", name, target.origin / "benchmark"))
            case RelativeTo(name) if name != BASELINE:
                named.append(("has a target relative to", name, target.origin / "relative_to"))
    for does, name, at in named:
        relative = at.pointer.steps[-1] == "relative_to"
        yield _Reference(
            who=noun,
            owner=indicator.id,
            does=does,
            noun="benchmark",
            name=name,
            at=at,
            known={BASELINE: None, **own} if relative else own,
            holder=noun,
        )


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


def _help(reference: _Reference, known: Mapping[str, None], *, seek: bool) -> str:
    near = nearest_help(reference.name, known) if seek else None
    if near is not None:
        return near
    if not known:
        return f"add {_a(reference.noun)} to the {reference.holder}, or take the reference out"
    if len(known) <= _MOST_LISTED:
        return f"write one of: {', '.join(known)}"
    return f"write the id of {_a(reference.noun)} of this {reference.holder}"


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aio" else f"a {noun}"


CHECK = Check(
    code="REF002",
    name="unknown-reference",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    reads=Plan,
    find=find,
    doc=__doc__,
)
