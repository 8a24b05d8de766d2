"""Numbers of priorities, actions and indicators follow one another.

## Why this matters

Where a list goes 1, 2, 4, readers look for the 3: a row may have been lost on the way from one
report to the next, or dropped without a word. This is asked only of lists of three or more that
begin with 1 (or a) and in which few numbers are left out.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: P.1
    title: Less waste
    actions:
      - id: P.1.1
        title: Deliver a second bin to every household
      - id: P.1.2
        title: Tell households what goes in it
      - id: P.1.4
        title: Empty it every second week
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: P.1
    title: Less waste
    actions:
      - id: P.1.1
        title: Deliver a second bin to every household
      - id: P.1.2
        title: Tell households what goes in it
      - id: P.1.3
        title: Empty it every second week
```

## How to fix

Put back the row that was lost, or number on without the gap. Where an action or indicator was
dropped on purpose and the others keep their numbers, allow this finding there and say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from framework.checks.check import Check, Problem
from framework.checks.numbering import Step, last_letter, last_number
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.plan import Action, Plan, Priority

_FEWEST = 3
_PRESENT_FOR_EACH_SKIPPED = 3
_MOST_NAMED = 4

_Thing = Priority | Action | Indicator


@dataclass(frozen=True, slots=True)
class _Numbered:
    thing: _Thing
    step: Step


def find(plan: Plan) -> Iterator[Problem]:
    """Each gap in the numbers of things of one kind whose ids begin alike."""
    known = set(_all_ids(plan))
    for noun, things in (
        ("priority", plan.priorities),
        ("action", plan.actions),
        ("indicator", plan.indicators),
    ):
        for siblings in _siblings(things):
            yield from _gaps(noun, siblings, known)


def _all_ids(plan: Plan) -> Iterator[str]:
    """What has a number already, of whatever kind it is and by whatever name it goes."""
    for listed in (plan.priorities, plan.figures, plan.benchmarks, plan.risks, plan.outcomes):
        yield from (one.id for one in listed)
    for action in plan.actions:
        yield from (action.id, *(step.id for step in action.milestones))
    for indicator in plan.indicators:
        yield from (indicator.id, *indicator.also_known_as)


def _siblings(things: tuple[_Thing, ...]) -> Iterator[list[_Numbered]]:
    """The things whose ids differ in the last number or letter alone, in its order."""
    groups: dict[tuple[str, str], list[_Numbered]] = {}
    for thing in things:
        step = last_number(thing.id) or last_letter(thing.id)
        if step is not None:
            groups.setdefault((step.stem, step.first), []).append(_Numbered(thing, step))
    for group in groups.values():
        yield sorted(group, key=lambda one: one.step.number)


def _gaps(noun: str, siblings: list[_Numbered], known: set[str]) -> Iterator[Problem]:
    first, last = siblings[0].step.number, siblings[-1].step.number
    skipped = last - len(siblings)
    if len(siblings) < _FEWEST or first != 1 or skipped * _PRESENT_FOR_EACH_SKIPPED > len(siblings):
        return
    for before, after in pairwise(siblings):
        numbers = range(before.step.number + 1, after.step.number)
        left_out = [name for name in map(after.step.at, numbers) if name not in known]
        if left_out:
            yield Problem(
                at=after.thing.origin / "id",
                message=f"{noun} {after.thing.id} comes after {before.thing.id}, and the plan has "
                f"no {_listed(left_out, after.thing.id)}",
                help=f"put back what was lost, or number on from {before.thing.id}; where it was "
                "dropped on purpose, allow this finding and say so",
                object_id=after.thing.id,
                related=((before.thing.origin / "id", "the number before"),),
            )


def _listed(names: list[str], end: str) -> str:
    """Names in words, the first alone where they are many."""
    if len(names) > _MOST_NAMED:
        return f"{names[0]} and {len(names) - 1} more before {end}"
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last


CHECK = Check(
    code="PLN005",
    name="skipped-number",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
