"""Where a polynomial with exact coefficients is nothing: exactly where it can be said exactly."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final

Polynomial = tuple[Fraction, ...]
"""The coefficients of 1, x, x squared and so on; the last is not 0 but in a lone 0."""

NARROW: Final = Fraction(1, 10**18)
"""How near two figures may be between which a root lies that no fraction can name."""

_SIMPLE: Final = 10**8


def plus(one: Polynomial, other: Polynomial, times: int = 1) -> Polynomial:
    """The one and the other together; with ``times`` -1 their difference."""
    size = max(len(one), len(other))
    return _trimmed([_at(one, power) + times * _at(other, power) for power in range(size)])


def product(one: Polynomial, other: Polynomial) -> Polynomial:
    """The one times the other."""
    found = [Fraction(0)] * (len(one) + len(other) - 1)
    for power, each in enumerate(one):
        for another, factor in enumerate(other):
            found[power + another] += each * factor
    return _trimmed(found)


def value_at(figures: Polynomial, x: Fraction) -> Fraction:
    """What the polynomial comes to at a figure."""
    found = Fraction(0)
    for figure in reversed(figures):
        found = found * x + figure
    return found


def roots(figures: Polynomial, low: Fraction | None, high: Fraction | None) -> set[Fraction]:
    """Where it is nothing between two figures, neither of them included; None is without end.

    A root that is a simple fraction is given exactly, another as the two figures around it, which
    are ``NARROW`` apart or nearer. A polynomial that is nothing everywhere has none.
    """
    if len(figures) == 1:
        return set()
    found = {-figures[0] / figures[1]} if len(figures) == 2 else set(_curved(figures))
    return {root for root in found if (low is None or low < root) and (high is None or root < high)}


def _curved(figures: Polynomial) -> Iterator[Fraction]:
    beyond = 1 + max(abs(figure / figures[-1]) for figure in figures)
    slope = tuple(power * figure for power, figure in enumerate(figures))[1:]
    bends = sorted(roots(slope, -beyond, beyond))
    for low, high in pairwise((-beyond, *bends, beyond)):
        if value_at(figures, low) * value_at(figures, high) < 0:
            yield from _between(figures, low, high)
    yield from (bend for bend in bends if value_at(figures, bend) == 0)


def _between(figures: Polynomial, low: Fraction, high: Fraction) -> tuple[Fraction, ...]:
    falls = value_at(figures, low) > 0
    while high - low > NARROW:
        middle = (low + high) / 2
        found = value_at(figures, middle)
        if found == 0:
            return (middle,)
        low, high = (middle, high) if (found > 0) is falls else (low, middle)
    simple = low.limit_denominator(_SIMPLE)
    return (simple,) if value_at(figures, simple) == 0 else (low, high)


def _at(figures: Polynomial, power: int) -> Fraction:
    return figures[power] if power < len(figures) else Fraction(0)


def _trimmed(figures: list[Fraction]) -> Polynomial:
    while len(figures) > 1 and figures[-1] == 0:
        figures.pop()
    return tuple(figures)
