"""The title or the definition of an indicator says what is counted.

## Why this matters

"Feedback from carers" cannot be a number. Is 100 the percentage of carers who answered, who were
content, or whose answers were read? Next year somebody else works out the figure, counts something
else, and the trend compares the two. A title that says what is counted, or a definition that does,
settles it.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: feedback
    title: Feedback from residents on street cleaning
    owner: Head of Waste Services
    unit: percent
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: feedback
    title: Percentage of residents surveyed who are content with street cleaning
    owner: Head of Waste Services
    unit: percent
  - id: complaints
    title: Feedback from residents on street cleaning
    definition: Number of complaints and compliments about street cleaning
    owner: Head of Waste Services
    unit: count
```

## How to fix

Say what is counted: of whom, and by which answer. If that takes more than a line, keep the short
title and write it under `definition`. If the feedback is words and no figure, write `unit: text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.wording import name_of
from framework.findings import Severity
from framework.model.indicator import Indicator, Kind, UnitKind
from framework.model.plan import Plan

_VAGUE = re.compile(
    r"(?P<said>feedback|(?:evidence|views|opinions|comments|examples|experiences?|progress|impact)"
    r"(?=\s+(?:of|from|on|about|by|with|towards|that|in)\b))",
    re.IGNORECASE,
)
"""How a title begins that names no figure."""

_AT_ITS_END = re.compile(r"\b(?P<said>feedback)[\s.]*$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:number|percentage|per\s+cent|percent|proportion|rate|rates|rating|ratings|score|scores"
    r"|scored|average|how\s+many|share|amount|total|satisfied|satisfaction|received|forms?|index"
    r"|responses|positive|completed|returned)\b|%",
    re.IGNORECASE,
)
"""Words by which something is counted or rated after all."""

_PLAIN = {UnitKind.COUNT, UnitKind.PERCENT}


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator that leaves open what its figure is."""
    for indicator in plan.indicators:
        title = indicator.title
        vague = _VAGUE.match(title) or _AT_ITS_END.search(title)
        if vague is None or _COUNTED.search(title) or _is_said(indicator, vague["said"]):
            continue
        yield Problem(
            at=indicator.origin / "title",
            message=f"{name_of('indicator', indicator)} does not say what is counted: "
            f'"{vague["said"]}" is no figure',
            help='say what is counted, such as "Number of ... who" or "Percentage of ... who", in '
            "the title or under definition:",
            object_id=indicator.id,
        )


def _is_said(indicator: Indicator, vague: str) -> bool:
    """Whether the plan says otherwise what the figure is."""
    unit = indicator.unit
    if unit is not None and unit.kind not in _PLAIN:
        return True
    progress = vague.casefold() == "progress" and unit is not None
    done = progress or indicator.kind is Kind.MILESTONE
    return done or indicator.definition is not None or indicator.formula is not None


CHECK = Check(
    code="IND013",
    name="title-without-a-count",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
