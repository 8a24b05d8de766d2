"""Ids and other short names have no spaces and no odd characters.

## Why this matters

Other files, commands and links name things by their id. A space or a slash would end the name too
early, and two spellings of one name would be two things.

## Flagged

```yaml
format: plan/v1
id: clean streets
title: Clean streets
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
```

## How to fix

Write letters, digits, dots, dashes and underscores only, beginning with a letter or a digit.
Names of statuses and inputs have small letters, digits and underscores, a letter first.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SCH009",
    name="badly-written-id",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
