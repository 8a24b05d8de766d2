"""The parts of the page about an indicator."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from framework.explain.explanation import IndicatorStory
from framework.expr import INDICATOR_NAMES, Formula, substitute
from framework.model.indicator import Aggregation, Bound, Observation, Share
from framework.report.explanation.clauses import NO_FIGURE
from framework.report.explanation.facts import fact_words
from framework.report.explanation.members import member_lines, tally_words
from framework.report.explanation.parts import Part
from framework.report.explanation.places import placed
from framework.report.explanation.printed import printed_part
from framework.report.explanation.rules import judged_by, rules_part
from framework.report.explanation.target import target_part
from framework.report.explanation.trends import trend_parts
from framework.report.explanation.turns import turns_part
from framework.report.numbers import amount, exact, grouped
from framework.report.safe import safe, shorten
from framework.report.scorecard.words.common import joined
from framework.report.scorecard.words.rows import figure_words, judgement_words, remarks
from framework.scorecard import Scorecard
from framework.status.ruleset import Ruleset

_COVERS: Final = {
    Aggregation.IN_PERIOD: "",
    Aggregation.YEAR_TO_DATE: ", counted from the beginning of the year",
    Aggregation.AT_PERIOD_END: ", as it stood at the end",
    Aggregation.ROLLING_YEAR: ", for the twelve months up to its end",
}
_NOTE: Final = 600


def indicator_parts(story: IndicatorStory, scorecard: Scorecard) -> Iterator[Part]:
    """What the indicator's status rests on, part by part."""
    row, ruleset = story.row, scorecard.ruleset
    indicator = row.indicator
    yield Part("", (placed(safe(indicator.id), indicator.origin), judged_by(ruleset)))
    if row.override is not None:
        yield _override(story, scorecard)
    yield _figure(story, scorecard)
    if story.members:
        yield _members(story, ruleset)
    if (part := target_part(story)) is not None:
        yield part
    decision = row.judgement.decision
    if ruleset is not None and decision is not None:
        rules = ruleset.indicator_status
        yield rules_part(
            decision, rules, ruleset, INDICATOR_NAMES, lambda name: fact_words(name, row)
        )
        if (part := turns_part(story, ruleset)) is not None:
            yield part
    if (part := printed_part(story.printed, row.computed, ruleset)) is not None:
        yield part
    yield from trend_parts(story)
    if (part := _note(story)) is not None:
        yield part


def _override(story: IndicatorStory, scorecard: Scorecard) -> Part:
    observation = story.row.judgement.figure.observation
    at = observation.origin / "override" if observation is not None else None
    words = judgement_words(story.row, scorecard.as_of)
    return Part("A person's judgement", (placed(f"{words[:1].upper()}{words[1:]}", at) + ".",))


def _figure(story: IndicatorStory, scorecard: Scorecard) -> Part:
    figure, indicator = story.row.judgement.figure, story.row.indicator
    observation = figure.observation
    lines = []
    if isinstance(indicator.formula, Formula) and story.inputs:
        lines += _worked_out(story)
    elif isinstance(indicator.formula, Share) and story.members:
        lines += _share(story)
    elif figure.value is not None:
        words = f"{figure_words(indicator, figure)} for {figure.period.label}"
        at = _value_place(observation, indicator.judged_on)
        lines.append(placed(f"{words}{_COVERS[indicator.scored_as]}", at) + ".")
    if figure.value is None:
        lines += _no_figure(story, scorecard)
    lines += _bound(story)
    said = [word for word in remarks(story.row) if word]
    if said:
        lines.append(f"{joined(said)[:1].upper()}{joined(said)[1:]}.")
    lines += _rounding(story)
    return Part("The figure", tuple(lines))


def _value_place(observation: Observation | None, judged_on: Aggregation | None):  # noqa: ANN202
    if observation is None:
        return None
    stands_beside = judged_on is Aggregation.YEAR_TO_DATE and observation.year_to_date is not None
    return observation.origin / ("year_to_date" if stands_beside else "value")


