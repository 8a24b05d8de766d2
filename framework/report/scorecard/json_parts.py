"""Actions, risks, benchmarks, inspections and the committee paper in ``scorecard/v1``."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from framework.model.paper import Inspection, Remark
from framework.model.paper import Report as Paper
from framework.model.plan import Benchmark, Progress, Section
from framework.report.numbers import exact
from framework.report.scorecard.json_values import (
    Json,
    day_json,
    place_json,
    published_json,
    rank_json,
    stretch_json,
    unit_json,
    verdict,
)
from framework.report.scorecard.words.parts import grade_place
from framework.scorecard import ActionRow, RiskRow, RollupRow


def action_json(row: ActionRow) -> Json:
    """An action as reported for the period; its milestones have the same keys."""
    action, latest = row.action, row.progress
    return {
        "id": action.id,
        "title": action.title,
        "priority": action.priority,
        "due": day_json(action.due),
        "percent": row.percent,
        **verdict(row.status, row.decision),
        "published_status": row.published_status,
        "agrees_with_published": row.agrees,
        "owner": action.owner,
        "original_due": day_json(action.original_due),
        "moved_because": action.because,
        "expected": day_json(action.expected),
        "completed": day_json(action.completed),
        "overdue": row.overdue,
        "period": latest.period.label if latest is not None else None,
        "state": latest.state if latest is not None else None,
        "note": latest.note if latest is not None else None,
        "published": published_json(latest.published) if latest is not None else None,
        "definition_note": action.note,
        "progress": [_progress(one) for one in action.progress],
        "milestones": [action_json(one) for one in row.milestones],
        "printed_at": list(action.printed_at),
        "source": place_json(action.origin),
    }


def _progress(progress: Progress) -> Json:
    return {
        "period": progress.period.label,
        "percent": progress.percent,
        "state": progress.state,
        "note": progress.note,
        "published": published_json(progress.published),
        "source": place_json(progress.origin),
    }


def risk_json(row: RiskRow) -> Json:
    """A risk with as much of its position as is published, and its level."""
    risk = row.risk
    return {
        "id": risk.id,
        "title": risk.title,
        "identification": risk.identification,
        "likelihood": risk.likelihood,
        "impact": risk.impact,
        "score": risk.score,
        **verdict(row.level, row.decision),
        "controls": list(risk.controls),
        "related_actions": list(risk.related_actions),
        "service": risk.service,
        "review_date": day_json(risk.review_date),
        "note": risk.note,
        "published": published_json(risk.published),
        "printed_at": list(risk.printed_at),
        "source": place_json(risk.origin),
    }


def rollup_json(row: RollupRow) -> Json:
    """What the statuses of some members come to, and how many of each there are."""
    counts = {
        name: exact(value) if isinstance(value, Fraction) else None
        for name, value in row.decision.facts.items()
    }
    return {
        "of": row.of,
        "id": row.id,
        "over": row.over,
        **verdict(row.status, row.decision),
        "counts": counts,
    }


def benchmark_json(benchmark: Benchmark) -> Iterator[Json]:
    """One entry for each publication of the series and each year that it has anything for."""
    for vintage in benchmark.series:
        ranks = {rank.year: rank for rank in vintage.ranks}
        for year in sorted({*vintage.values, *ranks}, key=lambda one: (one.end, one.months)):
            yield {
                "id": benchmark.id,
                "year": year.label,
                **rank_json(ranks.get(year)),
                "title": benchmark.title,
                "vintage": vintage.vintage,
                "value": vintage.values.get(year),
                "unit": benchmark.unit.kind if benchmark.unit is not None else None,
                "unit_detail": unit_json(benchmark.unit),
                "polarity": benchmark.polarity,
                "body": benchmark.body,
                "note": benchmark.note,
                "printed_at": list(benchmark.printed_at),
            }


def inspection_json(inspection: Inspection) -> Json:
    """What an inspection looked at and found."""
    return {
        "id": inspection.id,
        "title": inspection.title,
        "body": inspection.body,
        "inspected": stretch_json(inspection.inspected_from, inspection.inspected_to),
        "published": day_json(inspection.published),
        "scale": list(inspection.scale),
        "items": [
            {
                "id": item.id,
                "title": item.title,
                "grade": item.grade,
                "place": grade_place(item, inspection),
                "of": len(inspection.scale),
                "printed_at": list(item.printed_at),
                "source": place_json(item.origin),
            }
            for item in inspection.items
        ],
        "questions": [_remark(one) for one in inspection.questions],
        "strengths": [_remark(one) for one in inspection.strengths],
        "areas_for_improvement": [_remark(one) for one in inspection.areas_for_improvement],
        "evidence": [
            {
                "id": one.id,
                "title": one.title,
                "value": one.value,
                "unit": one.unit,
                "printed_at": list(one.printed_at),
            }
            for one in inspection.evidence
        ],
        "note": inspection.note,
        "printed_at": list(inspection.printed_at),
        "source": place_json(inspection.origin),
    }


def _remark(remark: Remark) -> Json:
    return {
        "id": remark.id,
        "text": remark.text,
        "answered_by": list(remark.answered_by),
        "printed_at": list(remark.printed_at),
    }


def paper_json(paper: Paper | None) -> Json:
    """The paper that brings the plan to a committee; null where there is none."""
    if paper is None:
        return None
    return {
        "by": paper.by,
        "to": paper.to,
        "date": day_json(paper.date),
        "for": paper.purpose,
        "contact": paper.contact,
        "recommendations": [
            {"ref": one.ref, "text": one.text, "printed_at": list(one.printed_at)}
            for one in paper.recommendations
        ],
        "implications": [
            {
                "ref": one.ref,
                "heading": one.heading,
                "text": one.text,
                "printed_at": list(one.printed_at),
            }
            for one in paper.implications
        ],
        "checklists": [
            {
                "title": one.title,
                "items": [{"text": box.text, "ticked": box.ticked} for box in one.items],
                "printed_at": list(one.printed_at),
            }
            for one in paper.checklists
        ],
        "appendices": [
            {"ref": one.ref, "title": one.title, "printed_at": list(one.printed_at)}
            for one in paper.appendices
        ],
    }


def section_json(section: Section) -> Json:
    """A piece of narrative."""
    return {
        "id": section.id,
        "part": section.part,
        "heading": section.heading,
        "period": section.period.label if section.period is not None else None,
        "text": section.text,
        "printed_at": list(section.printed_at),
    }
