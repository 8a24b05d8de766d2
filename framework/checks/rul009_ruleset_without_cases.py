"""Every ruleset has cases that show what its rules give.

## Why this matters

Rules are read by people who decide and by a computer that judges, and both must read the same. A
few worked examples, above all a figure exactly on its target and one just beside it, show what was
decided. They are tried every time the ruleset is read, so that a change of a rule cannot quietly
change verdicts.

## Flagged

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "✔", counts_as: met}
  off_target: {label: Off target, symbol: "✖", counts_as: missed}
  no_data: {label: No data, symbol: "?", counts_as: unknown}
indicator_status:
  - when: target_met
    status: on_target
  - cannot_tell: no_data
  - otherwise: off_target
```

## Accepted

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "✔", counts_as: met}
  off_target: {label: Off target, symbol: "✖", counts_as: missed}
  no_data: {label: No data, symbol: "?", counts_as: unknown}
indicator_status:
  - when: target_met
    status: on_target
  - cannot_tell: no_data
  - otherwise: off_target
cases:
  - {given: {value: 95, target: 95, polarity: higher_is_better}, expect: on_target}
  - {given: {value: 94.9, target: 95, polarity: higher_is_better}, expect: off_target}
  - {given: {state: awaited, target: 95, polarity: higher_is_better}, expect: no_data}
```

## How to fix

Add `cases:` with figures from a report whose statuses are known, with a figure on each border of
the rules, and with one that has no value. A long list can stand in a file of its own beside the
ruleset, such as `clean-streets.cases.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.status.ruleset import CountsAs, Ruleset


def find(ruleset: Ruleset) -> Iterator[Problem]:
    """The ruleset, where it has no case at all."""
    if ruleset.cases:
        return
    met = (slug for slug, status in ruleset.statuses.items() if status.counts_as is CountsAs.MET)
    expect = next(met, next(iter(ruleset.statuses)))
    yield Problem(
        at=ruleset.origin / "id",
        message=f"ruleset {ruleset.id} has no cases, so nothing shows that its rules give what was "
        "decided",
        help="add cases: and below it lines such as  - {given: {value: 95, target: 95, polarity: "
        f"higher_is_better}}, expect: {expect}}}",
        object_id=ruleset.id,
    )


CHECK = Check(
    code="RUL009",
    name="ruleset-without-cases",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Ruleset,
    find=find,
    doc=__doc__,
)
