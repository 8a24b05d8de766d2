"""The plan: one service's commitments for one planning period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from framework.model.claim import Claim
from framework.model.indicator import (
    ActionId,
    Indicator,
    IndicatorId,
    Polarity,
    PriorityId,
    ScorecardId,
    State,
    Unit,
    Vintage,
)
from framework.model.paper import Inspection, Report
from framework.model.period import Period
from framework.model.published import NOTHING_PUBLISHED, Published
from framework.model.target import Tolerance
from framework.place import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What was reported of an action for one period.

    Attributes:
        period: the period it is reported for.
        percent: how much is done, from 0 to 100; None where no figure is given.
        state: the word for where it stands, such as ``in_progress``; None where none is given.
        note: what the service says about it.
        claims: words of the note that are held against figures, each with its check.
        published: what a report printed for it.
        origin: where it is written.
    """

    period: Period
    percent: Decimal | None = None
    state: str | None = None
    note: str | None = None
    claims: tuple[Claim, ...] = ()
    published: Published = NOTHING_PUBLISHED
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A piece of work with an owner, dates and progress; what is unwritten is None or empty.

    A milestone, a dated step of an action, is one too: its owner and priority are its action's.

    Attributes:
        id: unique in the plan.
        title: what is to be done.
        priority: the priority it stands under; None for those under none.
        owner: the job title that answers for it.
        due: the date in force.
        original_due: the first date, where it was another.
        because: why the date was changed.
        expected: when it is now expected.
        completed: when it was complete.
        progress: what was reported, in the order of the periods.
        milestones: its dated steps, which have none of their own.
        note: what there is to know.
        claims: words of the note that are held against figures, each with its check.
        printed_at: lines of the source document.
        origin: where it is written.
    """

    id: ActionId
    title: str
    priority: PriorityId | None = None
    owner: str | None = None
    due: dt.date | None = None
    original_due: dt.date | None = None
    because: str | None = None
    expected: dt.date | None = None
    completed: dt.date | None = None
    progress: tuple[Progress, ...] = ()
    milestones: tuple[Action, ...] = ()
    note: str | None = None
    claims: tuple[Claim, ...] = ()
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """What a service's plan says matters this year; its actions and indicators name it by id."""

    id: PriorityId
    title: str
    outcomes: tuple[str, ...] = ()
    perspective: str | None = None
    note: str | None = None
    claims: tuple[Claim, ...] = ()
    printed_as: str | None = None
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the council as a whole wants; the top of the golden thread."""

    id: str
    title: str
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A named scorecard: which indicators it holds, in which order.

    Attributes:
        id: unique in the plan.
        title: its heading.
        every_priority: whether it takes the indicators of every priority.
        priorities: the priorities it takes the indicators of, where not every one.
        indicators: single indicators after those.
        printed_at: lines of the source document.
        origin: where it is written.
    """

    id: ScorecardId
    title: str
    every_priority: bool = False
    priorities: tuple[PriorityId, ...] = ()
    indicators: tuple[IndicatorId, ...] = ()
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """A series that many bodies publish, with the council's own figures and its rank."""

    id: str
    title: str
    unit: Unit | None = None
    polarity: Polarity | None = None
    body: str | None = None
    note: str | None = None
    claims: tuple[Claim, ...] = ()
    series: tuple[Vintage, ...] = ()
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """What could go wrong, by likelihood and impact; each is None where it is not published."""

    id: str
    title: str
    identification: str | None = None
    likelihood: Decimal | None = None
    impact: Decimal | None = None
    score: Decimal | None = None
    controls: tuple[str, ...] = ()
    related_actions: tuple[ActionId, ...] = ()
    service: str | None = None
    review_date: dt.date | None = None
    note: str | None = None
    claims: tuple[Claim, ...] = ()
    published: Published = NOTHING_PUBLISHED
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A piece of narrative: plain paragraphs under a heading, in a part of the report.

    ``claims`` are words of the text that are held against figures, each with its check.
    """

    id: str
    part: str | None = None
    heading: str | None = None
    period: Period | None = None
    text: str = ""
    claims: tuple[Claim, ...] = ()
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The document a plan was transcribed from; what is unwritten is None."""

    title: str | None = None
    file: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesetChoice:
    """Which ruleset judges the plan, from which day; ``from_`` None means from the beginning."""

    id: str
    from_: dt.date | None = None
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One service's commitments for one planning period.

    Attributes:
        id: unique among the council's plans.
        title: the plan's name, often the service's.
        organisation: the council.
        directorate: the part of the council above the service.
        service: the part of the council that owns the plan.
        year: the planning period.
        as_at: the day figures run to, by which what is due is judged; None: the period's last day.
        vision: what the service stands for, in its own words.
        rulesets: which rulesets judge it, in the order of their dates.
        tolerances: for every indicator without its own, by date.
        report: the paper that brings it to a committee.
        source: the document it was transcribed from.
        outcomes: what the council as a whole wants.
        priorities: in order.
        actions: all of them, those under priorities first, in order.
        indicators: all of them, those under priorities first, in order.
        figures: series quoted in prose but never scored.
        scorecards: named selections, in order.
        benchmarks: series that many bodies publish.
        risks: in order.
        inspections: what inspections found, in order.
        narrative: in order.
        glossary: what terms mean.
        scales: the grades of each scale, worst first.
        origin: the top of its document.
    """

    id: str
    title: str
    organisation: str | None = None
    directorate: str | None = None
    service: str | None = None
    year: Period | None = None
    as_at: dt.date | None = None
    vision: str | None = None
    rulesets: tuple[RulesetChoice, ...] = ()
    tolerances: tuple[Tolerance, ...] = ()
    report: Report | None = None
    source: Source | None = None
    outcomes: tuple[Outcome, ...] = ()
    priorities: tuple[Priority, ...] = ()
    actions: tuple[Action, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    figures: tuple[Indicator, ...] = ()
    scorecards: tuple[Selection, ...] = ()
    benchmarks: tuple[Benchmark, ...] = ()
    risks: tuple[Risk, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    narrative: tuple[Section, ...] = ()
    glossary: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    origin: Origin = field(compare=False, repr=False)

    def priorities_of(self, scorecard: Selection) -> tuple[PriorityId, ...]:
        """The priorities a scorecard takes, in its order."""
        if scorecard.every_priority:
            return tuple(priority.id for priority in self.priorities)
        return scorecard.priorities

    def members(self, scorecard: Selection) -> tuple[Indicator, ...]:
        """The indicators of a scorecard, in its order; ids that name none are passed over."""
        under: dict[PriorityId | None, list[Indicator]] = {}
        by_id: dict[IndicatorId, Indicator] = {}
        for indicator in self.indicators:
            under.setdefault(indicator.priority, []).append(indicator)
            by_id[indicator.id] = indicator
        chosen = [one for name in self.priorities_of(scorecard) for one in under.get(name, ())]
        chosen.extend(by_id[name] for name in scorecard.indicators if name in by_id)
        return tuple({indicator.id: indicator for indicator in chosen}.values())

    def observed_periods(self) -> tuple[Period, ...]:
        """The periods with a measured figure, latest end last, the longer of two last."""
        periods = {
            observation.period
            for indicator in self.indicators
            for observation in indicator.observations
            if observation.state is State.MEASURED
            or observation.inputs
            or observation.year_to_date is not None
        }
        return tuple(sorted(periods, key=lambda period: (period.end, period.months)))
