"""The glossary, or the plan's own words, explain every abbreviation in a title.

## Why this matters

Officers know what CAMHS is; a new councillor and a parent do not. A plan that has a glossary
promises that its abbreviations are in it. This is asked only where there is a glossary, of three
capitals or more, and not where the words are written out anywhere in the plan.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Visits to the HWRC
    owner: Head of Waste Services
glossary:
  MRF: Materials Recovery Facility
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Visits to the HWRC
    owner: Head of Waste Services
glossary:
  MRF: Materials Recovery Facility
  HWRC: Household Waste Recycling Centre
```

## How to fix

Add the abbreviation and what it stands for to `glossary`, or write it out in the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.wording import all_titles, name_of
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.plan import Plan

_ABBREVIATION = re.compile(r"\b[A-Z]{3,8}(?=s?\b)")
_BEFORE_BRACKET = re.compile(r"\b([A-Z]{3,8})s?\s*\([A-Z]?[a-z]")
_IN_BRACKETS = re.compile(r"\(([^()|]{3,40})\)")
_NUMERAL = re.compile(r"[IVXLCM]+")
_SMALL = {"and", "of", "for", "the", "in", "to", "with", "&"}
"""Words that an abbreviation passes over."""

_END = tuple(".,;:!?)")
_INITIAL = re.compile(r"\b[A-Z]")
_WORD = re.compile(r"\b[a-z]{3,8}\b")
_BETWEEN = "\n|\n"
"""What keeps two texts apart that are read as one: no word, and not in brackets."""

_LONGEST = 8
_SHORTEST = 3
_EVERYBODY_KNOWS = {"NHS", "GCSE", "GCSES", "COVID", "CCTV", "VAT", "BBC", "GDP", "USA", "PDF"}


def find(plan: Plan) -> Iterator[Problem]:
    """The first indicator title with each abbreviation that is explained nowhere."""
    if not plan.glossary:
        return
    first: dict[str, Indicator] = {}
    known = _EVERYBODY_KNOWS | _in_glossary(plan)
    for indicator in plan.indicators:
        for short in _ABBREVIATION.findall(indicator.title):
            if short not in known and not _NUMERAL.fullmatch(short):
                first.setdefault(short, indicator)
    explained = _explained(plan) if first else set()
    for short, indicator in first.items():
        if short not in explained:
            yield Problem(
                at=indicator.origin / "title",
                message=f"{name_of('indicator', indicator)} uses {short}, which neither the "
                "glossary nor the rest of the plan explains",
                help=f"add {short}: and what it stands for to the glossary, or write it out in "
                "the title",
                object_id=indicator.id,
                related=((plan.origin / "glossary", "the glossary is here"),),
            )


def _in_glossary(plan: Plan) -> set[str]:
    """The abbreviations that occur anywhere in the glossary."""
    return {
        short
        for entry in plan.glossary.items()
        for text in entry
        for short in _ABBREVIATION.findall(text)
    }


def _explained(plan: Plan) -> set[str]:
    """What the texts write out, and what they write in small letters, which is no abbreviation."""
    found: set[str] = set()
    for indicator in plan.indicators:
        letters = "".join(word[0] for word in (indicator.definition or "").upper().split())
        found.update(_stretches(letters))
    text = _BETWEEN.join(filter(None, _texts(plan)))
    found.update(_BEFORE_BRACKET.findall(text))
    for inside in _IN_BRACKETS.findall(text):
        found.update(_ABBREVIATION.findall(inside))
    for letters in _capitals(text):
        found.update(_stretches(letters))
    found.update(word.upper() for word in set(_WORD.findall(text)))
    return found


def _capitals(text: str) -> Iterator[str]:
    """The first letters of each run of words with capitals, small words between them left out."""
    run = ""
    for word in text.split():
        initials = "" if word.islower() else "".join(_INITIAL.findall(word))
        if not initials and word in _SMALL:
            continue
        run += initials
        if not initials or word.endswith(_END):
            if run:
                yield run
            run = ""
    yield run


def _stretches(letters: str) -> Iterator[str]:
    """Every abbreviation that letters which follow one another could be."""
    for start in range(len(letters)):
        for end in range(start + _SHORTEST, min(start + _LONGEST, len(letters)) + 1):
            yield letters[start:end]


def _texts(plan: Plan) -> Iterator[str]:
    """What the plan says in words."""
    yield plan.vision or ""
    for one in all_titles(plan):
        yield one.title
    for indicator in (*plan.indicators, *plan.figures):
        for text in (indicator.definition, indicator.scope, indicator.note, indicator.data_source):
            yield text or ""
        yield from indicator.inputs.values()
        for observation in indicator.observations:
            yield observation.note or ""
    for action in plan.actions:
        for progress in action.progress:
            yield progress.note or ""
    for section in plan.narrative:
        yield section.text


CHECK = Check(
    code="PLN011",
    name="unknown-abbreviation",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
