"""A target or tolerance that is changed says why.

## Why this matters

A target that is lowered in the autumn makes an off target on target without any better service.
There can be good reasons for it, and readers who see the change will ask for them: committee
members, the press, whoever takes the plan over. The day and the new number are there; the reason is
what nobody can find out later.

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
    target:
      - {from: 2021-04-01, value: 55}
      - {from: 2021-10-01, value: 50}
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
    target:
      - {from: 2021-04-01, value: 55}
      - {from: 2021-10-01, value: 50, because: The second depot opens a year later}
```

## How to fix

Write `because` beside the new target or tolerance, with the reason in words that a reader
understands, and who decided it where that is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from framework.checks.aims import is_worse, named
from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.period import day_words
from framework.model.plan import Plan
from framework.model.target import Point, Target, Tolerance
from framework.place import Origin


def find(plan: Plan) -> Iterator[Problem]:
    """Each later version of a target or a tolerance that gives no reason."""
    yield from _tolerances(plan.tolerances, "the plan", plan.origin, plan.id)
    for indicator in plan.indicators:
        for period, versions in indicator.targets.items():
            for before, after in pairwise(versions):
                same = before.wanted == after.wanted and before.profile == after.profile
                if after.because is None and after.from_ is not None and not same:
                    yield Problem(
                        at=after.origin,
                        message=f"{named(indicator, period)} was "
                        f"{_change(indicator, before, after)} on {day_words(after.from_)}, and "
                        "nothing says why",
                        help="add because: beside the new target, with the reason",
                        object_id=indicator.id,
                        related=((before.origin, "what held before"),),
                    )
        who = f"indicator {indicator.id}"
        yield from _tolerances(indicator.tolerances, who, indicator.origin, indicator.id)


def _change(indicator: Indicator, before: Target, after: Target) -> str:
    if before.written == after.written:
        return f"spread in another way ({after.written})"
    one, other = before.wanted, after.wanted
    weaker = (
        isinstance(one, Point)
        and isinstance(other, Point)
        and is_worse(other.value, one.value, indicator.polarity)
    )
    return f"{'weakened' if weaker else 'changed'} from {before.written} to {after.written}"


def _tolerances(
    versions: Sequence[Tolerance], who: str, origin: Origin, object_id: str
) -> Iterator[Problem]:
    for before, after in pairwise(versions):
        same = (before.near, before.far) == (after.near, after.far)
        if after.because is None and after.from_ is not None and not same:
            yield Problem(
                at=origin / "tolerance",
                key=True,
                message=f"the tolerance of {who} was changed on {day_words(after.from_)}, and "
                "nothing says why",
                help="add because: beside the new tolerance, with the reason",
                object_id=object_id,
            )


CHECK = Check(
    code="TGT024",
    name="target-changed-without-reason",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
