"""One indicator in one period: its figure, its target, its status, its trends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from framework.model.indicator import Indicator
from framework.model.period import Period
from framework.model.target import Tolerance
from framework.status.decide import Decision, decide
from framework.status.facts import facts_of
from framework.status.given import Given
from framework.status.ruleset import Ruleset, Trend
from framework.status.series import Figure, earlier_figures, figure_for, figures_of
from framework.status.target_for import Aims, aims_for
from framework.status.trend import Movement, movement_of, trend_of

LATEST = "latest_earlier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What follows for one indicator in one period.

    Attributes:
        figure: the figure shown.
        aims: what it is judged against.
        given: the facts the decision rests on.
        decision: the status and its trace; None where no ruleset judges it.
        previous: the figure the trend compares with; None where there is none.
        movement: which way the number went since that one.
        trends: the ruleset's trends by name, ``short`` and ``long``.
    """

    figure: Figure
    aims: Aims
    given: Given
    decision: Decision | None
    previous: Figure | None
    movement: Movement | None
    trends: Mapping[str, Trend]

    @property
    def trend(self) -> Trend:
        """The short trend; unknown where the ruleset declares none."""
        return self.trends.get("short", Trend.UNKNOWN)


def judge(
    indicator: Indicator,
    period: Period,
    as_of: dt.date,
    ruleset: Ruleset | None,
    plan_tolerance: Tolerance | None,
    figures: Sequence[Figure] | None = None,
) -> Judgement:
    """The judgement of an indicator in a period, as things stood on ``as_of``.

    ``figures`` stands in for the series as written, for an indicator whose value follows from
    other statuses.
    """
    series = figures_of(indicator) if figures is None else figures
    figure = figure_for(indicator, series, period, as_of)
    earlier = earlier_figures(indicator, series, figure.period)
    aims = aims_for(indicator, figure.period, ruleset)
    given = _given(indicator, figure, earlier, aims, _tolerance(indicator, plan_tolerance, ruleset))
    trend_rules = ruleset.trends if ruleset is not None else {}
    short = trend_rules.get("short")
    previous = earlier.get(short.compare_with if short is not None else LATEST)
    decision = None
    if ruleset is not None:
        decision = decide(facts_of(given, ruleset), ruleset.indicator_status)
    return Judgement(
        figure=figure,
        aims=aims,
        given=given,
        decision=decision,
        previous=previous,
        movement=movement_of(_number(figure), _number(previous)),
        trends={name: trend_of(given, rule) for name, rule in trend_rules.items()},
    )


def _given(
    indicator: Indicator,
    figure: Figure,
    earlier: Mapping[str, Figure],
    aims: Aims,
    tolerance: Tolerance | None,
) -> Given:
    comparable = {
        name: number for name, one in earlier.items() if (number := _number(one)) is not None
    }
    benchmark = _benchmark(indicator, figure.period)
    if benchmark is not None:
        comparable["benchmark"] = benchmark
    return Given(
        value=figure.value,
        state=figure.state,
        aim=aims.for_period,
        year_aim=aims.for_year,
        final_aim=aims.final,
        tolerance=tolerance,
        kind=indicator.kind,
        unit=indicator.unit.kind if indicator.unit is not None else None,
        polarity=indicator.polarity,
        aggregation=indicator.aggregation,
        frequency=indicator.frequency,
        figures=comparable,
    )


def _tolerance(
    indicator: Indicator, of_plan: Tolerance | None, ruleset: Ruleset | None
) -> Tolerance | None:
    of_ruleset = ruleset.tolerance if ruleset is not None else None
    return indicator.tolerance or of_plan or of_ruleset


def _benchmark(indicator: Indicator, period: Period) -> Fraction | None:
    """The other bodies' figure for the period, where one series alone could be meant."""
    if len(indicator.comparisons) != 1:
        return None
    value = indicator.comparisons[0].values.get(period)
    return Fraction(value) if value is not None else None


def _number(figure: Figure | None) -> Fraction | None:
    return figure.value if figure is not None and isinstance(figure.value, Fraction) else None
