"""Lines are indented with spaces.

## Why this matters

A tab shows with a different width in every program, so nobody can see what a line belongs to.
That is why the format does not allow it.

## Flagged

A line that begins with a tab.

## Accepted

A line that begins with spaces.

## How to fix

Replace the tab with spaces, two for each level. Editors do this on their own once they know that
the file is YAML.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC007",
    name="tab-indent",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
