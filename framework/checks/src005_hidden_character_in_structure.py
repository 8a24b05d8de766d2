"""Names and indents hold no hidden characters.

## Why this matters

A no-break space looks like a space and a zero-width space like nothing, but neither is read so.
In front of a line or in the name before a colon they change what the line means: the name is
another name, which nothing recognises.

## Flagged

A no-break space (U+00A0) in an indent or before the colon, or a zero-width space (U+200B) in a
name.

## Accepted

Ordinary spaces.

## How to fix

Delete what stands before the line or the name and type it again. Word processors and web pages
put these characters in; pasting as plain text keeps them out.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC005",
    name="hidden-character-in-structure",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
