"""All that one status rests on: data only; the words are made where they are shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from framework.model.plan import Benchmark
from framework.model.published import Published
from framework.model.target import Target
from framework.place import Origin
from framework.scorecard import ActionRow, IndicatorRow, RiskRow, RollupRow, Scorecard
from framework.status.ruleset import CountsAs, ProfileRule, Status, Trend, TrendRule
from framework.status.series import Figure
from framework.status.turning import Turns


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One figure that a formula takes.

    Attributes:
        name: as the formula writes it.
        meaning: what it counts; None where the plan does not say.
        value: the figure; None where none is given.
        origin: where it is written.
    """

    name: str
    meaning: str | None
    value: Decimal | None
    origin: Origin


class Spread(StrEnum):
    """How the target for the period came about."""

    NONE = "none"
    OWN = "own"
    EVERY_PERIOD = "every_period"
    WHOLE_YEAR = "whole_year"
    BY_PLAN = "by_plan"
    BY_RULESET = "by_ruleset"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetStory:
    """How the target for the period came about.

    Attributes:
        spread: whether it is the period's own, the whole year's or a share, and who says so.
        written: the target as the plan writes it; None where it writes none.
        rule: the ruleset's line that spreads it; None where no such line does.
        gone: how many months of the year have gone by at the figure's end.
        start: the figure that a relative target is counted from; None for other targets.
        start_origin: where that figure is written.
        tolerance_origin: where the tolerance is written; None where there is none.
    """

    spread: Spread
    written: Target | None
    rule: ProfileRule | None
    gone: int
    start: Fraction | None
    start_origin: Origin | None
    tolerance_origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounding:
    """The figure as a reader sees it, where it would get another status than the exact one."""

    shown: Fraction
    status: Status


class Reason(StrEnum):
    """Why a published status may be another than the computed one."""

    NOT_A_STATUS = "not_a_status"
    NEVER_GIVEN = "never_given"
    NO_VALUE = "no_value"
    NO_TARGET = "no_target"
    NO_POLARITY = "no_polarity"
    NOT_JUDGED = "not_judged"
    PRINTED_VALUE = "printed_value"
    PRINTED_TARGET = "printed_target"
    YEAR_TARGET = "year_target"
    ON_THE_BOUNDARY = "on_the_boundary"
    ROUNDING = "rounding"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What a report printed beside it.

    Attributes:
        published: as it was printed.
        agrees: whether the printed status is the computed one; None where there is none to compare.
        reasons: why they may differ; empty where they agree.
        origin: where it is written.
    """

    published: Published
    agrees: bool | None
    reasons: tuple[Reason, ...]
    origin: Origin


class NoTrend(StrEnum):
    """Why there is no trend."""

    NEUTRAL = "neutral"
    CONTEXTUAL = "contextual"
    NO_VALUE = "no_value"
    NOT_EXACT = "not_exact"
    NO_BASELINE = "no_baseline"
    NOTHING_EARLIER = "nothing_earlier"
    NOT_ALIKE = "not_alike"
    MEASURED_OTHERWISE = "measured_otherwise"
    NO_DIRECTION = "no_direction"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendStory:
    """One trend and the two figures that it compares.

    Attributes:
        name: ``short`` or ``long``.
        trend: the trend.
        rule: how the ruleset compares.
        rule_origin: where that is written.
        figure: the figure compared with; None where there is none, and for a baseline.
        value: its value.
        origin: where it is written.
        why_none: why there is no trend; None where there is one.
        passed_over: the latest earlier figure, or one that ends on the same day, where it cannot
            be compared with.
    """

    name: str
    trend: Trend
    rule: TrendRule
    rule_origin: Origin
    figure: Figure | None
    value: Fraction | None
    origin: Origin | None
    why_none: NoTrend | None
    passed_over: Figure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Something whose status is counted.

    Attributes:
        row: the indicator or action.
        status: the status that is counted; None where it has none.
        counts_as: what that counts as in a roll-up.
        held: whether it has one of the statuses that a formula counts; None in a roll-up.
    """

    row: IndicatorRow | ActionRow
    status: Status | None
    counts_as: CountsAs
    held: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorStory:
    """An indicator's status, and what it rests on.

    Attributes:
        row: its line in the scorecard.
        inputs: the figures its formula takes, in the formula's order.
        target: how its target came about.
        tolerance_counts: whether a rule asks for the tolerance.
        turns: which figure would have had a better or a worse status; None without rules.
        rounding: the shown figure, where that would get another status.
        printed: what a report printed; None where it printed nothing.
        trends: the ruleset's trends.
        members: the indicators that a formula over statuses counts.
    """

    row: IndicatorRow
    inputs: tuple[Input, ...]
    target: TargetStory
    tolerance_counts: bool
    turns: Turns | None
    rounding: Rounding | None
    printed: Printed | None
    trends: tuple[TrendStory, ...]
    members: tuple[Member, ...]


class Ends(StrEnum):
    """What the day is to which an action's delay is counted."""

    COMPLETED = "completed"
    REPORTED = "reported"
    EXPECTED = "expected"
    TODAY = "today"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionStory:
    """An action's or a milestone's status, and what it rests on.

    Attributes:
        row: its line in the scorecard.
        of: the action that a milestone is a step of; None for an action.
        ends: the day to which delay is counted.
        ends_by: whether that is its completion, as dated or only as reported, the day on which it
            is expected, or the scorecard's.
        printed: what a report printed; None where it printed nothing.
    """

    row: ActionRow
    of: ActionRow | None
    ends: dt.date | None
    ends_by: Ends
    printed: Printed | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskStory:
    """A risk's level, and what it rests on.

    Attributes:
        row: the risk and its level.
        printed: what a report printed; None where it printed nothing.
    """

    row: RiskRow
    printed: Printed | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RollupStory:
    """What the members of a priority, a scorecard or the plan come to.

    Attributes:
        of: ``priority``, ``scorecard`` or ``plan``.
        id: the id of it.
        title: what it is called.
        origin: where it is written.
        row: what it comes to; None where no rules say, or it has no members.
        members: those that are counted; where no rules say, its indicators and then its actions.
    """

    of: str
    id: str
    title: str
    origin: Origin
    row: RollupRow | None
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchmarkStory:
    """A benchmark's figures, ranks and quartiles."""

    benchmark: Benchmark


Story = IndicatorStory | ActionStory | RiskStory | RollupStory | BenchmarkStory


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why one thing has its status: its story, and the whole plan's scorecard it stands in."""

    scorecard: Scorecard
    story: Story
