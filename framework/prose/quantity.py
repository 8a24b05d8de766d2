"""A quantity that a text states, and the figures that its words admit."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from framework.prose.meaning import Admitted, Qualifier
from framework.prose.numerals import Measure
from framework.prose.tokens import Tokens


@dataclass(frozen=True, slots=True)
class ShareOf:
    """So many of so many: "28 of 32"."""

    part: Fraction
    whole: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure as a text states it.

    Attributes:
        start: where it begins in the text, counted in characters from 0; "over" belongs to it.
        end: where it ends, exclusive.
        said: the words.
        value: the number as written: 45 for "45%", 1/3 for "a third", 28/32 for "28 of 32"; None
            for words such as "most", and for a range.
        admitted: which figures the words admit, on the scale of ``value``.
        measure: what it is measured in, as far as its own words say; a share runs from 0 to 1.
        decimals: how many decimals are written; 0 for words.
        qualifier: how it is to be read where it is not plain; None where it is.
        per: of "3.2 per 1,000" the 1,000, of "6 per week" the week; None where there is none.
        of: the two numbers of "28 of 32"; None elsewhere.
        short: of "all but one" the one; None elsewhere.
    """

    start: int
    end: int
    said: str
    value: Fraction | None
    admitted: Admitted
    measure: Measure = Measure.PLAIN
    decimals: int = 0
    qualifier: Qualifier | None = None
    per: Fraction | str | None = None
    of: ShareOf | None = None
    short: Fraction | None = None

    def admits(self, actual: Fraction) -> bool:
        """Whether the words are true of a figure on the scale of ``value``: 45 for 45 percent."""
        return actual in self.admitted

    def admits_share(self, part: Fraction, whole: Fraction) -> bool | None:
        """Whether the words are true of so many of so many; None where they speak of no share.

        "28 of 32" is true of these very numbers only, "all but one" of any whole.
        """
        if self.of is not None:
            return (part, whole) == (self.of.part, self.of.whole)
        if self.short is not None:
            return whole - part == self.short
        if self.measure is Measure.PERCENT:
            return whole != 0 and self.admits(100 * part / whole)
        if self.measure is Measure.SHARE:
            return whole != 0 and self.admits(part / whole)
        return self.admits(part) if self.measure is Measure.PLAIN else None


def made(
    tokens: Tokens,
    at: int,
    after: int,
    value: Fraction | None,
    admitted: Admitted,
    measure: Measure,
) -> Quantity:
    """The quantity that the tokens from ``at`` up to ``after`` state."""
    start, end = tokens[at].start, tokens[after - 1].end
    return Quantity(
        start=start,
        end=end,
        said=tokens.text[start:end],
        value=value,
        admitted=admitted,
        measure=measure,
    )
