"""A backslash in double quotes begins a known code.

## Why this matters

In double quotes a backslash and the letter after it stand for something else, such as a new line.
A Windows path is not what it seems there.

## Flagged

A text in double quotes with a backslash before a letter that makes no code, such as a path on a
Windows computer.

## Accepted

The same text in single quotes or without quotes, where a backslash is only a backslash.

## How to fix

Put the text in single quotes instead of double ones.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC015",
    name="stray-backslash",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
