"""Text holds only characters that can be seen, spaces and line ends.

## Why this matters

Text copied from a PDF or another program can bring along characters that nobody sees. Some start
a new line in one program and not in another, so that a reviewer sees one line where the file has
two. Some turn the order of the letters around on the screen. Some are commands to a terminal.

## Flagged

A zero byte, an escape character, U+0085 (next line), U+2028 (line separator), U+202E
(right-to-left override) and their like, wherever they stand, and text in double quotes that
writes one of them as a backslash code.

## Accepted

Letters of any language, symbols, emoji, spaces and ordinary line ends.

## How to fix

Take the character out. Where a new line is meant, press Enter there. The line and column say
where it stands; if it cannot be found, type the words around it again.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC004",
    name="control-character",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
