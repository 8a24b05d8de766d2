"""A ruleset comes into force before it ends.

## Why this matters

The ruleset in force on a period's last day judges it. One whose last day lies before its first is
never in force, so that the plans that name it have no status at all.

## Flagged

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
in_force: {from: 2022-04-01, until: 2021-03-31}
statuses:
  on_target: {label: On target, counts_as: met}
  off_target: {label: Off target, counts_as: missed}
indicator_status:
  - when: target_met
    status: on_target
  - cannot_tell: off_target
  - otherwise: off_target
```

## Accepted

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
in_force: {from: 2021-04-01, until: 2022-03-31}
statuses:
  on_target: {label: On target, counts_as: met}
  off_target: {label: Off target, counts_as: missed}
indicator_status:
  - when: target_met
    status: on_target
  - cannot_tell: off_target
  - otherwise: off_target
```

## How to fix

Correct the day that is wrong: `from` is the first day, `until` the last. Leave `until` out where
the ruleset is in force until further notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.period import day_words
from framework.status.ruleset import Ruleset


def find(ruleset: Ruleset) -> Iterator[Problem]:
    """The last day of a ruleset that is before its first."""
    first, last = ruleset.from_, ruleset.until
    if first is None or last is None or first <= last:
        return
    yield Problem(
        at=ruleset.origin / "in_force" / "until",
        message=f"ruleset {ruleset.id} is in force from {day_words(first)} until "
        f"{day_words(last)}, which is never",
        help="correct one of the two days, or leave until: out",
        object_id=ruleset.id,
        related=((ruleset.origin / "in_force" / "from", "the first day"),),
    )


CHECK = Check(
    code="RUL006",
    name="upside-down-in-force",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Ruleset,
    find=find,
    doc=__doc__,
)
