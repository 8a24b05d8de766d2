"""A file has at most 1,000,000 bytes and 50,000 keys and values.

## Why this matters

A plan of sixty indicators with four years of figures has a twentieth of that. A file that is
larger was almost certainly made by mistake, and reading it could keep a computer busy.

## Flagged

A file of more than 1,000,000 bytes, or with more than 50,000 keys and values.

## Accepted

A file of one service and one planning period.

## How to fix

Keep one service and one planning period to a file, and divide what is larger.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC002",
    name="oversized-file",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
