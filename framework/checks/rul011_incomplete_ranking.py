"""The list from best to worst holds every status that scores, and no other.

## Why this matters

`best_to_worst` says which status is better than which. A status that is left out is neither better
nor worse than any other, so a service that falls into it has not got worse. One that does not
score, such as no data, has no place in the list: it would make a missing figure look like a
verdict.

## Flagged

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "✔", counts_as: met}
  near_target: {label: Near target, symbol: "▲", counts_as: near}
  off_target: {label: Off target, symbol: "✖", counts_as: missed}
  no_data: {label: No data, symbol: "?", counts_as: unknown}
best_to_worst: [on_target, off_target]
indicator_status:
  - when: target_met
    status: on_target
  - when: within_tolerance
    status: near_target
  - cannot_tell: no_data
  - otherwise: off_target
```

## Accepted

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "✔", counts_as: met}
  near_target: {label: Near target, symbol: "▲", counts_as: near}
  off_target: {label: Off target, symbol: "✖", counts_as: missed}
  no_data: {label: No data, symbol: "?", counts_as: unknown}
best_to_worst: [on_target, near_target, off_target]
indicator_status:
  - when: target_met
    status: on_target
  - when: within_tolerance
    status: near_target
  - cannot_tell: no_data
  - otherwise: off_target
```

## How to fix

List the statuses that count as met, near or missed, in this order, and take out those that count
as unscored or unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.status.ruleset import CountsAs, Ruleset

_SCORED = (CountsAs.MET, CountsAs.NEAR, CountsAs.MISSED)
_RISKS = "risk_level"
"""Levels of risk are compared by their own order."""


def find(ruleset: Ruleset) -> Iterator[Problem]:
    """What is left out of the list, what does not belong there, and what stands the wrong way."""
    listed = ruleset.best_to_worst
    if not listed:
        return
    at = ruleset.origin / "best_to_worst"
    for index, slug in enumerate(listed):
        counts_as = ruleset.statuses[slug].counts_as
        if counts_as not in _SCORED:
            yield Problem(
                at=at / index,
                message=f'best_to_worst ranks the status "{slug}", which counts as {counts_as}',
                help=f"take {slug} out of best_to_worst",
                object_id=ruleset.id,
            )
    left_out = [slug for slug in _scoring(ruleset) if slug not in listed]
    for slug in left_out:
        counts_as = ruleset.statuses[slug].counts_as
        yield Problem(
            at=at,
            key=True,
            message=f'best_to_worst leaves out the status "{slug}", which counts as {counts_as}',
            help=f"add {slug} where it belongs: {_in_order(ruleset, (*listed, *left_out))}",
            object_id=ruleset.id,
        )
    yield from _wrong_way(ruleset, listed)


def _scoring(ruleset: Ruleset) -> list[str]:
    """The scored statuses that rules give to more than risks, as they are declared."""
    given: set[str] = set()
    for subject, rules in ruleset.subjects().items():
        if subject != _RISKS:
            given.update(rule.status for rule in rules.rules)
            given |= {rules.cannot_tell.status, rules.otherwise.status}
    return [
        slug
        for slug, status in ruleset.statuses.items()
        if slug in given and status.counts_as in _SCORED
    ]


def _wrong_way(ruleset: Ruleset, listed: tuple[str, ...]) -> Iterator[Problem]:
    scored = [
        (index, slug)
        for index, slug in enumerate(listed)
        if ruleset.statuses[slug].counts_as in _SCORED
    ]
    for (_, better), (index, worse) in pairwise(scored):
        first, second = (ruleset.statuses[slug].counts_as for slug in (better, worse))
        if _SCORED.index(first) > _SCORED.index(second):
            yield Problem(
                at=ruleset.origin / "best_to_worst" / index,
                message=f'best_to_worst ranks "{better}", which counts as {first}, above '
                f'"{worse}", which counts as {second}',
                help=f"write the best first: {_in_order(ruleset, listed)}",
                object_id=ruleset.id,
            )


def _in_order(ruleset: Ruleset, slugs: tuple[str, ...]) -> str:
    scored = [slug for slug in slugs if ruleset.statuses[slug].counts_as in _SCORED]
    scored.sort(key=lambda slug: _SCORED.index(ruleset.statuses[slug].counts_as))
    return f"best_to_worst: [{', '.join(dict.fromkeys(scored))}]"


CHECK = Check(
    code="RUL011",
    name="incomplete-ranking",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Ruleset,
    find=find,
    doc=__doc__,
)
