"""The figures a note states of its own indicator, held against the observations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from framework.claims.figure import Found, FoundKind, made
from framework.claims.indicator_note import IndicatorNote
from framework.claims.quarters import against_quarters, listed_by_quarter
from framework.expr import decimal_text, grouped_text, half_up
from framework.model.indicator import Aggregation, UnitKind
from framework.model.period import Period, year_of
from framework.prose import Measure, Mention, Quantity, period_meant

_BEFORE_A_TIME = re.compile(r"\(?(?:in|for|at|by|during)?(?: ?the)?")
_AFTER_A_TIME = re.compile(r"\)?[,:]?(?: ?(?:was|is|stood at))?")
_LED = re.compile(r"\b(?:was|were|is|are|from|to|than|with|against|at) $", re.IGNORECASE)
_LEADS = re.compile(r"(?:equates to|equal to|equivalent to|which is|that is|i\.e\.)\s*$")
_STAYED = re.compile(r"\b(?:also|again|same|unchanged|remain|stayed|still|both)", re.IGNORECASE)
_ALIKE = 2
_MANY = 3
_CLEAR = 100
_FAR = 90


def against_column(note: IndicatorNote) -> Found:
    """The figures in a note that are those of its indicator, for its period or for another."""
    listed = listed_by_quarter(note)
    yield from against_quarters(note, listed)
    taken = {quantity.start for _, quantity in listed}
    for mention, quantity in list(_dated(note, taken)):
        for found in _at_period(note, mention, quantity):
            taken.add(quantity.start)
            yield found
    yield from _own(note, taken)
    for quantity in note.quantities:
        yield from _share(note, quantity)


def _dated(note: IndicatorNote, taken: set[int]) -> Iterator[tuple[Mention, Quantity]]:
    """The quantities with a time right beside them, which none of the taken ones are."""
    for quantity in note.quantities:
        if quantity.start in taken or not note.is_of_its_unit(quantity):
            continue
        after = note.time_after(quantity.end)
        if after is not None and _beside(note, quantity.end, after.start, _BEFORE_A_TIME):
            yield _explained(note, after), quantity
            continue
        before = note.time_before(quantity.start)
        if before is not None and _beside(note, before.end, quantity.start, _AFTER_A_TIME):
            yield before, quantity


def _beside(note: IndicatorNote, start: int, end: int, words: re.Pattern[str]) -> bool:
    gap = note.gap(start, end)
    return gap is not None and words.fullmatch(" ".join(gap.split())) is not None


def _explained(note: IndicatorNote, mention: Mention) -> Mention:
    """The time in brackets that explains another: ``last month (December 2021)``."""
    after = note.time_after(mention.end)
    if mention.period is None and after is not None and after.period is not None:
        gap = note.gap(mention.end, after.start)
        if gap is not None and gap.strip() == "(":
            return after
    return mention


def _at_period(note: IndicatorNote, mention: Mention, quantity: Quantity) -> Found:
    """A figure with its time, against the figure for that time."""
    own, indicator = note.period, note.indicator
    period = period_meant(mention, own, note.year_starts)
    if period is None:
        return
    understood, figure = _figure_of(period), note.figure_for(period)
    if figure is None and _is_of_another_time(note, quantity, period):
        words = min(mention.start, quantity.start), max(mention.end, quantity.end)
        follows = f"it stands as the figure for {own.label}"
        yield made(note, FoundKind.COLUMN, words, understood, follows, holds=False)
        return
    follows = f"{understood} is {note.shown(figure)}" if figure is not None else ""
    holds = figure is not None and note.admits(quantity, figure)
    if figure is None and indicator.scored_as is Aggregation.AT_PERIOD_END:
        figure = note.own_figure if period.end == own.end else None
        if figure is not None:
            holds = note.admits(quantity, figure)
            ends = f"{own.label} ends on the same day as {period.label}"
            follows = f"{ends}, and its figure is {note.shown(figure)}"
    elif figure is None and note.adds_up:
        year = year_of(period, note.year_starts)
        figure = note.figure_for(year)
        low = quantity.admitted.low
        if figure is None or low is None or figure > low:
            return
        whole = f"the figure for the whole of {year.label} is {note.shown(figure)}"
        follows = f"that is {period.label}, and {whole}"
    if figure is not None and (holds or _is_told(note, mention, quantity)):
        start, end = min(mention.start, quantity.start), max(mention.end, quantity.end)
        yield made(note, FoundKind.COLUMN, (start, end), understood, follows, holds=holds)


def _is_of_another_time(note: IndicatorNote, quantity: Quantity, period: Period) -> bool:
    """Whether the figure of the note's own period is told of an earlier one, and of that alone."""
    figure = note.own_figure
    earlier = period.end <= note.period.start and note.observation.covers is None
    if figure is None or not earlier or not note.admits(quantity, figure):
        return False
    twice = sum(note.admits(one, figure) for one in note.quantities if note.is_of_its_unit(one)) > 1
    return not twice and not _STAYED.search(note.text, *note.sentence_at(quantity.start))


