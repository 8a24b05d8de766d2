"""Exact numbers as decimals: rounded with a half away from zero, and written out."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

_PLACES: Final = 12


def half_up(number: Fraction | Decimal, places: int) -> Decimal:
    """The number rounded to so many places, a half away from zero as a spreadsheet rounds it."""
    scaled = abs(Fraction(number)) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = tuple(int(digit) for digit in str(whole))
    return Decimal((int(number < 0 and whole > 0), digits, -places))


def decimal_text(number: Fraction | Decimal) -> str:
    """The number as a decimal: exact where its decimals end, else to 12 places."""
    places = _places_of(Fraction(number).denominator)
    text = f"{half_up(number, _PLACES if places is None else places):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped_text(number: Fraction | Decimal) -> str:
    """The number as ``decimal_text`` gives it, with commas between thousands."""
    return f"{Decimal(decimal_text(number)):,f}"


def places_written(number: Decimal) -> int:
    """How many decimals the number is written with: 2 for ``96.50``."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _places_of(denominator: int) -> int | None:
    """How many decimals a fraction with this denominator has; None where they never end."""
    places = 0
    for factor in (2, 5):
        count = 0
        while denominator % factor == 0:
            denominator //= factor
            count += 1
        places = max(places, count)
    return places if denominator == 1 else None
