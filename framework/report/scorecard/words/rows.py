"""Words for one indicator: its value and what it is worth, its target, its status and trends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from framework.model.indicator import (
    ADDS_UP,
    Aggregation,
    Bound,
    Comparison,
    Indicator,
    Observation,
    Override,
    Stretch,
)
from framework.model.period import Period, day_words, year_of
from framework.model.target import Aim, Point, Target
from framework.report.numbers import Number, aim_words, amount
from framework.report.safe import safe
from framework.report.scorecard.values import scored
from framework.report.scorecard.words.common import (
    JUDGED,
    STATE_WORDS,
    TREND_SIGNS,
    days,
    spaced,
    sparkline,
    status_words,
    trend_words,
)
from framework.scorecard import IndicatorRow
from framework.status.given import TargetState
from framework.status.ruleset import Ruleset
from framework.status.series import Figure
from framework.status.target_for import figure_within

BY_JUDGEMENT: Final = "by judgement"
UNLIKE: Final = "≠"
"""The sign before a printed status that does not follow."""

_BOUNDS: Final = {Bound.MORE_THAN: "more than", Bound.LESS_THAN: "less than", Bound.ABOUT: "about"}
_NO_TARGET: Final = {
    TargetState.TO_BE_CONFIRMED: "to be confirmed",
    TargetState.BASELINE_NOT_SET: "baseline not set",
}


def value_words(row: IndicatorRow) -> str:
    """The value with its unit, or why there is none."""
    aim = row.judgement.aims.for_period
    apart = aim.value if isinstance(aim, Point) else None
    return figure_words(row.indicator, row.judgement.figure, apart_from=apart)


def figure_words(indicator: Indicator, figure: Figure, *, apart_from: Number | None = None) -> str:
    """A figure with its unit, as exact as it is: ``more than 100``; or why there is none."""
    value = scored(figure)
    if value is None:
        return STATE_WORDS[figure.state]
    shown = amount(value, indicator.unit, decimals=indicator.decimals, apart_from=apart_from)
    return f"{_BOUNDS[figure.bound]} {shown}" if figure.bound is not None else shown


def target_words(row: IndicatorRow) -> tuple[str, str]:
    """The target for the period, or why there is none; and the year's where it is another.

    Of what adds up over the year it says ``of 120``; a percentage is no part of another one, so
    that of the year stands beside it: ``(year 40%)``.
    """
    aims = row.judgement.aims
    for_period = _aim(aims.for_period, row.indicator) or _NO_TARGET.get(aims.state, "")
    if aims.for_year is None or aims.for_year == aims.for_period:
        return for_period, ""
    for_year = _aim(aims.for_year, row.indicator)
    unit = row.indicator.unit
    adds_up = unit is None or unit.kind in ADDS_UP
    return for_period or "-", f"of {for_year}" if adds_up else f"(year {for_year})"


def target_line(row: IndicatorRow) -> str:
    """The target in one line: ``95%``, or ``1 of 4`` where the year's is another."""
    return " ".join(filter(None, target_words(row)))


def signed_trend(row: IndicatorRow, ruleset: Ruleset | None, name: str = "short") -> str:
    """A trend as a sign that follows performance, and a word."""
    trend = row.judgement.trend if name == "short" else row.judgement.trends[name]
    return f"{TREND_SIGNS[trend]} {trend_words(trend, ruleset, name)}".strip()


def published_words(row: IndicatorRow) -> str:
    """The status that was printed, as printed; empty where none was."""
    observation = row.judgement.figure.observation
    printed = observation.published.status if observation is not None else None
    return safe(printed) if printed else ""


def published_lines(row: IndicatorRow) -> tuple[str, ...]:
    """What was printed: the status, marked where it does not follow, and another value than shown.

    Empty where nothing was printed.
    """
    observation = row.judgement.figure.observation
    printed = observation.published.value if observation is not None else None
    status, value = published_words(row), safe(printed or "")
    if row.agrees is False:
        status = f"{UNLIKE} {status}"
    return tuple(line for line in (status, value if value != value_words(row) else "") if line)


def judgement_words(row: IndicatorRow, as_of: dt.date) -> str:
    """That a person set the status, who, why and until when, and what the rules give; else empty.

    A status that was set and no longer holds is said to be so.
    """
    observation = row.judgement.figure.observation
    override = observation.override if observation is not None else None
    if override is None:
        return ""
    who = safe(override.by or "") or "a person"
    if row.override is None:
        ended = override.until is not None and override.until < as_of
        why = (
            f"ended on {day_words(override.until)}"
            if ended and override.until
            else "cannot be used"
        )
        return f"the status {spaced(override.status)}, set by {who}, {why}"
    return f"set by {who}{_terms(override)}; the rules give {_rules_give(row)}"


def _terms(override: Override) -> str:
    until = f", until {day_words(override.until)}" if override.until is not None else ""
    return until + (f", because {safe(override.because)}" if override.because else "")


def _rules_give(row: IndicatorRow) -> str:
    return status_words(row.computed) if row.computed is not None else "no status"


def remarks(row: IndicatorRow) -> tuple[str, ...]:
    """Short words about the figure: how sure it is and which days it is of."""
    observation = row.judgement.figure.observation
    if observation is None:
        return ()
    return tuple(words for words in _remarks(row.indicator, observation) if words)


