"""From a plan and a ruleset to a scorecard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from framework.model.indicator import (
    Indicator,
    IndicatorId,
    PriorityId,
    ScorecardId,
    Share,
    State,
)
from framework.model.period import Period
from framework.model.plan import Action, Plan, Selection
from framework.scorecard.scorecard import (
    NOT_REPORTED,
    ActionRow,
    IndicatorRow,
    Missing,
    Scorecard,
    Summary,
)
from framework.status.judge import Judgement, judge
from framework.status.ruleset import Ruleset, Trend
from framework.status.series import Figure, figures_of, own_period

_MISSING = {State.NOT_RECORDED, State.NOT_AVAILABLE, State.AWAITED}
_COMPLETE = "complete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which rows to show; None shows all of them."""

    scorecard: ScorecardId | None = None
    priority: PriorityId | None = None
    status: str | None = None


def default_period(plan: Plan) -> Period | None:
    """The latest period with observations, of two that end together the longer; else the year."""
    observed = plan.observed_periods()
    return observed[-1] if observed else plan.year


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
        _row(indicator, holders.get(indicator.id, ()), judgements[indicator.id], ruleset)
        for indicator in (plan.members(selection) if selection else plan.indicators)
        if wanted.priority is None or indicator.priority == wanted.priority
    ]
    shown = tuple(
        row
        for row in rows
        if wanted.status is None or (row.status is not None and row.status.slug == wanted.status)
    )
    actions = tuple(
        _action_row(action, period, as_of) for action in _chosen_actions(plan, wanted, selection)
    )
    whole = wanted == Filters()
    return Scorecard(
        plan=plan,
        period=period,
        as_of=as_of,
        ruleset=ruleset,
        selection=selection,
        indicators=shown,
        actions=actions,
        risks=plan.risks if whole else (),
        benchmarks=plan.benchmarks if whole else (),
        summary=_summary(shown, ruleset),
        missing=Missing(
            indicators=tuple(row for row in shown if row.judgement.figure.state in _MISSING),
            actions=tuple(row for row in actions if row.overdue),
        ),
    )


def judge_all(
    plan: Plan, ruleset: Ruleset | None, period: Period, as_of: dt.date
) -> Mapping[IndicatorId, Judgement]:
    """Every indicator's judgement; those whose value follows from other statuses come last.

    One that depends on itself, by however many steps, has no value.
    """
    done: dict[IndicatorId, Judgement] = {}
    waiting: list[Indicator] = []
    for indicator in plan.indicators:
        if isinstance(indicator.formula, Share):
            waiting.append(indicator)
        else:
            done[indicator.id] = judge(indicator, period, as_of, ruleset, plan.tolerance)
    while waiting:
        ready = [one for one in waiting if _counted(plan, one).keys() <= done.keys()]
        for indicator in ready or waiting:
            value = _share(plan, indicator, done) if ready else None
            figures = _with_share(indicator, period, value)
            done[indicator.id] = judge(indicator, period, as_of, ruleset, plan.tolerance, figures)
        waiting = [one for one in waiting if one.id not in done]
    return done


def _counted(plan: Plan, indicator: Indicator) -> dict[IndicatorId, Indicator]:
    """The indicators that a formula over statuses counts: those of its scorecard but itself."""
    share = indicator.formula
    selection = next(
        (one for one in plan.scorecards if isinstance(share, Share) and one.id == share.of), None
    )
    members = plan.members(selection) if selection is not None else ()
    return {member.id: member for member in members if member.id != indicator.id}


def _share(
    plan: Plan, indicator: Indicator, done: Mapping[IndicatorId, Judgement]
) -> Fraction | None:
    share = indicator.formula
    decisions = [done[name].decision for name in _counted(plan, indicator)]
    if not decisions or not isinstance(share, Share) or None in decisions:
        return None
    counted = sum(
        decision is not None and decision.status in share.with_status for decision in decisions
    )
    return Fraction(100 * counted, len(decisions))


def _with_share(indicator: Indicator, period: Period, value: Fraction | None) -> tuple[Figure, ...]:
    """The series as written, with the computed share in the place of the period's own figure."""
    own = own_period(period, indicator.frequency, indicator.year_starts) or period
    series = figures_of(indicator)
    written = next((one.observation for one in series if one.period.end == own.end), None)
    computed = Figure(
        period=own,
        value=value,
        state=State.MEASURED if value is not None else State.NOT_AVAILABLE,
        observation=written,
    )
    return (*(one for one in series if one.period.end != own.end), computed)


def _row(
    indicator: Indicator,
    scorecards: tuple[ScorecardId, ...],
    judgement: Judgement,
    ruleset: Ruleset | None,
) -> IndicatorRow:
    decision = judgement.decision
    status = None
    if decision is not None and ruleset is not None:
        status = ruleset.statuses.get(decision.status)
    observation = judgement.figure.observation
    printed = observation.published.status if observation is not None else None
    published = published_slug(printed, ruleset)
    return IndicatorRow(
        indicator=indicator,
        scorecards=scorecards,
        judgement=judgement,
        status=status,
        published_status=published,
        agrees=None if printed is None or status is None else published == status.slug,
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


def _chosen_actions(plan: Plan, wanted: Filters, selection: Selection | None) -> tuple[Action, ...]:
    if wanted.status is not None:
        return ()
    if wanted.priority is not None:
        return tuple(action for action in plan.actions if action.priority == wanted.priority)
    if selection is None or selection.every_priority:
        return plan.actions
    return tuple(action for action in plan.actions if action.priority in selection.priorities)


def _action_row(action: Action, period: Period, as_of: dt.date) -> ActionRow:
    reported = [entry for entry in action.progress if entry.period.end <= period.end]
    latest = max(reported, key=lambda entry: entry.period.end, default=None)
    complete = latest is not None and (latest.state == _COMPLETE or latest.percent == 100)
    return ActionRow(
        action=action,
        progress=latest,
        percent=latest.percent if latest is not None else None,
        status=NOT_REPORTED if latest is None else None,
        published_status=latest.published.status if latest is not None else None,
        overdue=action.due is not None and action.due <= as_of and not complete,
    )


def _summary(rows: tuple[IndicatorRow, ...], ruleset: Ruleset | None) -> Summary:
    by_status = dict.fromkeys(ruleset.statuses if ruleset is not None else (), 0)
    by_trend = {trend.value: 0 for trend in Trend}
    for row in rows:
        if row.status is not None:
            by_status[row.status.slug] += 1
        by_trend[row.judgement.trend] += 1
    return Summary(
        by_status=by_status,
        by_trend=by_trend,
        agree=sum(row.agrees is True for row in rows),
        differ=sum(row.agrees is False for row in rows),
        not_published=sum(row.agrees is None for row in rows),
    )
