"""Every condition and every formula can be understood.

## Why this matters

Conditions decide the status of every indicator, and formulas work out values. One that cannot be
understood is never guessed at: a ruleset with such a condition judges nothing, and an indicator
with such a formula has only the values that are written.

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
  - when: valeu >= target
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
  - when: value >= target
    status: on_target
  - cannot_tell: no_data
  - otherwise: off_target
```

## How to fix

Change the part of the condition or formula that the message points at. The names that a condition
may use, and what each of them means, are listed in the reference on conditions; a formula may use
the inputs that its indicator declares.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="RUL001",
    name="expression-not-understood",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
