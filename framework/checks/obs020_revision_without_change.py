"""A revised figure is another one than before.

## Why this matters

`revised` keeps what a figure was before it was changed, so that readers of an earlier report find
their number again. Where both are the same, the new figure was not entered, or nothing was revised.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2020/21: {value: 48, revised: [{was: 48, date: 2021-09-30}]}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2020/21: {value: 47.6, revised: [{was: 48, date: 2021-09-30}]}
```

## How to fix

Write the new figure under `value`, and under `was` what it was before. Where nothing changed, take
`revised` out.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import every_series
from framework.findings import Severity
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each exact figure whose last revision left it as it was."""
    for who, one in every_series(plan):
        for observation in one.observations:
            if not observation.revised or observation.bound is not None:
                continue
            was = observation.revised[-1].was
            if observation.value == was:
                yield Problem(
                    at=observation.origin / "revised",
                    message=f"{who} has a revised figure for {observation.period.label}, {was:f}, "
                    "that is the same as before",
                    help="write the new figure under value:, or take revised: out",
                    object_id=one.id,
                )


CHECK = Check(
    code="OBS020",
    name="revision-without-change",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
