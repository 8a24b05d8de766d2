"""The target that a figure is judged against: its own period's, or its share of the year's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from framework.expr import Value, holds
from framework.model.indicator import Aggregation, Indicator
from framework.model.period import Period, months_gone, year_of
from framework.model.target import (
    BASELINE,
    Above,
    Aim,
    Answer,
    AtLeast,
    Below,
    EveryPeriod,
    FromBenchmark,
    Point,
    Profile,
    RelativeTo,
    Shares,
    Target,
    Undecided,
    Within,
    in_force,
)
from framework.status.given import TargetState
from framework.status.ruleset import Ruleset


@dataclass(frozen=True, slots=True, kw_only=True)
class Aims:
    """What a figure is judged against, and how that came about.

    Attributes:
        for_period: the target for the figure's own period; None where there is none.
        for_year: the target for its year; None where there is none.
        final: the last target the plan names; None where there is none.
        state: whether there is a target for the period, and why not.
        year: the target for the year, as the plan writes it; None where there is none.
        own: the target for the very period, as the plan writes it; None where there is none.
        profile: how the year's target was spread; None where the period has its own.
    """

    for_period: Aim | None = None
    for_year: Aim | None = None
    final: Aim | None = None
    state: TargetState = TargetState.NONE
    year: Target | None = None
    own: Target | None = None
    profile: Profile | Shares | None = None


def aims_for(indicator: Indicator, period: Period, ruleset: Ruleset | None) -> Aims:
    """The targets that a figure for the period is judged against."""
    year = year_of(period, indicator.year_starts)
    day = period.last_day
    yearly = in_force(_targets_of(indicator, year), day)
    last = max(indicator.targets, key=lambda one: (one.end, one.months), default=None)
    final = in_force(indicator.targets[last], day) if last is not None else None
    aims = Aims(
        for_year=_yearly(indicator, yearly, year),
        final=_yearly(indicator, final, last or year),
        year=yearly,
    )
    own = in_force(_targets_of(indicator, period), day)
    if own is not None and not period.same_days(year):
        aim, state = resolve(indicator, own, period)
        return replace(aims, for_period=aim, state=state, own=own)
    if yearly is None:
        return aims
    if isinstance(yearly.wanted, EveryPeriod):
        its_own = period.months == indicator.frequency.months
        return replace(
            aims,
            for_period=Point(yearly.wanted.value) if its_own else None,
            state=TargetState.SET if its_own else TargetState.NONE,
        )
    aim, state = resolve(indicator, yearly, period)
    if aim is None or isinstance(aim, AtLeast | Answer):
        return replace(aims, for_period=aim, state=state)
    profile = yearly.profile or default_profile(indicator, ruleset)
    part = share(aim, profile, indicator, period, year)
    if part is None:
        missing = profile is Profile.STRAIGHT_LINE
        state = TargetState.BASELINE_NOT_SET if missing else TargetState.NONE
    return replace(aims, for_period=part, state=state, profile=profile)


def _targets_of(indicator: Indicator, period: Period) -> tuple[Target, ...]:
    found = (versions for one, versions in indicator.targets.items() if one.same_days(period))
    return next(found, ())


def resolve(indicator: Indicator, target: Target, period: Period) -> tuple[Aim | None, TargetState]:
    """What a target asks of a figure for the period, before it is spread over a year.

    A target relative to a baseline or benchmark that is not known is ``baseline_not_set``.
    """
    wanted = target.wanted
    match wanted:
        case Undecided.TO_BE_CONFIRMED:
            return None, TargetState.TO_BE_CONFIRMED
        case Undecided.ESTABLISH_BASELINE:
            return None, TargetState.BASELINE_NOT_SET
        case EveryPeriod(value):
            return Point(value), TargetState.SET
        case FromBenchmark(name):
            figure = benchmark_figure(indicator, name, period)
        case RelativeTo(to, change):
            start = (
                baseline_figure(indicator)
                if to == BASELINE
                else benchmark_figure(indicator, to, period)
            )
            figure = None if start is None else start + change.of(start)
        case Point() | Below() | Above() | Within() | AtLeast() | Answer():
            return wanted, TargetState.SET
        case _:
            assert_never(wanted)
    if figure is None:
        return None, TargetState.BASELINE_NOT_SET
    return Point(figure), TargetState.SET


def baseline_figure(indicator: Indicator) -> Fraction | None:
    """The figure the plan compares with."""
    return Fraction(indicator.baseline.value) if indicator.baseline is not None else None


def benchmark_figure(indicator: Indicator, name: str, period: Period) -> Fraction | None:
    """The figure of a benchmark for the period, else for its year; None where there is neither."""
    year = year_of(period, indicator.year_starts)
    for comparison in indicator.comparisons:
        if comparison.id == name:
            return figure_within(comparison.values, period, year)
    return None


def figure_within(
    figures: Mapping[Period, Decimal], period: Period, year: Period
) -> Fraction | None:
    """The figure written for the period, else for its year; None where there is neither."""
    for wanted in (period, year):
        for one, value in figures.items():
            if one.same_days(wanted):
                return Fraction(value)
    return None


def default_profile(indicator: Indicator, ruleset: Ruleset | None) -> Profile:
    """How the ruleset spreads a year's target for such an indicator; whole if it does not say."""
    facts: dict[str, Value] = {
        "kind": indicator.kind.value,
        "unit": indicator.unit.kind.value if indicator.unit else "not_given",
        "polarity": indicator.polarity.value if indicator.polarity else "not_given",
        "aggregation": indicator.scored_as.value,
        "frequency": indicator.frequency.value,
    }
    for rule in ruleset.profiles if ruleset is not None else ():
        if rule.condition is None or holds(rule.condition, facts):
            return rule.profile
    return Profile.WHOLE_YEAR


