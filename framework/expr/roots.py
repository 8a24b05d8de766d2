"""Where a polynomial with exact coefficients is nothing: exactly where it can be said exactly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from math import lcm
from typing import Final

Polynomial = tuple[Fraction, ...]
"""The coefficients of 1, x, x squared and so on; the last is not 0 but in a lone 0."""

NARROW: Final = Fraction(1, 10**18)
"""How near two figures may be between which a root lies that no fraction can name."""

_FINE: Final = 2**64
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
    found = {-figures[0] / figures[1]} if len(figures) == 2 else _curved(figures)
    return {root for root in found if (low is None or low < root) and (high is None or root < high)}


@lru_cache(maxsize=256)
def _curved(figures: Polynomial) -> frozenset[Fraction]:
    """All roots of a curve; each stretch of a line asks for those of the same few again."""
    return frozenset(_found(figures))


def _found(figures: Polynomial) -> Iterator[Fraction]:
    beyond = Fraction(2 + int(max(abs(figure / figures[-1]) for figure in figures)))
    slope = tuple(power * figure for power, figure in enumerate(figures))[1:]
    bends = sorted(roots(slope, -beyond, beyond))
    whole = lcm(*(figure.denominator for figure in figures))
    scaled = [int(figure * whole) for figure in figures]
    for low, high in pairwise((-beyond, *bends, beyond)):
        if _sign(scaled, low) * _sign(scaled, high) < 0:
            yield from _between(scaled, low, high)
    yield from (bend for bend in bends if _sign(scaled, bend) == 0)


def _between(scaled: Sequence[int], low: Fraction, high: Fraction) -> tuple[Fraction, ...]:
    begins = _sign(scaled, low)
    while high - low > NARROW:
        # On a fixed grid, since the digits of exact halves of halves would grow without end.
        middle = Fraction(int((low + high) / 2 * _FINE), _FINE)
        sign = _sign(scaled, middle)
        if sign == 0:
            return (middle,)
        low, high = (middle, high) if sign == begins else (low, middle)
    simple = low.limit_denominator(_SIMPLE)
    return (simple,) if _sign(scaled, simple) == 0 else (low, high)


def _sign(scaled: Sequence[int], x: Fraction) -> int:
    """1 above nothing, 0 or -1, in whole numbers only: fractions are far slower here."""
    found, power = 0, 1
    for figure in reversed(scaled):
        found = found * x.numerator + figure * power
        power *= x.denominator
    return (found > 0) - (found < 0)


def _at(figures: Polynomial, power: int) -> Fraction:
    return figures[power] if power < len(figures) else Fraction(0)


def _trimmed(figures: list[Fraction]) -> Polynomial:
    while len(figures) > 1 and figures[-1] == 0:
        figures.pop()
    return tuple(figures)
