"""A printed trend goes the way that the figures go.

## Why this matters

An arrow is what most readers remember. One that points up while the figure got worse tells them
the opposite of the table it stands in.

Words and plain arrows are understood, and so is any other sign that stands in the same plan, time
and again, beside figures that went one way. A dash is not: it may mean anything.
An arrow is wrong only where it is wrong beside every earlier figure that it may compare with, or
where there is no figure at all.

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
    target: 40
    observations:
      2021/22 Q1: 44
      2021/22 Q2: {value: 41.6, published: {trend: Improving}}
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
    target: 40
    observations:
      2021/22 Q1: 44
      2021/22 Q2: {value: 41.6, published: {trend: Getting worse}}
```

## How to fix

Compare the two figures with the report. If both are right, the arrow is wrong: leave it, and say so
in the note.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from framework.checks.arrows import (
    Arrow,
    Learnt,
    arrows_of,
    as_read,
    learnt,
    movement_meant,
    says_nothing,
    trend_named,
)
from framework.checks.check import Check, Problem
from framework.checks.paper import listed
from framework.findings import Severity
from framework.model.indicator import State
from framework.scorecard import PublishedPlan
from framework.status.ruleset import Trend
from framework.status.trend import Movement

_BESIDE = {
    Trend.IMPROVING: "better figures",
    Trend.STEADY: "unchanged figures",
    Trend.WORSENING: "worse figures",
}
_GOOD = {Movement.UP: Trend.IMPROVING, Movement.DOWN: Trend.WORSENING, Movement.FLAT: Trend.STEADY}


def find(published: PublishedPlan) -> Iterator[Problem]:
    """Each printed trend that goes the way of no figure before it, or stands beside no figure."""
    yield from _beside_nothing(published)
    arrows = tuple(arrows_of(published.figures))
    known = learnt(arrows)
    for arrow in arrows:
        if _is_true(arrow, known):
            continue
        one, sign = arrow.figure, arrow.sign
        learnt_from = known.get(sign) if trend_named(sign, one.ruleset) is None else None
        meaning = f" ({_elsewhere(learnt_from)})" if learnt_from is not None else ""
        figure = as_read(one.judgement.figure)
        yield Problem(
            at=one.at / "trend",
            message=f'indicator {one.indicator.id} prints the trend "{sign}" for {one.label}'
            f"{meaning}, but its {figure} is {listed([step.words for step in arrow.steps])}",
            help="compare the figures with the report; if they are right, say in the note that the "
            "trend is not",
            object_id=one.indicator.id,
            related=tuple(
                (step.earlier.observation.origin, "the earlier figure")
                for step in arrow.steps
                if step.earlier.observation is not None
            ),
        )


def _beside_nothing(published: PublishedPlan) -> Iterator[Problem]:
    """Each printed trend of what was not measured."""
    for one in published.figures:
        sign = (one.printed.trend or "").strip()
        figure = one.judgement.figure
        if not sign or says_nothing(sign) or figure.state is State.MEASURED:
            continue
        yield Problem(
            at=one.at / "trend",
            message=f'indicator {one.indicator.id} prints the trend "{sign}" for {one.label}, '
            f"although there is no figure ({figure.state.value.replace('_', ' ')})",
            help="print no trend where nothing was measured",
            object_id=one.indicator.id,
        )


def _is_true(arrow: Arrow, known: Mapping[str, Learnt]) -> bool:
    """Whether the trend is true of one of the steps it may mean, or nothing says what it means."""
    movement = movement_meant(arrow.sign)
    if movement is not None:
        steps = {step.movement for step in arrow.steps}
        return movement in steps or _GOOD[movement] in arrow.trends
    trend = trend_named(arrow.sign, arrow.figure.ruleset)
    if trend is None and arrow.sign in known:
        trend = known[arrow.sign].trend
    return trend is None or not arrow.trends or trend in arrow.trends


def _elsewhere(sign: Learnt) -> str:
    return f"which stands beside {_BESIDE[sign.trend]} {sign.times} of {sign.of} times"


CHECK = Check(
    code="PUB006",
    name="published-trend-unlike-its-figures",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=PublishedPlan,
    find=find,
    doc=__doc__,
)
