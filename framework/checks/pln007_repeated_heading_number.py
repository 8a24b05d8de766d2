"""Every heading of a report has a number of its own.

## Why this matters

Members, minutes and other papers refer to paragraphs by number. Where two headings have the
number 4.4, nobody can tell which of them "paragraph 4.4" is. The numbers of recommendations, of
implications, of headings in one part of the narrative and of each list of an inspection are asked.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
report:
  to: Council
  implications:
    - ref: "4.4"
      heading: Ensuring equalities
      text: There are none.
    - ref: "4.4"
      heading: Additional implications
      text: See Appendix A.
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
report:
  to: Council
  implications:
    - ref: "4.4"
      heading: Ensuring equalities
      text: There are none.
    - ref: "4.5"
      heading: Additional implications
      text: See Appendix A.
```

## How to fix

Give the second heading the next number, and change what refers to it. A report that is already
published keeps its numbers: allow this finding there and say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framework.checks.check import Check, Problem
from framework.checks.numbering import heading_number
from framework.findings import Severity
from framework.model.paper import Inspection, Report
from framework.model.plan import Plan
from framework.place import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    """A heading with its number: ``within`` is the list in which it may stand once."""

    within: tuple[str | None, ...]
    noun: str
    number: str
    words: str
    at: Origin
    id: str | None = None

    def named(self, which: str) -> str:
        """What it is and what it says, for messages; ``which`` where it says nothing."""
        if self.words:
            return f'{self.noun} "{self.words}"'
        return f"{self.noun} {self.id}" if self.id else f"{which} {self.noun}"


def find(plan: Plan) -> Iterator[Problem]:
    """Each heading whose number another of its list has already."""
    first: dict[tuple[object, ...], _Heading] = {}
    for heading in _headings(plan):
        levels = heading_number(heading.number)
        other = first.setdefault((heading.within, levels), heading) if levels else heading
        if other is not heading:
            number = ".".join(str(level) for level in levels)
            yield Problem(
                at=heading.at,
                message=f"{heading.named('one')} has the number {number}, which "
                f"{other.named('another')} has already",
                help="give one of the two another number, and change what refers to it",
                object_id=heading.id,
                related=((other.at, "first used here"),),
            )


def _headings(plan: Plan) -> Iterator[_Heading]:
    if plan.report is not None:
        yield from _of_report(plan.report)
    for section in plan.narrative:
        heading, label = section.heading or "", section.period.label if section.period else None
        yield _Heading(
            within=("section", section.part, label),
            noun="section",
            number=heading,
            words=heading,
            at=section.origin / "heading",
            id=section.id,
        )
    for inspection in plan.inspections:
        yield from _of_inspection(inspection)


def _of_report(report: Report) -> Iterator[_Heading]:
    for point in report.recommendations:
        yield _Heading(
            within=("recommendation",),
            noun="recommendation",
            number=_as_heading(point.ref) or point.text,
            words="",
            at=point.origin / "ref" if point.ref else point.origin / "text",
        )
    for implication in report.implications:
        heading = implication.heading or ""
        yield _Heading(
            within=("implication",),
            noun="implication",
            number=_as_heading(implication.ref) or heading,
            words=heading,
            at=implication.origin / ("ref" if implication.ref else "heading"),
        )


def _as_heading(ref: str | None) -> str:
    """A ref, which is nothing but a number, as the beginning of a heading."""
    return f"{ref.rstrip('.)')}. " if ref else ""


def _of_inspection(inspection: Inspection) -> Iterator[_Heading]:
    for item in inspection.items:
        yield _Heading(
            within=(inspection.id, "item"),
            noun="quality indicator",
            number=item.title,
            words=item.title,
            at=item.origin / "title",
            id=item.id,
        )
    for noun, remarks in (
        ("question", inspection.questions),
        ("strength", inspection.strengths),
        ("area for improvement", inspection.areas_for_improvement),
    ):
        for remark in remarks:
            yield _Heading(
                within=(inspection.id, noun),
                noun=noun,
                number=remark.text,
                words="",
                at=remark.origin / "id",
                id=remark.id,
            )


CHECK = Check(
    code="PLN007",
    name="repeated-heading-number",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
