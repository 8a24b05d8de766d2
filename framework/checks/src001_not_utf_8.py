"""Every file is saved as UTF-8.

## Why this matters

Letters outside plain English, such as é or ü, are stored as different bytes by different
programs. Read in the wrong way they turn into nonsense, and a file saved as UTF-16 shows no
changes in a pull request. UTF-8 is what editors, browsers and git expect.

## Flagged

A file saved as UTF-16 ("Unicode" in old Windows programs), or in a Windows encoding such as
cp1252, where é is the single byte E9.

## Accepted

A file saved as UTF-8, with or without a byte order mark, with Windows or Unix line ends.

## How to fix

Open the file in your editor, choose Save As or Save with Encoding, pick UTF-8 and save it. In
Notepad the choice stands beside the Save button; in VS Code it stands in the bar at the bottom.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SRC001",
    name="not-utf-8",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
