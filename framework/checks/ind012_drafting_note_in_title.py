"""Titles hold no notes from the time when the plan was drafted.

## Why this matters

"(please insert baseline)", "TBC", "XX%" and "Q1 only" were written for a colleague. When they stay,
members and the public read them as part of the plan, and what they ask for has not been done: the
baseline is still not inserted. A question mark at the end of a title that asks nothing is such a
note too: somebody was not sure whether this should be measured.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: clean
    title: Percentage of streets free of litter (target TBC)
    owner: Head of Waste Services
    unit: percent
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: clean
    title: Percentage of streets free of litter
    owner: Head of Waste Services
    unit: percent
    target: to_be_confirmed
```

## How to fix

Do what the note asks, or decide that it need not be done, and take it out of the title. What is
still open has its own places: `target: to_be_confirmed`, `frequency`, `note`, or a comment after #.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.wording import shortened, things_with_title
from framework.findings import Severity
from framework.model.plan import Plan

_NOTE = re.compile(
    r"\b(?P<left>TBC|TBA|TBD)\b"
    r"|(?P<crosses>£?\b(?:[xX]{2,6}|20XX|20xx)\b%?)"
    r"|(?P<queries>\?\?+)"
    r"|(?i:\b(?P<words>please\s+(?:insert|add|note|complete|delete|update|see|specify|state|provide"
    r"|check|confirm)|delete\s+as\s+(?:appropriate|applicable)|insert\s+(?:here|text|name|date|figure"
    r"|number)|Q[1-4]\s+only)\b)"
    r"|(?i:[(\[<]\s*(?P<bracket>(?:(?:insert|delete|specify)\b|to\s+be\s+(?:confirmed|completed|agreed"
    r"|added|inserted|decided|determined)\b|(?:show|enter|state|give|add|list|describe|update|check)"
    r"\s+(?:the|an|here|percentage|number|figure|value|data|date|details|reasons?|breakdown|which"
    r"|whether)\b)[^()<>\[\]]*))",
)
_QUERY = re.compile(r"\?[\s)\]]*$")
_QUESTION = re.compile(
    r"\b(?:how|what|when|where|which|who|whose|why|do|does|did|is|are|was|were|has|have|had|can"
    r"|could|will|would|should|may|am)\b|[\"'\u2018\u201c]",
    re.IGNORECASE,
)
"""Words that a question has, and quotes, in which one may stand."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each title that a note was left in."""
    for one in things_with_title(plan):
        note = _note(one.title)
        if note is not None:
            yield Problem(
                at=one.at,
                message=f"{one.name} still holds {note[0]}",
                help=note[1],
                object_id=one.id,
            )
        elif _QUERY.search(one.title) and not _QUESTION.search(one.title):
            yield Problem(
                at=one.at,
                message=f"{one.name} ends with a question mark, though it asks nothing",
                help="settle what was in question, and take the question mark out",
                object_id=one.id,
            )


def _note(title: str) -> tuple[str, str] | None:
    """What was left in the title, and what to do about it."""
    found = _NOTE.search(title)
    if found is None:
        return None
    written = shortened(found[found.lastgroup or 0])
    if found["crosses"]:
        return (
            f'"{written}" where a figure or a name should stand',
            f"write what belongs in the place of {written}",
        )
    if found["words"] or found["bracket"]:
        return (
            f'a note to whoever was drafting it, "{written}"',
            "do what the note asks, or drop it, and take it out of the title",
        )
    return (
        f'"{written}", a mark for what was still open',
        f"settle what is open, or say under note: what it is, and take {written} out of the title",
    )


CHECK = Check(
    code="IND012",
    name="drafting-note-in-title",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
