"""An average time and the share that was done in time can both be true.

## Why this matters

If every complaint was answered within 5 days, they cannot have taken 6 days on average; and if none
was answered within 20 days, they cannot have taken 0. More generally, each that was late took more
than the limit, which the average has to bear out. Where the two contradict each other, one of them
is wrong, or the two count different things. Two indicators are held against each other where their
titles name the same thing in the same words, one as an average and one as a share "within 5 days".

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: days
    title: Average time in working days to respond to complaints
    owner: Head of Waste Services
    unit: days
    observations:
      2021/22 Q1: 6
  - id: in-time
    title: Percentage of complaints completed within 5 working days
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: 100
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: days
    title: Average time in working days to respond to complaints
    owner: Head of Waste Services
    unit: days
    observations:
      2021/22 Q1: 6
  - id: in-time
    title: Percentage of complaints completed within 5 working days
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: 75
```

## How to fix

Compare both figures with where they came from and correct the wrong one. Where nothing was counted,
write `no_cases` for both. Where the two count different things, say so in their titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.series import Reading, readings_of
from framework.findings import Severity
from framework.model.indicator import Indicator, UnitKind
from framework.model.plan import Plan

_TIMES = {UnitKind.DAYS, UnitKind.HOURS, UnitKind.MINUTES, UnitKind.MONTHS}
_AVERAGE = re.compile(r"\b(?:average|mean)\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"\bwithin (?P<most>[0-9]{1,4}) (?P<working>working )?(?P<unit>days|hours|minutes|months)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z0-9]+")
_PLAIN_WORDS = (
    "a an and are at average be been by calendar closed complete completed completion day days "
    "deal dealt for from full given handle handled hour hours in is it length mean minute "
    "minutes month months number of on our percent percentage process processed proportion reply "
    "resolve resolved respond responded response responding share take taken that the time to "
    "took turnaround was we were which with within working"
)
_PLAIN = frozenset(_PLAIN_WORDS.split())
"""Words of a title that do not say what the times are of."""

_ROUNDED = Fraction(1, 2)
"""How far a percentage may have been rounded."""

_Of = tuple[frozenset[str], str, bool]
"""What the times are of, in which unit, and whether only working days count."""


@dataclass(frozen=True, slots=True)
class _Share:
    """The percentage done within a limit, and the words of the title that give the limit."""

    indicator: Indicator
    most: int
    within: str


def find(plan: Plan) -> Iterator[Problem]:
    """Each average that a share of the same thing contradicts."""
    averages: dict[_Of, list[Indicator]] = {}
    shares: dict[_Of, list[_Share]] = {}
    for one in plan.indicators:
        kind = one.unit.kind if one.unit is not None else UnitKind.TEXT
        if kind in _TIMES and _AVERAGE.search(one.title):
            working = "working" in one.title.lower()
            averages.setdefault((_words(one.title), kind, working), []).append(one)
        elif kind is UnitKind.PERCENT and (limit := _LIMIT.search(one.title)) is not None:
            rest = one.title[: limit.start()] + one.title[limit.end() :]
            of = (_words(rest), limit["unit"].lower(), limit["working"] is not None)
            shares.setdefault(of, []).append(_Share(one, int(limit["most"]), limit.group()))
    for of, found in averages.items():
        against = shares.get(of, [])
        is_one_thing = len(found) == 1 and len({one.most for one in against}) == len(against)
        if of[0] and is_one_thing:
            for share in against:
                yield from _contradictions(found[0], share)


def _words(title: str) -> frozenset[str]:
    """The words that say what is meant, in the singular."""
    words = set(_WORD.findall(title.lower())) - _PLAIN
    return frozenset(word.removesuffix("s") for word in words)


def _contradictions(average: Indicator, share: _Share) -> Iterator[Problem]:
    if average.scored_as is not share.indicator.scored_as:
        return
    percents = {one.observation.period.key: one for one in readings_of(share.indicator)}
    for mean in readings_of(average):
        percent = percents.get(mean.observation.period.key)
        if percent is None or mean.observation.estimated or percent.observation.estimated:
            continue
        if (why := _why_not(mean.value, percent, share.most)) is None:
            continue
        yield Problem(
            at=mean.at,
            message=f"indicator {average.id} has an average of {mean.shown} for {mean.label}, but "
            f"by {share.indicator.id} {why} {share.within}",
            help=_advice(mean, percent),
            object_id=average.id,
            related=((percent.at, "the share"),),
        )


def _advice(mean: Reading, percent: Reading) -> str:
    if mean.value == percent.value == 0:
        return f"write  {mean.label}: no_cases  for both if there was nothing to count"
    return "compare both with where they came from and correct the one that is wrong"


def _why_not(mean: Fraction, percent: Reading, most: int) -> str | None:
    """What the share says, where the average cannot be true beside it."""
    done = percent.value
    if done == 100:
        return "all were done" if mean > most else None
    if not 0 <= done < 100:
        return None
    late = (100 - done - _ROUNDED) / 100
    if mean >= late * most:
        return None
    return "none was done" if done == 0 else f"only {percent.shown} percent were done"


CHECK = Check(
    code="OBS014",
    name="average-that-contradicts-its-share",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
