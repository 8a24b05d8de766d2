"""The named values of conditions, derived from what is given; a missing one is None."""

from __future__ import annotations

from fractions import Fraction

from framework.expr import NOT_A_NUMBER, Value
from framework.model.indicator import State
from framework.model.target import (
    Above,
    Aim,
    Answer,
    AtLeast,
    Below,
    Margin,
    Point,
    Within,
)
from framework.status.distance import Scored, improvement, shortfall, target_met
from framework.status.given import Given
from framework.status.ruleset import Ruleset
from framework.status.trend import trend_of

_NOT_GIVEN = "not_given"


def facts_of(given: Given, ruleset: Ruleset | None) -> dict[str, Value]:
    """Every name that a condition about an indicator may use, with its value.

    Statuses are decided on these alone. The names and their meanings are those of the vocabulary.
    Without a ruleset every trend is unknown.
    """
    return {
        "value": _number(given),
        **_against_targets(given),
        **_in_time(given, ruleset),
    } | {
        "state": given.state.value,
        "target_state": given.target_state.value,
        "kind": given.kind.value,
        "unit": given.unit.value if given.unit else _NOT_GIVEN,
        "polarity": given.polarity.value if given.polarity else _NOT_GIVEN,
        "aggregation": given.aggregation.value,
        "frequency": given.frequency.value,
        "comparable": given.comparable,
    }


def _against_targets(given: Given) -> dict[str, Value]:
    value, polarity = given.value, given.polarity
    short = shortfall(value, given.aim, polarity)
    low, high = range_of(given.aim)
    other = {
        name: given.figures.get(name) for name in ("benchmark", "floor", "forecast", "baseline")
    }
    return {
        "target_met": target_met(value, given.aim, polarity, given.scale),
        "shortfall": short,
        "surplus": None if short is None else -short,
        "within_tolerance": _within_tolerance(given),
        "allowance": _allowance(given, given.tolerance.near if given.tolerance else None),
        "far_allowance": _allowance(given, given.tolerance.far)
        if given.tolerance and given.tolerance.far
        else None,
        "target": figure_of(given.aim),
        "year_target": figure_of(given.year_aim),
        "final_target": figure_of(given.final_aim),
        "range_low": low,
        "range_high": high,
        "year_shortfall": shortfall(value, given.year_aim, polarity),
        "final_shortfall": shortfall(value, given.final_aim, polarity),
        **other,
        **{
            f"{name}_shortfall": shortfall(
                value, Point(figure) if figure is not None else None, polarity
            )
            for name, figure in other.items()
            if name != "baseline"
        },
    }


def _in_time(given: Given, ruleset: Ruleset | None) -> dict[str, Value]:
    rules = ruleset.trends if ruleset is not None else {}
    trends = {name: trend_of(given, rules.get(name)) for name in ("short", "long")}
    previous = given.figures.get("previous_period")
    last_year = given.figures.get("same_period_last_year")
    baseline = given.figures.get("baseline")
    value, polarity, aim = given.value, given.polarity, given.aim
    return {
        "previous": previous,
        "same_period_last_year": last_year,
        "improvement": improvement(value, previous, polarity, aim),
        "improvement_on_last_year": improvement(value, last_year, polarity, aim),
        "improvement_on_baseline": improvement(value, baseline, polarity, aim),
        "trend": trends["short"].value,
        "short_trend": trends["short"].value,
        "long_trend": trends["long"].value,
    }


def _number(given: Given) -> Value:
    """What conditions know of the value, where something was measured that is no plain number.

    A grade, a yes or no and a text are there; so is a "more than" from which nothing follows.
    """
    if isinstance(given.value, Fraction):
        return given.value
    return NOT_A_NUMBER if given.state is State.MEASURED else None


def figure_of(aim: Aim | None) -> Fraction | None:
    """The one figure of a target; None for a range, a grade, a yes or no, and for no target."""
    return aim.value if isinstance(aim, Point | Below | Above) else None


def range_of(aim: Aim | None) -> tuple[Fraction | None, Fraction | None]:
    """The two ends of a range; None and None for any other target."""
    return (aim.low, aim.high) if isinstance(aim, Within) else (None, None)


def _within_tolerance(given: Given) -> bool | None:
    met = target_met(given.value, given.aim, given.polarity, given.scale)
    short = shortfall(given.value, given.aim, given.polarity)
    if met or short is None or given.tolerance is None:
        return met
    allowance = _allowance(given, given.tolerance.near)
    return allowance is not None and short <= allowance


def _allowance(given: Given, margin: Margin | None) -> Fraction | None:
    """A margin in the value's own units: none is 0, of no target there is none."""
    if given.aim is None:
        return None
    if margin is None or isinstance(given.aim, AtLeast | Answer):
        return Fraction(0)
    return margin.of(_nearer_figure(given.aim, given.value))


def _nearer_figure(aim: Point | Below | Above | Within, value: Scored | None) -> Fraction:
    if not isinstance(aim, Within):
        return aim.value
    if not isinstance(value, Fraction):
        return min((aim.low, aim.high), key=abs)
    return min((aim.low, aim.high), key=lambda end: (abs(value - end), abs(end)))
