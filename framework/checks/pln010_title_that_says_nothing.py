"""Every title says more than the id, and something else than what it stands under.

## Why this matters

"PI 3" or "CSPC.P.8" tells a councillor nothing, and an indicator with the very title of its
priority says what is wanted but not what is measured. On a scorecard, in a search and in next
year's plan the title is all that people see.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: WS.01a
    title: WS.01a
    owner: Head of Waste Services
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: WS.01a
    title: Household waste recycled
    owner: Head of Waste Services
```

## How to fix

Write what is measured, what is to be done, or what matters, in words that somebody outside the
service understands. The id needs no place in the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.wording import Titled, shortened, things_with_title
from framework.findings import Severity
from framework.model.plan import Action, Plan
from framework.place import Origin

_NUMBERED = re.compile(
    r"(?:indicator|kpi|pi|measure|action|milestone|priority|risk|outcome|objective)"
    r"\s*(?:no\.?|number|#)?\s*[\d.]{1,9}[a-z]?[.:]?",
    re.IGNORECASE,
)


def find(plan: Plan) -> Iterator[Problem]:
    """Each title that is an id, a mere number, or the title of what it stands under."""
    for one in things_with_title(plan):
        title = one.title.strip()
        if not title.isalpha() and title.casefold() == one.id.casefold():
            yield _problem(one, "has its id as its title")
        elif _NUMBERED.fullmatch(title):
            yield _problem(one, "has a title that only numbers it")
    yield from _same_as_above(plan)


def _problem(one: Titled, what: str) -> Problem:
    return Problem(
        at=one.at,
        message=f'{one.noun} {one.id} {what}: "{shortened(one.title)}"',
        help="write in the title what it is about, in words that everybody understands",
        object_id=one.id,
    )


def _same_as_above(plan: Plan) -> Iterator[Problem]:
    """Each indicator, action and milestone with the title of what it stands under."""
    above = {one.id: one for one in plan.priorities}
    for noun, listed in (("action", plan.actions), ("indicator", plan.indicators)):
        for one in listed:
            priority = None if one.priority is None else above.get(one.priority)
            if priority is not None and _same(one.title, priority.title):
                yield _repeated(noun, one.id, one.title, one.origin, "priority", priority.origin)
    for action in plan.actions:
        yield from _steps_with_its_title(action)


def _steps_with_its_title(action: Action) -> Iterator[Problem]:
    for step in action.milestones:
        if _same(step.title, action.title):
            yield _repeated("milestone", step.id, step.title, step.origin, "action", action.origin)


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _repeated(
    noun: str, name: str, title: str, origin: Origin, over: str, above: Origin
) -> Problem:
    asked = {
        "indicator": "say in the title what is counted",
        "action": "say in the title what is to be done",
        "milestone": "say in the title which step it is",
    }
    return Problem(
        at=origin / "title",
        message=f'{noun} {name} has the very title of its {over}: "{shortened(title)}"',
        help=asked[noun],
        object_id=name,
        related=((above / "title", f"the title of the {over}"),),
    )


CHECK = Check(
    code="PLN010",
    name="title-that-says-nothing",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
