"""Figures in a note that make up the one beside it: half-years, age groups, counts in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from framework.claims.figure import Found, FoundKind, made
from framework.claims.indicator_note import IndicatorNote
from framework.expr import grouped_text
from framework.model.indicator import Aggregation
from framework.model.period import months_later, year_of
from framework.prose import Measure, Quantity

_TO = re.compile(r" ?(?:-|\N{EN DASH}|to) ?")
_FOR = re.compile(r" \(?(?:in |for |from )?")
_AGES = re.compile(r" (?:aged )?(?P<side>under|over) (?P<age>[0-9]{1,2})s?\b", re.IGNORECASE)
_MOST = 6
_CLEAR = 10


def made_up(note: IndicatorNote) -> Found:
    """The parts of a count that a note states, against the figure beside it."""
    figure, period = note.own_figure, note.period
    if figure is None or not note.is_count:
        return
    months = list(islice(_months(note), _MOST)) if note.adds_up else []
    for part in months:
        yield from _stretch(note, part)
    year = year_of(period, note.year_starts)
    tiled = period.same_days(year) and _tiles(months)
    ages = dict(_ages(note))
    if tiled:
        yield from _sum(note, figure, months)
    elif {side for side, _ in ages} == {"under", "over"} and len({age for _, age in ages}) == 1:
        yield from _sum(note, figure, list(ages.values()), at_most=True)
    else:
        yield from _in_a_row(note, figure)


@dataclass(frozen=True, slots=True)
class _Part:
    """A count with what it is of, which ends at ``end``.

    ``first`` and ``months`` are the months it is for: the first, 0 for that in which the year
    begins, and how many; 0 for a part that is not of some months.
    """

    quantity: Quantity
    end: int
    first: int = 0
    months: int = 0


def _months(note: IndicatorNote) -> Iterator[_Part]:
    """The counts that are said to be for so many months: ``306 April - Sept``."""
    for quantity in note.quantities:
        first = note.time_after(quantity.end) if quantity.measure is Measure.PLAIN else None
        second = note.time_after(first.end) if first is not None else None
        if first is None or second is None or first.month is None or second.month is None:
            continue
        near = note.gap(quantity.end, first.start) or ""
        between = note.gap(first.end, second.start) or ""
        if _FOR.fullmatch(near) and _TO.fullmatch(between):
            begins = (first.month - note.year_starts) % 12
            months = (second.month - first.month) % 12 + 1
            yield _Part(quantity, second.end, begins, months)


def _tiles(parts: Sequence[_Part]) -> bool:
    """Whether the parts cover the twelve months of a year, one after another."""
    at = 0
    for part in parts:
        if part.first != at:
            return False
        at += part.months
    return at == 12


def _stretch(note: IndicatorNote, part: _Part) -> Found:
    """A count for some months against the figure that runs to the last of them."""
    period, indicator = note.period, note.indicator
    year = year_of(period, note.year_starts)
    end = months_later(year.start, part.first + part.months)
    runs_on = indicator.scored_as is Aggregation.YEAR_TO_DATE and part.first == 0
    for seen in indicator.observations:
        same = seen.period.end == end and seen.period.start >= year.start
        figure = note.figure_for(seen.period) if same else None
        if figure is not None and (runs_on or seen.period.months == part.months):
            understood = f"the figure for {seen.period.label}"
            holds = note.admits(part.quantity, figure)
            if not holds and not note.is_about_it(part.quantity.start):
                return
            yield made(
                note,
                FoundKind.COLUMN,
                (part.quantity.start, part.end),
                understood,
                f"{understood} is {note.shown(figure)}",
                holds=holds,
            )
            return


def _ages(note: IndicatorNote) -> Iterator[tuple[tuple[str, str], _Part]]:
    """The counts under and over an age, by the word and the age."""
    for quantity in note.quantities:
        if (found := _AGES.match(note.after(quantity.end))) is not None:
            part = _Part(quantity, quantity.end + found.end())
            yield (found["side"].casefold(), found["age"]), part


def _sum(
    note: IndicatorNote, figure: Fraction, parts: Sequence[_Part], *, at_most: bool = False
) -> Found:
    """The sum of parts against the figure, which it must equal or at least not exceed."""
    numbers = [part.quantity.value for part in parts if part.quantity.value is not None]
    total = sum(numbers, Fraction(0))
    period = note.period
    if len(numbers) < len(parts) or (at_most and total < figure):
        return
    if total != figure and not note.is_about_it(parts[0].quantity.start):
        return
    understood = f"the figure for {period.label}"
    yield made(
        note,
        FoundKind.PARTS,
        (parts[0].quantity.start, parts[-1].end),
        f"the parts of {understood}",
        f"these add up to {grouped_text(total)}, and {understood} is {note.shown(figure)}",
        holds=total == figure,
    )


def _in_a_row(note: IndicatorNote, figure: Fraction) -> Found:
    """Counts of one sentence that happen to make up the figure: an agreement, never a fault."""
    for _, quantities in note.by_sentence():
        stated = [one for one in quantities if note.is_of_its_unit(one)]
        values = [one.value or Fraction(0) for one in stated]
        several = figure >= _CLEAR and 1 < len(stated) <= _MOST
        if several and figure not in values and sum(values) == figure:
            yield from _sum(note, figure, [_Part(one, one.end) for one in stated])
            return
