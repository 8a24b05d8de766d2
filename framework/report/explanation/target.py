"""How the target for the period came about."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from framework.explain.explanation import IndicatorStory, Spread
from framework.expr import decimal_text
from framework.model.indicator import Aggregation, Unit
from framework.model.period import day_words, year_of
from framework.model.target import (
    Above,
    Aim,
    Answer,
    AtLeast,
    Below,
    EveryPeriod,
    Margin,
    Measure,
    Point,
    Profile,
    Shares,
    Target,
    Within,
)
from framework.report.explanation.parts import Part
from framework.report.explanation.places import FIRM, placed
from framework.report.numbers import aim_words, amount
from framework.report.safe import safe
from framework.report.scorecard.words.clauses import (
    NO_TARGET,
    PERCENT,
    SPANS,
    difference,
    first_up,
    polarity_words,
)
from framework.status.given import TargetState

_SPREAD: Final = frozenset({Spread.BY_PLAN, Spread.BY_RULESET, Spread.UNSAID})


def target_part(story: IndicatorStory) -> Part:
    """The target as it is written, how it was spread, and which way is good."""
    return Part("The target", tuple(_lines(story)))


def _lines(story: IndicatorStory) -> Iterator[str]:
    told, row = story.target, story.row
    aims, written = row.judgement.aims, told.written
    if written is None:
        period = row.judgement.figure.period.label
        yield f"The plan writes no target for {period}."
        return
    yield from _as_written(written, story)
    if aims.for_period is None:
        yield f"{first_up(_why_none(story))}."
    elif told.spread in _SPREAD and aims.for_year is not None and aims.profile is not None:
        yield f"{_spread(aims.for_year, aims.for_period, aims.profile, story)}."
        yield from _who_says(written, story)
    if isinstance(aims.for_period, Point):
        words = first_up(polarity_words(row.indicator.polarity))
        at = row.indicator.origin / "polarity" if row.indicator.polarity is not None else None
        yield placed(words, at) + "."
    yield from _tolerance(story)


def _as_written(written: Target, story: IndicatorStory) -> Iterator[str]:
    told, row = story.target, story.row
    period = row.judgement.figure.period
    year = year_of(period, row.indicator.year_starts)
    unit = row.indicator.unit
    words = _wanted(written, story)
    label = period.label if told.spread is Spread.OWN else year.label
    since = f", from {day_words(written.from_)}" if written.from_ is not None else ""
    why = f", because {safe(written.because)}" if written.because else ""
    yield placed(f"{first_up(words)} for {label}{since}{why}", written.origin) + "."
    aim = row.judgement.aims.for_year or row.judgement.aims.for_period
    if told.start is not None and isinstance(aim, Point):
        start = amount(told.start, unit)
        makes = f"It is counted from {start}, which makes {amount(aim.value, unit)}"
        words = makes if aim.value != told.start else f"That is {start}"
        yield placed(words, told.start_origin) + "."


def _wanted(written: Target, story: IndicatorStory) -> str:
    """What the plan asks for, in its own terms: ``8 points above the baseline``, ``95%``."""
    unit = story.row.indicator.unit
    match written.wanted:
        case EveryPeriod(value):
            span = SPANS[story.row.indicator.frequency.months]
            return f"{amount(value, unit)} in every {span}"
        case Point():
            return amount(
                written.written if isinstance(written.written, Decimal) else written.wanted.value,
                unit,
            )
        case Below() | Above() | Within() | AtLeast() | Answer():
            return _aim(written.wanted, story)
        case _:
            return safe(f"{written.written}".replace("_", " "))


def _why_none(story: IndicatorStory) -> str:
    """Why nothing follows from a target that is written."""
    state = story.row.judgement.aims.state
    if state is not TargetState.NONE:
        return NO_TARGET[state]
    if story.target.spread is Spread.EVERY_PERIOD:
        return "the figure is for a longer or a shorter time than the target"
    return "the plan's own shares of it name no such part of the year"


def _spread(whole: Aim, part: Aim, profile: Profile | Shares, story: IndicatorStory) -> str:
    """How the year's target was shared over the year."""
    indicator, figure = story.row.indicator, story.row.judgement.figure
    gone, now = story.target.gone, _aim(part, story)
    if whole == part:
        return f"The whole of it holds for {figure.period.label} too"
    if profile is Profile.EVEN:
        so_far = indicator.scored_as is Aggregation.YEAR_TO_DATE
        months = gone if so_far else figure.period.months
        which = "have gone by" if so_far else "are in this period"
        return (
            f"It is spread evenly over the year: {months} of its 12 months {which}, "
            f"so {_times(whole, months, story)}{FIRM}={FIRM}{now}"
        )
    if profile is Profile.STRAIGHT_LINE:
        return (
            f"It is reached in a straight line from the baseline: {gone} of the year's 12 "
            f"months have gone by, so {now} by now"
        )
    return f"The plan's own shares give {now} here"


def _who_says(written: Target, story: IndicatorStory) -> Iterator[str]:
    told = story.target
    rule = told.rule
    if told.spread is Spread.BY_PLAN:
        yield placed("The plan says how it is spread", written.origin / "profile") + "."
    elif rule is None:
        yield "Neither the plan nor the rules say how it is spread, so it is not."
    else:
        name = rule.profile.value.replace("_", " ")
        every = " in all other cases"
        when = f' if "{safe(rule.condition.text)}"' if rule.condition is not None else every
        words = f'The plan does not say how it is spread; the rules say "{name}"{when}'
        yield placed(words, rule.origin) + "."


def _tolerance(story: IndicatorStory) -> Iterator[str]:
    """Which tolerance is set; that no rule asks for it, where none does."""
    tolerance, decision = story.row.judgement.given.tolerance, story.row.judgement.decision
    if tolerance is None or story.target.tolerance_origin is None:
        return
    unit = story.row.indicator.unit
    wider = (
        f", and a wider one of {_margin(tolerance.far, unit)}" if tolerance.far is not None else ""
    )
    words = placed(
        f"A tolerance of {_margin(tolerance.near, unit)} is set{wider}",
        story.target.tolerance_origin,
    )
    asked = decision is not None and story.tolerance_counts
    yield f"{words}." if asked else f"{words}; no rule asks for it."


def _margin(margin: Margin, unit: Unit | None) -> str:
    if margin.measure is Measure.PERCENT:
        return f"{decimal_text(margin.size)}% of the target"
    return difference(margin.size, PERCENT if margin.measure is Measure.POINTS else unit)


def _times(whole: Aim, months: int, story: IndicatorStory) -> str:
    figure = _aim(whole, story) if isinstance(whole, Point) else "each end"
    return FIRM.join((figure, "\N{MULTIPLICATION SIGN}", f"{months}/12"))


def _aim(aim: Aim, story: IndicatorStory) -> str:
    return aim_words(aim, story.row.indicator.unit, story.row.indicator.decimals)
