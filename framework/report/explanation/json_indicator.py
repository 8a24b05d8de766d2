"""An indicator in ``explanation/v1``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from framework.explain.explanation import IndicatorStory, TargetStory, TrendStory
from framework.expr import Formula
from framework.place import Origin
from framework.report.explanation.json_decision import decision_json
from framework.report.numbers import aim_plain, exact
from framework.report.scorecard.json_values import (
    Json,
    override_json,
    place_json,
    profile_json,
)
from framework.report.scorecard.values import plain, plain_target, plain_value
from framework.status.ruleset import Ruleset
from framework.status.turning import Turn

EMPTY: Final[Mapping[str, Json]] = {
    "kind": None,
    "id": None,
    "title": None,
    "source": None,
    "status": None,
    "status_label": None,
    "computed_status": None,
    "decision": None,
    "override": None,
    "figure": None,
    "target": None,
    "better": None,
    "worse": None,
    "rounding": None,
    "published": None,
    "trends": [],
    "members": [],
    "progress": None,
    "risk": None,
    "series": [],
}
"""The keys of an explanation with nothing in them, in their order."""


def indicator_keys(story: IndicatorStory, ruleset: Ruleset | None) -> dict[str, Json]:
    """The keys that an indicator fills."""
    row = story.row
    turns, rounding = story.turns, story.rounding
    return {
        "kind": "indicator",
        "id": row.indicator.id,
        "title": row.indicator.title,
        "source": place_json(row.indicator.origin),
        "status": row.status.slug if row.status is not None else None,
        "status_label": row.status.label if row.status is not None else None,
        "computed_status": row.computed.slug if row.computed is not None else None,
        "decision": decision_json(row.judgement.decision),
        "override": _override(story),
        "figure": _figure(story),
        "target": _target(story),
        "better": _turn(turns.better if turns is not None else None, ruleset),
        "worse": _turn(turns.worse if turns is not None else None, ruleset),
        "rounding": (
            {"shown": exact(rounding.shown), "status": rounding.status.slug} if rounding else None
        ),
        "trends": [_trend(one) for one in story.trends],
    }


def _override(story: IndicatorStory) -> Json:
    told, observation = override_json(story.row.override), story.row.judgement.figure.observation
    if told is None or observation is None:
        return None
    return {**told, "source": place_json(observation.origin / "override")}


def _figure(story: IndicatorStory) -> Json:
    indicator, figure = story.row.indicator, story.row.judgement.figure
    observation, formula = figure.observation, indicator.formula
    return {
        "period": figure.period.label,
        "value": plain_value(figure),
        "unit": indicator.unit.kind if indicator.unit is not None else None,
        "state": figure.state,
        "bound": figure.bound,
        "aggregation": indicator.scored_as,
        "source": place_json(observation.origin) if observation is not None else None,
        "formula": formula.text if isinstance(formula, Formula) else None,
        "inputs": [
            {
                "name": one.name,
                "meaning": one.meaning,
                "value": one.value,
                "source": place_json(one.origin) if one.value is not None else None,
            }
            for one in story.inputs
        ],
        "note": observation.note if observation is not None else None,
    }


def _target(story: IndicatorStory) -> Json:
    told, aims = story.target, story.row.judgement.aims
    written = told.written
    return {
        "written": written.written if written is not None else None,
        "for_period": plain_target(story.row),
        "for_year": aim_plain(aims.for_year, aims.year.written if aims.year is not None else None),
        "state": aims.state,
        "came_about": told.spread,
        "profile": profile_json(aims.profile),
        "months_gone": told.gone,
        "counted_from": exact(told.start) if told.start is not None else None,
        "polarity": story.row.indicator.polarity,
        "source": _place(written.origin if written is not None else None),
        "profile_source": _profile_source(told),
    }


def _profile_source(told: TargetStory) -> Json:
    return _place(told.rule.origin if told.rule is not None else None)


def _place(origin: Origin | None) -> Json:
    return place_json(origin) if origin is not None else None


def _turn(turn: object, ruleset: Ruleset | None) -> Json:
    """The nearest figure with a better or worse status; null where none is named."""
    if not isinstance(turn, Turn) or ruleset is None:
        return None
    return {
        "status": turn.status,
        "status_label": ruleset.status(turn.status).label,
        "value": plain(turn.value),
        "reach": turn.reach,
        "lowest": plain(turn.lowest),
        "highest": plain(turn.highest),
    }


def _trend(trend: TrendStory) -> Json:
    return {
        "name": trend.name,
        "trend": trend.trend,
        "label": trend.rule.labels.get(trend.trend),
        "compare_with": trend.rule.compare_with,
        "rule_source": place_json(trend.rule_origin),
        "period": trend.figure.period.label if trend.figure is not None else None,
        "value": exact(trend.value) if trend.value is not None else None,
        "source": _place(trend.origin),
        "why_none": trend.why_none,
    }
