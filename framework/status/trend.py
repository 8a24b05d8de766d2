"""Which way the numbers went, and whether that is good."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from framework.model.indicator import Kind, Polarity
from framework.status.distance import improvement
from framework.status.given import Given
from framework.status.ruleset import Trend, TrendRule


class Movement(StrEnum):
    """Which way the numbers went, whether or not that is good."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


def movement_of(value: Fraction | None, earlier: Fraction | None) -> Movement | None:
    """Which way the number went since the earlier one; None where one of them is missing."""
    if value is None or earlier is None:
        return None
    if value == earlier:
        return Movement.FLAT
    return Movement.UP if value > earlier else Movement.DOWN


def trend_of(given: Given, rule: TrendRule | None) -> Trend:
    """Whether the value is better than the one the rule compares it with.

    Not judged for neutral and contextual indicators. Unknown without a rule, a value, a figure to
    compare with or a good direction; steady within the rule's band, its edge included.
    """
    if given.polarity is Polarity.NEUTRAL or given.kind is Kind.CONTEXTUAL:
        return Trend.NOT_JUDGED
    if rule is None or not isinstance(given.value, Fraction):
        return Trend.UNKNOWN
    earlier = given.figures.get(rule.compare_with)
    better = improvement(given.value, earlier, given.polarity, given.aim)
    if better is None or earlier is None:
        return Trend.UNKNOWN
    if abs(better) <= steady_band(rule, earlier):
        return Trend.STEADY
    return Trend.IMPROVING if better > 0 else Trend.WORSENING


def steady_band(rule: TrendRule, earlier: Fraction) -> Fraction:
    """How far from the earlier figure is still steady, in its own units."""
    return rule.steady_within.of(earlier) if rule.steady_within is not None else Fraction(0)
