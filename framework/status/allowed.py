"""The figures that "more than" and "less than" stand for, enough to find every answer."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from framework.model.indicator import Bound
from framework.model.target import Margin, Measure
from framework.status.facts import figure_of, range_of
from framework.status.given import Given
from framework.status.series import Figure

_FAR = 10**12
"""Beyond every figure of a plan, so that a condition that ever changes has changed there."""


def allowed(figure: Figure, given: Given) -> tuple[Given, ...]:
    """What is given, once with each of the figures that this one may stand for, the nearest first.

    They are the figures at which an answer may change, one on either side of each, and one far off.
    An exact figure stands for itself.
    """
    value = figure.value
    if figure.is_exact or not isinstance(value, Fraction):
        return (given,)
    way = 1 if figure.bound is Bound.MORE_THAN else -1
    edges = sorted({edge for edge in _edges(given) if (edge - value) * way > 0}, reverse=way < 0)
    last = edges[-1] if edges else value
    between = [(one + other) / 2 for one, other in pairwise((value, *edges, last + 2 * way))]
    found = sorted({*edges, *between, last + way * _FAR}, reverse=way < 0)
    return tuple(replace(given, value=one) for one in found)


def _edges(given: Given) -> set[Fraction]:
    """The figures at which what is asked of a value may change: targets, margins, other figures."""
    aims = (given.aim, given.year_aim, given.final_aim)
    figures = {end for aim in aims for end in (figure_of(aim), *range_of(aim)) if end is not None}
    figures |= set(given.figures.values())
    tolerance = given.tolerance
    margins = [one for one in (tolerance.near, tolerance.far) if one] if tolerance else []
    sizes = {(figure, _size(margin, figure)) for figure in figures for margin in margins}
    return figures | {figure + way * size for figure, size in sizes for way in (-1, 1)}


def _size(margin: Margin, figure: Fraction) -> Fraction:
    if margin.measure is Measure.PERCENT:
        return margin.size * abs(figure) / 100
    return margin.size
