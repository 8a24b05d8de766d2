"""The figures a note states of its own indicator, held against the observations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from framework.claims.found import Found, FoundFigure, FoundKind
from framework.claims.noted import Noted
from framework.expr import decimal_text
from framework.expr.evaluate import rounded
from framework.model.indicator import Aggregation, UnitKind
from framework.model.period import Period, year_of
from framework.prose import Measure, Mention, Quantity, period_meant

_JOINS = re.compile(r" ?(?:[-:=\N{EN DASH}]|was|is)? ?")
_BEFORE_A_TIME = re.compile(r"\(?(?:in|for|at|by|during)?(?: ?the)?")
_AFTER_A_TIME = re.compile(r"\)?[,:]?(?: ?(?:was|is|stood at))?")
_LEADS = re.compile(r"(?:equates to|equal to|equivalent to|which is|that is|i\.e\.)\s*$")
_COUNTED = frozenset({UnitKind.COUNT, UnitKind.MONEY})
_ADD_UP = frozenset({Aggregation.IN_PERIOD, Aggregation.YEAR_TO_DATE})
_ALIKE = 2
_CLEAR = 100
_FAR = 90


def against_column(note: Noted) -> Found:
    """The figures in a note that are those of its indicator, for its period or for another."""
    if note.indicator is None or note.passage.period is None:
        return
    listed = _listed(note)
    yield from _series(note, listed)
    taken = {quantity.start for _, quantity in listed}
    for mention, quantity in _dated(note, taken):
        taken.add(quantity.start)
        yield from _at_period(note, mention, quantity)
    yield from _own(note, taken)
    for quantity in note.quantities:
        yield from _share(note, quantity)


def made(
    note: Noted,
    kind: FoundKind,
    start: int,
    end: int,
    understood: str,
    follows: str,
    *,
    holds: bool,
) -> FoundFigure:
    """What was found between two places of the note."""
    return FoundFigure(
        kind=kind,
        passage=note.passage,
        start=start,
        end=end,
        understood=understood,
        follows=follows,
        holds=holds,
    )


def shown(note: Noted, figure: Fraction) -> str:
    """The indicator's figure as a note would write it."""
    unit = note.indicator.unit if note.indicator is not None else None
    percent = unit is not None and unit.kind is UnitKind.PERCENT
    return decimal_text(figure) + ("%" if percent else "")


def _listed(note: Noted) -> list[tuple[Period, Quantity]]:
    """The figures listed for quarters, as in ``Q1-85% Q2-68%``; empty where there is no list."""
    found: list[tuple[Period, Quantity]] = []
    own = note.passage.period
    for quantity in note.quantities:
        mention = note.time_before(quantity.start)
        if own is None or mention is None or mention.quarter is None or mention.relative:
            continue
        gap = note.gap(mention.end, quantity.start)
        period = period_meant(mention, own, note.year_starts)
        if gap is not None and _JOINS.fullmatch(gap) and period and note.is_of_its_unit(quantity):
            found.append((period, quantity))
    return found if len(found) >= _ALIKE else []


def _series(note: Noted, listed: Sequence[tuple[Period, Quantity]]) -> Found:
    """Each listed figure against that of its quarter, or against what they add up to so far."""
    runs_on = note.indicator is not None and note.indicator.scored_as is Aggregation.YEAR_TO_DATE
    sums = _sums(listed)
    adds = runs_on and all(
        figure is None or figure == so_far
        for (period, _), so_far in zip(listed, sums, strict=False)
        for figure in (note.figure_for(period),)
    )
    for (period, quantity), so_far in zip(listed, sums, strict=True):
        figure = note.figure_for(period)
        if figure is None:
            continue
        sum_fits = adds and so_far == figure
        yield made(
            note,
            FoundKind.COLUMN,
            quantity.start,
            quantity.end,
            f"part of the figure for {period.label}" if sum_fits else _figure_of(period),
            f"{_figure_of(period)} is {shown(note, figure)}",
            holds=sum_fits or note.admits(quantity, figure),
        )
    yield from _whole_year(note, listed, sums)


def _sums(listed: Sequence[tuple[Period, Quantity]]) -> list[Fraction | None]:
    """What the figures listed from the first quarter on add up to, one after another."""
    sums: list[Fraction | None] = []
    total: Fraction | None = Fraction(0)
    for place, (period, quantity) in enumerate(listed, start=1):
        follows = period.label.endswith(f"Q{place}") and quantity.value is not None
        total = (
            total + quantity.value
            if follows and total is not None and quantity.value is not None
            else None
        )
        sums.append(total)
    return sums


def _whole_year(
    note: Noted, listed: Sequence[tuple[Period, Quantity]], sums: Sequence[Fraction | None]
) -> Found:
    """The four quarters of a count against the figure for their year."""
    total = sums[-1] if len(sums) == 4 else None
    if total is None or note.passage.period is None or not adds_up(note):
        return
    year = year_of(listed[-1][0], note.year_starts)
    figure = note.figure_for(year)
    if figure is None:
        return
    runs_on = any(quantity.value == note.figure_for(period) != 0 for period, quantity in listed[1:])
    if runs_on and total != figure:
        return
    start, end = listed[0][1].start, listed[-1][1].end
    yield made(
        note,
        FoundKind.PARTS,
        start,
        end,
        f"the parts of the figure for {year.label}",
        f"they add up to {decimal_text(total)}, and {_figure_of(year)} is {shown(note, figure)}",
        holds=total == figure,
    )


def adds_up(note: Noted) -> bool:
    """Whether figures of parts of the time add up to that of the whole."""
    indicator = note.indicator
    if indicator is None or indicator.unit is None or indicator.formula is not None:
        return False
    return indicator.unit.kind in _COUNTED and indicator.scored_as in _ADD_UP


