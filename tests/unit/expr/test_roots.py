from __future__ import annotations

from fractions import Fraction
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framework.expr.roots import NARROW, Polynomial, product, roots, value_at


def _of(*figures: int) -> Polynomial:
    return tuple(Fraction(figure) for figure in figures)


def _nothing_at(*places: Fraction) -> Polynomial:
    return reduce(product, [(-place, Fraction(1)) for place in places])


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        (_of(0), set()),
        (_of(5), set()),
        (_of(-6, 3), {2}),
        (_of(1, 0, 1), set()),
        (_of(0, 0, 1), {0}),
        (_of(-4, 0, 1), {-2, 2}),
        (_of(9, -6, 1), {3}),
        (_of(0, -4, 0, 1), {-2, 0, 2}),
    ],
)
def test_roots_are_exact(figures: Polynomial, found: set[int]) -> None:
    assert roots(figures, None, None) == found


def test_only_the_roots_within_a_stretch_are_given_and_not_its_ends() -> None:
    cubic = _of(0, -4, 0, 1)
    assert roots(cubic, Fraction(-2), Fraction(2)) == {0}
    assert roots(cubic, None, Fraction(0)) == {-2}
    assert roots(cubic, Fraction(0), None) == {2}
    assert roots(_of(-6, 3), Fraction(2), None) == set()


def test_a_root_that_no_fraction_names_lies_between_two_near_figures() -> None:
    low, high = sorted(roots(_of(-2, 0, 1), Fraction(0), None))
    assert value_at(_of(-2, 0, 1), low) < 0 < value_at(_of(-2, 0, 1), high)
    assert high - low <= NARROW


@pytest.mark.law
@given(st.sets(st.fractions(-500, 500, max_denominator=1000), min_size=1, max_size=6))
def test_what_is_nothing_at_so_many_places_has_just_these_roots(places: set[Fraction]) -> None:
    assert roots(_nothing_at(*places), None, None) == places
