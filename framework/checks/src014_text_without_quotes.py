"""Text with signs that mean something else stands in quotes.

## Why this matters

A colon followed by a space begins a value, and so do some signs at the start of a text: a dash, a
star, a bracket, a percent sign and others. In quotes they are only signs.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
vision: Q1 21/22: On Target
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
vision: "Q1 21/22: On Target"
```

## How to fix

Put the text in double quotes, as the message shows. A long text is easier to read as a block:
write >- after the colon and the text on the lines below it, indented.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC014",
    name="text-without-quotes",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
