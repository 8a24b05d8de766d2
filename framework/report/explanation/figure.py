"""The figure that is judged: where it was written, or how it was worked out."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from framework.explain.explanation import IndicatorStory
from framework.expr import Formula, substitute
from framework.model.indicator import Aggregation, Bound, Observation
from framework.place import Origin
from framework.report.explanation.parts import Part
from framework.report.explanation.places import placed
from framework.report.numbers import amount, exact, grouped
from framework.report.safe import safe
from framework.report.scorecard.words.clauses import NO_FIGURE, first_up
from framework.report.scorecard.words.rows import figure_words, remarks
from framework.scorecard import Scorecard

_COVERS: Final = {
    Aggregation.IN_PERIOD: "",
    Aggregation.YEAR_TO_DATE: ", counted from the beginning of the year",
    Aggregation.AT_PERIOD_END: ", as it stood at the end",
    Aggregation.ROLLING_YEAR: ", for the twelve months up to its end",
}


def figure_part(story: IndicatorStory, scorecard: Scorecard) -> Part:
    """The figure with its unit, what it was worked out from, and how sure it is."""
    indicator, figure = story.row.indicator, story.row.judgement.figure
    lines: list[str] = []
    if isinstance(indicator.formula, Formula) and story.inputs:
        lines += _worked_out(story, indicator.formula)
    elif story.members and figure.value is not None:
        lines.append(_counted(story))
    elif figure.value is not None and figure.observation is not None:
        words = f"{figure_words(indicator, figure)} for {figure.period.label}"
        at = _value_place(figure.observation, indicator.judged_on)
        lines.append(placed(f"{first_up(words)}{_covers(story)}", at) + ".")
    if figure.value is None:
        lines.append(_no_figure(story, scorecard))
    lines += _bound(story)
    lines += [f"{first_up(words)}." for words in remarks(story.row)]
    lines += _rounding(story)
    return Part("The figure", tuple(lines))


def _covers(story: IndicatorStory) -> str:
    """Over which time it is counted; empty where that is the period, or its own day is told."""
    observation, scored_as = story.row.judgement.figure.observation, story.row.indicator.scored_as
    own_day = observation is not None and observation.as_at is not None
    return "" if own_day and scored_as is Aggregation.AT_PERIOD_END else _COVERS[scored_as]


def _value_place(observation: Observation, judged_on: Aggregation | None) -> Origin:
    beside = judged_on is Aggregation.YEAR_TO_DATE and observation.year_to_date is not None
    return observation.origin / ("year_to_date" if beside else "value")


def _worked_out(story: IndicatorStory, formula: Formula) -> Iterator[str]:
    """The formula, the figures that it takes with their places, and what comes out."""
    indicator, figure = story.row.indicator, story.row.judgement.figure
    covers = _covers(story)
    when = f"{figure.period.label}{covers}{',' if covers else ''}"
    words = f'Worked out for {when} by the formula "{safe(formula.text)}"'
    yield placed(words, indicator.origin / "formula") + ":"
    for one in story.inputs:
        value = grouped(one.value) if one.value is not None else "not given"
        at = one.origin if one.value is not None else None
        yield "  " + placed(f"{safe(one.meaning or one.name)}: {value}", at)
    given = {one.name: Fraction(one.value) for one in story.inputs if one.value is not None}
    if isinstance(figure.value, Fraction):
        shown = figure_words(indicator, figure)
        whole = amount(exact(figure.value), indicator.unit)
        as_shown = f", shown as {shown}" if shown != whole else ""
        yield f"{substitute(formula, given)} = {whole}{as_shown}."


def _counted(story: IndicatorStory) -> str:
    held, every = sum(one.held is True for one in story.members), len(story.members)
    shown = figure_words(story.row.indicator, story.row.judgement.figure)
    words = f"{held} of {every} indicators, {shown}, have one of the statuses that are counted"
    return placed(words, story.row.indicator.origin / "formula") + "."


def _no_figure(story: IndicatorStory, scorecard: Scorecard) -> str:
    figure = story.row.judgement.figure
    said = first_up(NO_FIGURE[figure.state])
    if figure.observation is None:
        return f"{said}: nothing is written for {scorecard.period.label}."
    return placed(f"{said} for {figure.period.label}", figure.observation.origin) + "."


def _bound(story: IndicatorStory) -> Iterator[str]:
    """How a figure that is not exact was judged."""
    judgement = story.row.judgement
    bound = judgement.figure.bound
    if bound is Bound.ABOUT:
        yield "It is judged as if it were exact."
    elif bound is not None and judgement.given.value is None:
        yield "The numbers it may be would get different statuses, so none can be told."
    elif bound is not None and judgement.decision is not None:
        yield "Every number it may be gets the same status; the rules below are shown with one."


def _rounding(story: IndicatorStory) -> Iterator[str]:
    """That the figure as it is shown would have another status than the exact one."""
    rounding, row = story.rounding, story.row
    value = row.judgement.given.value
    if rounding is None or row.computed is None or not isinstance(value, Fraction):
        return
    unit = row.indicator.unit
    yield (
        f"Rounding matters here: shown as {amount(rounding.shown, unit)} it would be "
        f"{safe(rounding.status.label)}; the exact figure, {amount(exact(value), unit)}, "
        f"is {safe(row.computed.label)}."
    )
