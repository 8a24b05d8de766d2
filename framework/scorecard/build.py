"""From a plan and a ruleset to a scorecard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from framework.model.indicator import (
    ActionId,
    Indicator,
    IndicatorId,
    PriorityId,
    ScorecardId,
    State,
)
from framework.model.period import Period
from framework.model.plan import Action, Plan, Risk, Selection
from framework.scorecard.scorecard import (
    ActionRow,
    IndicatorRow,
    Missing,
    RiskRow,
    RollupRow,
    Scorecard,
    Summary,
)
from framework.scorecard.shares import judge_all
from framework.status.action import (
    action_given,
    completed_by,
    is_complete,
    progress_at,
    risk_facts,
    rollup_facts,
)
from framework.status.decide import decide
from framework.status.judge import Judgement
from framework.status.ruleset import NOT_REPORTED, Members, Ruleset, Status, Trend
from framework.status.series import Figure, figures_of

_MISSING = {State.NOT_RECORDED, State.NOT_AVAILABLE, State.AWAITED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which rows to show; None shows all of them."""

    scorecard: ScorecardId | None = None
    priority: PriorityId | None = None
    status: str | None = None


def default_period(plan: Plan) -> Period | None:
    """The latest period with observations, of two that end together the longer; else the year.

    One that ends after the plan's figures run out is taken only where there is no other.
    """
    observed = plan.observed_periods()
    over = [one for one in observed if plan.as_at is None or one.last_day <= plan.as_at]
    return (over or observed or (plan.year,))[-1]


def build_scorecard(
    plan: Plan, ruleset: Ruleset | None, period: Period, filters: Filters | None = None
) -> Scorecard:
    """Everything to show about the plan in the period, rows restricted by the filters."""
    wanted = filters or Filters()
    as_of = plan.as_at or period.last_day
    judgements = judge_all(plan, ruleset, period, as_of)
    selection = next((one for one in plan.scorecards if one.id == wanted.scorecard), None)
    holders: dict[IndicatorId, tuple[ScorecardId, ...]] = {}
    for one in plan.scorecards:
        for member in plan.members(one):
            holders[member.id] = (*holders.get(member.id, ()), one.id)
    rows = [
        _row(indicator, holders.get(indicator.id, ()), judgements[indicator.id], ruleset, as_of)
        for indicator in plan.indicators
    ]
    by_id = {row.indicator.id: row for row in rows}
    members = plan.members(selection) if selection is not None else plan.indicators
    shown = tuple(row for member in members if _is_wanted(row := by_id[member.id], wanted))
    actions = [_action_row(action, ruleset, period, as_of) for action in plan.actions]
    chosen = set(_chosen_actions(plan, wanted, selection))
    shown_actions = tuple(row for row in actions if row.action.id in chosen)
    whole = wanted == Filters()
    return Scorecard(
        plan=plan,
        period=period,
        as_of=as_of,
        ruleset=ruleset,
        selection=selection,
        indicators=shown,
        actions=shown_actions,
        rollups=tuple(_rollups(plan, ruleset, rows, actions)),
        risks=tuple(_risk_row(risk, ruleset) for risk in plan.risks) if whole else (),
        benchmarks=plan.benchmarks if whole else (),
        summary=_summary(shown, ruleset),
        missing=Missing(
            indicators=tuple(row for row in shown if row.judgement.figure.state in _MISSING),
            actions=tuple(
                row
                for action in shown_actions
                for row in (action, *action.milestones)
                if row.overdue
            ),
        ),
    )


def _row(
    indicator: Indicator,
    scorecards: tuple[ScorecardId, ...],
    judgement: Judgement,
    ruleset: Ruleset | None,
    as_of: dt.date,
) -> IndicatorRow:
    decision = judgement.decision
    computed = None
    if decision is not None and ruleset is not None:
        computed = ruleset.status(decision.status)
    observation = judgement.figure.observation
    override = observation.override if observation is not None else None
    set_by_person = None
    if override is not None and (override.until is None or as_of <= override.until):
        set_by_person = ruleset.statuses.get(override.status) if ruleset is not None else None
    printed = observation.published.status if observation is not None else None
    published = published_slug(printed, ruleset)
    return IndicatorRow(
        indicator=indicator,
        scorecards=scorecards,
        judgement=judgement,
        computed=computed,
        override=override if set_by_person is not None else None,
        status=set_by_person or computed,
        published_status=published,
        agrees=None if printed is None or computed is None else published == computed.slug,
        history=_history(indicator, judgement.figure),
    )


def published_slug(printed: str | None, ruleset: Ruleset | None) -> str | None:
    """The slug of a printed status: its own, or that of the label it matches in any letter case."""
    if printed is None or ruleset is None:
        return None
    if printed in ruleset.statuses:
        return printed
    word = _folded(printed)
    return next(
        (slug for slug, status in ruleset.statuses.items() if _folded(status.label) == word), None
    )


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _history(indicator: Indicator, current: Figure) -> tuple[Figure, ...]:
    return tuple(
        figure
        for figure in figures_of(indicator)
        if figure.period.end <= current.period.end
        and figure.period.months == current.period.months
        and isinstance(figure.value, Fraction)
    )


