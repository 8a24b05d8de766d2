"""Each piece of prose, read, with the indicator and the figures that it stands beside."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from framework.claims.passages import Passage, passages
from framework.expr import decimal_text
from framework.model.indicator import (
    NOTHING_PUBLISHED,
    Aggregation,
    Indicator,
    Observation,
    Published,
    Unit,
    UnitKind,
)
from framework.model.period import APRIL, Period
from framework.model.plan import Action, Plan
from framework.prose import Measure, Mention, Quantity, read_quantities, read_times
from framework.status.series import figures_of

_SENTENCE = re.compile(r"[.;!?](?=\s|$)|\n")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SCALES = {None: 1, "thousands": 1000, "millions": 10**6}
_LONGEST_GAP = 30
_STEM = 5
_COUNTED = frozenset({UnitKind.COUNT, UnitKind.MONEY})
_SUMMED = frozenset({Aggregation.IN_PERIOD, Aggregation.YEAR_TO_DATE})
_LENGTHS = re.compile(r"\s*(?:hour|day|week|month|year)s?\b")


@dataclass(frozen=True)
class Noted:
    """One text of a plan with what it stands beside.

    Attributes:
        passage: the text, its place and its period.
        indicator: whose note it is; None for narrative and actions.
        published: what was printed beside it.
    """

    passage: Passage
    indicator: Indicator | None = None
    published: Published = NOTHING_PUBLISHED

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text

    @property
    def is_narrative(self) -> bool:
        """Whether it is no note beside a figure or an action."""
        return self.passage.noun not in {"indicator", "figure", "action", "milestone"}

    @property
    def year_starts(self) -> int:
        """The number of the month in which years begin here."""
        return self.indicator.year_starts if self.indicator is not None else APRIL

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities it states, in order."""
        return read_quantities(self.text)

    @cached_property
    def times(self) -> tuple[Mention, ...]:
        """The times it names, in order."""
        return read_times(self.text, self.year_starts)

    @cached_property
    def figures(self) -> dict[tuple[int, int, int], Fraction]:
        """The exact figures of its indicator, by the year and month they begin and their months."""
        found: dict[tuple[int, int, int], Fraction] = {}
        for figure in figures_of(self.indicator) if self.indicator is not None else ():
            if isinstance(figure.value, Fraction) and figure.bound is None:
                found.setdefault(_key(figure.period), figure.value)
        return found

    def figure_for(self, period: Period) -> Fraction | None:
        """The indicator's exact figure for the very period; None where it has none."""
        return self.figures.get(_key(period))

    @property
    def own_figure(self) -> Fraction | None:
        """The indicator's exact figure for the period that the text is about."""
        period = self.passage.period
        return self.figure_for(period) if period is not None else None

    @cached_property
    def observation(self) -> Observation | None:
        """The observation of its indicator for the period that the text is about."""
        period = self.passage.period
        if self.indicator is None or period is None:
            return None
        written = (one for one in self.indicator.observations if one.period.same_days(period))
        return next(written, None)

    @property
    def inputs(self) -> dict[str, Fraction]:
        """The inputs of that observation, by name."""
        written = self.observation.inputs if self.observation is not None else {}
        return {name: Fraction(number) for name, number in written.items()}

    @property
    def decimals(self) -> int:
        """How many decimals the value of that observation is written with."""
        value = self.observation.value if self.observation is not None else None
        exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
        return max(0, -exponent) if isinstance(exponent, int) else 0

    @property
    def adds_up(self) -> bool:
        """Whether the indicator's figures for parts of a time add up to that for the whole."""
        summed = self.indicator is not None and self.indicator.scored_as in _SUMMED
        return self.is_count and summed

    @property
    def is_count(self) -> bool:
        """Whether the indicator counts something that has parts."""
        one = self.indicator
        if one is None or one.unit is None or one.formula is not None:
            return False
        return one.unit.kind in _COUNTED

    @cached_property
    def writes_rates_as_percent(self) -> bool:
        """Whether the note puts a percent sign behind the figure of a rate."""
        unit, figure = (self.indicator and self.indicator.unit), self.own_figure
        return (
            unit is not None
            and unit.kind is UnitKind.RATE
            and any(
                one.measure is Measure.PERCENT and one.value == figure for one in self.quantities
            )
        )

    def shown(self, figure: Fraction) -> str:
        """The indicator's figure as a note would write it."""
        unit = self.indicator.unit if self.indicator is not None else None
        percent = unit is not None and unit.kind is UnitKind.PERCENT
        return grouped(figure) + ("%" if percent else "")

    def before(self, place: int) -> str:
        """The few words before a place."""
        return self.text[max(0, place - _LONGEST_GAP) : place]

    def after(self, place: int) -> str:
        """The few words after a place."""
        return self.text[place : place + _LONGEST_GAP]

    def is_of_its_unit(self, quantity: Quantity) -> bool:
        """Whether the quantity is measured as the indicator is, as far as its words say."""
        unit = self.indicator.unit if self.indicator is not None else None
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
        unit = self.indicator.unit if self.indicator is not None else None
        return quantity.admits(figure * _scale(unit))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where its sentences begin and end."""
        ends = [found.end() for found in _SENTENCE.finditer(self.text)]
        return tuple(zip([0, *ends], [*ends, len(self.text)], strict=True))

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Where the sentence begins and ends that a place of the text lies in."""
        return self.sentences[bisect_right(self.sentences, (place, len(self.text))) - 1]

    def is_about_it(self, place: int) -> bool:
        """Whether the sentence at a place uses a word of the indicator's title."""
        return self.common_words(*self.sentence_at(place)) > 0

    def time_before(self, place: int) -> Mention | None:
        """The last time that ends at a place or before it."""
        at = bisect_right(self.times, place, key=lambda mention: mention.end)
        return self.times[at - 1] if at else None

    def time_after(self, place: int) -> Mention | None:
        """The first time that begins at a place or after it."""
        at = bisect_left(self.times, place, key=lambda mention: mention.start)
        return self.times[at] if at < len(self.times) else None

    def gap(self, start: int, end: int) -> str | None:
        """The text between two places; None where it is long."""
        return self.text[start:end] if end - start <= _LONGEST_GAP else None

    def common_words(self, start: int, end: int) -> int:
        """How many words of four letters or more a stretch shares with the indicator's title.

        Words are the same where they begin alike: "referred" and "referrals".
        """
        title = self.indicator.title if self.indicator is not None else ""
        return len(_words(title) & _words(self.text[start:end]))

    def is_length_of_time(self, quantity: Quantity) -> bool:
        """Whether a unit of time follows a plain number, as in "within 12 months"."""
        plain = quantity.measure is Measure.PLAIN
        return plain and _LENGTHS.match(self.text, quantity.end) is not None


