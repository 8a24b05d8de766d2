"""A figure is printed as on or off target only where it has a target.

## Why this matters

"On Target" beside an empty target cell cannot be checked by anybody: nothing says what was to be
reached. The figure may be good, but it is only a figure.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    observations:
      2021/22 Q1: {value: 41.6, published: {status: On Target}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    observations:
      2021/22 Q1: {value: 41.6, published: {status: Data Only}}
```

## How to fix

Write the target, if there is one. Never write one that nobody decided, only so that the two agree.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.printed_statuses import Doubt, doubtful
from framework.checks.reasons import shown_figure
from framework.findings import Severity
from framework.scorecard import PublishedPlan
from framework.status.given import TargetState

_WHY = {
    TargetState.NONE: "there is no target",
    TargetState.TO_BE_CONFIRMED: "the target is still to be confirmed",
    TargetState.BASELINE_NOT_SET: "what the target starts from is not known",
}


def find(published: PublishedPlan) -> Iterator[Problem]:
    """Each printed verdict on a figure that has no target."""
    for one, ruleset, decision in doubtful(published, Doubt.NO_TARGET):
        figure = shown_figure(one.judgement.figure)
        label = ruleset.status(decision.status).label
        yield Problem(
            at=one.at / "status",
            message=f'indicator {one.indicator.id} prints "{one.printed.status}" beside {figure} '
            f"for {one.label}, although {_WHY[one.judgement.aims.state]}; the rules give "
            f'"{label}"',
            help="write the target under  target:  if there is one",
            object_id=one.indicator.id,
        )


CHECK = Check(
    code="PUB004",
    name="published-status-without-a-target",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=PublishedPlan,
    find=find,
    doc=__doc__,
)
