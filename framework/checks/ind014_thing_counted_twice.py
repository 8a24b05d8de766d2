"""An indicator says which of two things it counts.

## Why this matters

A hearing that is put off concerns a family, and a family may have three children. "Number of
children / families with hearings deferred" is 9 or 3, and a plan that gives 3 one year and 9 the
next has not become worse. The same doubt is there where the title names hearings, the figure is 3,
and the note says "9 children, 3 families": was the figure taken from the number of families?

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Number of home visits put off
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22 Q1: {value: 3, note: "9 residents, 3 households"}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Number of households whose home visits were put off
    owner: Head of Waste Services
    unit: count
    observations:
      2021/22 Q1: {value: 3, note: "9 residents, 3 households"}
```

## How to fix

Name in the title, or under `definition`, the one thing that is counted. If both matter, make two
indicators. If the figure is right and only happens to be the same, say so in the note, for example
"5 hearings put off, for 9 children of 5 families".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from framework.checks.check import Check, Problem
from framework.checks.wording import name_of
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, UnitKind
from framework.model.plan import Plan

_PEOPLE, _GROUPS, _EVENTS = "people", "groups", "events"
_KINDS: Final = {
    _PEOPLE: r"(?:children|young\s+people|people|persons|pupils|individuals|adults|parents|carers"
    r"|residents|clients|service\s+users|patients|learners|students|tenants)",
    _GROUPS: r"(?:families|households|homes|tenancies|sibling\s+groups)",
    _EVENTS: r"(?:hearings|meetings|visits|incidents|complaints|placements|appointments|conferences"
    r"|referrals|reviews|assessments|orders)",
}
"""Things of which one belongs to several of another kind; those of one kind may be the same."""

_THING: Final = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items())
_NAMED = re.compile(rf"\b(?:{_THING})\b", re.IGNORECASE)
_COUNTED = re.compile(rf"(?<![\w.,/%-])(?P<number>\d{{1,6}})\s+(?:{_THING})\b", re.IGNORECASE)
_ONE = "|".join(_KINDS.values())
_EITHER = re.compile(
    rf"(?:the\s+)?(?:total\s+)?number\s+of\s+(?P<one>{_ONE})\s*(?:/|\bor\b)\s*(?P<other>{_ONE})\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\b[A-Z]{2,}s?\b")

_Count = tuple[int, str, tuple[int, int]]
"""How many, and of what, in the words of the note, and which of its characters say so."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each count of which nobody can tell whether it is of one thing or of another."""
    for indicator in plan.indicators:
        if indicator.unit is not None and indicator.unit.kind is not UnitKind.COUNT:
            continue
        either = _either(indicator.title)
        if either is not None:
            one, other = either
            yield Problem(
                at=indicator.origin / "title",
                message=f"{name_of('indicator', indicator)} counts {one} or {other}, and nobody "
                "can tell which of them its figure is",
                help=f"keep one of them in the title; make two indicators if both {one} and "
                f"{other} matter",
                object_id=indicator.id,
            )
        elif indicator.definition is None and indicator.formula is None:
            yield from _against_notes(indicator)


def _either(title: str) -> tuple[str, str] | None:
    """Two things of different kinds of which the title counts one or the other."""
    found = _EITHER.match(title)
    if found is None:
        return None
    one, other = (" ".join(found[name].split()) for name in ("one", "other"))
    return None if _kinds(one) & _kinds(other) else (one, other)


def _kinds(text: str) -> set[str]:
    """The kinds of things that a text names."""
    return {found.lastgroup or "" for found in _NAMED.finditer(text)}


def _against_notes(indicator: Indicator) -> Iterator[Problem]:
    """Each observation that has the number of something else than the title counts."""
    named: set[str] | None = None
    for observation in indicator.observations:
        counts = _counts(observation)
        if len(counts) < 2:
            continue
        named = _kinds(indicator.title) if named is None else named
        same = _same_as_another(observation, counts, named, indicator.title)
        if same is not None:
            number, thing, stretch = same
            said = " and ".join(f"{many} {what}" for many, what, _ in counts.values())
            yield Problem(
                at=observation.origin / "note",
                stretch=stretch,
                message=f"{name_of('indicator', indicator)} is {number} for "
                f"{observation.period.label}; its note counts {said}, so that the figure may be "
                f"of {thing}, which the title does not name",
                help=f"say in the title or under definition: whether {thing} are counted, and "
                "correct the figure or the note if they are not",
                object_id=indicator.id,
                related=((indicator.origin / "title", "the title is here"),),
            )


def _counts(observation: Observation) -> dict[str, _Count]:
    """The first count of each kind in the observation's note."""
    found: dict[str, _Count] = {}
    if observation.note is not None and isinstance(observation.value, Decimal):
        for count in _COUNTED.finditer(observation.note):
            kind = count.lastgroup or ""
            words = " ".join(count[kind].split()).lower()
            found.setdefault(kind, (int(count["number"]), words, count.span()))
    return found


def _same_as_another(
    observation: Observation, counts: dict[str, _Count], named: set[str], title: str
) -> _Count | None:
    """The one count that is the figure, where the title names no thing of its kind.

    People may stand in a title as a word or an abbreviation that is not known here, so that they
    are only told from a title that names something else.
    """
    value = Fraction(str(observation.value))
    same = [kind for kind, (number, _, _) in counts.items() if number == value]
    if len(same) != 1 or same[0] in named:
        return None
    sure = same[0] == _GROUPS or (bool(named) and not _CAPITALS.search(title))
    return counts[same[0]] if sure else None


CHECK = Check(
    code="IND014",
    name="thing-counted-twice",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
