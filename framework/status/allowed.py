"""The figures that "more than" and "less than" stand for, enough to find every answer."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from framework.model.indicator import Bound
from framework.status.edges import edges_of
from framework.status.given import Given
from framework.status.ruleset import Ruleset
from framework.status.series import Figure


def allowed(figure: Figure, given: Given, ruleset: Ruleset | None) -> tuple[Given, ...]:
    """What is given, once with each of the figures that this one may stand for, the nearest first.

    They are the figures at which an answer of the ruleset may change, one on either side of each,
    and one beyond them. An exact figure, and one that nothing judges, stands for itself.
    """
    value = figure.value
    if ruleset is None or figure.is_exact or not isinstance(value, Fraction):
        return (given,)
    way = 1 if figure.bound is Bound.MORE_THAN else -1
    edges = sorted(
        (edge for edge in edges_of(given, ruleset) if (edge - value) * way > 0), reverse=way < 0
    )
    last = edges[-1] if edges else value
    between = [(one + other) / 2 for one, other in pairwise((value, *edges, last + 2 * way))]
    found = sorted({*edges, *between}, reverse=way < 0)
    return tuple(replace(given, value=one) for one in found)
