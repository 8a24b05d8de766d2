"""A tolerance is narrower than the target, and far is wider than near.

## Why this matters

A tolerance says how far short of a target still counts as near. Where it is as large as the target
itself, even nothing at all is near it, and no figure can ever be worse than that. It is often a
slip: points were written where percent were meant. A `far` that is narrower than `near` holds
nothing that is not near already.

Where less is better, a tolerance that is larger than the target lets figures of more than twice the
target be near.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: sweepers
    title: Sweepers trained
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    target: 8
    tolerance: {amount: 10}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: sweepers
    title: Sweepers trained
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    target: 8
    tolerance: {percent: 10}
```

## How to fix

Write a narrower tolerance beside the target: `{percent: 10}` is ten percent of the target,
`{points: 2}` two percentage points, `{amount: 2}` two in the unit of the figures. Where there are
two, `near` is the narrower one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from framework.checks.aims import named, yearly_of
from framework.checks.check import Check, Problem
from framework.checks.series import plainly
from framework.findings import Severity
from framework.model.indicator import Indicator, Polarity
from framework.model.plan import Plan
from framework.model.target import EveryPeriod, Margin, Measure, Point, Tolerance, in_force
from framework.place import Origin


def find(plan: Plan) -> Iterator[Problem]:
    """Each far margin that is the narrower, then each tolerance as wide as its target."""
    yield from _upside_down(plan.tolerances, "the plan", plan.origin, plan.id)
    for indicator in plan.indicators:
        who = f"indicator {indicator.id}"
        yield from _upside_down(indicator.tolerances, who, indicator.origin, indicator.id)
        yield from _too_wide(plan, indicator)


def _upside_down(
    tolerances: Sequence[Tolerance], who: str, origin: Origin, object_id: str
) -> Iterator[Problem]:
    for tolerance in tolerances:
        near, far = tolerance.near, tolerance.far
        if far is None or far.measure is not near.measure or far.size >= near.size:
            continue
        yield Problem(
            at=origin / "tolerance" / "far",
            message=f"the tolerance of {who} has far at {_words(far)}, which is narrower than "
            f"near at {_words(near)}",
            help="write the narrower of the two at near: and the wider one at far:",
            object_id=object_id,
        )


def _too_wide(plan: Plan, indicator: Indicator) -> Iterator[Problem]:
    own = bool(indicator.tolerances)
    for year, target in yearly_of(indicator):
        wanted = target.wanted
        tolerance = in_force(indicator.tolerances or plan.tolerances, year.last_day)
        if tolerance is None or not isinstance(wanted, Point | EveryPeriod) or not wanted.value:
            continue
        margin, size = tolerance.near, abs(wanted.value)
        allowed = margin.size * size / 100 if margin.measure is Measure.PERCENT else margin.size
        consequence = _consequence(indicator.polarity, allowed, wanted.value)
        if consequence is not None:
            yield Problem(
                at=indicator.origin / "tolerance" if own else target.origin / "value",
                message=f"{named(indicator, year)} is {target.written} and the tolerance"
                f"{'' if own else ' of the plan'} {_words(margin)}, so {consequence}",
                help="write a narrower tolerance, such as {percent: 5}, which is 5 percent of the "
                "target",
                object_id=indicator.id,
                related=() if own else ((plan.origin / "tolerance", "the tolerance of the plan"),),
            )


def _consequence(polarity: Polarity | None, allowed: Fraction, wanted: Fraction) -> str | None:
    """What counts as near that should not; None where the tolerance is narrow enough."""
    if polarity is Polarity.HIGHER and allowed >= wanted > 0:
        return "even nothing at all counts as near"
    if polarity is Polarity.LOWER and allowed > wanted > 0:
        return f"even {plainly(wanted + allowed)} counts as near"
    return None


def _words(margin: Margin) -> str:
    unit = {Measure.PERCENT: " percent of the target", Measure.POINTS: " points"}
    return f"{plainly(margin.size)}{unit.get(margin.measure, '')}"


CHECK = Check(
    code="TGT015",
    name="tolerance-wider-than-target",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
