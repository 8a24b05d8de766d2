"""Indicators in ``scorecard/v1``: what follows in the period, the definition and the series."""

from __future__ import annotations

import datetime as dt

from framework.expr import Formula
from framework.model.indicator import (
    Baseline,
    Comparison,
    Indicator,
    Observation,
    Share,
    Stretch,
)
from framework.model.period import Period, year_of
from framework.model.plan import Plan
from framework.model.target import Target
from framework.report.numbers import exact
from framework.report.scorecard.json_values import (
    Json,
    day_json,
    figures_json,
    override_json,
    place_json,
    profile_json,
    published_json,
    rank_json,
    stretch_json,
    tolerance_json,
    unit_json,
    verdict,
)
from framework.report.scorecard.values import plain, plain_shortfall, plain_target, plain_value
from framework.report.scorecard.words.why import indicator_sentence
from framework.scorecard import IndicatorRow
from framework.status.ruleset import Ruleset
from framework.status.series import figure_from
from framework.status.target_for import figure_within


def indicator_json(row: IndicatorRow, plan: Plan, ruleset: Ruleset | None, as_of: dt.date) -> Json:
    """An indicator in the period, with all that the plan says of it."""
    indicator, judgement = row.indicator, row.judgement
    titles = (one.title for one in plan.priorities if one.id == indicator.priority)
    figure, aims = judgement.figure, judgement.aims
    observation, previous = figure.observation, judgement.previous
    rules = ruleset.trends if ruleset is not None else {}
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
        "target": aims.year.written if aims.year is not None else None,
        "target_for_period": plain_target(row),
        "target_state": aims.state,
        "shortfall": plain_shortfall(row),
        **verdict(row.status, judgement.decision),
        "sentence": indicator_sentence(row, as_of),
        "computed_status": row.computed.slug if row.computed is not None else None,
        "override": override_json(row.override),
        "movement": judgement.movement,
        "trend": judgement.trend,
        "trends": {name: trend.value for name, trend in judgement.trends.items()},
        "trend_labels": {
            name: rules[name].labels.get(trend) for name, trend in judgement.trends.items()
        },
        "previous": plain_value(previous),
        "previous_period": previous.period.label if previous is not None else None,
        "inputs": dict(observation.inputs) if observation and observation.inputs else None,
        "published": published_json(observation.published) if observation is not None else None,
        "published_status": row.published_status,
        "agrees_with_published": row.agrees,
        "note": observation.note if observation is not None else None,
        "bound": figure.bound,
        "forecast": _forecast(indicator, figure.period),
        **_certainty(observation),
        "source": place_json(indicator.origin),
        "figure_source": place_json(observation.origin) if observation is not None else None,
    }
    return entry | definition_json(indicator)


def _certainty(observation: Observation | None) -> dict[str, Json]:
    """How sure a figure is and which days it is of; null throughout where nothing is written."""
    if observation is None:
        keys = ("year_to_date", "as_at", "provisional", "estimated", "revised", "covers")
        return dict.fromkeys(keys)
    return {
        "year_to_date": observation.year_to_date,
        "as_at": day_json(observation.as_at),
        "provisional": observation.provisional,
        "estimated": observation.estimated,
        "revised": [{"was": one.was, "date": day_json(one.date)} for one in observation.revised],
        "covers": _covers(observation.covers),
    }


def _forecast(indicator: Indicator, period: Period) -> Json:
    found = figure_within(indicator.forecast, period, year_of(period, indicator.year_starts))
    return exact(found) if found is not None else None


def definition_json(indicator: Indicator) -> dict[str, Json]:
    """What the plan says of an indicator whatever the period, and its whole series."""
    return {
        "id": indicator.id,
        "title": indicator.title,
        "definition": indicator.definition,
        "unit": indicator.unit.kind if indicator.unit is not None else None,
        "unit_detail": unit_json(indicator.unit),
        "scale": list(indicator.scale),
        "kind": indicator.kind,
        "polarity": indicator.polarity,
        "polarity_because": indicator.because,
        "aggregation": indicator.aggregation,
        "judged_on": indicator.judged_on,
        "frequency": indicator.frequency,
        "year_starts": indicator.year_starts,
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
        "formula": _formula(indicator.formula),
        "input_meanings": dict(indicator.inputs),
        "targets": [
            _target(period, target)
            for period, versions in indicator.targets.items()
            for target in versions
        ],
        "tolerances": [tolerance_json(one) for one in indicator.tolerances],
        "floor": indicator.floor,
        "baseline": _baseline(indicator.baseline),
        "forecasts": figures_json(indicator.forecast),
        "judge_against": indicator.judge_against,
        "part_of": indicator.part_of,
        "definition_changed": [
            {"from": day_json(one.from_), "what": one.what} for one in indicator.definition_changed
        ],
        "measured_from": day_json(indicator.measured_from),
        "ended": day_json(indicator.ended),
        "observations": [_observation(indicator, one) for one in indicator.observations],
        "benchmarks": [_comparison(one) for one in indicator.comparisons],
    }


def _formula(formula: Formula | Share | None) -> Json:
    match formula:
        case Share(of=of, with_status=statuses):
            return {"share_of": of, "with_status": list(statuses)}
        case None:
            return None
        case _:
            return formula.text


def _target(period: Period, target: Target) -> Json:
    return {
        "for": period.label,
        "target": target.written,
        "profile": profile_json(target.profile),
        "from": day_json(target.from_),
        "because": target.because,
    }


def _baseline(baseline: Baseline | None) -> Json:
    if baseline is None:
        return None
    period = baseline.period.label if baseline.period is not None else None
    return {"value": baseline.value, "period": period}


def _observation(indicator: Indicator, observation: Observation) -> Json:
    figure = figure_from(indicator, observation)
    return {
        "period": observation.period.label,
        "value": plain_value(figure),
        "written": plain(observation.value),
        "state": figure.state,
        "bound": observation.bound,
        "note": observation.note,
        **_certainty(observation),
        "override": override_json(observation.override),
        "inputs": dict(observation.inputs) or None,
        "published": published_json(observation.published),
        "source": place_json(observation.origin),
    }


def _covers(stretch: Stretch | None) -> Json:
    return stretch_json(stretch.from_, stretch.to) if stretch is not None else None


def _comparison(comparison: Comparison) -> Json:
    return {
        "id": comparison.id,
        "title": comparison.title,
        "values": figures_json(comparison.values),
        "series": [
            {
                "vintage": one.vintage,
                "values": figures_json(one.values),
                "ranks": [{"year": rank.year.label, **rank_json(rank)} for rank in one.ranks],
            }
            for one in comparison.series
        ],
        "printed_at": list(comparison.printed_at),
    }
