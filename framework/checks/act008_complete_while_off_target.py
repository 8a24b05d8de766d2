"""An action that is complete has reached what its indicators measure.

## Why this matters

An indicator that `measures` an action shows whether the work had the effect it was meant to have.
Where the work is complete and the figure still misses its target, the committee will ask what
happens next: more work, another target, or more time for the effect to show.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    progress: {2021/22 Q1: complete}
indicators:
  - id: recycling
    title: Household waste recycled
    measures: [second-bin]
    unit: percent
    polarity: higher_is_better
    target: 60
    observations: {2021/22 Q1: 48}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    progress: {2021/22 Q1: complete}
indicators:
  - id: recycling
    title: Household waste recycled
    measures: [second-bin]
    unit: percent
    polarity: higher_is_better
    target: 60
    observations: {2021/22 Q1: 61}
```

## How to fix

Say in the note of the action what its completion has and has not brought, and add an action for
what is left to do. Where the figure measures something else, take the action out of its `measures`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import listed
from framework.findings import Severity
from framework.model.indicator import ActionId, Indicator
from framework.scorecard import Scorecard
from framework.status.action import completed_by, is_complete
from framework.status.ruleset import CountsAs


def find(scorecard: Scorecard) -> Iterator[Problem]:
    """Each complete action with an indicator that misses its target."""
    missed: dict[ActionId, list[Indicator]] = {}
    for row in scorecard.indicators:
        if row.status is not None and row.status.counts_as is CountsAs.MISSED:
            for name in row.indicator.measures:
                missed.setdefault(name, []).append(row.indicator)
    for done in scorecard.actions:
        action = done.action
        short = missed.get(action.id)
        complete = is_complete(done.progress) or completed_by(action, scorecard.as_of)
        if short is None or not complete:
            continue
        one = len(short) == 1
        yield Problem(
            at=action.origin / "id",
            message=f"action {action.id} is complete, but "
            f"{'indicator' if one else 'indicators'} {listed([each.id for each in short])}, which "
            f"{'measures it, misses its target' if one else 'measure it, miss their targets'} in "
            f"{scorecard.period.label}",
            help="say in the note of the action what is left to do, and add an action for it",
            object_id=action.id,
            related=tuple((each.origin / "title", "misses its target") for each in short),
        )


CHECK = Check(
    code="ACT008",
    name="complete-while-off-target",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Scorecard,
    find=find,
    doc=__doc__,
)
