"""Every title is a whole one.

## Why this matters

A title that stops in the middle was cut when it was copied from a table or a spreadsheet, or was
never finished. "Provide food hampers throughout the" leaves a reader guessing: the summer, the
year, the county? Such a title is read out in committee and quoted for years.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household in the
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household in the county
```

## How to fix

Write the rest of the title. It may be in an earlier version of the plan, or in the cell of the
spreadsheet it was copied from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.wording import Titled, things_with_title
from framework.findings import Severity
from framework.model.plan import Plan

_WORD = re.compile(
    r"(?:^|\s)(?P<end>the|an|and|and/or|or|but|nor|than|via|per|until|unless|including|their|its"
    r"|our|whose|such\s+as|in\s+order\s+to|as\s+well\s+as"
    r"|(?:of|in|for|to|with|as|by|from|at|on|is|into|through)\s+a"
    r"|(?:number|percentage|%|proportion|rate|total|average|share|amount|cost|value|quality|range)"
    r"\s+of)$",
    re.IGNORECASE,
)
"""Words that nothing ends with; "looked after", "disposed of" and "worked with" may."""

_SIGN = re.compile(r"(?P<end>,|(?<=\s)[-\u2013\u2014+&/=]|(?<=[a-z]{2})[-\u2013\u2014])$")
_DOTS = re.compile(r"(?P<end>\.\.\.|…)[\s.)\]]*$")
_END = 40
"""So many of the last letters tell how a title ends."""

_BRACKETS = {"(": ")", "[": "]"}


def find(plan: Plan) -> Iterator[Problem]:
    """Each title that ends before its sentence does."""
    for one in things_with_title(plan):
        reason = _unfinished(one.title)
        if reason is not None:
            yield _problem(one, reason)


def _unfinished(title: str) -> str | None:
    """What shows that a title does not end where it should."""
    end = title.rstrip()[-_END:]
    for pattern in (_WORD, _SIGN, _DOTS):
        found = pattern.search(end)
        if found is not None:
            return f'ends with "{" ".join(found["end"].split())}"'
    for opening, closing in _BRACKETS.items():
        if title.rfind(opening) > title.rfind(closing):
            return f'has a bracket "{opening}" that is never closed'
    return None


def _problem(one: Titled, reason: str) -> Problem:
    return Problem(
        at=one.at,
        message=f"{one.name} {reason}, as if the rest had been cut off",
        help="write the title to its end",
        object_id=one.id,
    )


CHECK = Check(
    code="IND011",
    name="unfinished-title",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
