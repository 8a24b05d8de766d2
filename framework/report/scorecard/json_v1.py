"""A scorecard as ``scorecard/v1``: one JSON object for other programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal

import simplejson

from framework.model.indicator import Comparison, Indicator, Observation, Published, Unit
from framework.model.plan import Benchmark, Plan, Progress, Risk, Section
from framework.model.target import Profile, Shares, Target
from framework.place import Origin
from framework.report.numbers import exact
from framework.report.safe import unseen_in_json
from framework.report.scorecard.values import plain, plain_shortfall, plain_target, plain_value
from framework.scorecard import ActionRow, IndicatorRow, Scorecard
from framework.status.series import figure_from

Json = Mapping[str, "Json"] | list["Json"] | str | int | Decimal | bool | None


def render_json(scorecard: Scorecard) -> str:
    """The scorecard as JSON, in the order of the plan, ending in a line feed."""
    shown = _scorecard(scorecard)
    text: str = simplejson.dumps(shown, use_decimal=True, ensure_ascii=False, indent=2)
    return unseen_in_json(text) + "\n"


def _scorecard(scorecard: Scorecard) -> dict[str, Json]:
    plan, ruleset, summary = scorecard.plan, scorecard.ruleset, scorecard.summary
    missing = scorecard.missing
    return {
        "format": "scorecard/v1",
        "plan": _plan(plan),
        "period": scorecard.period.label,
        "as_of": scorecard.as_of.isoformat(),
        "ruleset": ruleset.id if ruleset is not None else None,
        "ruleset_title": ruleset.title if ruleset is not None else None,
        "scorecard": scorecard.selection.id if scorecard.selection is not None else None,
        "summary": {
            "indicators": len(scorecard.indicators),
            "by_status": dict(summary.by_status),
            "by_trend": dict(summary.by_trend),
            "agrees_with_published": {
                "agree": summary.agree,
                "differ": summary.differ,
                "not_published": summary.not_published,
            },
        },
        "indicators": [_indicator(row, plan) for row in scorecard.indicators],
        "actions": [_action(row) for row in scorecard.actions],
        "risks": [_risk(risk) for risk in scorecard.risks],
        "benchmarks": [entry for one in scorecard.benchmarks for entry in _benchmark(one)],
        "quality_indicators": [],
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
        "figures": [_definition(one) for one in plan.figures],
        "narrative": [_section(section) for section in plan.narrative],
    }


def _plan(plan: Plan) -> Json:
    return {
        "id": plan.id,
        "title": plan.title,
        "organisation": plan.organisation,
        "year": plan.year.label if plan.year is not None else None,
        "as_at": _day(plan.as_at),
        "directorate": plan.directorate,
        "service": plan.service,
        "vision": plan.vision,
        "source": _place(plan.origin),
    }


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
            "indicators": [indicator.id for indicator in plan.members(one)],
            "printed_at": list(one.printed_at),
        }
        for one in plan.scorecards
    ]


def _indicator(row: IndicatorRow, plan: Plan) -> Json:
    indicator, judgement = row.indicator, row.judgement
    titles = (one.title for one in plan.priorities if one.id == indicator.priority)
    figure, decision = judgement.figure, judgement.decision
    observation = figure.observation
    entry: dict[str, Json] = {
        "id": indicator.id,
        "title": indicator.title,
        "priority": indicator.priority,
        "priority_title": next(titles, None),
        "scorecards": list(row.scorecards),
        "unit": indicator.unit.kind if indicator.unit is not None else None,
        "polarity": indicator.polarity,
        "value": plain_value(figure),
        "state": figure.state,
        "period": figure.period.label,
        "target": judgement.aims.year.written if judgement.aims.year is not None else None,
        "target_for_period": plain_target(row),
        "shortfall": plain_shortfall(row),
        "status": decision.status if decision is not None else None,
        "status_label": row.status.label if row.status is not None else None,
        "because": decision.rule.because if decision is not None else None,
        "rule": decision.rule.text if decision is not None else None,
        "movement": judgement.movement,
        "trend": judgement.trend,
        "trends": {name: trend.value for name, trend in judgement.trends.items()},
        "previous": plain_value(judgement.previous),
        "previous_period": judgement.previous.period.label if judgement.previous else None,
        "inputs": dict(observation.inputs) if observation and observation.inputs else None,
        "published": _published(observation.published) if observation is not None else None,
        "published_status": row.published_status,
        "agrees_with_published": row.agrees,
        "note": observation.note if observation is not None else None,
        "source": _place(indicator.origin),
        "figure_source": _place(observation.origin) if observation is not None else None,
    }
    return entry | _definition(indicator)


def _definition(indicator: Indicator) -> dict[str, Json]:
    """What the plan says of the indicator whatever the period, and its whole series."""
    formula = indicator.formula
    return {
        "id": indicator.id,
        "title": indicator.title,
        "definition": indicator.definition,
        "unit": indicator.unit.kind if indicator.unit is not None else None,
        "unit_detail": _unit(indicator.unit),
        "kind": indicator.kind,
        "polarity": indicator.polarity,
        "polarity_because": indicator.because,
        "aggregation": indicator.aggregation,
        "frequency": indicator.frequency,
        "decimals": indicator.decimals,
        "owner": indicator.owner,
        "data_source": indicator.data_source,
        "scope": indicator.scope,
        "tags": list(indicator.tags),
        "measures": list(indicator.measures),
        "definition_note": indicator.note,
        "also_known_as": list(indicator.also_known_as),
        "printed_as": indicator.printed_as,
        "printed_at": list(indicator.printed_at),
        "formula": None if formula is None else getattr(formula, "text", None),
        "input_meanings": dict(indicator.inputs),
        "targets": [_target(label, target) for label, target in indicator.targets.items()],
        "observations": [_observation(indicator, one) for one in indicator.observations],
        "benchmarks": [_comparison(one) for one in indicator.comparisons],
    }


def _target(label: str, target: Target) -> Json:
    profile: Json = None
    match target.profile:
        case Profile():
            profile = target.profile.value
        case Shares(figures):
            profile = {name: exact(figure) for name, figure in figures.items()}
    return {"for": label, "target": target.written, "profile": profile}


def _observation(indicator: Indicator, observation: Observation) -> Json:
    figure = figure_from(indicator, observation)
    return {
        "period": observation.period.label,
        "value": plain_value(figure),
        "written": plain(observation.value),
        "state": figure.state,
        "note": observation.note,
        "as_at": _day(observation.as_at),
        "provisional": observation.provisional,
        "estimated": observation.estimated,
        "inputs": dict(observation.inputs) or None,
        "published": _published(observation.published),
        "source": _place(observation.origin),
    }


def _comparison(comparison: Comparison) -> Json:
    return {
        "id": comparison.id,
        "title": comparison.title,
        "values": {period.label: value for period, value in comparison.values.items()},
        "printed_at": list(comparison.printed_at),
    }


def _action(row: ActionRow) -> Json:
    action, latest = row.action, row.progress
    return {
        "id": action.id,
        "title": action.title,
        "priority": action.priority,
        "due": _day(action.due),
        "percent": row.percent,
        "status": row.status,
        "published_status": row.published_status,
        "owner": action.owner,
        "original_due": _day(action.original_due),
        "expected": _day(action.expected),
        "overdue": row.overdue,
        "period": latest.period.label if latest is not None else None,
        "state": latest.state if latest is not None else None,
        "note": latest.note if latest is not None else None,
        "definition_note": action.note,
        "progress": [_progress(one) for one in action.progress],
        "printed_at": list(action.printed_at),
        "source": _place(action.origin),
    }


def _progress(progress: Progress) -> Json:
    return {
        "period": progress.period.label,
        "percent": progress.percent,
        "state": progress.state,
        "note": progress.note,
        "published": _published(progress.published),
    }


def _risk(risk: Risk) -> Json:
    return {
        "id": risk.id,
        "title": risk.title,
        "identification": risk.identification,
        "likelihood": risk.likelihood,
        "impact": risk.impact,
        "score": risk.score,
        "controls": list(risk.controls),
        "related_actions": list(risk.related_actions),
        "service": risk.service,
        "review_date": _day(risk.review_date),
        "note": risk.note,
        "printed_at": list(risk.printed_at),
        "source": _place(risk.origin),
    }


def _benchmark(benchmark: Benchmark) -> Iterator[Json]:
    """One entry for each publication of the series and each year that it has anything for."""
    for vintage in benchmark.series:
        ranks = {rank.year: rank for rank in vintage.ranks}
        for year in sorted({*vintage.values, *ranks}, key=lambda one: (one.end, one.months)):
            rank = ranks.get(year)
            yield {
                "id": benchmark.id,
                "year": year.label,
                "rank": rank.rank if rank is not None else None,
                "of": rank.of if rank is not None else None,
                "quartile": rank.quartile if rank is not None else None,
                "title": benchmark.title,
                "vintage": vintage.vintage,
                "value": vintage.values.get(year),
                "unit": benchmark.unit.kind if benchmark.unit is not None else None,
                "unit_detail": _unit(benchmark.unit),
                "polarity": benchmark.polarity,
                "body": benchmark.body,
                "published": _published(rank.published) if rank is not None else None,
                "note": benchmark.note,
                "printed_at": list(benchmark.printed_at),
            }


def _section(section: Section) -> Json:
    return {
        "id": section.id,
        "part": section.part,
        "heading": section.heading,
        "period": section.period.label if section.period is not None else None,
        "text": section.text,
        "printed_at": list(section.printed_at),
    }


def _unit(unit: Unit | None) -> Json:
    if unit is None:
        return None
    named = {
        "kind": unit.kind.value,
        "currency": unit.currency,
        "in": unit.scale,
        "per": unit.per,
        "of": unit.of,
        "scale": unit.grades,
    }
    return {name: value for name, value in named.items() if value is not None}


def _published(published: Published) -> Json:
    printed: dict[str, Json] = {
        "value": published.value,
        "target": published.target,
        "status": published.status,
        "icon": published.icon,
        "trend": published.trend,
        "rank": published.rank,
        "quartile": published.quartile,
        "inputs": dict(published.inputs) or None,
    }
    return {name: text for name, text in printed.items() if text is not None} or None


def _place(origin: Origin) -> Json:
    location = origin.locate()
    line = location.span.line if location.span is not None else None
    return {"path": location.path, "line": line}


def _day(date: dt.date | None) -> str | None:
    return date.isoformat() if date is not None else None