def _remarks(indicator: Indicator, observation: Observation) -> Iterator[str]:
    if observation.provisional:
        yield "provisional"
    if observation.estimated:
        yield "estimated"
    for one in observation.revised:
        on = f" on {day_words(one.date)}" if one.date is not None else ""
        yield f"revised from {_amount(one.was, indicator)}{on}"
    if observation.covers is not None:
        yield _covers(observation.covers, observation.period)
    if observation.as_at is not None:
        yield f"as it stood on {day_words(observation.as_at)}"
    yield _beside(indicator, observation)


def _beside(indicator: Indicator, observation: Observation) -> str:
    """The figure that is printed beside the one that is scored; empty where there is none."""
    own, year_to_date = observation.value, observation.year_to_date
    if year_to_date is None:
        return ""
    if indicator.judged_on is not Aggregation.YEAR_TO_DATE:
        return f"year to date {_amount(year_to_date, indicator)}"
    return f"in the period {_amount(own, indicator)}" if own is not None else ""


def _covers(stretch: Stretch, period: Period) -> str:
    first, last = stretch.from_, stretch.to
    words = days(first, last)
    within = (first is None or period.start <= first) and (last is None or last <= period.last_day)
    if not words:
        return ""
    return f"part of the period: {words}" if within else f"covers another time: {words}"


def goals(row: IndicatorRow) -> tuple[str, ...]:
    """What else the value is held against: baseline, forecast, floor, and how a target came about.

    Also that it is a part of another indicator, is new, has ended or is measured otherwise.
    """
    return (*_marks(row), *_target_story(row), *_history_of(row))


def _marks(row: IndicatorRow) -> Iterator[str]:
    indicator, period = row.indicator, row.judgement.figure.period
    if indicator.baseline is not None:
        of = f" in {indicator.baseline.period.label}" if indicator.baseline.period else ""
        yield f"baseline {_amount(indicator.baseline.value, indicator)}{of}"
    year = year_of(period, indicator.year_starts)
    forecast = figure_within(indicator.forecast, period, year)
    if forecast is not None:
        yield f"forecast {_amount(forecast, indicator)}"
    if indicator.floor is not None:
        yield f"floor {_amount(indicator.floor, indicator)}"


def _target_story(row: IndicatorRow) -> Iterator[str]:
    aims = row.judgement.aims
    target: Target | None = aims.own or aims.year
    if target is None:
        return
    figure = row.judgement.aims.for_period
    if isinstance(target.written, str) and isinstance(figure, Point):
        yield f"target: {safe(target.written.replace('_', ' '))}"
    if target.from_ is not None:
        why = f", because {safe(target.because)}" if target.because else ""
        yield f"target in force from {day_words(target.from_)}{why}"


def _history_of(row: IndicatorRow) -> Iterator[str]:
    indicator, period = row.indicator, row.judgement.figure.period
    year = year_of(period, indicator.year_starts)
    if indicator.part_of is not None:
        yield f"part of {safe(indicator.part_of)}"
    if indicator.measured_from is not None and indicator.measured_from >= year.start:
        yield f"new: measured from {day_words(indicator.measured_from)}"
    if indicator.ended is not None:
        yield f"measured until {day_words(indicator.ended)}"
    for change in indicator.definition_changed:
        if year.start <= change.from_ <= period.last_day:
            what = f": {safe(change.what)}" if change.what else ""
            yield f"measured otherwise from {day_words(change.from_)}{what}"


def long_trend(row: IndicatorRow, ruleset: Ruleset | None) -> str:
    """The long trend, where the rules know one and it says something."""
    trend = row.judgement.trends.get("long")
    return f"long term: {signed_trend(row, ruleset, 'long')}" if trend in JUDGED else ""


def comparison_words(row: IndicatorRow) -> tuple[str, ...]:
    """What other bodies have for the figure's period: ``Neighbours' average 4.9%``."""
    period = row.judgement.figure.period
    return tuple(
        f"{comparison_title(one)} {amount(one.values[period], row.indicator.unit)}"
        for one in row.indicator.comparisons
        if period in one.values
    )


def comparison_title(comparison: Comparison) -> str:
    """What the series of other bodies is called."""
    return safe(comparison.title or comparison.id)


def history(row: IndicatorRow) -> str:
    """The indicator's values as a sparkline."""
    values = (figure.value for figure in row.history)
    return sparkline(tuple(value for value in values if isinstance(value, Fraction)))


def own_period(row: IndicatorRow, shown: Period) -> str:
    """The figure's period where it is another than the scorecard's; else empty."""
    period = row.judgement.figure.period
    same = (period.start, period.end) == (shown.start, shown.end)
    return "" if same or row.judgement.figure.value is None else period.label


def note_of(row: IndicatorRow) -> str | None:
    """The note on the figure."""
    observation = row.judgement.figure.observation
    return observation.note if observation is not None else None


def _amount(value: Number | str | bool, indicator: Indicator) -> str:  # noqa: FBT001 - a value
    return amount(value, indicator.unit, decimals=indicator.decimals)


def _aim(aim: Aim | None, indicator: Indicator) -> str:
    return aim_words(aim, indicator.unit, indicator.decimals) if aim is not None else ""
