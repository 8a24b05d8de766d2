"""An inspection begins, ends and is published, in this order.

## Why this matters

Days and months change places easily, and years are copied from the inspection before. An inspection
that ended before it began, or was published before it ended, has a date that is wrong.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
quality_indicators:
  - id: audit-2021
    inspection: Waste services audit 2021
    inspected: {from: 2021-02-03, to: 2021-03-13}
    published: 2021-03-01
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
quality_indicators:
  - id: audit-2021
    inspection: Waste services audit 2021
    inspected: {from: 2021-02-03, to: 2021-03-13}
    published: 2021-09-01
```

## How to fix

Correct the date that is wrong; the report of the inspection has all three.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.period import day_words
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each inspection whose dates are not in their order."""
    for inspection in plan.inspections:
        begun, ended = inspection.inspected_from, inspection.inspected_to
        published = inspection.published
        last = ended or begun
        if begun is not None and ended is not None and begun > ended:
            at = inspection.origin / "inspected" / "to"
            said = f"ended on {day_words(ended)}, before it began on {day_words(begun)}"
            other = inspection.origin / "inspected" / "from", "the first day"
            advice = "correct one of the two days: from: is the first, to: the last"
        elif published is not None and last is not None and published < last:
            at = inspection.origin / "published"
            verb = "ended" if ended is not None else "began"
            said = f"was published on {day_words(published)}, before it {verb} on {day_words(last)}"
            other = inspection.origin / "inspected", "the days of the inspection"
            advice = "correct the day of publication, or the days of the inspection"
        else:
            continue
        yield Problem(
            at=at,
            message=f"inspection {inspection.id} {said}",
            help=advice,
            object_id=inspection.id,
            related=(other,),
        )


CHECK = Check(
    code="INS004",
    name="inspection-upside-down",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