def grouped(number: Fraction) -> str:
    """The number as prose writes it, with commas between thousands."""
    return f"{Decimal(decimal_text(number)):,f}"


def noted(plan: Plan) -> Iterator[Noted]:
    """Every text of the plan that figures can stand in, in the order of its parts."""
    indicators: dict[tuple[str, str], Indicator] = {}
    printed: dict[tuple[str, str, str, str], Published] = {}
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            indicators.setdefault((noun, one.id), one)
            for seen in one.observations:
                printed[noun, one.id, seen.period.label, seen.note or ""] = seen.published
    for action in plan.actions:
        _print_action(printed, "action", action)
        for milestone in action.milestones:
            _print_action(printed, "milestone", milestone)
    for passage in passages(plan):
        label = passage.period.label if passage.period is not None else ""
        key = (passage.noun, passage.id, label, passage.text)
        indicator = indicators.get((passage.noun, passage.id))
        yield Noted(passage, indicator, printed.get(key, NOTHING_PUBLISHED))


def _print_action(
    printed: dict[tuple[str, str, str, str], Published], noun: str, action: Action
) -> None:
    for one in action.progress:
        printed[noun, action.id, one.period.label, one.note or ""] = one.published


def _key(period: Period) -> tuple[int, int, int]:
    return period.start.year, period.start.month, period.months


def _scale(unit: Unit | None) -> int:
    return _SCALES.get(unit.scale, 1) if unit is not None else 1


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold()[:_STEM] for word in _WORD.findall(text))
