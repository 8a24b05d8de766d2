"""Figures in a note that make up the one beside it: half-years, age groups, counts in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from framework.claims.figure import Found, FoundKind, made
from framework.claims.noted import Noted
from framework.expr import decimal_text
from framework.model.indicator import Aggregation
from framework.model.period import months_later, year_of
from framework.prose import Measure, Quantity

_TO = re.compile(r" ?(?:-|\N{EN DASH}|to) ?")
_AGES = re.compile(r" ?(?:aged )?(?P<side>under|over)(?: the age of)? (?P<age>[0-9]{1,2})")
_MOST = 6


def made_up(note: Noted) -> Found:
    """The parts of a count that a note states, against the figure beside it."""
    figure, period = note.own_figure, note.passage.period
    if figure is None or period is None or not note.is_count:
        return
    months = list(islice(_months(note), _MOST)) if note.adds_up else []
    for quantity, first, count in months:
        yield from _stretch(note, quantity, first, count)
    year = year_of(period, note.year_starts)
    tiled = period.same_days(year) and _tiles([(first, count) for _, first, count in months])
    ages = {found["side"].casefold(): (quantity, found["age"]) for quantity, found in _ages(note)}
    if tiled:
        yield from _sum(note, figure, [quantity for quantity, _, _ in months])
    elif len(ages) == 2 and ages["under"][1] == ages["over"][1]:
        yield from _sum(note, figure, [quantity for quantity, _ in ages.values()], at_most=True)
    else:
        yield from _in_a_row(note, figure)


def _months(note: Noted) -> Iterator[tuple[Quantity, int, int]]:
    """The counts with the months they are for: the first, 0 for that of the year, and how many."""
    for quantity in note.quantities:
        first = note.time_after(quantity.end) if quantity.measure is Measure.PLAIN else None
        second = note.time_after(first.end) if first is not None else None
        if first is None or second is None or first.month is None or second.month is None:
            continue
        near = (note.gap(quantity.end, first.start) or "x").strip() in {"", "in", "for", "("}
        gap = note.gap(first.end, second.start)
        if near and gap is not None and _TO.fullmatch(gap):
            begins = (first.month - note.year_starts) % 12
            yield quantity, begins, (second.month - first.month) % 12 + 1


def _tiles(stretches: list[tuple[int, int]]) -> bool:
    """Whether the stretches cover the twelve months of a year, one after another."""
    at = 0
    for first, count in stretches:
        if first != at:
            return False
        at += count
    return at == 12


def _stretch(note: Noted, quantity: Quantity, first: int, count: int) -> Found:
    """A count for some months against the figure that runs to the last of them."""
    period, indicator = note.passage.period, note.indicator
    if period is None or indicator is None:
        return
    year = year_of(period, note.year_starts)
    end = months_later(year.start, first + count)
    runs_on = indicator.scored_as is Aggregation.YEAR_TO_DATE and first == 0
    for seen in indicator.observations:
        same = seen.period.end == end and seen.period.start >= year.start
        figure = note.figure_for(seen.period) if same else None
        if figure is not None and (runs_on or seen.period.months == count):
            yield made(
                note,
                FoundKind.COLUMN,
                (quantity.start, quantity.end),
                f"the figure for {seen.period.label}",
                f"the figure for {seen.period.label} is {note.shown(figure)}",
                holds=note.admits(quantity, figure),
            )
            return


def _ages(note: Noted) -> Iterator[tuple[Quantity, re.Match[str]]]:
    for quantity in note.quantities:
        if (found := _AGES.match(note.after(quantity.end))) is not None:
            yield quantity, found


def _sum(note: Noted, figure: Fraction, parts: list[Quantity], *, at_most: bool = False) -> Found:
    """The sum of parts against the figure, which it must not exceed or must equal."""
    numbers = [part.value for part in parts if part.value is not None]
    total = sum(numbers, Fraction(0))
    period = note.passage.period
    if len(numbers) < len(parts) or period is None or (at_most and total < figure):
        return
    yield made(
        note,
        FoundKind.PARTS,
        (min(part.start for part in parts), max(part.end for part in parts)),
        f"the parts of the figure for {period.label}",
        f"they add up to {decimal_text(total)}, and the figure for {period.label} is "
        f"{note.shown(figure)}",
        holds=total == figure,
    )


def _in_a_row(note: Noted, figure: Fraction) -> Found:
    """Counts of one sentence that happen to make up the figure: an agreement, never a fault."""
    at = 0
    for _, end in note.sentences:
        begin = at
        while at < len(note.quantities) and note.quantities[at].start < end:
            at += 1
        stated = [one for one in note.quantities[begin:at] if note.is_of_its_unit(one)]
        values = [one.value or Fraction(0) for one in stated]
        if 1 < len(stated) <= _MOST and figure not in values and sum(values) == figure:
            yield from _sum(note, figure, stated)
            return
