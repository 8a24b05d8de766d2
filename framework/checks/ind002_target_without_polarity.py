"""Every target that is a plain number has a polarity.

## Why this matters

A target of 50 says nothing until it is known which way is good: fifty percent recycled is a floor,
fifty complaints a ceiling. Without a polarity the figure cannot be held against its target, and the
indicator gets no verdict. Targets written with `below`, `above`, `from` and `to`, `at_least`, yes
or no say it themselves, and a contextual indicator is not judged.

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
    target: 50
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
```

## How to fix

Write `polarity: higher_is_better` where more is good and `polarity: lower_is_better` where less
is. If neither is good, take the target out and write `polarity: neutral` and why.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Kind
from framework.model.plan import Plan
from framework.model.target import EveryPeriod, FromBenchmark, Point, RelativeTo

_NEEDS_POLARITY = (Point, EveryPeriod, FromBenchmark, RelativeTo)


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator's first target that cannot be judged without a polarity, where it has none."""
    for indicator in plan.indicators:
        if indicator.polarity is not None or indicator.kind is Kind.CONTEXTUAL:
            continue
        targets = (one for versions in indicator.targets.values() for one in versions)
        target = next((one for one in targets if isinstance(one.wanted, _NEEDS_POLARITY)), None)
        if target is not None and not _has_another(indicator):
            yield Problem(
                at=target.origin,
                message=f"indicator {indicator.id} has a target ({target.written}) but no "
                "polarity, so nothing says whether more or less is good",
                help="add polarity: higher_is_better or polarity: lower_is_better",
                object_id=indicator.id,
            )


def _has_another(indicator: Indicator) -> bool:
    """Whether there is a polarity that is no known word, which is a finding by itself."""
    written = indicator.origin / "polarity"
    return written.locate().pointer == written.pointer


CHECK = Check(
    code="IND002",
    name="target-without-polarity",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
