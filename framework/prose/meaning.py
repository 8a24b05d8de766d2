"""What words such as "over" or "almost all" admit: the one table of their stated meanings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

_TENTH = Fraction(1, 10)
_HALF = Fraction(1, 2)
_HALF_A_POINT = Fraction(1, 200)
_FORTIETH = Fraction(1, 40)


class Qualifier(StrEnum):
    """How a figure in prose is to be read where it is not plain."""

    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Admitted:
    """The figures that words admit: from ``low`` to ``high``; None where that side is open.

    ``low_in`` and ``high_in`` say whether the ends themselves are admitted.
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_in: bool = True
    high_in: bool = True

    def __contains__(self, actual: Fraction) -> bool:
        """Whether the figure is admitted."""
        if self.low is not None and (actual < self.low or (actual == self.low and not self.low_in)):
            return False
        return self.high is None or actual < self.high or (actual == self.high and self.high_in)

    def covers(self, other: Admitted) -> bool:
        """Whether every figure that the other admits is admitted."""
        if self.low is not None:
            at_low = other.low == self.low and (self.low_in or not other.low_in)
            if other.low is None or not (other.low > self.low or at_low):
                return False
        if self.high is None:
            return True
        at_high = other.high == self.high and (self.high_in or not other.high_in)
        return other.high is not None and (other.high < self.high or at_high)

    def meets(self, other: Admitted) -> bool:
        """Whether some figure that the other admits is admitted."""
        return not (self._lies_below(other) or other._lies_below(self))

    def scaled(self, times: Fraction) -> Admitted:
        """The same figures, so many times as high; above 0."""
        low = self.low * times if self.low is not None else None
        high = self.high * times if self.high is not None else None
        return Admitted(low, high, self.low_in, self.high_in)

    def _lies_below(self, other: Admitted) -> bool:
        if self.high is None or other.low is None:
            return False
        apart = self.high == other.low and not (self.high_in and other.low_in)
        return apart or self.high < other.low


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One row of the table: how officers write it, and what it is taken to mean.

    Attributes:
        before: the words that stand before a number.
        after: the words that stand after one.
        means: which figures it admits, in a sentence; N is the number as written.
    """

    qualifier: Qualifier
    before: tuple[str, ...]
    after: tuple[str, ...] = ()
    means: str


MEANINGS = (
    Meaning(
        qualifier=Qualifier.MORE_THAN,
        before=("over", "more than", "greater than", "higher than", "in excess of", "above"),
        means="more than N, and not N itself",
    ),
    Meaning(
        qualifier=Qualifier.AT_LEAST,
        before=("at least", "a minimum of", "no fewer than", "no less than", "not less than"),
        after=("or more", "or over", "or above", "plus"),
        means="N or more",
    ),
    Meaning(
        qualifier=Qualifier.LESS_THAN,
        before=("under", "fewer than", "less than", "lower than", "below"),
        means="less than N, and not N itself",
    ),
    Meaning(
        qualifier=Qualifier.AT_MOST,
        before=("at most", "up to", "no more than", "not more than", "a maximum of"),
        after=("or fewer", "or less", "or under", "or below"),
        means="N or less",
    ),
    Meaning(
        qualifier=Qualifier.NEARLY,
        before=("nearly", "almost", "just under", "just below", "close to", "slightly less than"),
        means="less than N, by no more than a tenth of N",
    ),
    Meaning(
        qualifier=Qualifier.JUST_OVER,
        before=("just over", "just above", "slightly more than", "slightly over", "a little over"),
        means="more than N, by no more than a tenth of N",
    ),
    Meaning(
        qualifier=Qualifier.ABOUT,
        before=("around", "about", "approximately", "approx", "some", "circa", "roughly"),
        means="what rounds to N at the last digit of N that is not 0, by no more than a tenth of N",
    ),
)
"""What stands before or after a number; a number without any of it admits what rounds to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortionMeaning:
    """A share told in words, how officers write it, and what it is taken to mean."""

    words: tuple[str, ...]
    admitted: Admitted
    means: str


