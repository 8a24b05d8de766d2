"""An indicator's series as figures: which one a period shows, and which it is compared with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from framework.expr import NO_CASES, Formula, calculate
from framework.model.indicator import (
    Aggregation,
    Bound,
    Indicator,
    Observation,
    Redefinition,
    State,
)
from framework.model.period import Frequency, Period, months_gone, months_later, year_of

_ANY_LENGTH = {Aggregation.AT_PERIOD_END, Aggregation.ROLLING_YEAR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What an observation comes to.

    Attributes:
        period: the period it is for.
        value: what is scored, unrounded; None unless measured.
        state: ``measured``, or why there is no value.
        observation: where it comes from; None where nothing is written for the period.
        bound: how the value is to be read where it is not exact; None where it is.
    """

    period: Period
    value: Fraction | str | bool | None
    state: State
    observation: Observation | None
    bound: Bound | None = None

    @property
    def is_exact(self) -> bool:
        """Whether the value can be compared: it is no "more than" and no "less than"."""
        return self.bound in {None, Bound.ABOUT}


def figure_from(indicator: Indicator, observation: Observation) -> Figure:
    """The figure of one observation: by the formula where its inputs are there, else as written.

    A zero denominator is ``no_cases``, whatever value is written.
    """
    written, bound, state = observation.value, observation.bound, observation.state
    if indicator.judged_on is Aggregation.YEAR_TO_DATE and observation.year_to_date is not None:
        written, bound, state = observation.year_to_date, None, State.MEASURED
    value = Fraction(written) if isinstance(written, Decimal) else written
    if isinstance(indicator.formula, Formula) and observation.inputs:
        given = {name: Fraction(number) for name, number in observation.inputs.items()}
        outcome = calculate(indicator.formula, given)
        if outcome is NO_CASES:
            value, state, bound = None, State.NO_CASES, None
        elif isinstance(outcome, Fraction):
            value, state, bound = outcome, State.MEASURED, None
    return Figure(
        period=observation.period,
        value=value,
        state=state,
        observation=observation,
        bound=bound,
    )


def figures_of(indicator: Indicator) -> tuple[Figure, ...]:
    """The whole series as figures, in the order of the observations."""
    return tuple(figure_from(indicator, observation) for observation in indicator.observations)


def figure_for(
    indicator: Indicator, figures: Sequence[Figure], period: Period, as_of: dt.date
) -> Figure:
    """The figure that a scorecard for the period shows.

    It is the one written for that very period, whatever the frequency; else the one of the
    indicator's frequency that ends on the same day, but a shorter period's in-period figure never
    stands for a longer one. Without either, the figure is ``not_due`` where no period of the
    frequency ends that day, the period ends after ``as_of`` or lies outside the days on which the
    indicator is measured, and ``not_recorded`` otherwise.
    """
    for figure in figures:
        if figure.period.same_days(period):
            return figure
    own = own_period(period, indicator.frequency, indicator.year_starts)
    shorter = own is not None and own.months < period.months
    stands = own is not None and not (shorter and indicator.scored_as is Aggregation.IN_PERIOD)
    for figure in figures:
        if stands and own is not None and figure.period.same_days(own):
            return figure
    due = own is not None and period.last_day <= as_of and _is_measured(indicator, own)
    state = State.NOT_RECORDED if due else State.NOT_DUE
    shown = own if stands and own is not None else period
    return Figure(period=shown, value=None, state=state, observation=None)


def own_period(period: Period, frequency: Frequency, year_starts: int) -> Period | None:
    """The period of the frequency that ends when the given one does; None where none ends then."""
    year = year_of(period, year_starts)
    gone = months_gone(period, year)
    if gone % frequency.months:
        return None
    if frequency.months == period.months:
        return period
    part = gone // frequency.months
    match frequency:
        case Frequency.YEARLY:
            return year
        case Frequency.HALF_YEARLY:
            label = f"{year.label} H{part}"
        case Frequency.QUARTERLY:
            label = f"{year.label} Q{part}"
        case Frequency.MONTHLY:
            label = f"{period.last_day:%Y-%m}"
        case _:
            assert_never(frequency)
    return Period(label, months_later(period.end, -frequency.months), frequency.months)


def earlier_figures(
    indicator: Indicator, figures: Sequence[Figure], current: Period
) -> Mapping[str, Figure]:
    """The earlier figures that may be compared with the current one, by the names trends use.

    Figures of one length only, but for those at a period's end and of a rolling year; a cumulative
    one only with the same part of an earlier year. A name without such a figure is left out.
    """
    candidates = [
        figure
        for figure in figures
        if figure.period.end < current.end
        and isinstance(figure.value, Fraction)
        and figure.is_exact
        and _alike(indicator.scored_as, figure.period, current)
        and not definition_changed_since(indicator, figure.period, current)
        and (figure.observation is None or figure.observation.covers is None)
    ]
    candidates.sort(
        key=lambda figure: (figure.period.end, -abs(figure.period.months - current.months))
    )
    found: dict[str, Figure] = {}
    last_year = (current.start.year - 1, current.start.month)
    year_before = year_of(current, indicator.year_starts).start
    for figure in candidates:
        period = figure.period
        found["latest_earlier"] = figure
        if period.end == current.start:
            found["previous_period"] = figure
        same_start = (period.start.year, period.start.month) == last_year
        if same_start and period.months == current.months:
            found["same_period_last_year"] = figure
        if period.end == year_before and (period.months == 12 or _runs_on(indicator)):
            found["previous_year"] = figure
    return found


def definition_changed_since(indicator: Indicator, earlier: Period, current: Period) -> bool:
    """Whether the indicator came to be measured otherwise between two periods."""
    return bool(definition_changes(indicator, earlier, current))


def definition_changes(
    indicator: Indicator, earlier: Period, current: Period
) -> tuple[Redefinition, ...]:
    """How the indicator came to be measured otherwise between two periods, as the plan has it."""
    return tuple(
        change
        for change in indicator.definition_changed
        if earlier.last_day < change.from_ <= current.last_day
    )


def _is_measured(indicator: Indicator, period: Period) -> bool:
    begun = indicator.measured_from is None or indicator.measured_from <= period.last_day
    return begun and (indicator.ended is None or period.start <= indicator.ended)


def _runs_on(indicator: Indicator) -> bool:
    return indicator.scored_as in _ANY_LENGTH


def _alike(aggregation: Aggregation, earlier: Period, current: Period) -> bool:
    if aggregation in _ANY_LENGTH:
        return True
    if earlier.months != current.months:
        return False
    if aggregation is Aggregation.YEAR_TO_DATE:
        return earlier.start.month == current.start.month
    return True
