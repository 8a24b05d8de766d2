"""The title of an indicator names what is counted, not what is wanted.

## Why this matters

"Reduce the number of repeat referrals" says what the service would like. The figure beside it, say
1,343, is not a reduction but the number of referrals, and a reader has to guess that. When the
number rises, the title claims the opposite of what happened. What is wanted has its own places:
the priority, the action, `polarity` and `target`. An indicator of kind `milestone`, or one that is
answered with yes or no, may be an aim, and so may the title of a priority or an action.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: fly-tipping
    title: Reduce the number of fly-tips reported
    owner: Head of Waste Services
    unit: count
    polarity: lower_is_better
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: fly-tipping
    title: Number of fly-tips reported
    owner: Head of Waste Services
    unit: count
    polarity: lower_is_better
```

## How to fix

Name what is counted, such as "Number of fly-tips reported", and write which way is good under
`polarity`. If the figure says how much of a piece of work is done, it belongs to an action, as
its `progress`. If it is something to be reached once, write `kind: milestone`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.wording import name_of, shortened
from framework.findings import Severity
from framework.model.indicator import Indicator, Kind, UnitKind
from framework.model.plan import Plan

_AIM = re.compile(
    r"(?:to\s+)?(?P<verb>reduce|increase|decrease|ensure|improve|maintain|establish|deliver"
    r"|develop|implement|achieve|provide|raise|minimise|maximise|enhance|expand|promote"
    r"|strengthen|continue\s+to|introduce|create|embed|prevent|encourage|sustain)\b"
    r"(?!\s+(?:in|of|on)\b|')",
    re.IGNORECASE,
)
"""An aim; "Increase in" and "Decrease of" are things that can be counted."""

_COUNTED = re.compile(
    r"\s+(?:by\s+[\d.]{1,9}\s?%?\s+)?(?:the\s+)?"
    r"(?P<what>number|percentage|proportion|share|rate|amount|average|cost|value|%)(?P<rest>\s.*)",
    re.IGNORECASE,
)
"""What follows an aim where it names what is counted."""

_MEANS = re.compile(r"\s(?:by|through|via)\s", re.IGNORECASE)


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator that is to be measured again and again and whose title is an aim."""
    for indicator in plan.indicators:
        aim = _AIM.match(indicator.title)
        if aim is None or _is_reached_once(indicator):
            continue
        yield Problem(
            at=indicator.origin / "title",
            message=f'{name_of("indicator", indicator)} begins with an aim, "{aim["verb"]}", '
            "instead of naming what is counted",
            help=_advice(indicator, aim.end()),
            object_id=indicator.id,
        )


def _is_reached_once(indicator: Indicator) -> bool:
    unit = indicator.unit
    yes_no = unit is not None and unit.kind is UnitKind.YES_NO
    return yes_no or indicator.kind is Kind.MILESTONE


def _advice(indicator: Indicator, end: int) -> str:
    """The title as it could be, where the words after the aim give it."""
    counted = _COUNTED.match(indicator.title, end)
    if counted is None:
        return (
            'name what is counted, such as "Number of ..." or "Percentage of ..."; write '
            "kind: milestone if it is to be reached once"
        )
    what = counted["what"].capitalize()
    percent = indicator.unit is not None and indicator.unit.kind is UnitKind.PERCENT
    if what == "Number" and percent:
        what = "Percentage"
    rest = _MEANS.split(counted["rest"], maxsplit=1)[0]
    return f'write "{shortened(what + rest)}", and which way is good under polarity:'


CHECK = Check(
    code="IND007",
    name="title-that-is-an-aim",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
