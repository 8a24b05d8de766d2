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
    waiting: list[Indicator] = []
    for indicator in plan.indicators:
        if isinstance(indicator.formula, Share):
            waiting.append(indicator)
        else:
            done[indicator.id] = judge(indicator, period, as_of, ruleset, plan.tolerances)
    counted = {one.id: counted_by(plan, one) for one in waiting}
    while waiting:
        ready = [one for one in waiting if counted[one.id] <= done.keys()]
        for indicator in ready or waiting:
            value = _share(indicator, counted[indicator.id], done) if ready else None
            done[indicator.id] = judge(indicator, period, as_of, ruleset, plan.tolerances, value)
        waiting = [one for one in waiting if one.id not in done]
    return done


def counted_by(plan: Plan, indicator: Indicator) -> set[IndicatorId]:
    """The indicators that a formula over statuses counts: those of its scorecard but itself."""
    share = indicator.formula
    selection = next(
        (one for one in plan.scorecards if isinstance(share, Share) and one.id == share.of), None
    )
    members = plan.members(selection) if selection is not None else ()
    return {member.id for member in members if member.id != indicator.id}


def _share(
    indicator: Indicator, counted: set[IndicatorId], done: Mapping[IndicatorId, Judgement]
) -> Fraction | None:
    share = indicator.formula
    decisions = [done[name].decision for name in counted]
    if not decisions or not isinstance(share, Share) or None in decisions:
        return None
    held = sum(
        decision is not None and decision.status in share.with_status for decision in decisions
    )
    return Fraction(100 * held, len(decisions))
