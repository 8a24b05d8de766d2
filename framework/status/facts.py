"""The named values of conditions, derived from what is given; a missing one is None."""

from __future__ import annotations

from fractions import Fraction

from framework.expr import Value
from framework.model.target import Aim, Margin, Measure, Point, Within
from framework.status.distance import improvement, shortfall, target_met
from framework.status.given import Given
from framework.status.ruleset import Ruleset
from framework.status.trend import trend_of

_NOT_GIVEN = "not_given"


def facts_of(given: Given, ruleset: Ruleset) -> dict[str, Value]:
    """Every name that a condition about an indicator may use, with its value.

    Statuses are decided on these alone. The names and their meanings are those of the vocabulary.
    """
    value = given.value if isinstance(given.value, Fraction) else None
    short = shortfall(value, given.aim, given.polarity)
    met = target_met(value, given.aim, given.polarity)
    low, high = range_of(given.aim)
    trends = {name: trend_of(given, rule) for name, rule in ruleset.trends.items()}
    short_trend = trends.get("short", trend_of(given, None))
    previous = given.figures.get("previous_period")
    last_year = given.figures.get("same_period_last_year")
    benchmark = given.figures.get("benchmark")
    return {
        "value": given.value,
        "target_met": met,
        "shortfall": short,
        "surplus": None if short is None else -short,
        "within_tolerance": _within_tolerance(given, value),
        "allowance": _allowance(
            given.tolerance.near if given.tolerance else None, given.aim, value
        ),
        "far_allowance": _allowance(given.tolerance.far, given.aim, value)
        if given.tolerance and given.tolerance.far
        else None,
        "target": figure_of(given.aim),
        "year_target": figure_of(given.year_aim),
        "final_target": figure_of(given.final_aim),
        "range_low": low,
        "range_high": high,
        "year_shortfall": shortfall(value, given.year_aim, given.polarity),
        "final_shortfall": shortfall(value, given.final_aim, given.polarity),
        "benchmark_shortfall": None
        if benchmark is None
        else shortfall(value, Point(benchmark), given.polarity),
        "floor": None,
        "floor_shortfall": None,
        "forecast": None,
        "forecast_shortfall": None,
        "improvement": improvement(value, previous, given.polarity, given.aim),
        "improvement_on_last_year": improvement(value, last_year, given.polarity, given.aim),
        "improvement_on_baseline": None,
        "trend": short_trend.value,
        "short_trend": short_trend.value,
        "long_trend": trends.get("long", trend_of(given, None)).value,
        "previous": previous,
        "same_period_last_year": last_year,
        "baseline": None,
        "benchmark": benchmark,
        "state": given.state.value,
        "target_state": "none" if given.aim is None else "set",
        "kind": given.kind.value,
        "unit": given.unit.value if given.unit else _NOT_GIVEN,
        "polarity": given.polarity.value if given.polarity else _NOT_GIVEN,
        "aggregation": given.aggregation.value,
        "frequency": given.frequency.value,
        "comparable": True,
    }


def figure_of(aim: Aim | None) -> Fraction | None:
    """The one figure of a target; None for a range and where there is no target."""
    return None if aim is None or isinstance(aim, Within) else aim.value


def range_of(aim: Aim | None) -> tuple[Fraction | None, Fraction | None]:
    """The two ends of a range; None and None for any other target."""
    return (aim.low, aim.high) if isinstance(aim, Within) else (None, None)


def _within_tolerance(given: Given, value: Fraction | None) -> bool | None:
    short = shortfall(value, given.aim, given.polarity)
    met = target_met(value, given.aim, given.polarity)
    if met or short is None:
        return met
    if given.tolerance is None:
        return False
    allowance = _allowance(given.tolerance.near, given.aim, value)
    return allowance is not None and short <= allowance


def _allowance(margin: Margin | None, aim: Aim | None, value: Fraction | None) -> Fraction | None:
    if aim is None:
        return None
    if margin is None:
        return Fraction(0)
    if margin.measure is Measure.PERCENT:
        return margin.size * abs(_nearer_figure(aim, value)) / 100
    return margin.size


def _nearer_figure(aim: Aim, value: Fraction | None) -> Fraction:
    if not isinstance(aim, Within):
        return aim.value
    if value is None:
        return aim.low
    return min((aim.low, aim.high), key=lambda end: abs(value - end))
