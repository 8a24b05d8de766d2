"""Every status that a formula or a claim counts is declared by the ruleset.

## Why this matters

An indicator such as "share of our indicators on target" counts the indicators with certain
statuses. A status that the ruleset does not declare is never given, so it is never counted, and
the share comes out too low without a word. So it is with a claim that counts indicators.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
  - id: on-target
    title: Share of indicators on target
    owner: Head of Waste Services
    unit: percent
    formula: {share_of: all, with_status: [on_traget]}
scorecards:
  - id: all
    title: All indicators
    indicators: [recycling]
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
  - id: on-target
    title: Share of indicators on target
    owner: Head of Waste Services
    unit: percent
    formula: {share_of: all, with_status: [on_target]}
scorecards:
  - id: all
    title: All indicators
    indicators: [recycling]
```

## How to fix

Write the status as it stands under `statuses` of the ruleset, letter for letter: the short name
before the colon, not the label that people read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from framework.checks.check import Check, Problem, Tier
from framework.claims import statuses_named
from framework.findings import Severity
from framework.load import JudgedPlan
from framework.model.indicator import Share
from framework.status.build import nearest_help

_UNDECIDED = "undecided"
"""The one status that every ruleset has without declaring it."""

_MOST_LISTED = 7


def find(judged: JudgedPlan) -> Iterator[Problem]:
    """Each status that a formula or a claim counts and none of the plan's rulesets declares."""
    known = {slug: None for ruleset in judged.rulesets for slug in ruleset.statuses}
    if not known:
        return
    named = " or ".join(dict.fromkeys(f'"{ruleset.id}"' for ruleset in judged.rulesets))
    for passage, at, stretch, status in statuses_named(judged.plan):
        if status not in known and status != _UNDECIDED:
            yield Problem(
                at=at,
                stretch=stretch,
                message=f'{passage.noun} {passage.id} makes a claim about the status "{status}", '
                f"which the ruleset {named} does not declare",
                help=_help(status, known),
                object_id=passage.id,
            )
    for indicator in judged.plan.indicators:
        share = indicator.formula
        if not isinstance(share, Share):
            continue
        listed = indicator.origin / "formula" / "with_status"
        further = listed / len(share.with_status)
        shifted = further.locate().pointer == further.pointer
        for index, status in enumerate(share.with_status):
            if status not in known and status != _UNDECIDED:
                # An item that is no text, which the schema reports, has no place in with_status.
                yield Problem(
                    at=listed if shifted else listed / index,
                    message=f'indicator {indicator.id} counts the status "{status}", which the '
                    f"ruleset {named} does not declare",
                    help=_help(status, known),
                    object_id=indicator.id,
                )


def _help(status: str, known: Mapping[str, None]) -> str:
    if (near := nearest_help(status, known)) is not None:
        return near
    if len(known) <= _MOST_LISTED:
        return f"write one of: {', '.join(known)}"
    return "write a status as it stands under statuses of the ruleset"


CHECK = Check(
    code="REF006",
    name="status-not-declared",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
    reads=JudgedPlan,
    find=find,
)
