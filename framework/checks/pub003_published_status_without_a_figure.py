"""A verdict is printed only where there is a figure.

## Why this matters

"On Target" beside an empty cell tells members that something went well of which nobody measured
anything. The sentence behind it may be true, but it is not a result.

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
    target: 60
    observations:
      2021/22 Q1: {state: not_available, published: {value: N/A, status: On Target}}
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
    target: 60
    observations:
      2021/22 Q1: {state: not_available, published: {value: N/A, status: No Data}}
```

## How to fix

Write the figure, if there is one. If there is none, leave the finding as it is: the scorecard shows
that nothing was measured, and beside it what was printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.printed_statuses import Doubt, doubtful
from framework.findings import Severity
from framework.model.indicator import State
from framework.scorecard import PublishedPlan


def find(published: PublishedPlan) -> Iterator[Problem]:
    """Each printed verdict on an indicator without a figure that does not follow."""
    for one, ruleset, decision in doubtful(published, Doubt.NO_FIGURE):
        state = one.judgement.figure.state
        none = "nothing to count" if state is State.NO_CASES else "no figure"
        label = ruleset.status(decision.status).label
        yield Problem(
            at=one.at / "status",
            message=f'indicator {one.indicator.id} prints "{one.printed.status}" for {one.label}, '
            f"although there is {none} ({state.value.replace('_', ' ')}); the rules give "
            f'"{label}"',
            help="print  no cases  in the next report"
            if state is State.NO_CASES
            else "write the figure under  value:  if there is one",
            object_id=one.indicator.id,
        )


CHECK = Check(
    code="PUB003",
    name="published-status-without-a-figure",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=PublishedPlan,
    find=find,
    doc=__doc__,
)
