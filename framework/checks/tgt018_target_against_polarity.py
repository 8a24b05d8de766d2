"""A target and the polarity beside it say the same about which way is good.

## Why this matters

Whether a figure meets `{below: 5}` or a range follows from the target; whether it got better or
worse follows from the polarity. Where the two say different things, the same figure is on target
and getting worse. And a plain number is no range: beside `in_range_is_better` nothing can be held
against it, so the indicator has no verdict at all.

| Target | Polarity it goes with |
| --- | --- |
| a plain number, of a benchmark or a baseline | `higher_is_better` or `lower_is_better` |
| `{below: 5}` | `lower_is_better` |
| `{above: 60}` | `higher_is_better` |
| `{from: 40, to: 60}` | `in_range_is_better` |

Whether a neutral indicator says why it has a target that is never judged is asked by another check.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: complaints
    title: Complaints about missed bins
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    target: {below: 5}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: complaints
    title: Complaints about missed bins
    owner: Head of Waste Services
    unit: count
    polarity: lower_is_better
    target: {below: 5}
```

## How to fix

Correct the polarity, or write the target that goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.aims import named, versions_of
from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Kind, Polarity
from framework.model.plan import Plan
from framework.model.target import (
    Above,
    Below,
    EveryPeriod,
    FromBenchmark,
    Point,
    RelativeTo,
    Wanted,
    Within,
)

_HIGHER, _LOWER, _IN_RANGE = Polarity.HIGHER, Polarity.LOWER, Polarity.IN_RANGE


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator's first target that its polarity contradicts."""
    for indicator in plan.indicators:
        polarity = indicator.polarity
        if polarity in {None, Polarity.NEUTRAL} or indicator.kind is Kind.CONTEXTUAL:
            continue
        for period, target in versions_of(indicator):
            fitting = _fitting(target.wanted)
            if not fitting or polarity in fitting:
                continue
            yield Problem(
                at=indicator.origin / "polarity",
                message=f"{named(indicator, period)} is {_words(target.wanted, target.written)}, "
                f"but the indicator is {polarity}, so {_consequence(target.wanted, polarity)}",
                help=_advice(fitting),
                object_id=indicator.id,
                related=((target.origin, "the target"),),
            )
            break


def _fitting(wanted: Wanted) -> tuple[Polarity, ...]:
    """The polarities that a target goes with; none where it goes with any."""
    match wanted:
        case Below():
            return (_LOWER,)
        case Above():
            return (_HIGHER,)
        case Within():
            return (_IN_RANGE,)
        case Point() | EveryPeriod() | FromBenchmark() | RelativeTo():
            return _HIGHER, _LOWER
        case _:
            return ()


def _words(wanted: Wanted, written: object) -> str:
    return f"from {written}" if isinstance(wanted, Within) else str(written)


def _consequence(wanted: Wanted, polarity: Polarity | None) -> str:
    if isinstance(wanted, Below | Above):
        if polarity is _IN_RANGE:
            return "nothing says whether a figure got better or worse"
        way = "falls below" if isinstance(wanted, Below) else "rises above"
        return f"a figure that {way} it is on target and yet shows as getting worse"
    if isinstance(wanted, Within):
        way = "rises" if polarity is _HIGHER else "falls"
        return f"a figure that {way} out of it misses it and yet shows as getting better"
    return "nothing is ever held against it"


def _advice(fitting: tuple[Polarity, ...]) -> str:
    if fitting == (_HIGHER, _LOWER):
        return (
            "write the two ends of the range, such as target: {from: 40, to: 60}, or "
            "polarity: higher_is_better or lower_is_better for a plain number"
        )
    return f"write polarity: {fitting[0]}, or correct the target"


CHECK = Check(
    code="TGT018",
    name="target-against-polarity",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
