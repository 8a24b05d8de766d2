"""A file holds a plan or a ruleset.

## Why this matters

An empty file is usually one that was not saved, or whose content was lost on the way. It would
otherwise pass every check without a word.

## Flagged

A file with nothing in it, or with nothing but comments.

## Accepted

A file with at least its format, its id and its title.

## How to fix

Begin with three lines: format: plan/v1, then an id, then a title. If there should have been
content, look for the last version that had it.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC003",
    name="empty-file",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
