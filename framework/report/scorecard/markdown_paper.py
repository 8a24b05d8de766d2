"""The committee paper and inspections in Markdown, whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from framework.model.paper import Inspection, Remark
from framework.model.paper import Report as Paper
from framework.model.plan import Plan
from framework.report.safe import paragraphs
from framework.report.scorecard.markdown_text import escaped, started, table_row
from framework.report.scorecard.words.common import spaced
from framework.report.scorecard.words.parts import (
    TICK_WORDS,
    evidence_words,
    grade_dots,
    grade_words,
    inspection_facts,
    numbered,
    paper_facts,
    titles_of,
)


def paper_lines(paper: Paper | None) -> Iterator[str]:
    """The paper: what is asked, what follows from it, its check-lists and what is attached."""
    if paper is None:
        return
    yield from ("", "## The paper")
    if facts := " · ".join(paper_facts(paper)):
        yield from ("", started(facts))
    if paper.recommendations:
        yield from ("", "### Recommendations", "")
        for number, one in enumerate(paper.recommendations, 1):
            yield f"{number}. {started(' '.join(filter(None, [one.ref, one.text])))}"
    if paper.implications:
        yield from ("", "### Implications")
    for implication in paper.implications:
        if title := numbered(implication.ref, implication.heading):
            yield from ("", f"**{escaped(title)}**")
        for paragraph in paragraphs(implication.text or ""):
            yield from ("", started(paragraph))
    for checklist in paper.checklists:
        yield from ("", f"### {escaped(checklist.title)}", "")
        for item in checklist.items:
            # No box is drawn: an empty one would say that a lost mark was never made.
            yield f"- {started(item.text)}: {TICK_WORDS[item.ticked]}"
    if paper.appendices:
        yield from ("", "### Appendices", "")
        yield from (f"- {started(numbered(one.ref, one.title))}" for one in paper.appendices)


def inspection_lines(inspection: Inspection, plan: Plan) -> Iterator[str]:
    """An inspection: who and when, its grades, what it asked and what it found."""
    yield from ("", f"## Inspection: {escaped(inspection.title)}")
    if facts := " · ".join(inspection_facts(inspection)):
        yield from ("", started(facts))
    for paragraph in paragraphs(inspection.note or ""):
        yield from ("", started(paragraph))
    yield from _grades(inspection)
    titles = titles_of(plan)
    yield from _remarks("Questions", inspection.questions, titles)
    yield from _remarks("Strengths", inspection.strengths, titles)
    yield from _remarks("Areas for improvement", inspection.areas_for_improvement, titles)
    if inspection.evidence:
        yield from ("", "### Evidence", "")
        yield from (f"- {started(evidence_words(one))}" for one in inspection.evidence)


def _grades(inspection: Inspection) -> Iterator[str]:
    if not inspection.items:
        return
    yield from ("", "### Grades", "", "| Quality indicator | Grade | |", "| --- | --- | --- |")
    for item in inspection.items:
        name = f"{item.id} {item.title}"
        cells = (name, grade_words(item, inspection), grade_dots(item, inspection))
        yield table_row(*map(escaped, cells))
    if inspection.scale:
        words = ", ".join(map(spaced, inspection.scale))
        yield from ("", f"The scale, worst first: {escaped(words)}")


def _remarks(heading: str, remarks: tuple[Remark, ...], titles: Mapping[str, str]) -> Iterator[str]:
    if remarks:
        yield from ("", f"### {heading}", "")
    for remark in remarks:
        yield f"- {started(remark.id)} {escaped(remark.text)}"
        for name in remark.answered_by:
            yield f"  - answered by {escaped(name)} {escaped(titles.get(name, ''))}".rstrip()
