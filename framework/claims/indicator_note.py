"""The note of an observation, with the indicator and the figures that it stands beside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from framework.claims.noted import Noted
from framework.expr import grouped_text, places_written
from framework.model.indicator import Aggregation, Indicator, Observation, UnitKind
from framework.model.period import Period, PeriodKey
from framework.prose import Measure, Quantity
from framework.status.series import figures_of

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_COUNTED = frozenset({UnitKind.COUNT, UnitKind.MONEY})
_SUMMED = frozenset({Aggregation.IN_PERIOD, Aggregation.YEAR_TO_DATE})

Figures = Mapping[PeriodKey, Fraction]
"""Exact figures by the year and month in which their periods begin, and their months."""


@dataclass(frozen=True)
class IndicatorNote(Noted):
    """A note of an observation.

    Attributes:
        indicator: whose note it is.
        observation: what it stands beside.
        figures: the indicator's exact figures.
    """

    indicator: Indicator = field(kw_only=True)
    observation: Observation = field(kw_only=True)
    figures: Figures = field(kw_only=True)

    @property
    def period(self) -> Period:
        """The period that it is about."""
        return self.observation.period

    def figure_for(self, period: Period) -> Fraction | None:
        """The indicator's exact figure for the very period; None where it has none."""
        return self.figures.get(period.key)

    @property
    def own_figure(self) -> Fraction | None:
        """The indicator's exact figure for the period that the text is about."""
        return self.figure_for(self.period)

    @property
    def inputs(self) -> dict[str, Fraction]:
        """The inputs of that observation, by name."""
        return {name: Fraction(number) for name, number in self.observation.inputs.items()}

    @property
    def decimals(self) -> int:
        """How many decimals the value of that observation is written with."""
        value = self.observation.value
        return places_written(value) if isinstance(value, Decimal) else 0

    @property
    def adds_up(self) -> bool:
        """Whether the indicator's figures for parts of a time add up to that for the whole."""
        return self.is_count and self.indicator.scored_as in _SUMMED

    @property
    def is_count(self) -> bool:
        """Whether the indicator counts something that has parts."""
        unit, formula = self.indicator.unit, self.indicator.formula
        return unit is not None and formula is None and unit.kind in _COUNTED

    @cached_property
    def writes_rates_as_percent(self) -> bool:
        """Whether the note puts a percent sign behind the figure of a rate."""
        unit, figure = self.indicator.unit, self.own_figure
        return (
            unit is not None
            and unit.kind is UnitKind.RATE
            and any(
                one.measure is Measure.PERCENT and one.value == figure for one in self.quantities
            )
        )

    def shown(self, figure: Fraction) -> str:
        """The indicator's figure as a note would write it."""
        unit = self.indicator.unit
        percent = unit is not None and unit.kind is UnitKind.PERCENT
        return grouped_text(figure) + ("%" if percent else "")

    def is_of_its_unit(self, quantity: Quantity) -> bool:
        """Whether the quantity is measured as the indicator is, as far as its words say."""
        unit = self.indicator.unit
        if unit is None or not unit.kind.is_number or quantity.of is not None:
            return False
        if unit.kind is UnitKind.PERCENT:
            return quantity.measure is Measure.PERCENT
        if unit.kind is UnitKind.MONEY:
            return quantity.measure is Measure.MONEY
        plain = quantity.measure is Measure.PLAIN
        return plain or (quantity.measure is Measure.PERCENT and self.writes_rates_as_percent)

    def admits(self, quantity: Quantity, figure: Fraction) -> bool:
        """Whether the words are true of a figure in the indicator's unit."""
        unit = self.indicator.unit
        return quantity.admits(figure * (unit.times if unit is not None else 1))

    def is_about_it(self, place: int) -> bool:
        """Whether the sentence at a place uses a word of the indicator's title."""
        return self.common_words(*self.sentence_at(place)) > 0

    def common_words(self, start: int, end: int) -> int:
        """How many words of four letters or more a stretch shares with the indicator's title.

        Words are the same where they begin alike: "referred" and "referrals".
        """
        return len(_words(self.indicator.title) & _words(self.text[start:end]))


def exact_figures(indicator: Indicator) -> Figures:
    """The exact figures of an indicator: as written, or by its formula."""
    found: dict[PeriodKey, Fraction] = {}
    for figure in figures_of(indicator):
        if isinstance(figure.value, Fraction) and figure.bound is None:
            found.setdefault(figure.period.key, figure.value)
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold()[:_STEM] for word in _WORD.findall(text))
