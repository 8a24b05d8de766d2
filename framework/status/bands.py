"""Which status every value would have had: the whole line of numbers, read band by band."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from framework.status.decide import decide
from framework.status.edges import between, edges_of, with_value
from framework.status.facts import facts_of
from framework.status.given import Given
from framework.status.ruleset import Ruleset


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The figures, next to one another, that would all have had one status.

    Attributes:
        status: the slug.
        low: where it begins; None: without end.
        high: where it ends; None: without end.
        with_low: whether ``low`` itself belongs to it.
        with_high: whether ``high`` itself belongs to it.
    """

    status: str
    low: Fraction | None = None
    high: Fraction | None = None
    with_low: bool = False
    with_high: bool = False

    def __contains__(self, value: Fraction) -> bool:
        above = self.low is None or value > self.low or (self.with_low and value == self.low)
        below = self.high is None or value < self.high or (self.with_high and value == self.high)
        return above and below


def status_with(given: Given, value: Fraction | str | bool, ruleset: Ruleset) -> str:  # noqa: FBT001 - an answer is a value
    """The status that the rules would have given if this had been measured and all else stood."""
    return decide(facts_of(with_value(given, value), ruleset), ruleset.indicator_status).status


def bands_of(given: Given, ruleset: Ruleset) -> tuple[Band, ...]:
    """Every figure's status, lowest first; together the bands cover the whole line, each once."""
    found: list[Band] = []
    for piece in _pieces(given, ruleset):
        if found and found[-1].status == piece.status:
            found[-1] = replace(found[-1], high=piece.high, with_high=piece.with_high)
        else:
            found.append(piece)
    return tuple(found)


def _pieces(given: Given, ruleset: Ruleset) -> Iterator[Band]:
    for low, high in pairwise((None, *edges_of(given, ruleset), None)):
        inside = status_with(given, between(low, high)[0], ruleset)
        yield Band(status=inside, low=low, high=high)
        if high is not None:
            at = status_with(given, high, ruleset)
            yield Band(status=at, low=high, high=high, with_low=True, with_high=True)
