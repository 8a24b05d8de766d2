"""The inputs of a measure count what its title counts.

## Why this matters

A measure of what was answered within 5 days, worked out from what was answered within 20, is
another measure. It comes out too high, and nobody who reads the percentage can see it.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: complaints
    title: Complaints answered within 5 working days
    owner: Head of Waste Services
    unit: percent
    inputs: {in_time: Complaints answered within 20 working days, all: Complaints}
    formula: percent(in_time, all)
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: complaints
    title: Complaints answered within 5 working days
    owner: Head of Waste Services
    unit: percent
    inputs: {in_time: Complaints answered within 5 working days, all: Complaints}
    formula: percent(in_time, all)
```

## How to fix

Find out what the input counts. Correct its words where they are wrong, or the figures where it
counts something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from framework.checks.check import Check, Problem
from framework.checks.series import every_series
from framework.findings import Severity
from framework.model.plan import Plan

_LIMIT = re.compile(
    r"\bwithin (?P<most>[0-9]{1,4})[ -](?:working |calendar )?"
    r"(?P<unit>minute|hour|day|week|month)s?\b",
    re.IGNORECASE,
)
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class _Limit:
    """A limit in time: how many of which unit, and the words that say so."""

    most: int
    unit: str
    words: str


def find(plan: Plan) -> Iterator[Problem]:
    """Each input whose words set another limit than the title does."""
    for who, one in every_series(plan):
        wanted = _limit(one.title)
        for name, words in one.inputs.items() if wanted is not None else ():
            limit = _limit(words)
            if wanted is None or limit is None or limit.unit != wanted.unit:
                continue
            if limit.most != wanted.most:
                yield Problem(
                    at=one.origin / "inputs" / name,
                    message=f"{who} counts what is done {wanted.words}, but its input {name} "
                    f"counts what is done {limit.words}",
                    help="find out what the input counts, and correct its words or its figures",
                    object_id=one.id,
                    related=((one.origin / "title", "the title"),),
                )


def _limit(text: str) -> _Limit | None:
    """The one limit that a text sets; None where it sets none or several."""
    found = {
        _Limit(int(each["most"]), each["unit"].lower(), each.group())
        for each in _LIMIT.finditer(text[:_LONGEST])
    }
    return found.pop() if len(found) == 1 else None


CHECK = Check(
    code="PUB014",
    name="input-of-another-limit",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
