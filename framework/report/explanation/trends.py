"""The trends: the two figures that each compares, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from framework.explain.explanation import IndicatorStory, NoTrend, TrendStory
from framework.expr import decimal_text
from framework.model.indicator import Polarity
from framework.model.period import day_words
from framework.model.target import Measure
from framework.report.explanation.parts import Part
from framework.report.explanation.places import placed
from framework.report.numbers import amount
from framework.report.safe import safe
from framework.report.scorecard.words.clauses import PERCENT, SPANS, difference, polarity_words
from framework.report.scorecard.words.common import days, joined
from framework.report.scorecard.words.rows import figure_words
from framework.status.ruleset import CompareWith, Trend
from framework.status.series import Figure, definition_changes

_HEADINGS: Final = {"short": "The trend", "long": "The long-term trend"}
_PLAIN: Final = {
    Trend.IMPROVING: "Improving",
    Trend.STEADY: "No change",
    Trend.WORSENING: "Getting worse",
    Trend.NOT_JUDGED: "Not judged",
    Trend.UNKNOWN: "Not known",
}
_COMPARED: Final = {
    CompareWith.LATEST_EARLIER: "the latest earlier figure",
    CompareWith.PREVIOUS_PERIOD: "the figure of the period before",
    CompareWith.SAME_PERIOD_LAST_YEAR: "the figure of the same period a year before",
    CompareWith.PREVIOUS_YEAR: "the figure of the year before",
    CompareWith.BASELINE: "the baseline",
}
_NONE: Final = {
    NoTrend.NEUTRAL: "neither more nor less of it is better",
    NoTrend.CONTEXTUAL: "it is shown for information",
    NoTrend.NO_VALUE: "there is no number to compare",
    NoTrend.NOT_EXACT: "a figure that is not exact is compared with nothing",
    NoTrend.NO_BASELINE: "the plan names no baseline to compare it with",
    NoTrend.NO_DIRECTION: "the plan does not say which way is good",
}


def trend_parts(story: IndicatorStory) -> Iterator[Part]:
    """A part for each trend that the ruleset knows."""
    for trend in story.trends:
        yield Part(_HEADINGS[trend.name], tuple(_lines(trend, story)))


def _lines(trend: TrendStory, story: IndicatorStory) -> Iterator[str]:
    label = trend.rule.labels.get(trend.trend, "").strip(" -")
    words = safe(label) or _PLAIN[trend.trend]
    if trend.why_none is not None:
        yield f"{_PLAIN[trend.trend]}: {_why(trend, story)}."
        if trend.why_none is NoTrend.NOT_ALIKE and trend.passed_over is not None:
            yield from _covered(story.row.judgement.figure)
            yield from _covered(trend.passed_over)
        return
    yield f"{words}: {_compared(trend, story)}."
    yield placed(
        f"The rules compare with {_COMPARED[trend.rule.compare_with]}", trend.rule_origin
    ) + ("." + _band(trend))
    yield from _covered(story.row.judgement.figure)
    if trend.figure is not None:
        yield from _covered(trend.figure)


def _covered(figure: Figure) -> Iterator[str]:
    """Of which days a figure is, where these are others than its period's."""
    covers = figure.observation.covers if figure.observation is not None else None
    if covers is not None and (words := days(covers.from_, covers.to)):
        yield f"The figure for {figure.period.label} covers {words}."


def _why(trend: TrendStory, story: IndicatorStory) -> str:
    why = trend.why_none
    if why is None or why in _NONE:
        return _NONE[why] if why is not None else ""
    compared = _COMPARED[trend.rule.compare_with]
    passed = trend.passed_over
    if passed is None:
        return "the plan holds no earlier figure to compare it with"
    shown = f"{figure_words(story.row.indicator, passed)} for {passed.period.label}"
    at = passed.observation.origin if passed.observation is not None else None
    where = placed(shown, at)
    if why is NoTrend.MEASURED_OTHERWISE:
        return f"{_changes(passed, story)}; the figure before that is {where}"
    own = story.row.judgement.figure.period.months
    months = passed.period.months
    length = f", which is for a {SPANS[months]}; this one is for a {SPANS[own]}"
    return (
        f"the rules compare with {compared}, and the plan holds none that is like this one; "
        f"the latest it holds is {where}{length if months != own else ''}"
    )


def _changes(passed: Figure, story: IndicatorStory) -> str:
    """When and how the definition changed since an earlier figure."""
    row = story.row
    changes = definition_changes(row.indicator, passed.period, row.judgement.figure.period)
    said = [
        f"on {day_words(one.from_)}" + (f": {safe(one.what).rstrip(' .')}" if one.what else "")
        for one in changes
    ]
    return f"its definition changed {joined(said)}"


def _compared(trend: TrendStory, story: IndicatorStory) -> str:
    """The two figures with their places, how far apart they are, and which way is good."""
    indicator, judgement = story.row.indicator, story.row.judgement
    value, earlier = judgement.given.value, trend.value
    now = figure_words(indicator, judgement.figure)
    if trend.figure is not None:
        before = f"{figure_words(indicator, trend.figure)} in {trend.figure.period.label}"
    else:
        before = f"the baseline of {amount(earlier, indicator.unit)}" if earlier is not None else ""
    before = placed(before, trend.origin)
    if not isinstance(value, Fraction) or earlier is None or value == earlier:
        return f"{now}, as {before}"
    size = difference(abs(value - earlier), indicator.unit)
    way = "up" if value > earlier else "down"
    good = polarity_words(indicator.polarity)
    if indicator.polarity is Polarity.IN_RANGE:
        good = "nearer to its range is better"
    return f"{now}, {way} by {size} from {before}; {good}"


def _band(trend: TrendStory) -> str:
    margin = trend.rule.steady_within
    if margin is None or not margin.size:
        return ""
    size = (
        f"{decimal_text(margin.size)}%"
        if margin.measure is Measure.PERCENT
        else difference(margin.size, PERCENT if margin.measure is Measure.POINTS else None)
    )
    return f" A change of up to {size} counts as none."
