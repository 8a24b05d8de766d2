"""A printed status is the one that follows from the figures.

## Why this matters

Members read the word, not the sum behind it. Where the council's own rules give another status to
the same figure and the same target, the report calls something on target that is not, or the rules
are not those that were used.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: fly-tips
    title: Number of fly-tips
    owner: Head of Waste Services
    unit: count
    polarity: lower_is_better
    aggregation: year_to_date
    target: 4
    observations:
      2021/22 Q1: {value: 3, published: {status: On Target}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: fly-tips
    title: Number of fly-tips
    owner: Head of Waste Services
    unit: count
    polarity: lower_is_better
    aggregation: year_to_date
    target: 4
    observations:
      2021/22 Q1: {value: 3, published: {status: Off Target}}
```

## How to fix

Compare the figure, the target and how it is shared over the year with the report. If all are right,
the report called it by the wrong word; say so in the note. Where a person decided otherwise, write
an `override` with their reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.printed_statuses import Doubt, doubtful
from framework.checks.reasons import why, why_of_work
from framework.findings import Severity
from framework.scorecard import PublishedPlan
from framework.status.ruleset import Ruleset

_MOST_LISTED = 7


def find(published: PublishedPlan) -> Iterator[Problem]:
    """Each printed status of an indicator, action, milestone or risk that does not follow."""
    for one, ruleset, decision in doubtful(published, Doubt.RULES):
        status = ruleset.status(decision.status)
        yield Problem(
            at=one.at / "status",
            message=f'indicator {one.indicator.id} prints "{one.printed.status}" for {one.label}, '
            f'but the rules give "{status.label}", because {why(one.judgement, decision, status)}',
            help=_advice(one.slug, ruleset),
            object_id=one.indicator.id,
            related=((one.indicator.origin / "target", "its target"),)
            if one.judgement.aims.year is not None
            else (),
        )
    for printed in published.statuses:
        if printed.slug != printed.computed.slug:
            period = f" for {printed.period}" if printed.period is not None else ""
            yield Problem(
                at=printed.at / "status",
                message=f'{printed.who} prints "{printed.word}"{period}, but the rules give '
                f'"{printed.computed.label}", because {why_of_work(printed.decision)}',
                help=_advice(printed.slug, printed.ruleset),
                object_id=printed.id,
            )


def _advice(slug: str | None, ruleset: Ruleset) -> str:
    """What to look at; of a word that no status has as its label, the labels there are."""
    labels = [status.label for status in ruleset.statuses.values()]
    if slug is None and len(labels) <= _MOST_LISTED:
        return f"the statuses of the ruleset are called {', '.join(labels)}"
    return "compare the figure and its target with the report, and say in the note why they differ"


CHECK = Check(
    code="PUB002",
    name="published-status-that-does-not-follow",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=PublishedPlan,
    find=find,
    doc=__doc__,
)
