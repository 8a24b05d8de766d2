"""Every id is used for one thing in a plan.

## Why this matters

Reports, scorecards and people name things by their ids. Where two things have the same id, a
scorecard may show one of them in place of the other, and nobody can tell which was meant.
Outcomes, priorities, actions, indicators, figures, scorecards, benchmarks, risks and pieces of
narrative share their ids: an action and an indicator may not have the same one.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: recycling
    title: Deliver a second bin to every household
indicators:
  - id: recycling
    title: Household waste recycled
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
```

## How to fix

Give one of the two another id, and write the new one wherever the plan names that thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framework.checks.check import Check, Problem, Tier
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.paper import Inspection
from framework.model.plan import Action, Benchmark, Outcome, Plan, Priority, Risk, Selection
from framework.place import Origin, Span

_Titled = Outcome | Priority | Action | Indicator | Selection | Benchmark | Risk

_TOP = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Thing:
    id: str
    noun: str
    title: str | None
    origin: Origin

    @property
    def named(self) -> str:
        """What it is and what it is called, for messages."""
        return self.noun if self.title is None else f'{self.noun} "{self.title}"'

    @property
    def place(self) -> Span:
        """Where it stands, for putting things in the order of the file."""
        return self.origin.locate().span or _TOP


def find(plan: Plan) -> Iterator[Problem]:
    """Each id that a thing earlier in the file has already."""
    first: dict[str, _Thing] = {}
    for thing in sorted(_things(plan), key=lambda one: one.place):
        other = first.setdefault(thing.id, thing)
        if other is not thing:
            yield Problem(
                at=thing.origin / "id",
                message=f'{thing.named} has the id "{thing.id}", which {other.named} has already',
                help="give one of the two another id, and write it wherever that one is named",
                object_id=thing.id,
                related=((other.origin / "id", "first used here"),),
            )


def _things(plan: Plan) -> Iterator[_Thing]:
    titled: dict[str, tuple[_Titled, ...]] = {
        "outcome": plan.outcomes,
        "priority": plan.priorities,
        "action": plan.actions,
        "indicator": plan.indicators,
        "figure": plan.figures,
        "scorecard": plan.scorecards,
        "benchmark": plan.benchmarks,
        "risk": plan.risks,
    }
    for noun, things in titled.items():
        for thing in things:
            yield _Thing(id=thing.id, noun=noun, title=thing.title, origin=thing.origin)
    for action in plan.actions:
        for step in action.milestones:
            yield _Thing(id=step.id, noun="milestone", title=step.title, origin=step.origin)
    for inspection in plan.inspections:
        yield from _found(inspection)
    for section in plan.narrative:
        yield _Thing(
            id=section.id, noun="piece of narrative", title=section.heading, origin=section.origin
        )


def _found(inspection: Inspection) -> Iterator[_Thing]:
    """An inspection and what it graded, asked and found."""
    yield _Thing(
        id=inspection.id,
        noun="inspection",
        title=inspection.title,
        origin=inspection.origin,
    )
    for item in inspection.items:
        yield _Thing(id=item.id, noun="quality indicator", title=item.title, origin=item.origin)
    remarks = {
        "question": inspection.questions,
        "strength": inspection.strengths,
        "area for improvement": inspection.areas_for_improvement,
    }
    for noun, found in remarks.items():
        for remark in found:
            yield _Thing(id=remark.id, noun=noun, title=None, origin=remark.origin)


CHECK = Check(
    code="REF001",
    name="duplicate-id",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    reads=Plan,
    find=find,
    doc=__doc__,
)
