"""The target that a figure is judged against: its own period's, or its share of the year's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import assert_never

from framework.expr import holds
from framework.model.indicator import Aggregation, Indicator
from framework.model.period import Period, months_gone, year_of
from framework.model.target import Above, Aim, Below, Point, Profile, Shares, Target, Within
from framework.status.ruleset import Ruleset


@dataclass(frozen=True, slots=True, kw_only=True)
class Aims:
    """What a figure is judged against, and how that came about.

    Attributes:
        for_period: the target for the figure's own period; None where there is none.
        for_year: the target for its year; None where there is none.
        final: the last target the plan names; None where there is none.
        year: the target for the year as the plan writes it; None where there is none.
        profile: how the year's target was spread; None where the period has its own.
    """

    for_period: Aim | None = None
    for_year: Aim | None = None
    final: Aim | None = None
    year: Target | None = None
    profile: Profile | Shares | None = None


def aims_for(indicator: Indicator, period: Period, ruleset: Ruleset | None) -> Aims:
    """The targets that a figure for the period is judged against."""
    year = year_of(period, indicator.year_starts)
    yearly = indicator.targets.get(year.label)
    final = max(indicator.targets, default=None)
    aims = Aims(
        for_year=yearly.aim if yearly is not None else None,
        final=indicator.targets[final].aim if final is not None else None,
        year=yearly,
    )
    own = indicator.targets.get(period.label)
    if own is not None:
        return replace(aims, for_period=own.aim)
    if yearly is None:
        return aims
    profile = yearly.profile or default_profile(indicator, ruleset)
    return replace(
        aims, for_period=share(yearly.aim, profile, indicator, period, year), profile=profile
    )


def default_profile(indicator: Indicator, ruleset: Ruleset | None) -> Profile:
    """How the ruleset spreads a year's target for such an indicator; whole if it does not say."""
    facts = {
        "kind": indicator.kind.value,
        "unit": indicator.unit.kind.value if indicator.unit else "not_given",
        "polarity": indicator.polarity.value if indicator.polarity else "not_given",
        "aggregation": indicator.aggregation.value,
        "frequency": indicator.frequency.value,
    }
    for rule in ruleset.profiles if ruleset is not None else ():
        if rule.condition is None or holds(rule.condition, facts):
            return rule.profile
    return Profile.WHOLE_YEAR


def share(
    aim: Aim, profile: Profile | Shares, indicator: Indicator, period: Period, year: Period
) -> Aim | None:
    """The part of a year's target that falls to a period of it, exact.

    ``even`` gives a year-to-date figure the months gone by of 12, and an in-period figure the
    period's own months of 12; figures at a period's end and of a rolling year have the whole.
    None where the council's own shares name no such period.
    """
    if period.months == 12:
        return aim
    if isinstance(profile, Shares):
        figure = profile.figures.get(period.label.rpartition(" ")[2])
        return None if figure is None else _with_figures(aim, lambda _: figure)
    if profile is Profile.WHOLE_YEAR:
        return aim
    match indicator.aggregation:
        case Aggregation.YEAR_TO_DATE:
            part = Fraction(months_gone(period, year), 12)
        case Aggregation.IN_PERIOD:
            part = Fraction(period.months, 12)
        case Aggregation.AT_PERIOD_END | Aggregation.ROLLING_YEAR:
            part = Fraction(1)
        case _:
            assert_never(indicator.aggregation)
    return _with_figures(aim, lambda figure: figure * part)


def _with_figures(aim: Aim, change: Callable[[Fraction], Fraction]) -> Aim:
    match aim:
        case Within(low, high):
            return Within(change(low), change(high))
        case Point(figure) | Below(figure) | Above(figure):
            return type(aim)(change(figure))
        case _:
            assert_never(aim)
