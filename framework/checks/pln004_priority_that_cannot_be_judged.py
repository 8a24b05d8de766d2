"""Every priority has an indicator that can be judged, where others have one.

## Why this matters

An indicator without a target, or one that is only there for context, shows what is happening but
never whether it is good enough. Where all indicators of a priority are like that, a scorecard has
no verdict on the priority: it can be neither met nor missed. An indicator can be judged when it has
a target, a floor, a benchmark, or a status that a report published for it other than Data Only or
No Data. A plan without a single target is not asked.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
priorities:
  - id: less-waste
    title: Less waste
    indicators:
      - id: recycling
        title: Household waste recycled
        unit: percent
        polarity: higher_is_better
        target: 50
  - id: litter
    title: Streets free of litter
    indicators:
      - id: reports
        title: Reports of litter
        unit: count
        kind: contextual
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
priorities:
  - id: less-waste
    title: Less waste
    indicators:
      - id: recycling
        title: Household waste recycled
        unit: percent
        polarity: higher_is_better
        target: 50
  - id: litter
    title: Streets free of litter
    indicators:
      - id: reports
        title: Reports of litter
        unit: count
        kind: contextual
      - id: graded-clean
        title: Streets graded clean
        unit: percent
        polarity: higher_is_better
        target: 90
```

## How to fix

Set a target for one of the indicators, or add one that has a target. Where no figure can be set
yet, write `target: to_be_confirmed`, which says that one will be.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.thread import folded
from framework.findings import Severity
from framework.model.indicator import Indicator, Kind, Polarity, PriorityId, Share
from framework.model.plan import Plan

_NO_VERDICT = {"data only", "no data"}
"""Published words that judge nothing."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each priority with indicators of which none can be judged, where others have targets."""
    if not any(indicator.targets for indicator in plan.indicators):
        return
    under: dict[PriorityId | None, list[Indicator]] = {}
    for indicator in plan.indicators:
        under.setdefault(indicator.priority, []).append(indicator)
    for priority in plan.priorities:
        indicators = under.get(priority.id, [])
        if indicators and not any(_is_judged(one) for one in indicators):
            yield Problem(
                at=priority.origin / "title",
                message=f'priority {priority.id} "{priority.title}" cannot be judged: '
                f"{_why_not(indicators)}",
                help=_advice(indicators),
                object_id=priority.id,
                related=tuple((one.origin / "title", "not judged") for one in indicators[:3]),
            )


def _why_not(indicators: list[Indicator]) -> str:
    count = len(indicators)
    if all(one.kind is Kind.CONTEXTUAL for one in indicators):
        what = "contextual"
    elif not any(one.targets for one in indicators):
        what = "without a target"
    elif all(one.polarity is Polarity.NEUTRAL for one in indicators):
        what = "neutral"
    else:
        what = "contextual, neutral or without a target"
    if count == 1:
        return f"its only indicator {indicators[0].id} is {what}"
    return f"{'both' if count == 2 else f'all {count}'} of its indicators are {what}"


def _advice(indicators: list[Indicator]) -> str:
    first = indicators[0]
    if first.kind is Kind.CONTEXTUAL:
        return (
            f"add an indicator that has a target, or take kind: contextual out of {first.id} and "
            "give it one"
        )
    if first.polarity is Polarity.NEUTRAL:
        return "add an indicator of which it can be said which way is good, with a target"
    one = first.id if len(indicators) == 1 else f"one of them, such as {first.id}"
    return f"write a target for {one}, or target: to_be_confirmed"


def _is_judged(indicator: Indicator) -> bool:
    """Whether anything could be said of it but what it is; a target still to be set counts."""
    if any(
        folded(one.published.status.replace("_", " ")) not in _NO_VERDICT
        for one in indicator.observations
        if one.published.status
    ):
        return True
    if indicator.kind is Kind.CONTEXTUAL or indicator.polarity is Polarity.NEUTRAL:
        return False
    return bool(
        indicator.targets
        or indicator.floor is not None
        or indicator.comparisons
        or isinstance(indicator.formula, Share)
    )


CHECK = Check(
    code="PLN004",
    name="priority-that-cannot-be-judged",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
