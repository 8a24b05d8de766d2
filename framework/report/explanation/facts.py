"""What the derived names of a condition about an indicator stand for, with their figures."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from framework.expr import Value, decimal_text
from framework.model.indicator import Polarity
from framework.model.target import Measure, Point
from framework.report.scorecard.words.clauses import (
    against_target,
    clauses_for,
    fact,
    no_figure,
    polarity_words,
)
from framework.scorecard import IndicatorRow
from framework.status.facts import figure_of

_AGAINST: Final = {
    "shortfall": "target",
    "year_shortfall": "year_target",
    "final_shortfall": "final_target",
    "floor_shortfall": "floor",
    "benchmark_shortfall": "benchmark",
    "forecast_shortfall": "forecast",
}
_SINCE: Final = {
    "improvement": "previous",
    "improvement_on_last_year": "same_period_last_year",
    "improvement_on_baseline": "baseline",
}
_WORDS_OF_PLAN: Final = frozenset({"target_state", "kind", "polarity"})
_NEED_TARGET: Final = frozenset({"target_met", "within_tolerance", "shortfall", "surplus"})


def fact_words(name: str, row: IndicatorRow) -> str:
    """What a name stands for, where its value does not say so by itself; else empty."""
    value = fact(row, name)
    if name in _WORDS_OF_PLAN or (name == "value" and value is None):
        return "".join(clauses_for([name], row) or ())
    if value is None:
        return _why_absent(name, row)
    if name == "target_met":
        return against_target(row)
    if name == "within_tolerance":
        return against_target(row, tolerance=True)
    if name in _AGAINST:
        return _difference(row, fact(row, _AGAINST[name]), name)
    if name == "surplus":
        return _difference(row, fact(row, "target"), name)
    if name in _SINCE:
        return _difference(row, fact(row, _SINCE[name]), name)
    if name in {"allowance", "far_allowance"}:
        return _allowance(row, far=name == "far_allowance")
    return ""


def _why_absent(name: str, row: IndicatorRow) -> str:
    """Why a name has no value, in the words of this indicator; empty where the usual ones do."""
    given = row.judgement.given
    if name == "far_allowance" and given.aim is not None:
        return "no wider tolerance is set"
    if name not in _NEED_TARGET:
        return ""
    if given.value is None:
        return no_figure(row)
    if given.aim is None:
        return "there is no target"
    plain = isinstance(given.aim, Point)
    if given.polarity is Polarity.NEUTRAL or (given.polarity is None and plain):
        return polarity_words(given.polarity)
    return "it is no number"


def _difference(row: IndicatorRow, other: Value, name: str) -> str:
    """The two figures of a difference, ``3 - 1``, in the order in which they are taken."""
    value, result = fact(row, "value"), fact(row, name)
    if isinstance(value, Fraction) and isinstance(other, Fraction):
        for first, second in ((value, other), (other, value)):
            if first - second == result:
                return f"{decimal_text(first)} - {decimal_text(second)}"
    return against_target(row) if name not in _SINCE else ""


def _allowance(row: IndicatorRow, *, far: bool) -> str:
    """From which tolerance an allowance follows: ``5% of 80``; that none is set, where none is."""
    given = row.judgement.given
    if given.tolerance is None:
        return "no tolerance is set"
    margin = given.tolerance.far if far else given.tolerance.near
    if margin is not None and margin.measure is Measure.PERCENT:
        figure = figure_of(given.aim)
        of = f" of {decimal_text(abs(figure))}" if figure is not None else " of the nearer end"
        return f"{decimal_text(margin.size)}%{of}"
    return "as it is set"
