"""Figures that a note lists for the quarters of a year: ``Q1-85% Q2-68% Q3-96%``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from framework.claims.figure import Found, FoundKind, made
from framework.claims.indicator_note import IndicatorNote
from framework.expr import grouped_text
from framework.model.indicator import Aggregation
from framework.model.period import Period, months_later, year_of
from framework.prose import Quantity, period_meant

_JOINS = re.compile(r" ?(?:[-:=\N{EN DASH}]|was|is)? ?")
_FEWEST = 2

Listed = Sequence[tuple[Period, Quantity]]


def listed_by_quarter(note: IndicatorNote) -> Listed:
    """The figures listed for quarters, with their quarters; empty where there is no list."""
    found: list[tuple[Period, Quantity]] = []
    own = note.period
    for quantity in note.quantities:
        mention = note.time_before(quantity.start)
        if mention is None or mention.quarter is None or mention.relative:
            continue
        gap = note.gap(mention.end, quantity.start)
        period = period_meant(mention, own, note.year_starts)
        if gap is not None and _JOINS.fullmatch(gap) and period and note.is_of_its_unit(quantity):
            found.append((period, quantity))
    return found if len(found) >= _FEWEST else []


def against_quarters(note: IndicatorNote, listed: Listed) -> Found:
    """Each listed figure against that of its quarter; nothing where none of them is right.

    Those of a cumulative series may be what each quarter added.
    """
    whole = [note.figure_for(period) for period, _ in listed]
    added = [_added(note, period) for period, _ in listed]
    runs_on = note.indicator.scored_as is Aggregation.YEAR_TO_DATE
    by_part = runs_on and _fits(note, listed, added) > _fits(note, listed, whole)
    expected = added if by_part else whole
    if not _fits(note, listed, expected):
        return
    for (period, quantity), figure, part in zip(listed, expected, added, strict=True):
        holds = figure is not None and note.admits(quantity, figure)
        if figure is not None and (holds or not runs_on or part is not None):
            label = period.label
            understood = f"what {label} added" if by_part else f"the figure for {label}"
            yield made(
                note,
                FoundKind.COLUMN,
                (quantity.start, quantity.end),
                understood,
                f"{understood} is {note.shown(figure)}",
                holds=holds,
            )
    if by_part or not runs_on:
        yield from _year(note, listed)


def _fits(note: IndicatorNote, listed: Listed, figures: Sequence[Fraction | None]) -> int:
    """How many of the listed figures are those expected."""
    pairs = zip(listed, figures, strict=True)
    return sum(figure is not None and note.admits(said, figure) for (_, said), figure in pairs)


def _added(note: IndicatorNote, period: Period) -> Fraction | None:
    """What a quarter added to a cumulative figure; None where that cannot be told."""
    figure = note.figure_for(period)
    if period.start == year_of(period, note.year_starts).start or figure is None:
        return figure
    start = months_later(period.start, -period.months)
    before = note.figure_for(Period("", start, period.months))
    return figure - before if before is not None else None


def _year(note: IndicatorNote, listed: Listed) -> Found:
    """The four quarters of a count against the figure for their year."""
    year = year_of(listed[0][0], note.year_starts)
    starts = {period.start for period, _ in listed if year.contains(period)}
    figure = note.figure_for(year)
    values = [quantity.value for _, quantity in listed if quantity.value is not None]
    if figure is None or not note.adds_up or not len(starts) == len(listed) == len(values) == 4:
        return
    total, understood = sum(values, Fraction(0)), f"the figure for {year.label}"
    yield made(
        note,
        FoundKind.PARTS,
        (listed[0][1].start, listed[-1][1].end),
        f"the parts of {understood}",
        f"these add up to {grouped_text(total)}, and {understood} is {note.shown(figure)}",
        holds=total == figure,
    )