def _worked_out(story: IndicatorStory) -> Iterator[str]:
    """The formula, the figures that it takes with their places, and what comes out."""
    indicator, figure = story.row.indicator, story.row.judgement.figure
    formula = indicator.formula
    assert isinstance(formula, Formula)  # noqa: S101
    given = {one.name: Fraction(one.value) for one in story.inputs if one.value is not None}
    yield (
        placed(
            f'Worked out for {figure.period.label} by the formula "{safe(formula.text)}"',
            indicator.origin / "formula",
        )
        + ":"
    )
    for one in story.inputs:
        meaning = safe(one.meaning or one.name)
        value = grouped(one.value) if one.value is not None else "not given"
        at = one.origin if one.value is not None else None
        yield "  " + placed(f"{meaning}: {value}", at)
    if isinstance(figure.value, Fraction):
        shown = figure_words(indicator, figure)
        whole = amount(exact(figure.value), indicator.unit)
        yield f"{substitute(formula, given)} = {whole}" + (
            f", shown as {shown}." if shown != whole else "."
        )


def _share(story: IndicatorStory) -> Iterator[str]:
    row = story.row
    held, every = sum(one.held is True for one in story.members), len(story.members)
    figure = row.judgement.figure
    if figure.value is not None:
        at = row.indicator.origin / "formula"
        shown = figure_words(row.indicator, figure)
        words = f"{held} of {every} indicators have one of the statuses it counts: {shown}"
        yield placed(words, at) + "."


def _no_figure(story: IndicatorStory, scorecard: Scorecard) -> Iterator[str]:
    figure = story.row.judgement.figure
    words = NO_FIGURE[figure.state]
    said = f"{words[:1].upper()}{words[1:]}"
    if figure.observation is not None:
        yield placed(f"{said} for {figure.period.label}", figure.observation.origin) + "."
    else:
        yield f"{said}: nothing is written for {scorecard.period.label}."


def _bound(story: IndicatorStory) -> Iterator[str]:
    """How a figure that is not exact was judged."""
    judgement = story.row.judgement
    bound = judgement.figure.bound
    if bound is Bound.ABOUT:
        yield "It is judged as if it were exact."
    elif bound is not None and judgement.given.value is None:
        yield "The numbers it may be would get different statuses, so none can be told."
    elif bound is not None and judgement.decision is not None:
        yield "Every number it may be gets the same status; one of them is tried below."


def _rounding(story: IndicatorStory) -> Iterator[str]:
    rounding, row = story.rounding, story.row
    if rounding is None or row.computed is None or row.judgement.given.value is None:
        return
    value = row.judgement.given.value
    assert isinstance(value, Fraction)  # noqa: S101
    unit = row.indicator.unit
    yield (
        f"Rounding matters here: shown as {amount(rounding.shown, unit)} it would be "
        f"{safe(rounding.status.label)}; the exact figure, {amount(exact(value), unit)}, "
        f"is {safe(row.computed.label)}."
    )


def _members(story: IndicatorStory, ruleset: Ruleset | None) -> Part:
    share = story.row.indicator.formula
    assert isinstance(share, Share)  # noqa: S101
    labels = [
        safe(ruleset.status(slug).label) if ruleset and slug in ruleset.statuses else safe(slug)
        for slug in share.with_status
    ]
    lead = (
        f"Counted are the other indicators of {safe(share.of)} whose status is "
        f"{' or '.join(labels)}. {tally_words(story.members)}"
    )
    return Part("The indicators it counts", (lead, *member_lines(story.members)))


def _note(story: IndicatorStory) -> Part | None:
    observation = story.row.judgement.figure.observation
    if observation is None or not observation.note:
        return None
    words = shorten(safe(observation.note), _NOTE)
    return Part("What the service says", (placed(f'"{words}"', observation.origin / "note"),))