def share(
    aim: Point | Below | Above | Within,
    profile: Profile | Shares,
    indicator: Indicator,
    period: Period,
    year: Period,
) -> Aim | None:
    """The part of a year's target that falls to a period of it, exact.

    ``even`` gives a year-to-date figure the months gone by of 12, and an in-period figure the
    period's own months of 12; figures at a period's end and of a rolling year have the whole.
    ``straight_line`` gives the point between the baseline and the target that the months gone by
    have reached. None where the council's own shares name no such period, or there is no baseline.
    """
    if period.months == 12:
        return aim
    gone = Fraction(months_gone(period, year), 12)
    match profile:
        case Shares(figures):
            figure = figures.get(_part(period, year))
            return None if figure is None else _with_figures(aim, lambda _: figure)
        case Profile.WHOLE_YEAR:
            return aim
        case Profile.STRAIGHT_LINE:
            start = baseline_figure(indicator)
            if start is None:
                return None
            return _with_figures(aim, lambda figure: start + (figure - start) * gone)
        case Profile.EVEN:
            part = {
                Aggregation.YEAR_TO_DATE: gone,
                Aggregation.IN_PERIOD: Fraction(period.months, 12),
            }.get(indicator.scored_as, Fraction(1))
            return _with_figures(aim, lambda figure: figure * part)
        case _:
            assert_never(profile)


def _part(period: Period, year: Period) -> str:
    """What a council's own shares call a period of the year, whatever the period's own label."""
    letter = {6: "H", 3: "Q"}.get(period.months)
    number, rest = divmod(months_gone(period, year), period.months)
    return f"{letter}{number}" if letter and not rest else f"{period.start:%Y-%m}"


def _yearly(indicator: Indicator, target: Target | None, year: Period) -> Aim | None:
    if target is None or isinstance(target.wanted, EveryPeriod):
        return None
    return resolve(indicator, target, year)[0]


def _with_figures(
    aim: Point | Below | Above | Within, change: Callable[[Fraction], Fraction]
) -> Aim:
    match aim:
        case Within(low, high):
            return Within(change(low), change(high))
        case Point(figure) | Below(figure) | Above(figure):
            return type(aim)(change(figure))
        case _:
            assert_never(aim)
