"""A file says in its first line what it is.

## Why this matters

The first line, `format: plan/v1`, says which rules the file is read by. Without it nobody can
tell a plan from a ruleset, or a plan of this year's format from one of a later format.

## Flagged

```yaml
format: plan/1
id: clean-streets
title: Clean streets
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
```

## How to fix

Write `format: plan/v1` as the first line of a plan, `format: ruleset/v1` of a ruleset, and
`format: cases/v1` of a file of test cases.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH001",
    name="unknown-format",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
