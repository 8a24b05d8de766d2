"""One indicator in one period: its figure, its target, its status, its trends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

from framework.model.indicator import Indicator, Share, State
from framework.model.period import Period, year_of
from framework.model.target import Tolerance, in_force
from framework.status.allowed import allowed
from framework.status.decide import Decision, decide
from framework.status.facts import facts_of
from framework.status.given import Given
from framework.status.ruleset import CompareWith, Ruleset, Trend
from framework.status.series import (
    Figure,
    definition_changed_since,
    earlier_figures,
    figure_for,
    figures_of,
)
from framework.status.target_for import (
    Aims,
    aims_for,
    baseline_figure,
    benchmark_figure,
    figure_within,
)
from framework.status.trend import Movement, movement_of, trend_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What follows for one indicator in one period.

    Attributes:
        figure: the figure shown.
        aims: what it is judged against.
        given: the facts the decision rests on.
        decision: the status and its trace; None where no ruleset judges it.
        previous: the figure of the series that the trend compares with; None where there is none.
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
    of_plan: Sequence[Tolerance],
    share: Fraction | None = None,
) -> Judgement:
    """The judgement of an indicator in a period, as things stood on ``as_of``.

    ``of_plan`` is the plan's tolerance. ``share`` is the value of an indicator that follows from
    other statuses: it stands in the place of what is written, once the figure is due.
    """
    series = figures_of(indicator)
    figure = figure_for(indicator, series, period, as_of)
    if isinstance(indicator.formula, Share) and figure.state is not State.NOT_DUE:
        state = State.MEASURED if share is not None else State.NOT_AVAILABLE
        figure = replace(figure, value=share, state=state, bound=None)
    earlier = earlier_figures(indicator, series, figure.period) if figure.is_exact else {}
    aims = aims_for(indicator, figure.period, ruleset)
    tolerance = _tolerance(indicator, of_plan, ruleset, figure.period)
    given = _given(indicator, figure, earlier, aims, tolerance)
    given = replace(given, comparable=_is_comparable(indicator, series, figure))
    trend_rules = ruleset.trends if ruleset is not None else {}
    short = trend_rules.get("short")
    compare_with = short.compare_with if short is not None else CompareWith.LATEST_EARLIER
    previous = earlier.get(compare_with)
    before = given.figures.get(compare_with)
    possible = allowed(figure, given, ruleset)
    decision = None
    if ruleset is not None:
        decision = _decision(given, possible, ruleset)
        given = given if decision is not None else replace(given, value=None)
        decision = decision or decide(facts_of(given, ruleset), ruleset.indicator_status)
    return Judgement(
        figure=figure,
        aims=aims,
        given=given,
        decision=decision,
        previous=previous,
        movement=movement_of(_number(figure), before) if figure.is_exact else None,
        trends={
            name: _only({trend_of(one, rule) for one in possible}) or Trend.UNKNOWN
            for name, rule in trend_rules.items()
        },
    )


def _is_comparable(indicator: Indicator, series: Sequence[Figure], figure: Figure) -> bool:
    """Whether the latest earlier figure, if there is one, was measured in the same way."""
    earlier = [
        one.period for one in series if one.period.end < figure.period.end and one.value is not None
    ]
    return not earlier or not definition_changed_since(indicator, earlier[-1], figure.period)


def _given(
    indicator: Indicator,
    figure: Figure,
    earlier: Mapping[str, Figure],
    aims: Aims,
    tolerance: Tolerance | None,
) -> Given:
    others: dict[str, Fraction | None] = {name: _number(one) for name, one in earlier.items()}
    others["benchmark"] = _benchmark(indicator, figure.period)
    others["baseline"] = baseline_figure(indicator)
    others["floor"] = Fraction(indicator.floor) if indicator.floor is not None else None
    year = year_of(figure.period, indicator.year_starts)
    others["forecast"] = figure_within(indicator.forecast, figure.period, year)
    return Given(
        value=figure.value,
        state=figure.state,
        aim=aims.for_period,
        target_state=aims.state,
        year_aim=aims.for_year,
        final_aim=aims.final,
        tolerance=tolerance,
        scale=indicator.scale,
        kind=indicator.kind,
        unit=indicator.unit.kind if indicator.unit is not None else None,
        polarity=indicator.polarity,
        aggregation=indicator.scored_as,
        frequency=indicator.frequency,
        figures={name: number for name, number in others.items() if number is not None},
    )


def _decision(given: Given, possible: Sequence[Given], ruleset: Ruleset) -> Decision | None:
    """The decision, where every figure that the value may stand for has one status; else None.

    "More than 90" meets a target of 90 whatever it is exactly; against 95 nothing can be told.
    """
    rules = ruleset.indicator_status
    plain = decide(facts_of(given, ruleset), rules)
    if possible == (given,):
        return plain
    found = [decide(facts_of(one, ruleset), rules) for one in possible]
    status = _only({one.status for one in found})
    return plain if plain.status == status else found[0] if status is not None else None


_One = TypeVar("_One")


def _only(found: set[_One]) -> _One | None:
    return next(iter(found)) if len(found) == 1 else None


def _tolerance(
    indicator: Indicator,
    of_plan: Sequence[Tolerance],
    ruleset: Ruleset | None,
    period: Period,
) -> Tolerance | None:
    """The indicator's tolerance, else the plan's, else the ruleset's, as in force at the end."""
    of_ruleset = ruleset.tolerances if ruleset is not None else ()
    found = (
        in_force(versions, period.last_day)
        for versions in (indicator.tolerances, of_plan, of_ruleset)
    )
    return next((one for one in found if one is not None), None)


def _benchmark(indicator: Indicator, period: Period) -> Fraction | None:
    """The figure of the benchmark it is judged against; of the only one, where none is named."""
    name = indicator.judge_against
    if name is None and len(indicator.comparisons) == 1:
        name = indicator.comparisons[0].id
    return benchmark_figure(indicator, name, period) if name is not None else None


def _number(figure: Figure | None) -> Fraction | None:
    return figure.value if figure is not None and isinstance(figure.value, Fraction) else None
