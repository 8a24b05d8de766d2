"""Every term and every scale that a plan explains is used in it.

## Why this matters

A glossary is copied from year to year and grows. A term that stands nowhere in the plan makes the
reader look for it; often the text now uses another abbreviation, which is then the one to explain.
A scale that no indicator is graded on is left over in the same way.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
glossary:
  HWRC: Household waste recycling centre
  MRF: Materials recovery facility
indicators:
  - id: visits
    title: Visits to the HWRC
    owner: Head of Waste Services
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
glossary:
  HWRC: Household waste recycling centre
indicators:
  - id: visits
    title: Visits to the HWRC
    owner: Head of Waste Services
```

## How to fix

Take the line out, or write the term as the text has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framework.checks.check import Check, Problem, Tier
from framework.checks.paper import steps
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.paper import Inspection, Report
from framework.model.plan import Plan

_WORD = re.compile(r"\w+")
_APART = re.compile(r"[(),/;]")
"""What stands between two ways of writing one term, as in "CEYP (Care Experienced)"."""


def find(plan: Plan) -> Iterator[Problem]:
    """Each term whose words stand nowhere else, and each scale that nothing is graded on."""
    if plan.glossary:
        used = {word for text in _texts(plan) for word in _words(text)}
        for term in plan.glossary:
            ways = [words for part in _APART.split(term) if (words := _words(part))]
            if ways and not any(words <= used for words in ways):
                yield Problem(
                    at=plan.origin / "glossary" / term,
                    key=True,
                    message=f'the glossary explains "{term}", which stands nowhere in the plan',
                    help="take the term out, or write it as the text has it",
                    object_id=plan.id,
                )
    units = [
        *(one.unit for one in (*plan.indicators, *plan.figures)),
        *(one.unit for one in plan.benchmarks),
    ]
    graded = {unit.grades for unit in units if unit is not None}
    for name in plan.scales:
        if name not in graded:
            yield Problem(
                at=plan.origin / "scales" / name,
                key=True,
                message=f'nothing in the plan is graded on the scale "{name}"',
                help="take the scale out, or name it as the scale of an indicator's unit",
                object_id=plan.id,
            )


def _words(text: str) -> set[str]:
    """Its words, in one letter case and without the s of the plural."""
    return {word.removesuffix("s") for word in _WORD.findall(text.casefold())}


def _texts(plan: Plan) -> Iterator[str]:
    """All that the plan says in words, the meanings of other terms with it."""
    yield from (plan.title, plan.service or "", plan.directorate or "", plan.vision or "")
    yield from plan.glossary.values()
    yield from (one.title for one in plan.outcomes)
    for priority in plan.priorities:
        yield from (priority.title, priority.note or "", priority.printed_as or "")
    for _, step in steps(plan):
        yield from (step.title, step.owner or "", step.because or "", step.note or "")
        yield from (entry.note or "" for entry in step.progress)
    for one in (*plan.indicators, *plan.figures):
        yield from _of_indicator(one)
    for benchmark in plan.benchmarks:
        yield from (benchmark.title, benchmark.body or "", benchmark.note or "")
    for risk in plan.risks:
        yield from (risk.title, risk.identification or "", risk.note or "", risk.service or "")
        yield from risk.controls
    for section in plan.narrative:
        yield from (section.part or "", section.heading or "", section.text)
    yield from (one.title for one in plan.scorecards)
    yield from _of_report(plan.report)
    for inspection in plan.inspections:
        yield from _of_inspection(inspection)


def _of_indicator(one: Indicator) -> Iterator[str]:
    yield from (one.title, one.definition or "", one.owner or "", one.data_source or "")
    yield from (one.scope or "", one.note or "", one.because or "", one.printed_as or "")
    yield from one.tags
    yield from one.also_known_as
    yield from one.inputs.values()
    yield from (comparison.title or "" for comparison in one.comparisons)
    yield from (change.what or "" for change in one.definition_changed)
    for observation in one.observations:
        yield observation.note or ""
        if isinstance(observation.value, str):
            yield observation.value
        if observation.override is not None:
            yield observation.override.because or ""
    for target in (target for versions in one.targets.values() for target in versions):
        yield target.because or ""


def _of_report(report: Report | None) -> Iterator[str]:
    if report is None:
        return
    yield from (report.by or "", report.to or "", report.contact or "")
    yield from (one.text for one in report.recommendations)
    for implication in report.implications:
        yield from (implication.heading or "", implication.text or "")
    for checklist in report.checklists:
        yield checklist.title
        yield from (box.text for box in checklist.items)
    yield from (one.title for one in report.appendices)


def _of_inspection(inspection: Inspection) -> Iterator[str]:
    yield from (inspection.title, inspection.body or "", inspection.note or "")
    remarks = (*inspection.questions, *inspection.strengths, *inspection.areas_for_improvement)
    yield from (one.text for one in remarks)
    yield from (one.title for one in inspection.items)
    yield from (one.title for one in inspection.evidence)


CHECK = Check(
    code="PLN019",
    name="unused-definition",
    severity=Severity.INFO,
    since="0.1.0",
    tier=Tier.PUBLICATION,
    reads=Plan,
    find=find,
    doc=__doc__,
)
