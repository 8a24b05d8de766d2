"""The program does what it promises, whatever a file holds.

## Why this matters

This finding is about a mistake of ours, not of yours. Whatever a plan or a ruleset holds, the
program should say what is wrong with it in plain words. Here it met something that its makers did
not think of, so it could not finish, and what it says of the file may not be all there is to say.

## Flagged

Nothing that you can write is meant to bring this about. If you see it, the file shows a fault of
the program.

## Accepted

Every file, whether or not there is something to mend in it.

## How to fix

Please report it, with the file or the part of it that brings it about, and the words that are
printed when the same command is given with `--debug`. Until it is mended, go back to the last text
that worked and make your changes one at a time: that shows which of them brings it about.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="BUG001",
    name="internal-error",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
