"""A quote that opens a text is closed at its end.

## Why this matters

A text in quotes goes on until the next quote, over as many lines as it takes. Everything up to
there is read as part of the text.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: "Clean streets
organisation: Midlothian Council
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: "Clean streets"
organisation: Midlothian Council
```

## How to fix

Close the quote where the text ends. Text needs quotes only if it holds a colon followed by a
space, a space followed by #, or begins with a sign.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC011",
    name="unclosed-quote",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
