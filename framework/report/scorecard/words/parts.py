"""Words for risks, benchmarks, figures, inspections and the committee paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from framework.model.indicator import Indicator, Rank, Unit, UnitKind
from framework.model.paper import Checklist, Evidence, Inspection, Purpose, QualityIndicator, Ticked
from framework.model.paper import Report as Paper
from framework.model.period import day_words
from framework.model.plan import Plan, Risk
from framework.report.numbers import amount, counted, grouped
from framework.report.safe import safe
from framework.report.scorecard.words.common import days, spaced, status_words
from framework.report.scorecard.words.rows import comparison_title, figure_words
from framework.scorecard import RiskRow
from framework.status.series import figures_of

TICK_WORDS: Final = {
    Ticked.YES: "ticked",
    Ticked.NO: "not ticked",
    Ticked.NOT_RECORDED: "not recorded",
}
_PURPOSES: Final = {Purpose.DECISION: "for decision", Purpose.INFORMATION: "for information"}
_QUARTILES: Final = {
    1: "top quartile",
    2: "second quartile",
    3: "third quartile",
    4: "bottom quartile",
}
_FIGURES: Final = 4


def rank_words(rank: Rank, *, with_year: bool = True) -> str:
    """A place among others: ``rank 18 of 32 in 2019/20, third quartile``."""
    words = f"rank {rank.rank}{f' of {rank.of}' if rank.of else ''}"
    if with_year:
        words += f" in {rank.year.label}"
    computed = _QUARTILES.get(rank.quartile or 0)
    printed = safe(rank.published.quartile or "")
    if computed:
        words += f", {computed}"
    if printed and printed.casefold() != computed:
        words += f" (published: {printed})"
    return words


def level_words(row: RiskRow) -> str:
    """The risk's level by the rules; empty where they give none."""
    return status_words(row.level) if row.level is not None else ""


def position_words(risk: Risk) -> str:
    """Where a risk stands; what is not published is said to be so, never inferred."""
    known = {"likelihood": risk.likelihood, "impact": risk.impact, "score": risk.score}
    parts = [f"{name} {grouped(value)}" for name, value in known.items() if value is not None]
    absent = [name for name, value in known.items() if value is None]
    if len(absent) == len(known):
        return "likelihood, impact and score not published"
    if absent:
        parts.append(f"{' and '.join(absent)} not published")
    return ", ".join(parts)


def risk_published(row: RiskRow) -> str:
    """The level that was printed, where it is not the word for the one that follows."""
    printed = safe(row.risk.published.status or "")
    label = safe(row.level.label).casefold() if row.level is not None else ""
    return printed if printed.casefold() != label else ""


def risk_facts(risk: Risk) -> Iterator[str]:
    """What is done about a risk and when it is looked at again."""
    if risk.controls:
        yield f"controls: {'; '.join(map(safe, risk.controls))}"
    if risk.related_actions:
        yield f"actions: {', '.join(map(safe, risk.related_actions))}"
    if risk.review_date is not None:
        yield f"next review {day_words(risk.review_date)}"


def series_words(figure: Indicator) -> Iterator[str]:
    """The last figures of a series that nothing judges, each with its period."""
    shown = figures_of(figure)[-_FIGURES:]
    for one in shown:
        yield f"{figure_words(figure, one)} in {one.period.label}"
        for other in figure.comparisons:
            if one.period in other.values:
                value = amount(other.values[one.period], figure.unit)
                yield f"{comparison_title(other)} {value}"


def inspection_facts(inspection: Inspection) -> Iterator[str]:
    """Who inspected, when, and when the report came out."""
    if inspection.body:
        yield f"by {safe(inspection.body)}"
    if when := days(inspection.inspected_from, inspection.inspected_to):
        yield f"inspected {when}"
    if inspection.published is not None:
        yield f"published {day_words(inspection.published)}"


def grade_words(item: QualityIndicator, inspection: Inspection) -> str:
    """A grade and its place on the scale: ``good, 4 of 6``."""
    if item.grade is None:
        return "not graded"
    place = grade_place(item, inspection)
    words = spaced(item.grade)
    return f"{words}, {place} of {len(inspection.scale)}" if place else f"{words}, not on the scale"


def grade_place(item: QualityIndicator, inspection: Inspection) -> int | None:
    """The grade's place on the scale, 1 the worst; None where it has none."""
    return inspection.scale.index(item.grade) + 1 if item.grade in inspection.scale else None


def grade_dots(item: QualityIndicator, inspection: Inspection) -> str:
    """The grade's place as dots, one for every grade of the scale; empty where it has none."""
    place = grade_place(item, inspection)
    return "●" * place + "○" * (len(inspection.scale) - place) if place else ""


def evidence_words(evidence: Evidence) -> str:
    """How much of something was looked at: ``95 case files were read``."""
    title = safe(evidence.title)
    if evidence.value is None:
        return title
    kind = evidence.unit if evidence.unit in set(UnitKind) else None
    unit = Unit(kind=UnitKind(kind)) if kind is not None else None
    return f"{amount(evidence.value, unit)} {title}"


def titles_of(plan: Plan) -> dict[str, str]:
    """What each priority, action, milestone and indicator is called, by id."""
    actions = [step for one in plan.actions for step in (one, *one.milestones)]
    titles: dict[str, str] = {one.id: one.title for one in plan.priorities}
    titles |= {one.id: one.title for one in actions}
    return titles | {one.id: one.title for one in plan.indicators}


def paper_facts(paper: Paper) -> Iterator[str]:
    """To whom the paper goes, what for, when, and whom to ask."""
    if paper.to:
        yield f"to {safe(paper.to)}"
    if paper.purpose is not None:
        yield _PURPOSES[paper.purpose]
    if paper.date is not None:
        yield day_words(paper.date)
    if paper.by:
        yield f"by {safe(paper.by)}"
    if paper.contact:
        yield f"contact {safe(paper.contact)}"


def numbered(ref: str | None, words: str | None) -> str:
    """A heading after its number, as far as there is either."""
    return " ".join(safe(part) for part in (ref, words) if part)


def checklist_words(checklist: Checklist) -> str:
    """How many boxes are ticked; one whose mark is lost is said to be so, never taken for empty."""
    found = Counter(box.ticked for box in checklist.items)
    if set(found) <= {Ticked.NOT_RECORDED}:
        return f"{counted(len(checklist.items), 'box', 'boxes')}, ticks not recorded"
    return ", ".join(f"{found[one]} {words}" for one, words in TICK_WORDS.items() if found[one])
