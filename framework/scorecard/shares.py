"""Every indicator's judgement, those whose value follows from other statuses last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction

from framework.model.indicator import Indicator, IndicatorId, Share
from framework.model.period import Period
from framework.model.plan import Plan
from framework.status.judge import Judgement, judge
from framework.status.ruleset import Ruleset


def judge_all(
    plan: Plan, ruleset: Ruleset | None, period: Period, as_of: dt.date
) -> Mapping[IndicatorId, Judgement]:
    """Every indicator's judgement; those whose value follows from other statuses come last.

    One that depends on itself, by however many steps, has no value.
    """
    done: dict[IndicatorId, Judgement] = {}
    waiting: list[tuple[Indicator, Share]] = []
    for indicator in plan.indicators:
        if isinstance(indicator.formula, Share):
            waiting.append((indicator, indicator.formula))
        else:
            done[indicator.id] = judge(indicator, period, as_of, ruleset, plan.tolerances)
    members = {name: _members(plan, name) for name in {share.of for _, share in waiting}}
    while waiting:
        missing = {name: ids - done.keys() for name, ids in members.items()}
        ready = [(one, share) for one, share in waiting if missing[share.of] <= {one.id}]
        for indicator, share in ready or waiting:
            value = _share(share, members[share.of] - {indicator.id}, done) if ready else None
            done[indicator.id] = judge(indicator, period, as_of, ruleset, plan.tolerances, value)
        waiting = [(one, share) for one, share in waiting if one.id not in done]
    return done


def counted_by(plan: Plan, indicator: Indicator) -> set[IndicatorId]:
    """The indicators that a formula over statuses counts: those of its scorecard but itself."""
    share = indicator.formula
    return _members(plan, share.of) - {indicator.id} if isinstance(share, Share) else set()


def _members(plan: Plan, name: str) -> set[IndicatorId]:
    """The indicators of the scorecard with an id; none where the plan has no such scorecard."""
    selection = next((one for one in plan.scorecards if one.id == name), None)
    return {one.id for one in plan.members(selection)} if selection is not None else set()


def _share(
    share: Share, counted: set[IndicatorId], done: Mapping[IndicatorId, Judgement]
) -> Fraction | None:
    decisions = [done[name].decision for name in counted]
    if not decisions or None in decisions:
        return None
    held = sum(
        decision is not None and decision.status in share.with_status for decision in decisions
    )
    return Fraction(100 * held, len(decisions))
