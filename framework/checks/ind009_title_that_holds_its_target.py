"""The target of an indicator stands under target, not in its title.

## Why this matters

A target in the title is written twice. When the target is changed, and targets are changed, the
title is forgotten, and members read two targets for one indicator. It also hides what is counted:
"95% of complaints are answered" names a wish, "Percentage of complaints answered" names a figure.
Times that say what is measured, such as "within 5 working days", are no targets.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: removed
    title: 95% of fly-tips are removed within 5 days
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 95
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: removed
    title: Percentage of fly-tips removed within 5 days
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 95
```

## How to fix

Take the figure out of the title and leave it to `target`. Where the title and the target differ,
find out which of the two was agreed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.wording import Stated, name_of, numbers_aimed_at, stated_figures
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.plan import Plan

_OF_SOMEBODY_ELSE = re.compile(
    r"\b(?:national|government|statutory|scottish|uk|nhs|previous|final|interim)\b", re.IGNORECASE
)


def find(plan: Plan) -> Iterator[Problem]:
    """Each title that states a target, the indicator's own or another."""
    for indicator in plan.indicators:
        problem = _held(indicator)
        if problem is not None:
            yield problem


def _held(indicator: Indicator) -> Problem | None:
    aims = numbers_aimed_at(indicator) if indicator.targets else {}
    if not aims:
        return None
    who, different = name_of("indicator", indicator), None
    for stated in stated_figures(indicator.title, indicator.unit):
        target = aims.get(stated.number)
        if target is not None:
            return Problem(
                at=indicator.origin / "title",
                message=f"{who} repeats its target, {stated.written}, in its title",
                help=f"take {stated.written} out of the title and leave it to target:",
                object_id=indicator.id,
                related=((target.origin, "the target is written here"),),
            )
        if different is None and stated.as_target:
            different = stated
    return _other_target(indicator, who, different)


def _other_target(indicator: Indicator, who: str, stated: Stated | None) -> Problem | None:
    """The problem of a title with a target that none of several plain targets is."""
    versions = [target for listed in indicator.targets.values() for target in listed]
    if stated is None or _OF_SOMEBODY_ELSE.search(indicator.title):
        return None
    written = [str(target.written) for target in versions]
    held = written[0] if len(set(written)) == 1 else f"one of {', '.join(dict.fromkeys(written))}"
    return Problem(
        at=indicator.origin / "title",
        message=f"{who} names a target of {stated.written} in its title, but its target is {held}",
        help="find out which target was agreed, write it under target: and take it out of the "
        "title",
        object_id=indicator.id,
        related=((versions[0].origin, "the target is written here"),),
    )


CHECK = Check(
    code="IND009",
    name="title-that-holds-its-target",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