def _is_wanted(row: IndicatorRow, wanted: Filters) -> bool:
    if wanted.priority not in {None, row.indicator.priority}:
        return False
    return wanted.status is None or (row.status is not None and row.status.slug == wanted.status)


def _chosen_actions(plan: Plan, wanted: Filters, selection: Selection | None) -> Iterator[ActionId]:
    if wanted.status is not None:
        return
    priorities = plan.priorities_of(selection) if selection is not None else None
    for action in plan.actions:
        in_scorecard = priorities is None or action.priority in priorities
        if in_scorecard and wanted.priority in {None, action.priority}:
            yield action.id


def _action_row(
    action: Action, ruleset: Ruleset | None, period: Period, as_of: dt.date
) -> ActionRow:
    latest = progress_at(action, period)
    done = is_complete(latest) or completed_by(action, as_of)
    status, decision = None, None
    if latest is None and not done:
        status = NOT_REPORTED
    elif ruleset is not None and ruleset.action_status is not None:
        decision = decide(action_given(action, period, as_of).facts, ruleset.action_status)
        status = ruleset.status(decision.status)
    printed = latest.published.status if latest is not None else None
    published = published_slug(printed, ruleset)
    return ActionRow(
        action=action,
        progress=latest,
        percent=latest.percent if latest is not None else None,
        status=status,
        decision=decision,
        published_status=published,
        agrees=None if printed is None or decision is None else published == decision.status,
        overdue=action.due is not None and action.due <= as_of and not done,
        milestones=tuple(_action_row(one, ruleset, period, as_of) for one in action.milestones),
    )


def _risk_row(risk: Risk, ruleset: Ruleset | None) -> RiskRow:
    if ruleset is None or ruleset.risk_level is None:
        return RiskRow(risk=risk, level=None, decision=None)
    decision = decide(risk_facts(risk), ruleset.risk_level)
    return RiskRow(risk=risk, level=ruleset.status(decision.status), decision=decision)


def _rollups(
    plan: Plan,
    ruleset: Ruleset | None,
    rows: Sequence[IndicatorRow],
    actions: Sequence[ActionRow],
) -> Iterator[RollupRow]:
    """The roll-ups over the whole plan's rows, whatever is shown of them."""
    if ruleset is None:
        return
    of_indicators = {row.indicator.id: row.status for row in rows}
    of_actions: dict[PriorityId | None, list[Status | None]] = {}
    for row in actions:
        of_actions.setdefault(row.action.priority, []).append(row.status)
    for of, rollup in ruleset.rollups.items():
        for name, indicators, priorities in rolled_up(plan, of):
            if rollup.over is Members.INDICATORS:
                found = [of_indicators[one] for one in indicators]
            else:
                held = of_actions if priorities is None else priorities & of_actions.keys()
                found = [status for one in held for status in of_actions[one]]
            if not found:
                # A condition such as missed > 0 is false of nothing: that is no good news.
                continue
            counts = [status.counts_as if status is not None else None for status in found]
            decision = decide(rollup_facts(counts), rollup.rules)
            yield RollupRow(
                of=of,
                id=name,
                over=rollup.over,
                status=ruleset.status(decision.status),
                decision=decision,
            )


def rolled_up(
    plan: Plan, of: str
) -> Iterator[tuple[str, set[IndicatorId], set[PriorityId] | None]]:
    """What is rolled up: each id with its indicators and, but for the plan, its priorities."""
    match of:
        case "priority":
            under: dict[PriorityId | None, set[IndicatorId]] = {}
            for one in plan.indicators:
                under.setdefault(one.priority, set()).add(one.id)
            for priority in plan.priorities:
                yield priority.id, under.get(priority.id, set()), {priority.id}
        case "scorecard":
            for selection in plan.scorecards:
                members = {one.id for one in plan.members(selection)}
                yield selection.id, members, set(plan.priorities_of(selection))
        case _:
            yield plan.id, {one.id for one in plan.indicators}, None


def _summary(rows: tuple[IndicatorRow, ...], ruleset: Ruleset | None) -> Summary:
    by_status = dict.fromkeys(ruleset.statuses if ruleset is not None else (), 0)
    by_trend = {trend.value: 0 for trend in Trend}
    for row in rows:
        if row.status is not None:
            by_status[row.status.slug] = by_status.get(row.status.slug, 0) + 1
        by_trend[row.judgement.trend] += 1
    return Summary(
        by_status=by_status,
        by_trend=by_trend,
        agree=sum(row.agrees is True for row in rows),
        differ=sum(row.agrees is False for row in rows),
        not_published=sum(row.agrees is None for row in rows),
    )
