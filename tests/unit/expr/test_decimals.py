from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framework.expr import decimal_text, half_up


@pytest.mark.parametrize(
    ("number", "places", "expected"),
    [
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("2.4", 0, "2"),
        ("-2.4", 0, "-2"),
        ("1.005", 2, "1.01"),
        ("-0.4", 0, "0"),
        ("7", 3, "7.000"),
    ],
)
def test_a_half_is_rounded_away_from_zero(number: str, places: int, expected: str) -> None:
    assert str(half_up(Fraction(number), places)) == expected


@given(st.fractions(), st.integers(min_value=0, max_value=15))
def test_rounding_is_to_the_nearest_and_a_half_goes_up(number: Fraction, places: int) -> None:
    shown = half_up(number, places)
    off = Fraction(shown) - number
    step = Fraction(1, 10**places)
    assert abs(off) * 2 <= step
    if abs(off) * 2 == step:
        assert abs(Fraction(shown)) > abs(number)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Fraction(0), "0"),
        (Fraction(-7), "-7"),
        (Fraction(1200), "1200"),
        (Fraction("90.25"), "90.25"),
        (Fraction("-0.05"), "-0.05"),
        (Fraction(1, 8), "0.125"),
        (Fraction(2, 3), "0.666666666667"),
        (Fraction(-100, 3), "-33.333333333333"),
        (Fraction(1, 3 * 10**13), "0"),
        (Fraction(2999999999999999, 3 * 10**15), "1"),
        (Fraction("0.00000000000000000001"), "0.00000000000000000001"),
    ],
)
def test_a_number_is_shown_as_a_decimal(number: Fraction, shown: str) -> None:
    assert decimal_text(number) == shown
