"""Every appendix that a report refers to is one that it has.

## Why this matters

A paper whose appendices are A and B, and whose text says "see Appendix 2", sends members looking
for something that is not there. Most often the numbering was changed and the text was not.

The list under `appendices` is what a report has. It is compared only where each of them has its
`ref`. An appendix of another document ("appendix 1 of the guidance") is passed over.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
report:
  recommendations:
    - text: Note the action plan (Appendix 2).
  appendices:
    - {ref: A, title: Report implications}
    - {ref: B, title: Action plan}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
report:
  recommendations:
    - text: Note the action plan (Appendix B).
  appendices:
    - {ref: A, title: Report implications}
    - {ref: B, title: Action plan}
```

## How to fix

Write the letter or the number of the appendix that is meant, or add the appendix to the list. If it
is another document's, say whose: "appendix 2 of the inspection report".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.paper import listed
from framework.findings import Severity
from framework.model.paper import Report
from framework.model.plan import Plan
from framework.place import Origin

_REFERENCE = re.compile(
    r"\b(?:[Aa]ppendix|[Aa]ppendices|APPENDIX|APPENDICES)\s{1,3}"
    r"(?P<ref>[A-Z][0-9]{0,2}|[0-9]{1,2}[A-Za-z]?)\b"
    r"(?!\s{1,3}(?:of|to|in|within|from)\s{1,3}(?!this\b))"
)
_STEM = re.compile(r"[a-z]|[0-9]+")
"""What a part of an appendix, such as A1 or 2b, shares with the whole."""

_PRONOUN = "I"
"""As in "the appendix I sent": a Roman one is passed over with it."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each text that refers to an appendix that is not in the list."""
    refs = _refs(plan.report)
    if plan.report is None or not refs:
        return
    known = {_stem(ref) for ref in refs}
    only = "only appendix" if len(refs) == 1 else "appendices"
    for owner, what, at, text in _texts(plan, plan.report):
        found: dict[str, tuple[int, int]] = {}
        for match in _REFERENCE.finditer(text):
            found.setdefault(match["ref"], match.span())
        for ref, stretch in found.items():
            if ref == _PRONOUN or _stem(ref) in known:
                continue
            yield Problem(
                at=at,
                stretch=stretch,
                message=f"{what} refers to Appendix {ref}, but the report has {only} "
                f"{listed(refs)}",
                help="write the appendix that is meant, or add it to appendices:",
                object_id=owner,
                related=((plan.origin / "report" / "appendices", "the appendices"),),
            )


def _refs(report: Report | None) -> list[str]:
    """The letters and numbers of the appendices; none where one of them has none."""
    appendices = report.appendices if report is not None else ()
    refs = [appendix.ref for appendix in appendices if appendix.ref is not None]
    return refs if len(refs) == len(appendices) else []


def _stem(ref: str) -> str:
    """The letter or the number that an appendix begins with, in one letter case."""
    folded = ref.casefold().removeprefix("appendix").strip(" .:()")
    found = _STEM.match(folded)
    return found[0] if found is not None else folded


def _texts(plan: Plan, report: Report) -> Iterator[tuple[str, str, Origin, str]]:
    """The texts of a paper: whose each is, what to call it, where it stands."""
    for section in plan.narrative:
        named = f"piece of narrative {section.id}"
        yield section.id, named, section.origin / "text", section.text
    for recommendation in report.recommendations:
        at = recommendation.origin / "text"
        named = f"recommendation {recommendation.ref}" if recommendation.ref else "a recommendation"
        yield plan.id, named, at, recommendation.text
    for implication in report.implications:
        named = f"implication {implication.ref}" if implication.ref else "an implication"
        yield plan.id, named, implication.origin / "heading", implication.heading or ""
        yield plan.id, named, implication.origin / "text", implication.text or ""


CHECK = Check(
    code="PLN014",
    name="unknown-appendix",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
