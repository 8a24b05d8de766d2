"""Every case of a ruleset is about something the ruleset has rules for.

## Why this matters

A case says what must follow from figures. One that is about actions, in a ruleset without rules for
actions, can neither agree nor fail: it would look like a test and test nothing.

## Flagged

```yaml
format: ruleset/v1
id: ours
title: Our rules
statuses:
  on_target: {label: On Target, symbol: "✔", colour: green, counts_as: met}
  off_target: {label: Off Target, symbol: "✖", colour: red, counts_as: missed}
indicator_status:
  - when: target_met
    status: on_target
  - cannot_tell: off_target
  - otherwise: off_target
cases:
  - {for: action_status, given: {progress: 100}, expect: on_target}
```

## Accepted

```yaml
format: ruleset/v1
id: ours
title: Our rules
statuses:
  on_target: {label: On Target, symbol: "✔", colour: green, counts_as: met}
  off_target: {label: Off Target, symbol: "✖", colour: red, counts_as: missed}
indicator_status:
  - when: target_met
    status: on_target
  - cannot_tell: off_target
  - otherwise: off_target
action_status:
  - when: progress == 100
    status: on_target
  - cannot_tell: off_target
  - otherwise: off_target
cases:
  - {for: action_status, given: {progress: 100}, expect: on_target}
```

## How to fix

Write the rules the case is meant to test, under the word it names after `for:`, or take the case
out. A case about an indicator needs no `for:`.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="RUL005",
    name="case-without-rules",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
