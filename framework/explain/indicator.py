"""What an indicator's status rests on: inputs, target, rounding, trends, counted indicators."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from framework.explain.explanation import (
    IndicatorStory,
    Input,
    Member,
    NoTrend,
    Rounding,
    Spread,
    TargetStory,
    TrendStory,
)
from framework.explain.published import printed_beside
from framework.expr import Formula, half_up, places_written
from framework.model.indicator import Kind, Polarity, Share
from framework.model.period import months_gone, year_of
from framework.model.target import BASELINE, EveryPeriod, FromBenchmark, RelativeTo, in_force
from framework.place import Origin
from framework.scorecard import IndicatorRow, Scorecard, counted_by
from framework.status.bands import status_with
from framework.status.ruleset import CompareWith, CountsAs, Ruleset, Trend, TrendRule
from framework.status.series import (
    Figure,
    definition_changed_since,
    earlier_figures,
    figures_of,
)
from framework.status.target_for import baseline_figure, benchmark_figure, profile_rule
from framework.status.turning import turns_of

_OF_TOLERANCE: Final = frozenset({"within_tolerance", "allowance", "far_allowance"})


def explain_indicator(row: IndicatorRow, scorecard: Scorecard) -> IndicatorStory:
    """The indicator's status in the scorecard's period, and all that it rests on."""
    ruleset = scorecard.ruleset
    rounding = _rounding(row, ruleset)
    return IndicatorStory(
        row=row,
        inputs=_inputs(row),
        target=_target(row, scorecard),
        tolerance_counts=_asks_for_tolerance(ruleset),
        turns=turns_of(row.indicator, row.judgement, ruleset) if ruleset is not None else None,
        rounding=rounding,
        printed=printed_beside(row, ruleset, rounding),
        trends=_trends(row, ruleset),
        members=_members(row, scorecard),
    )


def _inputs(row: IndicatorRow) -> tuple[Input, ...]:
    """The figures that the formula takes; those written without one, where there is none."""
    indicator, observation = row.indicator, row.judgement.figure.observation
    if observation is None or not (observation.inputs or isinstance(indicator.formula, Formula)):
        return ()
    used = indicator.formula.names if isinstance(indicator.formula, Formula) else ()
    return tuple(
        Input(
            name=name,
            meaning=indicator.inputs.get(name),
            value=observation.inputs.get(name),
            origin=observation.origin / "inputs" / name,
        )
        for name in dict.fromkeys((*used, *observation.inputs))
    )


def _target(row: IndicatorRow, scorecard: Scorecard) -> TargetStory:
    indicator, figure, aims = row.indicator, row.judgement.figure, row.judgement.aims
    written = aims.own or aims.year
    rule = None
    if aims.own is not None:
        spread = Spread.OWN
    elif written is None:
        spread = Spread.NONE
    elif isinstance(written.wanted, EveryPeriod):
        spread = Spread.EVERY_PERIOD
    elif aims.profile is None or figure.period.months == 12:
        spread = Spread.WHOLE_YEAR
    elif written.profile is not None:
        spread = Spread.BY_PLAN
    else:
        rule = profile_rule(indicator, scorecard.ruleset)
        spread = Spread.BY_RULESET if rule is not None else Spread.UNSAID
    start, start_origin = _start(row)
    return TargetStory(
        spread=spread,
        written=written,
        rule=rule,
        gone=months_gone(figure.period, year_of(figure.period, indicator.year_starts)),
        start=start,
        start_origin=start_origin,
        tolerance_origin=_tolerance_origin(row, scorecard),
    )


def _start(row: IndicatorRow) -> tuple[Fraction | None, Origin | None]:
    """The baseline's or benchmark's figure that the target is counted from."""
    indicator, period = row.indicator, row.judgement.figure.period
    written = row.judgement.aims.own or row.judgement.aims.year
    match written.wanted if written is not None else None:
        case RelativeTo(to=to) if to == BASELINE:
            return baseline_figure(indicator), indicator.origin / "baseline"
        case RelativeTo(to=name) | FromBenchmark(benchmark=name):
            places = (one.origin for one in indicator.comparisons if one.id == name)
            return benchmark_figure(indicator, name, period), next(places, None)
        case _:
            return None, None


def _tolerance_origin(row: IndicatorRow, scorecard: Scorecard) -> Origin | None:
    day, ruleset = row.judgement.figure.period.last_day, scorecard.ruleset
    holders = [
        (row.indicator.tolerances, row.indicator.origin),
        (scorecard.plan.tolerances, scorecard.plan.origin),
    ]
    if ruleset is not None:
        holders.append((ruleset.tolerances, ruleset.origin))
    places = (origin / "tolerance" for versions, origin in holders if in_force(versions, day))
    return next(places, None)


def _asks_for_tolerance(ruleset: Ruleset | None) -> bool:
    rules = ruleset.indicator_status.rules if ruleset is not None else ()
    return any(_OF_TOLERANCE & set(rule.condition.names) for rule in rules)


def _rounding(row: IndicatorRow, ruleset: Ruleset | None) -> Rounding | None:
    """The figure to the decimals it is shown with, where the rules would judge that otherwise."""
    judgement = row.judgement
    value, decision = judgement.given.value, judgement.decision
    places = _places(row)
    if ruleset is None or decision is None or places is None or not isinstance(value, Fraction):
        return None
    if not judgement.figure.is_exact:
        return None
    shown = Fraction(half_up(value, places))
    status = status_with(judgement.given, shown, ruleset)
    if status == decision.status:
        return None
    return Rounding(shown=shown, status=ruleset.status(status))


def _places(row: IndicatorRow) -> int | None:
    """The decimals it is shown with: as the plan says, else those written beside the inputs."""
    if row.indicator.decimals is not None:
        return row.indicator.decimals
    observation = row.judgement.figure.observation
    written = observation.value if observation is not None and observation.inputs else None
    return places_written(written) if isinstance(written, Decimal) else None


def _trends(row: IndicatorRow, ruleset: Ruleset | None) -> tuple[TrendStory, ...]:
    if ruleset is None:
        return ()
    return tuple(
        _trend(row, name, rule, ruleset.origin / "trends" / name)
        for name, rule in ruleset.trends.items()
    )


def _trend(row: IndicatorRow, name: str, rule: TrendRule, rule_origin: Origin) -> TrendStory:
    indicator, judgement = row.indicator, row.judgement
    current = judgement.figure
    series = figures_of(indicator)
    trend = judgement.trends[name]
    figure, origin = None, None
    if rule.compare_with is CompareWith.BASELINE:
        origin = indicator.origin / "baseline" if indicator.baseline is not None else None
    elif current.is_exact:
        figure = earlier_figures(indicator, series, current.period).get(rule.compare_with)
        origin = _written_at(figure)
    value = judgement.given.figures.get(rule.compare_with)
    none = trend in {Trend.NOT_JUDGED, Trend.UNKNOWN}
    why_none = _no_trend(row, rule.compare_with, series) if none else None
    return TrendStory(
        name=name,
        trend=trend,
        rule=rule,
        rule_origin=rule_origin,
        figure=figure,
        value=value,
        origin=origin,
        why_none=why_none,
        passed_over=_passed_over(why_none, series, current),
    )


def _written_at(figure: Figure | None) -> Origin | None:
    return figure.observation.origin if figure is not None and figure.observation else None


def _no_trend(row: IndicatorRow, compare_with: CompareWith, series: tuple[Figure, ...]) -> NoTrend:
    indicator, figure = row.indicator, row.judgement.figure
    if indicator.polarity is Polarity.NEUTRAL:
        return NoTrend.NEUTRAL
    if indicator.kind is Kind.CONTEXTUAL:
        return NoTrend.CONTEXTUAL
    if not isinstance(figure.value, Fraction):
        return NoTrend.NO_VALUE
    if not figure.is_exact:
        return NoTrend.NOT_EXACT
    if compare_with not in row.judgement.given.figures:
        if compare_with is CompareWith.BASELINE:
            return NoTrend.NO_BASELINE
        before = _latest_before(series, figure)
        if before is None:
            return NoTrend.NOTHING_EARLIER
        changed = definition_changed_since(indicator, before.period, figure.period)
        return NoTrend.MEASURED_OTHERWISE if changed else NoTrend.NOT_ALIKE
    return NoTrend.NO_DIRECTION


def _passed_over(
    why_none: NoTrend | None, series: tuple[Figure, ...], current: Figure
) -> Figure | None:
    """The latest other figure that the trend might have been expected to compare with."""
    if why_none is NoTrend.MEASURED_OTHERWISE:
        return _latest_before(series, current)
    if why_none is not NoTrend.NOT_ALIKE:
        return None
    ended = [
        one for one in series if one.value is not None and one.period.end <= current.period.end
    ]
    return [one for one in ended if one.period != current.period][-1]


def _latest_before(series: tuple[Figure, ...], current: Figure) -> Figure | None:
    """The latest figure of a period that ended earlier, whether or not it can be compared with."""
    earlier = [
        one for one in series if one.value is not None and one.period.end < current.period.end
    ]
    return earlier[-1] if earlier else None


def _members(row: IndicatorRow, scorecard: Scorecard) -> tuple[Member, ...]:
    """The indicators that a formula over statuses counts, in the scorecard's order."""
    share = row.indicator.formula
    if not isinstance(share, Share):
        return ()
    counted = counted_by(scorecard.plan, row.indicator)
    return tuple(
        Member(
            row=one,
            status=one.computed,
            counts_as=one.computed.counts_as if one.computed is not None else CountsAs.UNKNOWN,
            held=one.computed is not None and one.computed.slug in share.with_status,
        )
        for one in scorecard.indicators
        if one.indicator.id in counted
    )
