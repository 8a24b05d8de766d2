"""What follows from a target and a value, by the words of the format alone.

Nothing of the product is used here, so that the known answers are a second opinion. The sentence of
the format that a function reads stands above it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

Number = Fraction
PLACES = 12

# Months gone by of the year at a period's end, and the months of the period itself.
PERIODS: Mapping[str, tuple[int, int]] = {
    "2021-04": (1, 1),
    "2021-08": (5, 1),
    "2022-02": (11, 1),
    "2021/22 Q1": (3, 3),
    "2021/22 Q2": (6, 3),
    "2021/22 Q3": (9, 3),
    "2021/22 Q4": (12, 3),
    "2021/22 H1": (6, 6),
    "2021/22": (12, 12),
}


def text(number: Number) -> str:
    """The number as decimal text: exact where it has an end, else to 12 places, half up."""
    shifted = number * 10**PLACES
    whole = abs(shifted.numerator) * 2 // shifted.denominator
    digits = str((whole + 1) // 2).zfill(PLACES + 1)
    shown = f"{digits[:-PLACES]}.{digits[-PLACES:]}".rstrip("0").rstrip(".")
    return f"-{shown}" if number < 0 and shown != "0" else shown


def is_exact(number: Number) -> bool:
    """Whether the number has an end within 12 places."""
    return bool((number * 10**PLACES).denominator == 1)


# "`even` gives a `year_to_date` figure the months gone by of 12 (4 a year: 1, 2, 3, 4) and an
# `in_period` figure the period's own months (1, 1, 1, 1)"; "`straight_line` (from the baseline)".
def share(
    figure: Number, profile: str, aggregation: str, period: str, baseline: Number | None
) -> Number:
    """The part of a year's figure that falls to a period."""
    gone, own = PERIODS[period]
    if gone == own == 12 or profile == "whole_year":
        return figure
    if profile == "even":
        return figure * (gone if aggregation == "year_to_date" else own) / 12
    if profile == "straight_line" and baseline is not None:
        return baseline + (figure - baseline) * gone / 12
    raise ValueError(profile)


# "{relative_to: baseline, points: 2} / percent / amount": n is signed, percent is of the
# baseline's size.
def moved(start: Number, measure: str, change: Number) -> Number:
    """A figure so many percent, points or units above another, or below it."""
    return start + (abs(start) * change / 100 if measure == "percent" else change)


# "the tolerance in the value's units (percent of the absolute target for the period; for a range,
# of the nearer bound)".
def allowance(measure: str | None, size: Number, target: Number) -> Number:
    """How far short of the target still counts as near."""
    if measure is None:
        return Fraction(0)
    return abs(target) * size / 100 if measure == "percent" else size


# "how far short of, or better than, the target for the period, in the value's units; 0 inside a
# range"; "strict, range, grade and yes/no targets carry their own direction".
def shortfall(value: Number, low: Number | None, high: Number | None) -> Number:
    """How far a value is from where it should be: at or above ``low``, at or below ``high``."""
    if low is not None and high is not None:
        return max(low - value, value - high, Fraction(0))
    if low is not None:
        return low - value
    if high is not None:
        return value - high
    raise ValueError(value)


# "`target_met`: strictness, ranges included"; "`within_tolerance`: `target_met`, or a tolerance is
# set and `shortfall <= allowance`".
def verdict(short: Number, allowed: Number, *, strict: bool, tolerated: bool) -> dict[str, str]:
    """Whether the target is met, whether it is near, and the band of the ruleset beside this."""
    met = short < 0 if strict else short <= 0
    near = met or (tolerated and short <= allowed)
    return {
        "target_met": _yes(met),
        "within_tolerance": _yes(near),
        "status": "met" if met else "near" if near else "missed",
    }


def _yes(answer: bool) -> str:  # noqa: FBT001 - an answer
    return "true" if answer else "false"
