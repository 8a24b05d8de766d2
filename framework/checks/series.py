"""What checks ask of a series: its exact figures, which of them are alike, and odd ones among."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from framework.expr import decimal_text, half_up
from framework.model.indicator import ADDS_UP, Aggregation, Indicator, Observation, UnitKind
from framework.model.period import Period
from framework.model.plan import Plan
from framework.place import Origin
from framework.status.series import figure_from

_PLACES = 2
_MOST_PLACES = 6
_SPREAD = 10
_FACTORS = {
    UnitKind.PERCENT: (100,),
    UnitKind.MONEY: (1_000, 1_000_000),
    UnitKind.QUANTITY: (1_000,),
}
_LARGE_PERCENT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An exact figure for the whole of its period.

    Attributes:
        observation: where it comes from.
        value: what is scored, unrounded.
        written: the figure as it is written; None where a formula gives it.
        key: the key it stands under; ``inputs`` where a formula gives it.
    """

    observation: Observation
    value: Fraction
    written: Decimal | None
    key: str

    @property
    def at(self) -> Origin:
        """The line to mend."""
        return self.observation.origin / self.key

    @property
    def label(self) -> str:
        """Its period's label."""
        return self.observation.period.label

    @property
    def shown(self) -> str:
        """The figure for people: as written, or rounded where a formula gives it."""
        return f"{self.written:f}" if self.written is not None else plainly(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One figure among others that fits them only when the unit is taken to be another.

    Attributes:
        reading: the odd one.
        factor: how many times too small or too large it is: 100, 1,000 or 1,000,000.
        too_small: whether it is too small.
        low: the lowest of the others.
        high: the highest of the others.
    """

    reading: Reading
    factor: int
    too_small: bool
    low: Reading
    high: Reading


def measured_things(plan: Plan) -> Iterator[tuple[str, Indicator]]:
    """Each indicator, then each quoted figure, with the word for what it is."""
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            yield noun, one


def every_series(plan: Plan) -> Iterator[tuple[str, Indicator]]:
    """Each indicator, then each quoted figure, with what messages call it."""
    for noun, one in measured_things(plan):
        yield f"{noun} {one.id}", one


def exact_figure(observation: Observation) -> Decimal | None:
    """The written value, where it is an exact number, for whatever days."""
    value = observation.value
    return value if isinstance(value, Decimal) and observation.bound is None else None


def exact_value(observation: Observation) -> Decimal | None:
    """The written value, where it is an exact number for the whole period."""
    return exact_figure(observation) if observation.covers is None else None


def readings_of(indicator: Indicator) -> list[Reading]:
    """The figures of a series that are exact and for the whole of their period, in order."""
    found: list[Reading] = []
    is_plain = indicator.formula is None and indicator.judged_on is None
    for observation in indicator.observations:
        if is_plain:
            written = exact_value(observation)
            value, key = (None if written is None else Fraction(written)), "value"
        else:
            value, written, key = _scored(indicator, observation)
        if value is not None:
            found.append(Reading(observation=observation, value=value, written=written, key=key))
    return found


def _scored(
    indicator: Indicator, observation: Observation
) -> tuple[Fraction | None, Decimal | None, str]:
    """The exact figure that is scored, how it is written and under which key."""
    figure = figure_from(indicator, observation)
    value = figure.value
    if not isinstance(value, Fraction) or figure.bound is not None or observation.covers:
        return None, None, ""
    for key, number in (("value", observation.value), ("year_to_date", observation.year_to_date)):
        if isinstance(number, Decimal) and number == value:
            return value, number, key
    return value, None, "inputs"


def alike(indicator: Indicator, readings: Sequence[Reading]) -> list[list[Reading]]:
    """The figures that can be expected to be of one size, in groups.

    Where longer periods have more, those are of one length; where the figure grows over the year,
    of one part of the year. A changed definition begins a new group.
    """
    groups: dict[tuple[int, int, int], list[Reading]] = {}
    for reading in readings:
        period = reading.observation.period
        groups.setdefault(_likeness(indicator, period), []).append(reading)
    return list(groups.values())


def _likeness(indicator: Indicator, period: Period) -> tuple[int, int, int]:
    changes = sum(one.from_ <= period.last_day for one in indicator.definition_changed)
    if indicator.unit is not None and indicator.unit.kind not in ADDS_UP:
        return changes, 0, 0
    match indicator.scored_as:
        case Aggregation.IN_PERIOD:
            return changes, period.months, 0
        case Aggregation.YEAR_TO_DATE:
            return changes, period.months, period.start.month
        case _:
            return changes, 0, 0


def slip_in(indicator: Indicator, group: Sequence[Reading]) -> Slip | None:
    """The one figure of a group that was written in another unit; None where there is none.

    The others, two at least, are of one size, and the odd one is so too once it is multiplied or
    divided: then it lies between half the lowest of them and twice the highest.
    """
    factors = _FACTORS.get(indicator.unit.kind, ()) if indicator.unit is not None else ()
    ordered = sorted((one for one in group if one.value), key=lambda one: one.value)
    if not factors or len(ordered) < 3 or ordered[0].value < 0:
        return None
    for odd, others, too_small in (
        (ordered[0], ordered[1:], True),
        (ordered[-1], ordered[:-1], False),
    ):
        low, high = others[0], others[-1]
        if high.value > _SPREAD * low.value:
            continue
        if indicator.unit is not None and indicator.unit.kind is UnitKind.PERCENT:
            below, above = (odd, low) if too_small else (high, odd)
            if below.value > 1 or above.value <= _LARGE_PERCENT:
                continue
        for factor in factors:
            meant = odd.value * factor if too_small else odd.value / factor
            if low.value / 2 <= meant <= 2 * high.value:
                return Slip(reading=odd, factor=factor, too_small=too_small, low=low, high=high)
    return None


def plainly(number: Fraction) -> str:
    """The number as a decimal: in full where six places hold it, else rounded to two."""
    exact = half_up(number, _MOST_PLACES)
    return decimal_text(exact if exact == number else half_up(number, _PLACES))


def apart(distance: Fraction) -> str:
    """How far two figures are apart, in words."""
    return f"{plainly(distance)} apart"
