"""An indicator of which neither more nor less is good says why.

## Why this matters

`polarity: neutral` takes an indicator out of every verdict: whatever its target and its figures,
nothing is on target, off target, better or worse. That is right for some, such as the number of
children on a child protection plan. Readers who miss a verdict should be told why there is none,
and should not have to wonder whether it was only never decided.

An indicator of the kind `contextual` is there to be known and needs no reason.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: reports
    title: Fly-tipping reported by residents
    owner: Head of Waste Services
    unit: count
    polarity: neutral
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: reports
    title: Fly-tipping reported by residents
    owner: Head of Waste Services
    unit: count
    polarity: neutral
    because: More reports may mean more waste, or residents who trust that it is taken away.
```

## How to fix

Write `because` with the reason. If one way is good after all, write `higher_is_better` or
`lower_is_better`; if the figure is only there to be known, `kind: contextual`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.aims import versions_of
from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Kind, Polarity
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each neutral indicator without a reason."""
    for indicator in plan.indicators:
        if indicator.polarity is not Polarity.NEUTRAL or indicator.kind is Kind.CONTEXTUAL:
            continue
        if indicator.because is not None:
            continue
        _, target = next(versions_of(indicator), (None, None))
        unjudged = f", so its target of {target.written} is never judged," if target else ""
        yield Problem(
            at=indicator.origin / "polarity",
            message=f"indicator {indicator.id} is neutral{unjudged} and nothing says why",
            help="add because: with the reason why neither more nor less is good",
            object_id=indicator.id,
        )


CHECK = Check(
    code="IND016",
    name="neutral-without-reason",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
