"""Time is measured in what the title says: days, hours, weeks or months.

## Why this matters

A title that says weeks over figures that are shown as days is wrong by seven times, and the target
with it. Nobody who reads the scorecard can tell which of the two is meant.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: bulky-waste
    title: Average wait for a bulky waste collection in weeks
    owner: Head of Waste Services
    unit: days
    observations:
      2021/22 Q1: 3
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: bulky-waste
    title: Average wait for a bulky waste collection in days
    owner: Head of Waste Services
    unit: days
    observations:
      2021/22 Q1: 21
```

## How to fix

Write the unit that the figures are in. There is no unit of weeks: write
`unit: {kind: quantity, of: weeks}`. Where the figures are in the plan's unit already, correct the
title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.series import exact_figure, measured_things
from framework.checks.units import number_before
from framework.findings import Severity
from framework.model.indicator import Indicator, UnitKind
from framework.model.plan import Plan
from framework.place import Origin

_TIMES = {UnitKind.DAYS, UnitKind.HOURS, UnitKind.MINUTES, UnitKind.MONTHS, UnitKind.YEARS}
_UNITS = "minutes|hours|days|weeks|months|years"
_WORD = rf"(?:(?:working|calendar|whole|full|elapsed) )?({_UNITS})"
_TITLE = re.compile(
    rf"\bin {_WORD}\s*(?:$|[(),:;-]|(?:to|for|from|between|taken|spent|until|before)\b)"
    rf"|\((?:in )?{_WORD}\)"
    rf"|\b(?:number|average|mean|median) (?:number )?(?:of )?{_WORD}\b",
    re.IGNORECASE,
)
"""Where a title names a unit of time as that of its figures; within 5 days names a limit."""

_PRINTED = re.compile(rf" ?({_UNITS})\b", re.IGNORECASE)


def find(plan: Plan) -> Iterator[Problem]:
    """Each stretch of time that its title or a published figure gives in another unit."""
    for noun, one in measured_things(plan):
        if one.unit is None or one.unit.kind not in _TIMES:
            continue
        found = next(_otherwise(one, one.unit.kind.value), None)
        if found is not None:
            at, said, word = found
            unit = "{kind: quantity, of: weeks}" if word == "weeks" else word
            yield Problem(
                at=one.origin / "unit",
                message=f"the {said}, but the unit of {noun} {one.id} is {one.unit.kind.value}",
                help=f"write unit: {unit} if the figures are in {word}, else correct the title",
                object_id=one.id,
                related=((at, f"{word} here"),),
            )


def _otherwise(one: Indicator, unit: str) -> Iterator[tuple[Origin, str, str]]:
    """Where another unit of time is named, what is said there, and the unit."""
    if re.search(rf"\b{unit.removesuffix('s')}s?\b", one.title, re.IGNORECASE):
        return
    for match in _TITLE.finditer(one.title):
        word = next(filter(None, match.groups())).lower()
        yield one.origin / "title", f'title says "{word}"', word
    for observation in one.observations:
        printed = (observation.published.value or "").strip()
        for number, written, _ in number_before(printed, _PRINTED):
            word = written.lower().split(" ")[-1].lstrip("-0123456789,.")
            if written == printed and number == exact_figure(observation) and word != unit:
                at = observation.origin / "published" / "value"
                yield at, f'published value for {observation.period.label} is "{written}"', word


CHECK = Check(
    code="IND028",
    name="time-unlike-its-title",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