PORTIONS = (
    PortionMeaning(
        words=("all of", "all", "every one of", "each of", "both of"),
        admitted=Admitted(Fraction(1), Fraction(1)),
        means="the whole, without exception",
    ),
    PortionMeaning(
        words=("almost all", "nearly all", "the vast majority of", "a vast majority of"),
        admitted=Admitted(1 - _TENTH, Fraction(1), high_in=False),
        means="nine tenths or more, but not all",
    ),
    PortionMeaning(
        words=("most of", "most", "the majority of", "a majority of"),
        admitted=Admitted(_HALF, Fraction(1), low_in=False),
        means="more than half",
    ),
    PortionMeaning(
        words=("more than half", "over half", "more than a half"),
        admitted=Admitted(_HALF, Fraction(1), low_in=False),
        means="more than half",
    ),
    PortionMeaning(
        words=("less than half", "fewer than half", "under half", "a minority of"),
        admitted=Admitted(Fraction(0), _HALF, high_in=False),
        means="less than half",
    ),
    PortionMeaning(
        words=("none of", "none", "neither of", "not one of"),
        admitted=Admitted(Fraction(0), Fraction(0)),
        means="not a single one",
    ),
)

FRACTIONS: dict[str, Fraction] = {
    "two thirds": Fraction(2, 3),
    "a third": Fraction(1, 3),
    "one third": Fraction(1, 3),
    "three quarters": Fraction(3, 4),
    "a quarter": Fraction(1, 4),
    "one quarter": Fraction(1, 4),
    "half": Fraction(1, 2),
    "a half": Fraction(1, 2),
}
"""Shares in words, of which each stands for itself."""

FRACTION_MEANS = "that share of the whole, to half a percentage point either way"

TIMES: dict[str, Fraction] = {
    "doubled": Fraction(2),
    "trebled": Fraction(3),
    "tripled": Fraction(3),
    "quadrupled": Fraction(4),
    "halved": Fraction(1, 2),
}
"""How many times the earlier figure something has become."""

TIMES_MEANS = "so many times the earlier figure, to a fortieth of that either way"


def near_share(share: Fraction) -> Admitted:
    """What a share in words admits: up to half a percentage point either way."""
    return Admitted(share - _HALF_A_POINT, share + _HALF_A_POINT, high_in=False)


def near_times(times: Fraction) -> Admitted:
    """What "doubled" and its like admit: a fortieth either way."""
    return Admitted(times - times * _FORTIETH, times + times * _FORTIETH)


def rounds_to(value: Fraction, step: Fraction) -> Admitted:
    """What rounds to a value that is written in such steps: a half goes away from zero."""
    half = step / 2
    if value < 0:
        return Admitted(value - half, value + half, low_in=False)
    if value == 0:
        return Admitted(-half, half, low_in=False, high_in=False)
    return Admitted(value - half, value + half, high_in=False)


def admitted_by(qualifier: Qualifier, value: Fraction, step: Fraction) -> Admitted:
    """What a number admits with a word before or after it; ``step`` is that of its last digit.

    "Nearly" and "just over" are meant away from zero, so that they mirror for negative numbers.
    """
    near = abs(value) * _TENTH
    match qualifier:
        case Qualifier.MORE_THAN:
            return Admitted(low=value, low_in=False)
        case Qualifier.AT_LEAST:
            return Admitted(low=value)
        case Qualifier.LESS_THAN:
            return Admitted(high=value, high_in=False)
        case Qualifier.AT_MOST:
            return Admitted(high=value)
        case Qualifier.NEARLY if value < 0:
            return Admitted(value, value + near, low_in=False)
        case Qualifier.NEARLY:
            return Admitted(value - near, value, high_in=False)
        case Qualifier.JUST_OVER if value < 0:
            return Admitted(value - near, value, high_in=False)
        case Qualifier.JUST_OVER:
            return Admitted(value, value + near, low_in=False)
        case Qualifier.ABOUT:
            wide = min(_last_step(value, step), 2 * near) if value else step
            return rounds_to(value, max(wide, step))
    assert_never(qualifier)


def _last_step(value: Fraction, step: Fraction) -> Fraction:
    """The step of the last digit that is not 0: 10,000 for 130,000."""
    while (value / (step * 10)).denominator == 1:
        step *= 10
    return step
