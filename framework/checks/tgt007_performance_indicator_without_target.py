"""Every indicator that says which way is good says how much is good enough.

## Why this matters

An indicator with a polarity is there to be judged, but without a target nothing can be. On the
scorecard its figures stand without a verdict, year after year, and nobody sees whether the
service did what it set out to do.

An indicator without a polarity says less, and is left alone here. So is one whose published status
or target says that it is data only.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    observations: {2021/22 Q1: 44}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 50
    observations: {2021/22 Q1: 44}
```

## How to fix

Write the target. If there will be one that nobody has settled yet, write `to_be_confirmed`; if this
year only finds out where things stand, `establish_baseline`. If the figure is only there to be
known, write `kind: contextual`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Kind, Polarity
from framework.model.plan import Plan

_ONLY_DATA = {"data only", "monitoring only", "information only", "for information"}
"""What reports print for a figure that is not to be judged."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator with figures and a good direction, but no target for any year."""
    if plan.year is None:
        return  # a target may be there, for a year that nobody knows
    for indicator in plan.indicators:
        if _is_to_be_judged(indicator) and indicator.observations and not indicator.targets:
            yield Problem(
                at=indicator.origin / "polarity",
                message=f"indicator {indicator.id} is {indicator.polarity} but has no target, so "
                "nothing says how much is good enough",
                help="add target: with the figure to reach, or to_be_confirmed; write "
                "kind: contextual if the figure is only there to be known",
                object_id=indicator.id,
            )


def _is_to_be_judged(indicator: Indicator) -> bool:
    if indicator.kind is not Kind.PERFORMANCE or indicator.polarity in {None, Polarity.NEUTRAL}:
        return False
    printed = (
        text
        for observation in indicator.observations
        for text in (observation.published.status, observation.published.target)
    )
    return not any(_words(text) in _ONLY_DATA for text in printed if text is not None)


def _words(printed: str) -> str:
    return printed.casefold().replace("_", " ").replace("-", " ").strip()


CHECK = Check(
    code="TGT007",
    name="performance-indicator-without-target",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
