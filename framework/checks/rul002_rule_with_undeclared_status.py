"""Every status that a rule gives is declared by its ruleset.

## Why this matters

A ruleset declares its statuses once: what people call them, the symbol they are shown with and
what they count as. A rule that gives any other status would give one that cannot be shown or
counted, so a ruleset with such a rule judges nothing.

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
    status: on_traget
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
```

## How to fix

Write the status as it stands under `statuses`, letter for letter, or declare it there. The status
`undecided` needs no declaration, but may stand only after `otherwise`.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="RUL002",
    name="rule-with-undeclared-status",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
