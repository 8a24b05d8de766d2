"""A scorecard: one plan in one period, judged and counted, ready to be rendered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from framework.model.indicator import Indicator, Override, PriorityId, ScorecardId
from framework.model.period import Period
from framework.model.plan import (
    Action,
    Benchmark,
    Plan,
    Priority,
    Progress,
    Risk,
    Selection,
)
from framework.status.decide import Decision
from framework.status.judge import Judgement
from framework.status.ruleset import Members, Ruleset, Status
from framework.status.series import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """One indicator in the scorecard's period.

    Attributes:
        indicator: its definition and series.
        scorecards: the named scorecards it is in.
        judgement: its figure, target, decision and trends.
        computed: the status that follows from the rules; None where no ruleset judges the plan.
        override: the status a person set in its place, in force on the scorecard's day.
        status: the status shown: the person's where there is one, else the computed one.
        published_status: the slug of the status that was printed; None where none was printed or
            the word is no label of the ruleset's.
        agrees: whether what was printed is what follows; None where nothing was printed or
            nothing follows.
        history: measured figures up to the period that can stand in one line, oldest first.
    """

    indicator: Indicator
    scorecards: tuple[ScorecardId, ...]
    judgement: Judgement
    computed: Status | None
    override: Override | None
    status: Status | None
    published_status: str | None
    agrees: bool | None
    history: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """One action, with what is reported of it for the period.

    Attributes:
        action: its definition; of a milestone's row, the milestone's.
        progress: the latest report that does not run past the period; None where there is none.
        percent: how much is done; None where no figure is reported.
        status: ``not_reported`` where nothing is; None where no rules judge what is.
        decision: how the status came about; None where no rules decided it.
        published_status: the slug of the status that was printed; None where none was printed or
            the word is no label of the ruleset's.
        agrees: whether what was printed is what follows; None where there is nothing to compare.
        overdue: whether it was due by the day of the scorecard and is not complete.
        milestones: its dated steps.
    """

    action: Action
    progress: Progress | None
    percent: Decimal | None
    status: Status | None
    decision: Decision | None
    published_status: str | None
    agrees: bool | None
    overdue: bool
    milestones: tuple[ActionRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskRow:
    """One risk, with its level; None where no rules give one."""

    risk: Risk
    level: Status | None
    decision: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RollupRow:
    """What the statuses of the members of something come to.

    Attributes:
        of: what is rolled up: ``priority``, ``scorecard`` or ``plan``.
        id: the id of it.
        over: whether its indicators or its actions are counted.
        status: the status that follows.
        decision: how it came about.
    """

    of: str
    id: str
    over: Members
    status: Status
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What was due by the day of the scorecard and is not there."""

    indicators: tuple[IndicatorRow, ...]
    actions: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The counts asked for first.

    Attributes:
        by_status: how many indicators have each status the ruleset declares, in its order.
        by_trend: how many have each short trend.
        agree: how many computed statuses are those published.
        differ: how many are not.
        not_published: how many have no published status, or no computed one, to compare.
    """

    by_status: Mapping[str, int]
    by_trend: Mapping[str, int]
    agree: int
    differ: int
    not_published: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """One plan in one period.

    Attributes:
        plan: the plan.
        period: the period shown.
        as_of: the day by which what is due is judged.
        ruleset: what judges it; None where the plan names none that can be used.
        selection: the named scorecard it is restricted to; None for the whole plan.
        indicators: the rows, in the plan's or the selection's order.
        actions: the actions, in order; those of the chosen priorities where rows are filtered.
        rollups: what the priorities, scorecards and the plan come to, as far as there are rules.
        risks: the risks; none where rows are filtered.
        benchmarks: the benchmarks; none where rows are filtered.
        summary: the counts over the rows.
        missing: what was due and is not there.
    """

    plan: Plan
    period: Period
    as_of: dt.date
    ruleset: Ruleset | None
    selection: Selection | None
    indicators: tuple[IndicatorRow, ...]
    actions: tuple[ActionRow, ...]
    rollups: tuple[RollupRow, ...]
    risks: tuple[RiskRow, ...]
    benchmarks: tuple[Benchmark, ...]
    summary: Summary
    missing: Missing

    def groups(self) -> tuple[tuple[Priority | None, tuple[IndicatorRow, ...]], ...]:
        """The rows under their priorities, in the order they first appear; None for no priority."""
        by_id: dict[PriorityId | None, list[IndicatorRow]] = {}
        for row in self.indicators:
            by_id.setdefault(row.indicator.priority, []).append(row)
        priorities = {priority.id: priority for priority in self.plan.priorities}
        return tuple(
            (priorities.get(name) if name is not None else None, tuple(rows))
            for name, rows in by_id.items()
        )