def _is_told(note: IndicatorNote, mention: Mention, quantity: Quantity) -> bool:
    """Whether a figure with its time is surely the indicator's: "there were 13 in last quarter"."""
    if mention.start < quantity.start:
        end = min(quantity.end + _FAR, note.sentence_at(quantity.start)[1])
        return note.common_words(quantity.end, end) >= _MANY
    first = note.sentence_at(quantity.start)[0] == 0
    led = _LED.search(note.before(quantity.start)) is not None
    return led and (first or note.is_about_it(quantity.start))


def _own(note: IndicatorNote, taken: set[int]) -> Found:
    """The first quantity of a note that is plainly the figure beside it."""
    figure, period = note.own_figure, note.period
    if figure is None:
        return
    following = [*(one.start for one in note.quantities[1:]), len(note.text)]
    for quantity, after in zip(note.quantities, following, strict=False):
        if quantity.start in taken or quantity.qualifier is not None:
            continue
        if not note.is_of_its_unit(quantity) or not note.admits(quantity, figure):
            continue
        clear = (
            abs(figure) >= _CLEAR or quantity.decimals > 0 or quantity.measure is not Measure.PLAIN
        )
        if clear or note.common_words(quantity.end, min(after, quantity.end + _FAR)):
            follows = f"{_figure_of(period)} is {note.shown(figure)}"
            understood = _figure_of(period)
            yield made(
                note,
                FoundKind.COLUMN,
                (quantity.start, quantity.end),
                understood,
                follows,
                holds=True,
            )
            return


def _share(note: IndicatorNote, quantity: Quantity) -> Found:
    """``28 of 32`` against the inputs and the figure of a percentage, or against a count."""
    share, figure, period = quantity.of, note.own_figure, note.period
    indicator = note.indicator
    if share is None or indicator.unit is None:
        return
    part, whole = share.part, share.whole
    understood, holds, follows = "", False, ""
    if indicator.unit.kind is UnitKind.COUNT and figure is not None and figure == part:
        understood, holds = _figure_of(period), True
        follows = f"{understood} is {note.shown(figure)}"
    elif indicator.unit.kind is UnitKind.PERCENT:
        inputs = note.inputs
        kept = {part, whole - part}
        if inputs and whole in inputs.values():
            others = [number for number in inputs.values() if number != whole] or [whole]
            understood, holds = "the inputs", any(number in kept for number in others)
            listed = " of ".join(grouped_text(number) for number in (*others, whole))
            follows = f"the inputs for {period.label} are {listed}"
        elif figure is not None and any(_rounds(100 * one / whole, note, figure) for one in kept):
            understood, holds = _figure_of(period), True
            follows = f"{understood} is {note.shown(figure)}"
        elif figure is not None:
            understood = _figure_of(period)
            follows = (
                f"that is {decimal_text(half_up(100 * part / whole, 1))}%, and {understood} is "
                f"{note.shown(figure)}"
            )
    if understood and (holds or _is_the_share(note, quantity)):
        yield made(
            note, FoundKind.COLUMN, (quantity.start, quantity.end), understood, follows, holds=holds
        )


def _is_the_share(note: IndicatorNote, quantity: Quantity) -> bool:
    """Whether a share is surely the one that the indicator measures."""
    if _LEADS.search(note.before(quantity.start)):
        return True
    opens = quantity == note.quantities[0] and note.sentence_at(quantity.start)[0] == 0
    return opens and note.common_words(quantity.end, quantity.end + _FAR) >= _ALIKE


def _rounds(percent: Fraction, note: IndicatorNote, figure: Fraction) -> bool:
    """Whether a percentage is the figure, at the decimals with which that is written."""
    return half_up(percent, note.decimals) == figure


def _figure_of(period: Period) -> str:
    return f"the figure for {period.label}"
