"""Indicators and what is measured of them: units, observations, benchmarks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final, NewType

from framework.expr import Formula
from framework.model.claim import Claim
from framework.model.period import APRIL, Frequency, Period
from framework.model.published import NOTHING_PUBLISHED, Published
from framework.model.target import Target, Tolerance
from framework.place import Origin

IndicatorId = NewType("IndicatorId", str)
PriorityId = NewType("PriorityId", str)
ActionId = NewType("ActionId", str)
ScorecardId = NewType("ScorecardId", str)


class UnitKind(StrEnum):
    """What a value is counted in."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"
    MONTHS = "months"
    YEARS = "years"
    RATE = "rate"
    RATIO = "ratio"
    SCORE = "score"
    QUANTITY = "quantity"
    GRADE = "grade"
    YES_NO = "yes_no"
    TEXT = "text"

    @property
    def is_number(self) -> bool:
        """Whether values in this unit are numbers."""
        return self not in {UnitKind.GRADE, UnitKind.YES_NO, UnitKind.TEXT}


ADDS_UP: Final = frozenset(
    {UnitKind.COUNT, UnitKind.MONEY, UnitKind.QUANTITY}
    | {UnitKind.DAYS, UnitKind.HOURS, UnitKind.MINUTES}
)
"""Units of which a longer period mostly has more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What an indicator's values are counted in.

    Attributes:
        kind: count, percent, money and so on.
        currency: of money, as its three-letter code; None where the plan does not say.
        scale: of money: ``thousands`` or ``millions``; None for single units.
        per: of a rate or quantity: per how many, or per what; None where there is none.
        of: of a quantity: what is weighed or counted, such as ``kg``.
        grades: of a grade: the name of its scale.
    """

    kind: UnitKind
    currency: str | None = None
    scale: str | None = None
    per: Decimal | str | None = None
    of: str | None = None
    grades: str | None = None

    @property
    def times(self) -> int:
        """How many single units one of it is: 1000 of £ thousands."""
        return _SCALES.get(self.scale or "", 1)

    @property
    def sign(self) -> str:
        """Of money, the sign of its currency, or its code and a space."""
        # A British council that names no currency means pounds.
        code = self.currency or "GBP"
        return _SIGNS.get(code, f"{code} ")


_SCALES: Final = {"thousands": 1_000, "millions": 1_000_000}
_SIGNS: Final = {"GBP": "£", "EUR": "€", "USD": "$"}


class Polarity(StrEnum):
    """Which way is good."""

    HIGHER = "higher_is_better"
    LOWER = "lower_is_better"
    IN_RANGE = "in_range_is_better"
    NEUTRAL = "neutral"


class Aggregation(StrEnum):
    """What stretch of time a value covers."""

    IN_PERIOD = "in_period"
    YEAR_TO_DATE = "year_to_date"
    AT_PERIOD_END = "at_period_end"
    ROLLING_YEAR = "rolling_year"


class Kind(StrEnum):
    """What an indicator is for: to be judged, to be known, or to be reached once."""

    PERFORMANCE = "performance"
    CONTEXTUAL = "contextual"
    MILESTONE = "milestone"


class Bound(StrEnum):
    """How a figure that is not exact is to be read."""

    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"


class State(StrEnum):
    """Whether a value was measured, and why not."""

    MEASURED = "measured"
    NOT_DUE = "not_due"
    NOT_AVAILABLE = "not_available"
    AWAITED = "awaited"
    NO_CASES = "no_cases"
    SUPPRESSED = "suppressed"
    NOT_RECORDED = "not_recorded"


