"""The good direction of an indicator is the one that its title speaks of.

## Why this matters

The polarity turns every verdict round. Where more complaints are marked as better, a bad year is
shown in green and the trend points up. This is asked only of titles that leave no doubt, such as
days lost, overdue or satisfaction; where a title could be read both ways nothing is said.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: complaints
    title: Number of complaints received
    owner: Head of Waste Services
    unit: count
    polarity: higher_is_better
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: complaints
    title: Number of complaints received
    owner: Head of Waste Services
    unit: count
    polarity: lower_is_better
```

## How to fix

Turn the polarity round. If it is right, for instance because more complaints show that people know
how to complain, say so in the definition and allow this finding with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.indicator import Indicator, Polarity, UnitKind
from framework.model.plan import Plan

_HEAD = (
    r"^(?:the )?(?:total |average |overall )?"
    r"(?:(?:number|percentage|proportion|rate|level|amount|%) of (?:the |all )?)?(?P<word>"
)
_TAIL = (
    r")(?=$|\s*[(,;:\u2013-]|\s+(?:about|across|among|at|by|due|during|for|from|in|into|of|on|over|per"
    r"|received|since|through|to)\b)"
)
"""What may follow without turning the sense round; what a verb follows is left alone."""

_FEWER = re.compile(
    _HEAD + r"complaints (?:received|upheld)|(?<!% of )(?<!age of )(?<!ion of )(?<!all )complaints"
    r"|(?:working )?days lost|sickness absence(?: rate| days)?"
    r"|(?:unauthorised |persistent )?absence rate|vacancy rate|unfilled posts|waiting times?"
    r"|re-?offending(?: rate)?|rent arrears|missed (?:bins|collections|appointments)"
    r"|overdue (?:actions|assessments|inspections|invoices|payments|repairs|reviews|visits)"
    r"|repeat (?:referrals|offences|registrations|victims)" + _TAIL,
    re.IGNORECASE,
)
"""Of these fewer are better."""

_MORE = re.compile(
    _HEAD + r"(?:(?:customer|participant|pupil|resident|staff|tenant|user) )?satisfaction(?: rate)?"
    r"|(?:customers|residents|tenants|users) (?:very )?satisfied|recycling rate"
    r"|(?:school|pupil) attendance(?: rate)?|attendance rate|(?:pupils|students) achieving"
    r"|(?:care leavers|school leavers) (?:in|entering) (?:a )?positive destinations?"
    r"|(?:applications|appeals|calls|claims|complaints|invoices|repairs|reviews)"
    r" (?:answered|completed?|determined|paid|processed|resolved) (?:within|on time)" + _TAIL,
    re.IGNORECASE,
)
"""Of these more are better."""

_REDUCE = re.compile(r"^(?P<word>(?:reduce|decrease|cut) (?:the )?number) of\b", re.IGNORECASE)
_INCREASE = re.compile(r"^(?P<word>increase (?:the )?number) of\b", re.IGNORECASE)

_TURNS_ROUND = re.compile(
    r"\b(?:not|no|never|without|less|fewer|who|which|that|where|whose|reduction|reduced|avoided"
    r"|prevented|gap|below|under|above|short of|cleared|closed|resolved|recovered|reviewed|saved"
    r"|answered|complete[a-z]*|within|responded|handled|dealt|investigated|acknowledged|filled"
    r"|improve[a-z]*|surveys?)\b",
    re.IGNORECASE,
)
"""Words behind it by which the good direction may be the other one."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each indicator whose polarity is against the plain words of its title."""
    for indicator in plan.indicators:
        if indicator.polarity is Polarity.HIGHER:
            word, right, why = _word(indicator, _FEWER, _REDUCE), Polarity.LOWER, "more"
        elif indicator.polarity is Polarity.LOWER:
            word, right, why = _word(indicator, _MORE, _INCREASE), Polarity.HIGHER, "less"
        else:
            continue
        if word is not None:
            yield Problem(
                at=indicator.origin / "polarity",
                message=f'the title of indicator {indicator.id} says "{word}", but its polarity '
                f"is {indicator.polarity.value}",
                help=f"write polarity: {right.value}, or say in the definition why {why} of it is "
                "good",
                object_id=indicator.id,
                related=((indicator.origin / "title", "the title"),),
            )


def _word(indicator: Indicator, measured: re.Pattern[str], wanted: re.Pattern[str]) -> str | None:
    """The words of a title that say which way is good; None where they leave any doubt."""
    title = indicator.title
    match = measured.search(title)
    # A percentage under "Reduce the number" may say how much of that work is done.
    if match is None and indicator.unit is not None and indicator.unit.kind is UnitKind.COUNT:
        match = wanted.search(title)
    if match is None or _TURNS_ROUND.search(title, match.end()):
        return None
    return match["word"]


CHECK = Check(
    code="IND029",
    name="polarity-unlike-its-title",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
