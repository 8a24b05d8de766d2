"""The number of a row agrees with the heading it stands under.

## Why this matters

Readers find their way by numbers. An action 5.2 below priority 4, an indicator 8.1a that measures
action 7.1, or a row printed as "04." below the heading "03." was moved or renumbered in one place
only, and nobody can tell which of the two was meant. Actions and indicators are asked only where
more of the plan's numbers agree than disagree.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: S.1
    title: Less waste
    actions:
      - id: S.1.1
        title: Deliver a second bin to every household
      - id: S.1.2
        title: Tell households what goes in it
      - id: S.2.1
        title: Sweep the centre twice a day
  - id: S.2
    title: Streets free of litter
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
priorities:
  - id: S.1
    title: Less waste
    actions:
      - id: S.1.1
        title: Deliver a second bin to every household
      - id: S.1.2
        title: Tell households what goes in it
  - id: S.2
    title: Streets free of litter
    actions:
      - id: S.2.1
        title: Sweep the centre twice a day
```

## How to fix

Move the row below the heading its number names, or correct the number wherever it is written. A
report that is already published keeps its numbers: allow this finding there and say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.numbering import heading_number, last_letter, last_number
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.plan import Action, Plan, Priority

_DIGITS = re.compile(r"[0-9]+")
_LARGEST = 99
"""Larger numbers are years or codes rather than places in a list."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each number that belongs to another priority or action, or is printed otherwise."""
    measuring = [_measuring(one) for one in plan.indicators]
    found = _where_most_agree(measuring)
    yield from found
    told = {problem.object_id for problem in found}
    priorities: dict[str, Priority] = {priority.id: priority for priority in plan.priorities}
    for noun, things in (("action", plan.actions), ("indicator", plan.indicators)):
        below = [_below(noun, one, priorities) for one in things if one.id not in told]
        yield from _where_most_agree(below)
    for priority in plan.priorities:
        yield from _printed(priority)


def _where_most_agree(outcomes: list[Problem | bool]) -> list[Problem]:
    """The problems, where fewer than there are numbers that agree."""
    problems = [one for one in outcomes if isinstance(one, Problem)]
    return problems if len(problems) < sum(one is True for one in outcomes) else []


def _measuring(indicator: Indicator) -> Problem | bool:
    """Whether 8.1a measures 8.1; a problem where it measures another action numbered like it."""
    step = last_letter(indicator.id)
    if step is None or step.stem in indicator.measures:
        return step is not None
    shape = _DIGITS.sub("0", step.stem)
    if not indicator.measures or any(shape != _DIGITS.sub("0", one) for one in indicator.measures):
        return False
    measured = ", ".join(indicator.measures)
    return Problem(
        at=indicator.origin / "measures",
        message=f'indicator {indicator.id} "{indicator.title}" measures {measured}, though its '
        f"number is that of {step.stem}",
        help=f"write measures: [{step.stem}] if the number is right, or give the indicator a "
        f"number that begins with {indicator.measures[0]}",
        object_id=indicator.id,
    )


def _below(noun: str, thing: Action | Indicator, priorities: dict[str, Priority]) -> Problem | bool:
    """Whether 4.2 stands below 4; a problem where it stands below another number."""
    priority = priorities.get(thing.priority or "")
    step = last_number(priority.id) if priority else None
    if priority is None or step is None or not thing.id.startswith(step.stem):
        return False
    digits = _DIGITS.match(thing.id, len(step.stem))
    if digits is None or digits.end() == len(thing.id) or len(digits[0]) > len(str(_LARGEST)):
        return False
    if int(digits[0]) == step.number:
        return True
    return Problem(
        at=thing.origin / "id",
        message=f'{noun} {thing.id} "{thing.title}" stands under priority {priority.id}, though '
        f"its number begins with {step.stem}{digits[0]}",
        help=f"move it below {step.stem}{digits[0]}, or give it a number that begins with "
        f"{priority.id}",
        object_id=thing.id,
        related=((priority.origin / "id", "the priority it stands under"),),
    )


def _printed(priority: Priority) -> Iterator[Problem]:
    """A number before the title or the printed label that is not the one of the id."""
    step = last_number(priority.id)
    if step is None or step.number > _LARGEST:
        return
    for key, text in (("title", priority.title), ("printed_as", priority.printed_as or "")):
        number = heading_number(text)
        if len(number) == 1 and number != (step.number,):
            words = "has the title" if key == "title" else "is printed as"
            yield Problem(
                at=priority.origin / key,
                message=f'priority {priority.id} {words} "{text}", though its own number is '
                f"{step.number}",
                help=f"write {step.number} in place of {number[0]}, or change the id of the "
                "priority and of what stands under it",
                object_id=priority.id,
            )


CHECK = Check(
    code="PLN006",
    name="number-that-disagrees",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
