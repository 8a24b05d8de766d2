"""A printed share of indicators on target can be counted from their statuses.

## Why this matters

"91% of our indicators are on target" is the one figure that everybody quotes. It has to come out of
the very statuses that the report prints. Where it does not, something was counted as good that is
not, often what has no figure at all.

The statuses are counted as the formula says, as they were printed, and in the other usual ways:
with those that are only data, and all that are not off target, of all or of those that were judged.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 40
    observations: {2021/22 Q1: 41.6}
  - id: fly-tips
    title: Number of fly-tips cleared
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    target: {every_period: 20}
    observations: {2021/22 Q1: not_available}
  - id: on-target
    title: Share of our indicators on target
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 90
    formula: {share_of: all, with_status: [on_target]}
    observations: {2021/22 Q1: {published: {value: 100%}}}
scorecards:
  - {id: all, title: All, indicators: [recycling, fly-tips]}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 40
    observations: {2021/22 Q1: 41.6}
  - id: fly-tips
    title: Number of fly-tips cleared
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
    target: {every_period: 20}
    observations: {2021/22 Q1: not_available}
  - id: on-target
    title: Share of our indicators on target
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 90
    formula: {share_of: all, with_status: [on_target]}
    observations: {2021/22 Q1: {published: {value: 50%}}}
scorecards:
  - {id: all, title: All, indicators: [recycling, fly-tips]}
```

## How to fix

Count again, and write in the note which indicators are counted and which statuses are good. Where
the report is wrong, leave what it printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.countings import (
    Counted,
    counted,
    met_labels,
    scopes,
    statuses_as_printed,
    statuses_that_follow,
    usual_counts,
)
from framework.checks.series import plainly
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, Share, UnitKind
from framework.prose import Cell, read_cell
from framework.scorecard import PublishedPlan
from framework.status.ruleset import CountsAs, Ruleset

_INDICATORS = re.compile(r"\b(?:PIs?|KPIs?|indicators|measures)\b")
_GOOD = re.compile(r"\bon (?:target|track)\b", re.IGNORECASE)
_LONGEST = 500
_MOST_PERIODS = 8
_FEWEST = 5
_MOST_GONE_THROUGH = 100_000
"""How many statuses are counted in all: each share counts all of every scorecard again."""
_TWO = 2


def find(published: PublishedPlan) -> Iterator[Problem]:
    """Each printed share of statuses that its formula, or no usual way to count, gives."""
    plan, gone_through = published.judged.plan, 0
    for indicator in plan.indicators:
        is_declared = isinstance(indicator.formula, Share)
        if not is_declared and not _looks_like_share(indicator):
            continue
        printed = [
            (one, cell)
            for one in indicator.observations
            if (cell := read_cell(one.published.value)) is not None
        ]
        for observation, cell in printed[-_MOST_PERIODS:]:
            gone_through += (len(plan.scorecards) + 1) * len(plan.indicators)
            if gone_through > _MOST_GONE_THROUGH:
                return
            ruleset = published.judged.ruleset_for(observation.period)
            if ruleset is not None:
                explain = _unlike_formula if is_declared else _uncountable
                why = explain(published, ruleset, indicator, observation, cell)
                if why is not None:
                    yield _problem(indicator, observation, f'"{cell.text}"', why)


def _problem(indicator: Indicator, observation: Observation, printed: str, why: str) -> Problem:
    return Problem(
        at=observation.origin / "published" / "value",
        message=f"indicator {indicator.id} prints {printed} for {observation.period.label}, {why}",
        help="count again, and say in the note which indicators are counted and which statuses "
        "are good",
        object_id=indicator.id,
        related=((indicator.origin / "formula", "how it is worked out"),),
    )


def _looks_like_share(indicator: Indicator) -> bool:
    """Whether the title says that it is the share of indicators on target."""
    is_percent = indicator.unit is not None and indicator.unit.kind is UnitKind.PERCENT
    title = indicator.title[:_LONGEST]
    return is_percent and bool(_INDICATORS.search(title) and _GOOD.search(title))


def _unlike_formula(
    published: PublishedPlan,
    ruleset: Ruleset,
    indicator: Indicator,
    observation: Observation,
    cell: Cell,
) -> str | None:
    """What the formula gives instead, and which other way to count gives what is printed."""
    share, judgements = indicator.formula, published.judgements_in(observation.period)
    own = judgements.get(indicator.id)
    value = own.given.value if own is not None else None
    if not isinstance(share, Share) or not isinstance(value, Fraction):
        return None
    if cell.differs_from(value, indicator.unit) is None:
        return None
    named = dict(scopes(published.judged.plan, indicator))
    members = named[f"scorecard {share.of}"]
    follow = statuses_that_follow(members, judgements)
    printed = statuses_as_printed(members, judgements, ruleset)
    ours, theirs = counted(follow, share.with_status), counted(printed, share.with_status)
    as_printed = f", and with the statuses as printed {_words(theirs)}" if any(printed) else ""
    ways = dict(usual_counts(follow, ruleset)) | {
        f"{words} as printed": way for words, way in usual_counts(printed, ruleset)
    }
    giving = [
        f"counting {words} gives it, {way.good} of {way.of}"
        for words, way in ways.items()
        if cell.differs_from(way.percent, indicator.unit) is None
    ]
    found = giving[0] if giving else f"none of {len(ways)} other ways to count gives it"
    return f"but its formula gives {_words(ours)}{as_printed}; {found}"


def _uncountable(
    published: PublishedPlan,
    ruleset: Ruleset,
    indicator: Indicator,
    observation: Observation,
    cell: Cell,
) -> str | None:
    """That no usual way to count gives what is printed, where the plan has enough to count."""
    judgements = published.judgements_in(observation.period)
    if not judgements:
        return None
    inputs = sorted(observation.inputs.values())
    wanted = Counted(int(inputs[0]), int(inputs[1])) if len(inputs) == _TWO else None
    shown, largest = None, 0
    for name, members in scopes(published.judged.plan, indicator):
        follow = statuses_that_follow(members, judgements)
        printed = statuses_as_printed(members, judgements, ruleset)
        (own,) = statuses_as_printed([indicator], judgements, ruleset)
        for statuses in (follow, printed, (*follow, own), (*printed, own)):
            for _, way in usual_counts(statuses, ruleset):
                same = (
                    way == wanted
                    if wanted is not None
                    else (cell.differs_from(way.percent, indicator.unit) is None)
                )
                if same:
                    return None
        largest = max(largest, sum(status is not None for status in printed))
        if shown is None:
            shown = name, follow, printed
    if shown is None or largest < (wanted.of if wanted is not None else _FEWEST):
        return None
    name, follow, printed = shown
    good = [slug for slug, one in ruleset.statuses.items() if one.counts_as is CountsAs.MET]
    is_what = f"which is {wanted.good} of {wanted.of}, " if wanted is not None else ""
    return (
        f"{is_what}but no usual way to count the "
        f"statuses gives that: of the {len(follow)} others of {name}, "
        f"{counted(follow, good).good} are {met_labels(ruleset)}, and "
        f"{counted(printed, good).good} are printed so"
    )


def _words(way: Counted) -> str:
    return f"{plainly(way.percent)} ({way.good} of {way.of})"


CHECK = Check(
    code="PUB011",
    name="share-of-statuses-that-cannot-be-counted",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=PublishedPlan,
    find=find,
    doc=__doc__,
)
