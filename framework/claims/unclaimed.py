"""Figures in prose that the plan holds and that nothing checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from framework.claims.found import FoundFigures
from framework.claims.passages import Passage, passages_to_read
from framework.claims.words import Searched
from framework.expr import decimal_text
from framework.expr.tree import quoted
from framework.model.indicator import Indicator, UnitKind
from framework.model.period import Period
from framework.model.plan import Plan
from framework.prose import Measure, Quantity, read_quantities

_FEWEST_DIGITS: Final = 3
"""Shorter and rounder figures turn up by chance: many a plan has a 12 or a 100 somewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclaimed:
    """A figure in prose that is a value of the plan's.

    Attributes:
        passage: the text.
        quantity: the figure in it.
        says: its words, as a claim could repeat them.
        check: the check that a claim about it could have.
        indicator: the indicator or figure whose value it is.
        period: for which period.
    """

    passage: Passage
    quantity: Quantity
    says: str
    check: str
    indicator: Indicator
    period: Period


def unclaimed(figures: FoundFigures) -> Iterator[Unclaimed]:
    """Every such figure that is the value of one indicator only, in the order of the texts.

    What a note says of its own indicator, and what is found by itself, is compared anyway, and is
    left out. One that a text states several times is told of once.
    """
    values = _values(figures.plan)
    found: dict[Passage, set[int]] = {}
    for one in figures.found:
        found.setdefault(one.passage, set()).update(range(one.start, one.end))
    for passage in passages_to_read(figures.plan):
        text = Searched(passage.text)
        told: set[str] = set()
        claimed = _covered(text, passage) | found.get(passage, set())
        for quantity in read_quantities(passage.text):
            if (
                quantity.said in told
                or not _is_telling(quantity)
                or not claimed.isdisjoint(range(quantity.start, quantity.end))
            ):
                continue
            told.add(quantity.said)
            meant = _meant(values.get(quantity.value or Fraction(0), ()), quantity, passage)
            if meant is not None and text.stretch_of(quantity.said) == (
                quantity.start,
                quantity.end,
            ):
                indicator, period = meant
                yield Unclaimed(
                    passage=passage,
                    quantity=quantity,
                    says=" ".join(quantity.said.split()),
                    check=f"value({quoted(indicator.id)}, {quoted(period.label)})",
                    indicator=indicator,
                    period=period,
                )


_Value = tuple[Indicator, Period]


def _values(plan: Plan) -> dict[Fraction, list[_Value]]:
    """The plan's exact values, and what each is the value of."""
    found: dict[Fraction, list[_Value]] = {}
    for indicator in (*plan.figures, *plan.indicators):
        for observation in indicator.observations:
            if isinstance(observation.value, Decimal) and observation.bound is None:
                place = (indicator, observation.period)
                found.setdefault(Fraction(observation.value), []).append(place)
    return found


def _is_telling(quantity: Quantity) -> bool:
    value = quantity.value
    if value is None or quantity.qualifier is not None or quantity.of is not None:
        return False
    digits = decimal_text(abs(value)).replace(".", "").strip("0")
    return len(digits) >= _FEWEST_DIGITS and quantity.measure in _SAYABLE


_SAYABLE: Final = frozenset({Measure.PLAIN, Measure.PERCENT, Measure.MONEY})


def _covered(text: Searched, passage: Passage) -> set[int]:
    """The places in the text that a claim covers."""
    found = (text.stretch_of(claim.says) for claim in passage.claims)
    stretches = sorted({one for one in found if one is not None})
    covered: set[int] = set()
    reached = 0
    for start, end in stretches:
        covered.update(range(max(start, reached), end))
        reached = max(reached, end)
    return covered


def _meant(values: list[_Value] | tuple[()], quantity: Quantity, passage: Passage) -> _Value | None:
    """Whose value a figure is: of the passage's period before all others; None if not sure."""
    fitting = [one for one in values if _fits(one[0], quantity)]
    if any(indicator.id == passage.id for indicator, _ in fitting):
        return None
    own = passage.period
    near = [one for one in fitting if own is not None and one[1].same_days(own)]
    found = near or fitting
    return found[0] if len({indicator.id for indicator, _ in found}) == 1 else None


def _fits(indicator: Indicator, quantity: Quantity) -> bool:
    kind = indicator.unit.kind if indicator.unit is not None else None
    if quantity.measure is Measure.PERCENT:
        return kind is UnitKind.PERCENT
    return kind is not UnitKind.PERCENT and (
        quantity.measure is not Measure.MONEY or kind is UnitKind.MONEY
    )