@dataclass(frozen=True, slots=True)
class Revision:
    """A figure that was given before; ``date`` is when it was replaced, None where not said."""

    was: Decimal
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of days, both ends included; an end is None where it is not said."""

    from_: dt.date | None
    to: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A status set by a person, shown as such beside the one that follows from the rules.

    Attributes:
        status: the slug.
        by: the job title of who set it.
        because: the reason.
        until: the last day it holds; None where the plan does not say, which is a finding.
    """

    status: str
    by: str | None = None
    because: str | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One measured value of one indicator for one period, or why there is none.

    Attributes:
        period: the period it is written for.
        value: in the indicator's unit: a number, text, or yes and no; None unless measured.
        state: ``measured``, or why there is no value.
        note: what the service says about it.
        claims: words of the note that are held against figures, each with its check.
        as_at: the day the figure runs to, where it is not the period's last.
        provisional: whether it may still change.
        estimated: whether it is an estimate.
        bound: how the value is to be read where it is not exact; None where it is.
        year_to_date: the cumulative figure printed beside the period's own.
        revised: what was given before, earliest first.
        covers: the days it covers, where they are not the period's.
        override: the status a person set for it.
        inputs: the figures a formula takes, by name; a name without a figure is left out.
        published: what a report printed for it.
        origin: where it is written.
    """

    period: Period
    value: Decimal | str | bool | None = None
    state: State
    note: str | None = None
    claims: tuple[Claim, ...] = ()
    as_at: dt.date | None = None
    provisional: bool = False
    estimated: bool = False
    bound: Bound | None = None
    year_to_date: Decimal | None = None
    revised: tuple[Revision, ...] = ()
    covers: Stretch | None = None
    override: Override | None = None
    inputs: Mapping[str, Decimal] = field(default_factory=dict)
    published: Published = NOTHING_PUBLISHED
    origin: Origin = field(compare=False, repr=False)

    @property
    def place_of_period(self) -> tuple[Origin, bool]:
        """Where its period is written, and whether as a key: in a table it is a field."""
        field_of_table = self.origin / "period"
        if field_of_table.locate().pointer == field_of_table.pointer:
            return field_of_table, False
        return self.origin, True


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A formula over statuses: the percentage of a scorecard's other indicators that have one."""

    of: ScorecardId
    with_status: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A place among other bodies in one year; ``of`` is how many there are, where it is known."""

    year: Period
    rank: int
    of: int | None = None
    published: Published = NOTHING_PUBLISHED
    origin: Origin = field(compare=False, repr=False)

    @property
    def quartile(self) -> int | None:
        """The quarter of all bodies the rank falls in, 1 the best: 4 rank / of, rounded up."""
        return -(-4 * self.rank // self.of) if self.of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vintage:
    """One publication of a benchmark series: its figures and ranks as they stood then."""

    vintage: str | None = None
    values: Mapping[Period, Decimal] = field(default_factory=dict)
    ranks: tuple[Rank, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A series of other bodies that an indicator is compared with, such as neighbours' averages.

    Attributes:
        id: unique within the indicator.
        title: what it is called; None where nothing is said.
        values: the figures by period; where there are several vintages, those of the last.
        series: its publications, where it has several.
        printed_at: lines of the source document.
        origin: where it is written.
    """

    id: str
    title: str | None = None
    values: Mapping[Period, Decimal] = field(default_factory=dict)
    series: tuple[Vintage, ...] = ()
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The figure a plan compares with, and the period it is of; None where that is not said."""

    value: Decimal
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Redefinition:
    """From which day an indicator is measured otherwise, and what changed."""

    from_: dt.date
    what: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """The definition of something that is measured again and again, and its series.

    Attributes:
        id: unique in the plan.
        title: as officers and members know it.
        priority: the priority it stands under; None for those under none.
        definition: what exactly is counted.
        measures: the actions whose success it shows.
        owner: the job title that answers for it.
        data_source: where the figures come from.
        scope: whom or what it covers.
        tags: free words to select by.
        note: what there is to know about the indicator itself.
        claims: words of the note that are held against figures, each with its check.
        kind: performance, contextual or milestone.
        unit: what values are counted in; None where the plan does not say.
        polarity: which way is good; None where the plan does not say.
        because: why neither way is good, for a neutral one.
        aggregation: what stretch of time a value covers.
        frequency: how often it is measured: as written, else that of its shortest observation.
        written_frequency: how often the plan says it is measured; None where it does not say.
        year_starts: the number of the month in which its years begin.
        decimals: how many decimals values are shown with; None as written.
        scale: the grades of its unit's scale, worst first; empty for other units.
        targets: by the year or period they are for; the versions of each by date.
        tolerances: how far short of target is near, by date; empty leaves it to the plan or the
            ruleset.
        floor: the figure below target that must not be missed; None where there is none.
        baseline: the figure the plan compares with; None where there is none.
        forecast: what the service expects, by period.
        judge_against: which of its benchmarks conditions mean; None: the only one, if there is one.
        part_of: the indicator that this one is a part of.
        definition_changed: when it began to be measured otherwise, in the order of the dates.
        measured_from: the first day it is measured; None: always.
        ended: the last day it is measured; None: until further notice.
        judged_on: which of two printed figures is scored; None: the value.
        inputs: what each input of the formula means, by name.
        formula: how the value follows from inputs or other statuses; None where it is written.
        comparisons: series of other bodies.
        observations: the series, in the order of the periods' ends, shorter periods first.
        also_known_as: other names and codes it goes by.
        printed_as: the wording of a second printing, where it differs.
        printed_at: lines of the source document.
        origin: where it is written.
    """

    id: IndicatorId
    title: str
    priority: PriorityId | None = None
    definition: str | None = None
    measures: tuple[ActionId, ...] = ()
    owner: str | None = None
    data_source: str | None = None
    scope: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    claims: tuple[Claim, ...] = ()
    kind: Kind = Kind.PERFORMANCE
    unit: Unit | None = None
    polarity: Polarity | None = None
    because: str | None = None
    aggregation: Aggregation = Aggregation.IN_PERIOD
    frequency: Frequency = Frequency.QUARTERLY
    written_frequency: Frequency | None = None
    year_starts: int = APRIL
    decimals: int | None = None
    scale: tuple[str, ...] = ()
    targets: Mapping[Period, tuple[Target, ...]] = field(default_factory=dict)
    tolerances: tuple[Tolerance, ...] = ()
    floor: Decimal | None = None
    baseline: Baseline | None = None
    forecast: Mapping[Period, Decimal] = field(default_factory=dict)
    judge_against: str | None = None
    part_of: IndicatorId | None = None
    definition_changed: tuple[Redefinition, ...] = ()
    measured_from: dt.date | None = None
    ended: dt.date | None = None
    judged_on: Aggregation | None = None
    inputs: Mapping[str, str] = field(default_factory=dict)
    formula: Formula | Share | None = None
    comparisons: tuple[Comparison, ...] = ()
    observations: tuple[Observation, ...] = ()
    also_known_as: tuple[str, ...] = ()
    printed_as: str | None = None
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)

    @property
    def scored_as(self) -> Aggregation:
        """What stretch of time the scored figure covers: that of ``judged_on``, where said."""
        return self.judged_on or self.aggregation
