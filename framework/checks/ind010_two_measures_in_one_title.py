"""The title of an indicator names one figure.

## Why this matters

An indicator has one figure for a period. "Number and percentage of complaints answered" promises
two: nobody can tell which of them the 78 in the table is, the target may be meant for the other,
and a trend may compare a number with a percentage.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: removed
    title: Number and percentage of fly-tips removed within 5 days
    owner: Head of Waste Services
    unit: percent
    observations: {2021/22 Q1: 78}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: removed
    title: Percentage of fly-tips removed within 5 days
    owner: Head of Waste Services
    unit: percent
    observations: {2021/22 Q1: 78}
  - id: fly-tips
    title: Number of fly-tips removed
    owner: Head of Waste Services
    unit: count
    observations: {2021/22 Q1: 130}
```

## How to fix

Make two indicators, each with its own title, unit and figures, or keep the one that matters. Where
the second is only there to work out the first, write both under `inputs` with a `formula`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.wording import shortened
from framework.findings import Severity
from framework.model.plan import Plan

_FIRST = (
    r"(?:the\s+)?(?:total\s+)?(?P<first>number|percentage|%|proportion|rate|average|cost|value)"
)
_JOINED = re.compile(
    _FIRST + r"\s*(?:\(\s*)?(?:and\s*/\s*or|and|or|&|/|,)\s*(?:the\s+)?"
    r"(?P<second>number|percentage|per\s+cent|%|proportion|rate|average|cost|value)\)?"
    r"(?=\s+(?:of|per)\b)",
    re.IGNORECASE,
)
"""Two at the very beginning: "Number and percentage of"."""

_FIRST_ONLY = re.compile(_FIRST + r"\s+(?:of|cost|time|length)\b", re.IGNORECASE)
_SECOND = re.compile(
    r"(?:\band|&|;)\s+(?:the\s+)?(?P<second>number\s+of|percentage\s+of|%\s+of|proportion\s+of"
    r"|rate\s+of|average\s+(?:number|cost|time|length|days|months|weeks|score|age)"
    r"|total\s+(?:number|cost|value)|value\s+of)\b",
    re.IGNORECASE,
)
"""Another one further on: "... and average cost of"."""

_IN_BRACKETS = re.compile(
    r"[(\[]\s*(?:the\s+|and\s+)*(?P<second>average\s+\w+|percentage\s+of|%\s+of)", re.IGNORECASE
)
"""Another one in brackets, which after "Number of" cannot say the same again."""

_AIM = re.compile(
    r"\band\s+(?P<second>(?:reduce|increase|improve)\s+(?:the\s+)?"
    r"(?:number|duration|rate|length|time|cost|percentage))\b",
    re.IGNORECASE,
)
_VERSUS = re.compile(
    r"\s(?P<second>(?:vs\.?|versus)\s+(?!(?:the\s+)?(?:last|previous|prior|target|baseline|plan|budget"
    r"|average|national|same)\b)\S+)",
    re.IGNORECASE,
)
_ONE_OF_TWO = re.compile(
    r"\b(?:difference|gap|ratio|between|combined|sum|index|weighted|product)\b", re.IGNORECASE
)
"""Words by which two figures make one."""

_TRAILING = " ,;:-\u2013\u2014("
_MARKS = " .?)]"
_TO = re.compile(r"\bto\b", re.IGNORECASE)


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator whose title names a second figure."""
    for indicator in plan.indicators:
        named = _two(indicator.title)
        if named is not None:
            first, second = (shortened(name) for name in named)
            yield Problem(
                at=indicator.origin / "title",
                message=f'the title of indicator {indicator.id} names two figures, "{first}" and '
                f'"{second}", where there is one for a period',
                help="make two indicators, or keep in the title the one that the figures are",
                object_id=indicator.id,
            )


def _two(title: str) -> tuple[str, str] | None:
    """The two figures that the title names."""
    if _ONE_OF_TWO.search(title):
        return None
    joined = _JOINED.match(title)
    if joined is not None:
        same = joined["first"].casefold() == joined["second"].casefold()
        return None if same else (joined["first"], joined["second"])
    first = _FIRST_ONLY.match(title)
    if first is None:
        return None
    second = _SECOND.search(title, first.end())
    if second is None and first["first"].casefold() == "number":
        second = _beside_a_number(title, first.end())
    if second is None:
        return None
    return title[: second.start()].rstrip(_TRAILING), title[second.start("second") :].rstrip(_MARKS)


def _beside_a_number(title: str, start: int) -> re.Match[str] | None:
    """What cannot be part of "Number of ..."."""
    aim = _AIM.search(title, start)
    if aim is not None and not _TO.search(title, start, aim.start()):
        return aim
    return _IN_BRACKETS.search(title, start) or _VERSUS.search(title, start)


CHECK = Check(
    code="IND010",
    name="two-measures-in-one-title",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
