"""Text holds no hidden characters.

## Why this matters

A no-break space or a zero-width space in a text looks like an ordinary space or like nothing, yet
searching for the words does not find them, and a number beside one is no number.

## Flagged

A text with a no-break space (U+00A0), a zero-width space (U+200B) or a soft hyphen (U+00AD).

## Accepted

A text with ordinary spaces, or emoji, some of which are held together by a hidden character.

## How to fix

Type an ordinary space instead, or take the character out.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC006",
    name="hidden-character-in-text",
    severity=Severity.WARNING,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
