"""The figures at which an answer of the rules may change, if only the value were another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from framework.expr import NARROW, Polynomial, Stretch, cuts
from framework.model.indicator import State
from framework.model.target import Aim, Answer, AtLeast, Within
from framework.status.distance import outside
from framework.status.facts import facts_of, figure_of, range_of
from framework.status.given import Given
from framework.status.ruleset import Ruleset
from framework.status.trend import steady_band


def with_value(given: Given, value: Fraction | str | bool) -> Given:  # noqa: FBT001 - an answer is a value
    """What would be given if this had been measured."""
    return replace(given, value=value, state=State.MEASURED)


def edges_of(given: Given, ruleset: Ruleset) -> tuple[Fraction, ...]:
    """The figures, in order, between which each rule's answer and each trend stay as they are.

    At some of them nothing changes. The value that is given makes no difference.
    """
    bends = sorted(_bends(given, ruleset))
    found = set(bends)
    for low, high in pairwise((None, *bends, None)):
        found.update(_within(given, ruleset, low, high))
    return tuple(sorted(found))


def between(low: Fraction | None, high: Fraction | None) -> tuple[Fraction, Fraction]:
    """Two figures inside a stretch, the lower first; None is without end."""
    if low is None:
        end = Fraction(0) if high is None else high
        return end - 2, end - 1
    if high is None:
        return low + 1, low + 2
    return low + (high - low) / 3, high - (high - low) / 3


def _within(
    given: Given, ruleset: Ruleset, low: Fraction | None, high: Fraction | None
) -> Iterator[Fraction]:
    if low is not None and high is not None and high - low <= NARROW:
        return
    stretch = _stretch(given, ruleset, low, high)
    found: set[Fraction] = set()
    for rule in ruleset.indicator_status.rules:
        found |= cuts(rule.condition, stretch)
    yield from found
    if found:
        for start, end in pairwise((low, *sorted(found), high)):
            yield from _within(given, ruleset, start, end)


def _stretch(
    given: Given, ruleset: Ruleset, low: Fraction | None, high: Fraction | None
) -> Stretch:
    one, other = between(low, high)
    first = facts_of(with_value(given, one), ruleset)
    second = facts_of(with_value(given, other), ruleset)
    straight = {
        name: _line(one, at_one, other, at_other)
        for name, at_one in first.items()
        if isinstance(at_one, Fraction) and isinstance(at_other := second[name], Fraction)
    }
    return Stretch(low=low, high=high, middle=one, facts=first, straight=straight)


def _line(one: Fraction, at_one: Fraction, other: Fraction, at_other: Fraction) -> Polynomial:
    grows = (at_other - at_one) / (other - one)
    return (at_one - grows * one, grows) if grows else (at_one,)


def _bends(given: Given, ruleset: Ruleset) -> set[Fraction]:
    """Where a name of the vocabulary bends or jumps; between them each runs straight."""
    aims = (given.aim, given.year_aim, given.final_aim)
    found = {end for aim in aims for end in (figure_of(aim), *range_of(aim)) if end is not None}
    found.update(_tolerated(given))
    for rule in ruleset.trends.values():
        earlier = given.figures.get(rule.compare_with)
        if earlier is not None:
            found.update(_unmoved(given.aim, earlier, steady_band(rule, earlier)))
    return found


def _tolerated(given: Given) -> Iterator[Fraction]:
    aim, tolerance = given.aim, given.tolerance
    if tolerance is None or aim is None or isinstance(aim, AtLeast | Answer):
        return
    margins = [margin for margin in (tolerance.near, tolerance.far) if margin is not None]
    ends = (aim.low, aim.high) if isinstance(aim, Within) else (aim.value,)
    for end in ends:
        for size in (margin.of(end) for margin in margins):
            yield from (end - size, end + size)
    yield sum(ends, Fraction(0)) / len(ends)


def _unmoved(aim: Aim | None, earlier: Fraction, band: Fraction) -> Iterator[Fraction]:
    yield from (earlier - band, earlier + band)
    if isinstance(aim, Within):
        away = outside(earlier, aim)
        for size in (away - band, away + band):
            yield from (aim.low - size, aim.high + size)
