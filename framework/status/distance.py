"""How far a value is from a target, or from an earlier value, after polarity."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import assert_never

from framework.model.indicator import Polarity
from framework.model.target import Above, Aim, Answer, AtLeast, Below, Point, Within

Scored = Fraction | str | bool
"""What can be scored: a number, a grade, or yes and no."""


def shortfall(value: Scored | None, aim: Aim | None, polarity: Polarity | None) -> Fraction | None:
    """How far the value is from the target in the bad direction, in the value's own units.

    Zero or less means met, but for strict targets, which a value on the figure misses by nothing.
    It is 0 inside a range. None where there is no value, no target, a grade or a yes or no, or no
    good direction: polarity is neutral, or not given for a plain target.
    """
    if not isinstance(value, Fraction) or aim is None or polarity is Polarity.NEUTRAL:
        return None
    match aim:
        case Point(figure):
            if polarity is Polarity.HIGHER:
                return figure - value
            return value - figure if polarity is Polarity.LOWER else None
        case Below(figure):
            return value - figure
        case Above(figure):
            return figure - value
        case Within():
            return outside(value, aim)
        case AtLeast() | Answer():
            return None
        case _:
            assert_never(aim)


def target_met(
    value: Scored | None, aim: Aim | None, polarity: Polarity | None, scale: Sequence[str] = ()
) -> bool | None:
    """Whether the value meets the target.

    None where there is no value, no target, or no good direction, as for ``shortfall``; and where
    one of two grades is not on the scale, which lists them worst first.
    """
    match aim:
        case Answer(wanted) if isinstance(value, bool) and polarity is not Polarity.NEUTRAL:
            return value is wanted
        case AtLeast(grade) if isinstance(value, str) and polarity is not Polarity.NEUTRAL:
            known = value in scale and grade in scale
            return scale.index(value) >= scale.index(grade) if known else None
    short = shortfall(value, aim, polarity)
    if short is None:
        return None
    return short < 0 if isinstance(aim, Below | Above) else short <= 0


def improvement(
    value: Scored | None, earlier: Fraction | None, polarity: Polarity | None, aim: Aim | None
) -> Fraction | None:
    """How much better the value is than an earlier one, after polarity; positive is better.

    For a range it is how much nearer the value is to it. None where one of them is missing or
    there is no good direction.
    """
    if not isinstance(value, Fraction) or earlier is None:
        return None
    match polarity:
        case Polarity.HIGHER:
            return value - earlier
        case Polarity.LOWER:
            return earlier - value
        case Polarity.IN_RANGE if isinstance(aim, Within):
            return outside(earlier, aim) - outside(value, aim)
        case _:
            return None


def outside(value: Fraction, aim: Within) -> Fraction:
    """How far the value is from the nearer end of a range; 0 inside it."""
    return max(aim.low - value, value - aim.high, Fraction(0))
