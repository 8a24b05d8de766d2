"""A status that a person set is in force, and another than the rules give.

## Why this matters

A status can be set by a person, with a reason and a last day. Once that day has passed scorecards
show the status of the rules again, and what is left in the plan only misleads its readers. So does
one that says what the rules say anyway: it is shown as a person's decision where there was none to
take. The latest period with figures is looked at.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-12-31
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 60
    observations:
      2021/22 Q3:
        value: 58
        override:
          {status: on_target, by: Director, because: A strike in October, until: 2021-11-30}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2021-12-31
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 60
    observations:
      2021/22 Q3:
        value: 58
        override:
          {status: on_target, by: Director, because: A strike in October, until: 2022-03-31}
```

## How to fix

Take the `override` out. If it should still hold, let the person who set it write a later day under
`until`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.period import day_words
from framework.scorecard import Scorecard


def find(scorecard: Scorecard) -> Iterator[Problem]:
    """Each status set by a person that has ended, or that follows from the rules anyway."""
    for row in scorecard.indicators:
        observation = row.judgement.figure.observation
        override = observation.override if observation is not None else None
        if observation is None or override is None:
            continue
        named = f"indicator {row.indicator.id} in {observation.period.label}"
        if override.until is not None and override.until < scorecard.as_of:
            key = "until"
            said = f"held until {day_words(override.until)}, and that day has passed"
        elif row.computed is not None and row.computed.slug == override.status:
            key = "status"
            said = "is what the rules give anyway"
        else:
            continue
        yield Problem(
            at=observation.origin / "override" / key,
            message=f'the status "{override.status}" that a person set for {named} {said}',
            help="take the override out"
            if key == "status"
            else "take the override out, or write a later day as until:",
            object_id=row.indicator.id,
        )


CHECK = Check(
    code="OBS024",
    name="override-without-effect",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Scorecard,
    find=find,
    doc=__doc__,
)
