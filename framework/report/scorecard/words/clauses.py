"""Clauses about one indicator that say why it has its status: the figure, the target, the rest."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final, assert_never

from framework.expr import Value
from framework.model.indicator import Aggregation, Kind, Polarity, State, Unit, UnitKind
from framework.model.period import months_gone, year_of
from framework.model.target import Above, Aim, Answer, AtLeast, Below, Point, Within
from framework.report.numbers import aim_words, amount
from framework.report.scorecard.words.rows import value_words
from framework.scorecard import IndicatorRow
from framework.status.given import TargetState
from framework.status.ruleset import Trend

NO_FIGURE: Final = {
    State.NOT_DUE: "no figure is due yet",
    State.NOT_AVAILABLE: "its figure is not available",
    State.AWAITED: "its figure is still awaited",
    State.NO_CASES: "there were no cases to measure",
    State.SUPPRESSED: "its figure is withheld",
    State.NOT_RECORDED: "no figure is recorded",
}
NO_TARGET: Final = {
    TargetState.NONE: "it has no target",
    TargetState.TO_BE_CONFIRMED: "its target is still to be confirmed",
    TargetState.BASELINE_NOT_SET: "its target waits for a baseline that is not known",
}
_POLARITY: Final = {
    Polarity.HIGHER: "higher is better",
    Polarity.LOWER: "lower is better",
    Polarity.IN_RANGE: "best within its range",
    Polarity.NEUTRAL: "neither more nor less of it is better",
}
PERCENT: Final = Unit(kind=UnitKind.PERCENT)
SPANS: Final = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}
_TRENDS: Final = {
    Trend.IMPROVING: "it is improving",
    Trend.STEADY: "it has not changed",
    Trend.WORSENING: "it is getting worse",
    Trend.NOT_JUDGED: "its trend is not judged",
    Trend.UNKNOWN: "its trend is not known",
}
_OF_TARGET: Final = frozenset({"target_met", "target", "shortfall", "surplus", "within_tolerance",
    "allowance", "far_allowance", "range_low", "range_high"})  # fmt: skip
_OF_TOLERANCE: Final = frozenset({"within_tolerance", "allowance", "far_allowance"})
_AS_IT_STANDS: Final = frozenset({"unit", "aggregation", "frequency"})


def polarity_words(polarity: Polarity | None) -> str:
    """Which way is good: ``lower is better``; that the plan does not say, where it does not."""
    if polarity is None:
        return "the plan does not say whether higher or lower is better"
    return _POLARITY[polarity]


def clauses_for(names: Iterable[str], row: IndicatorRow) -> tuple[str, ...] | None:
    """What the names of a condition come to for the row, a clause each where one says something.

    None where one of them is a name for which there are no such words.
    """
    asked = tuple(names)
    tolerance = not _OF_TOLERANCE.isdisjoint(asked)
    found: dict[str, None] = {}
    for name in asked:
        clause = _clause(name, row, tolerance=tolerance)
        if clause is None:
            return None
        found[clause] = None
    return tuple(clause for clause in found if clause)


def _clause(name: str, row: IndicatorRow, *, tolerance: bool) -> str | None:
    """The clause for one name; empty where it has nothing to say here; None: no words for it."""
    judgement = row.judgement
    given = judgement.given
    if name in {"value", "state"}:
        return no_figure(row) or against_target(row, tolerance=tolerance)
    if name == "target_state":
        elsewhere = given.target_state is TargetState.NONE and judgement.aims.year is not None
        clause = NO_TARGET.get(given.target_state, "")
        return f"{clause} for the period" if elsewhere else clause
    if name in _OF_TARGET:
        return against_target(row, tolerance=tolerance)
    if name == "kind":
        return "it is shown for information" if given.kind is Kind.CONTEXTUAL else ""
    if name == "polarity":
        return polarity_words(given.polarity) if given.polarity is Polarity.NEUTRAL else ""
    if name in {"trend", "short_trend", "long_trend"}:
        which = "long" if name == "long_trend" else "short"
        return _TRENDS[judgement.trends.get(which, Trend.UNKNOWN)]
    return "" if name in _AS_IT_STANDS else None


def no_figure(row: IndicatorRow) -> str:
    """Why there is no figure to judge; empty where there is one."""
    figure = row.judgement.figure
    if row.judgement.given.value is not None:
        return ""
    if figure.state is State.MEASURED:
        return f"its figure is only known to be {value_words(row)}"
    return NO_FIGURE[figure.state]


def against_target(row: IndicatorRow, *, tolerance: bool = False) -> str:
    """How the figure stands to its target; empty where one of them is missing.

    ``3 is above its target of 1 for the quarter (lower is better)``. With ``tolerance`` it says how
    far short a missed target is, and what is allowed.
    """
    aim, value = row.judgement.aims.for_period, row.judgement.given.value
    if aim is None or value is None:
        return ""
    said = f"{_held_against(aim, row)}{_span(row)}{_good_way(aim, row)}"
    return said + _margin(row) if tolerance else said


def _held_against(aim: Aim, row: IndicatorRow) -> str:
    shown, value = value_words(row), row.judgement.given.value
    words = aim_words(aim, row.indicator.unit, row.indicator.decimals)
    met = fact(row, "target_met") is True
    if isinstance(aim, Answer):
        return f"the answer is {shown} and its target is {words}"
    if isinstance(aim, AtLeast) or not isinstance(value, Fraction) or _is_bounded(row):
        return f"{shown} {'meets' if met else 'does not meet'} its target of {words}"
    match aim:
        case Point(figure):
            return (
                f"{shown} is exactly its target"
                if value == figure
                else f"{shown} is {_side(value, figure)} its target of {words}"
            )
        case Below() | Above():
            return f"{shown} is {'' if met else 'not '}{words}, as its target asks"
        case Within(low, high):
            where = "within" if met else _side(value, low if value < low else high)
            return f"{shown} is {where} its target range of {words}"
        case _:
            assert_never(aim)


def _is_bounded(row: IndicatorRow) -> bool:
    return not row.judgement.figure.is_exact


def _side(value: Fraction, figure: Fraction) -> str:
    return "above" if value > figure else "below"


def _span(row: IndicatorRow) -> str:
    """Which stretch of time the target is for, where the year has another one."""
    aims, period = row.judgement.aims, row.judgement.figure.period
    if aims.for_year is None or aims.for_period == aims.for_year:
        return ""
    year = year_of(period, row.indicator.year_starts)
    so_far = row.indicator.scored_as is Aggregation.YEAR_TO_DATE
    if so_far and months_gone(period, year) > period.months:
        return " for the year so far"
    return f" for the {SPANS[period.months]}"


def _good_way(aim: Aim, row: IndicatorRow) -> str:
    polarity = row.indicator.polarity
    known = polarity is not None and polarity is not Polarity.NEUTRAL
    return f" ({polarity_words(polarity)})" if isinstance(aim, Point) and known else ""


def _margin(row: IndicatorRow) -> str:
    """How far short of its target it is and how far is allowed; empty where the target is met."""
    short, allowed = fact(row, "shortfall"), fact(row, "allowance")
    met = fact(row, "target_met")
    if met is not False or not isinstance(short, Fraction) or not isinstance(allowed, Fraction):
        return ""
    by, within = (difference(one, row.indicator.unit) for one in (short, allowed))
    if row.judgement.given.tolerance is None:
        return f", short by {by}, and no tolerance is set" if short > 0 else ""
    return f"{f', short by {by}' if short > 0 else ''}, where up to {within} is allowed"


def first_up(words: str) -> str:
    """The words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def difference(size: Fraction, unit: Unit | None) -> str:
    """How far two figures are apart: between two percentages in points."""
    if unit is not None and unit.kind is UnitKind.PERCENT:
        points = amount(size, None)
        return f"{points} {'point' if size == 1 else 'points'}"
    return amount(size, unit)


def fact(row: IndicatorRow, name: str) -> Value:
    """What a condition was told for a name; None where it was told nothing."""
    decision = row.judgement.decision
    return decision.facts.get(name) if decision is not None else None
