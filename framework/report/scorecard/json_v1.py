"""A scorecard as ``scorecard/v1``: one JSON object for other programs."""

from __future__ import annotations

import simplejson

from framework.model.plan import Plan, Source
from framework.report.safe import unseen_in_json
from framework.report.scorecard.json_indicators import definition_json, indicator_json
from framework.report.scorecard.json_parts import (
    action_json,
    benchmark_json,
    inspection_json,
    paper_json,
    risk_json,
    rollup_json,
    section_json,
)
from framework.report.scorecard.json_values import Json, day_json, place_json, tolerance_json
from framework.scorecard import Scorecard


def render_json(scorecard: Scorecard) -> str:
    """The scorecard as JSON, in the order of the plan, ending in a line feed."""
    shown = _scorecard(scorecard)
    text: str = simplejson.dumps(shown, use_decimal=True, ensure_ascii=False, indent=2)
    return unseen_in_json(text) + "\n"


def _scorecard(scorecard: Scorecard) -> dict[str, Json]:
    plan, ruleset = scorecard.plan, scorecard.ruleset
    missing = scorecard.missing
    return {
        "format": "scorecard/v1",
        "plan": _plan(plan),
        "period": scorecard.period.label,
        "as_of": scorecard.as_of.isoformat(),
        "ruleset": ruleset.id if ruleset is not None else None,
        "ruleset_title": ruleset.title if ruleset is not None else None,
        "scorecard": scorecard.selection.id if scorecard.selection is not None else None,
        "summary": _summary(scorecard),
        "rollups": [rollup_json(row) for row in scorecard.rollups],
        "indicators": [
            indicator_json(row, plan, ruleset, scorecard.as_of) for row in scorecard.indicators
        ],
        "actions": [action_json(row) for row in scorecard.actions],
        "risks": [risk_json(row) for row in scorecard.risks],
        "benchmarks": [entry for one in scorecard.benchmarks for entry in benchmark_json(one)],
        "quality_indicators": [inspection_json(one) for one in plan.inspections],
        "missing": {
            "indicators": [row.indicator.id for row in missing.indicators],
            "actions": [row.action.id for row in missing.actions],
        },
        "priorities": _priorities(plan),
        "scorecards": _scorecards(plan),
        "outcomes": [
            {"id": one.id, "title": one.title, "printed_at": list(one.printed_at)}
            for one in plan.outcomes
        ],
        "figures": [definition_json(one) for one in plan.figures],
        "report": paper_json(plan.report),
        "narrative": [section_json(section) for section in plan.narrative],
        "glossary": dict(plan.glossary),
    }


def _summary(scorecard: Scorecard) -> Json:
    summary = scorecard.summary
    return {
        "indicators": len(scorecard.indicators),
        "by_status": dict(summary.by_status),
        "by_trend": dict(summary.by_trend),
        "agrees_with_published": {
            "agree": summary.agree,
            "differ": summary.differ,
            "not_published": summary.not_published,
        },
    }


def _plan(plan: Plan) -> Json:
    return {
        "id": plan.id,
        "title": plan.title,
        "organisation": plan.organisation,
        "year": plan.year.label if plan.year is not None else None,
        "as_at": day_json(plan.as_at),
        "document": _document(plan.source),
        "directorate": plan.directorate,
        "service": plan.service,
        "vision": plan.vision,
        "rulesets": [{"id": one.id, "from": day_json(one.from_)} for one in plan.rulesets],
        "tolerances": [tolerance_json(one) for one in plan.tolerances],
        "source": place_json(plan.origin),
    }


def _document(source: Source | None) -> Json:
    if source is None:
        return None
    return {"title": source.title, "file": source.file, "note": source.note}


def _priorities(plan: Plan) -> list[Json]:
    return [
        {
            "id": one.id,
            "title": one.title,
            "outcomes": list(one.outcomes),
            "perspective": one.perspective,
            "note": one.note,
            "printed_as": one.printed_as,
            "printed_at": list(one.printed_at),
        }
        for one in plan.priorities
    ]


def _scorecards(plan: Plan) -> list[Json]:
    return [
        {
            "id": one.id,
            "title": one.title,
            "priorities": list(plan.priorities_of(one)),
            "indicators": [indicator.id for indicator in plan.members(one)],
            "printed_at": list(one.printed_at),
        }
        for one in plan.scorecards
    ]
