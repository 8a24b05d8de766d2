"""A target that starts from the baseline leads to something better.

## Why this matters

In `{relative_to: baseline, percent: 10}` the number says in which direction the target lies: 10 is
ten percent above the baseline, -10 ten percent below it. Where less is better, "cut complaints by
ten percent" is therefore `percent: -10`. With the sign the wrong way round the target allows more
complaints than there were, and is met by getting worse.

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
    polarity: lower_is_better
    baseline: {value: 40, period: 2020/21}
    target: {relative_to: baseline, percent: 10}
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
    baseline: {value: 40, period: 2020/21}
    target: {relative_to: baseline, percent: -10}
```

## How to fix

Turn the sign round: `-10` is below the baseline, `10` above it. If the council wants to lose no
more than so much, allow this finding there with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.aims import named, versions_of
from framework.checks.check import Check, Problem
from framework.checks.series import plainly
from framework.findings import Severity
from framework.model.indicator import Kind, Polarity
from framework.model.plan import Plan
from framework.model.target import BASELINE, RelativeTo

_BETTER = {Polarity.HIGHER: (1, "more"), Polarity.LOWER: (-1, "less")}


def find(plan: Plan) -> Iterator[Problem]:
    """Each target that lies on the worse side of the baseline it starts from."""
    for indicator in plan.indicators:
        if indicator.polarity not in _BETTER or indicator.kind is Kind.CONTEXTUAL:
            continue
        way, good = _BETTER[indicator.polarity]
        for period, target in versions_of(indicator):
            wanted = target.wanted
            if not isinstance(wanted, RelativeTo) or wanted.to != BASELINE:
                continue
            change = wanted.change
            if change.size * way < 0:
                yield Problem(
                    at=target.origin / change.measure.value,
                    message=f"{named(indicator, period)} is {target.written}, but {good} is better",
                    help=f"write {change.measure}: {plainly(-change.size)}, which is "
                    f"{'above' if way > 0 else 'below'} the baseline",
                    object_id=indicator.id,
                )


CHECK = Check(
    code="TGT021",
    name="baseline-target-in-the-bad-direction",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
