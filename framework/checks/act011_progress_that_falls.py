"""Progress does not fall from one period to the next without a word.

## Why this matters

Work that was done stays done. A percentage that falls within the year is a slip of the pen, or the
work turned out to be larger than it was thought to be, which is news and deserves a note. Work that
was put on hold, postponed or abandoned says so by its state.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    progress:
      2021/22 Q1: 60
      2021/22 Q2: 40
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
actions:
  - id: second-bin
    title: Deliver a second bin to every household
    progress:
      2021/22 Q1: 60
      2021/22 Q2: {percent: 40, note: Two new estates were added to the round.}
```

## How to fix

Correct the percentage that is wrong, or say in the `note` of the later period why there is more to
do than before.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import steps
from framework.findings import Severity
from framework.model.period import APRIL, Period, year_of
from framework.model.plan import Action, Plan, Progress

_SAYS_WHY = {"on_hold", "postponed", "abandoned"}


def find(plan: Plan) -> Iterator[Problem]:
    """Each percentage below that of the report before, in the same year, without a note."""
    year_starts = plan.year.start.month if plan.year is not None else APRIL
    for noun, step in steps(plan):
        for before, entry in _falls(step, year_starts):
            yield Problem(
                at=entry.origin / "percent",
                message=f"the progress of {noun} {step.id} falls from {before.percent} percent in "
                f"{before.period.label} to {entry.percent} in {entry.period.label} without a note",
                help="correct the percentage that is wrong, or add a note: that says why",
                object_id=step.id,
                related=((before.origin, "the report before"),),
            )


def _falls(step: Action, year_starts: int) -> Iterator[tuple[Progress, Progress]]:
    """Each report below the one before it; work that goes on for years starts each year anew."""
    latest: tuple[Period, Progress] | None = None
    for entry in step.progress:
        if entry.percent is None:
            continue
        year = year_of(entry.period, year_starts)
        if latest is not None and latest[0].same_days(year):
            before = latest[1].percent
            is_told = bool(entry.note) or entry.state in _SAYS_WHY
            if before is not None and entry.percent < before and not is_told:
                yield latest[1], entry
        latest = year, entry


CHECK = Check(
    code="ACT011",
    name="progress-that-falls",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
