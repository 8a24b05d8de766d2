"""Every list of rules says what follows when no rule holds.

## Why this matters

Two lines end a list of rules. `cannot_tell` gives the status where no rule held and at least one
could not be worked out, for instance because a value is missing; `otherwise` gives it where no
rule held and all could be worked out. Without them some indicators would have no status, or a
missing figure would look like a bad one.

## Flagged

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "✔", counts_as: met}
  off_target: {label: Off target, symbol: "✖", counts_as: missed}
indicator_status:
  - when: target_met
    status: on_target
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

End the list with the two lines, each once, and put every line with `when` above them.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="RUL003",
    name="unfinished-rules",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