def _dated(note: Noted, taken: set[int]) -> Iterator[tuple[Mention, Quantity]]:
    """The quantities with a time right beside them, which none of the taken ones are."""
    for quantity in note.quantities:
        if quantity.start in taken or not note.is_of_its_unit(quantity):
            continue
        after = note.time_after(quantity.end)
        if after is not None and _beside(note, quantity.end, after.start, _BEFORE_A_TIME):
            yield _explained(note, after), quantity
            continue
        before = note.time_before(quantity.start)
        if (
            before is not None
            and _beside(note, before.end, quantity.start, _AFTER_A_TIME)
            and _tells_of_it(note, quantity)
        ):
            yield before, quantity


def _beside(note: Noted, start: int, end: int, words: re.Pattern[str]) -> bool:
    gap = note.gap(start, end)
    return gap is not None and words.fullmatch(" ".join(gap.split())) is not None


def _tells_of_it(note: Noted, quantity: Quantity) -> bool:
    """Whether the words after a quantity are about what the indicator measures."""
    return note.common_words(quantity.end, quantity.end + _FAR) >= _ALIKE


def _explained(note: Noted, mention: Mention) -> Mention:
    """The time in brackets that explains another: ``last month (December 2021)``."""
    after = note.time_after(mention.end)
    if mention.period is None and after is not None and after.period is not None:
        gap = note.gap(mention.end, after.start)
        if gap is not None and gap.strip() == "(":
            return after
    return mention


def _at_period(note: Noted, mention: Mention, quantity: Quantity) -> Found:
    """A figure with its time, against the figure for that time."""
    own, indicator = note.passage.period, note.indicator
    if own is None or indicator is None:
        return
    period = period_meant(mention, own, note.year_starts)
    if period is None:
        return
    understood, figure = _figure_of(period), note.figure_for(period)
    follows = f"{understood} is {shown(note, figure)}" if figure is not None else ""
    holds = figure is not None and note.admits(quantity, figure)
    if figure is None and indicator.scored_as is Aggregation.AT_PERIOD_END:
        figure = note.own_figure if period.end == own.end else None
        if figure is not None:
            holds = note.admits(quantity, figure)
            follows = (
                f"{own.label} ends with {period.label}, and its figure is {shown(note, figure)}"
            )
    elif figure is None and adds_up(note):
        year = year_of(period, note.year_starts)
        figure = note.figure_for(year)
        low = quantity.admitted.low
        if figure is None or low is None or figure > low:
            return
        follows = f"the figure for the whole of {year.label} is {shown(note, figure)}"
    if figure is not None:
        start, end = min(mention.start, quantity.start), max(mention.end, quantity.end)
        yield made(note, FoundKind.COLUMN, start, end, understood, follows, holds=holds)


def _own(note: Noted, taken: set[int]) -> Found:
    """The first quantity of a note that is plainly the figure beside it."""
    figure, period = note.own_figure, note.passage.period
    if figure is None or period is None:
        return
    for quantity in note.quantities:
        if quantity.start in taken or quantity.qualifier is not None:
            continue
        if not note.is_of_its_unit(quantity) or not note.admits(quantity, figure):
            continue
        clear = (
            abs(figure) >= _CLEAR or quantity.decimals > 0 or quantity.measure is not Measure.PLAIN
        )
        if clear or note.common_words(quantity.start, quantity.end + _FAR) > 0:
            follows = f"{_figure_of(period)} is {shown(note, figure)}"
            understood = _figure_of(period)
            yield made(
                note,
                FoundKind.COLUMN,
                quantity.start,
                quantity.end,
                understood,
                follows,
                holds=True,
            )
            return


def _share(note: Noted, quantity: Quantity) -> Found:
    """``28 of 32`` against the inputs and the figure of a percentage, or against a count."""
    share, figure, period = quantity.of, note.own_figure, note.passage.period
    indicator = note.indicator
    if share is None or indicator is None or period is None or indicator.unit is None:
        return
    part, whole = share.part.value, share.whole.value
    if part is None or whole is None:
        return
    understood, holds, follows = "", False, ""
    if indicator.unit.kind is UnitKind.COUNT and figure is not None and figure == part:
        understood, holds = _figure_of(period), True
        follows = f"{understood} is {shown(note, figure)}"
    elif indicator.unit.kind is UnitKind.PERCENT:
        inputs = note.inputs
        kept = {part, whole - part}
        if inputs and whole in inputs.values():
            others = [number for number in inputs.values() if number != whole] or [whole]
            understood, holds = "the inputs", any(number in kept for number in others)
            listed = " of ".join(decimal_text(number) for number in (*others, whole))
            follows = f"the inputs for {period.label} are {listed}"
        elif figure is not None and any(_rounds(100 * one / whole, note, figure) for one in kept):
            understood, holds = _figure_of(period), True
            follows = f"{understood} is {shown(note, figure)}"
        elif figure is not None and _LEADS.search(
            note.text[max(0, quantity.start - 20) : quantity.start]
        ):
            understood = _figure_of(period)
            follows = (
                f"that is {decimal_text(rounded(100 * part / whole, 1))}%, and {understood} is "
                f"{shown(note, figure)}"
            )
    if understood:
        yield made(
            note, FoundKind.COLUMN, quantity.start, quantity.end, understood, follows, holds=holds
        )


def _rounds(percent: Fraction, note: Noted, figure: Fraction) -> bool:
    """Whether a percentage is the figure, at the decimals with which that is written."""
    return rounded(percent, note.decimals) == figure


def _figure_of(period: Period) -> str:
    return f"the figure for {period.label}"
