"""From a scorecard and an id to the explanation of what has that id."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Final

from framework.errors import UsageError
from framework.explain.explanation import (
    ActionStory,
    BenchmarkStory,
    Ends,
    Explanation,
    Member,
    RiskStory,
    RollupStory,
    Story,
)
from framework.explain.indicator import explain_indicator
from framework.explain.published import printed_of_action, printed_of_risk
from framework.model.plan import Plan
from framework.place import Origin
from framework.scorecard import ActionRow, IndicatorRow, Scorecard, rolled_up
from framework.status.action import action_given, is_complete
from framework.status.ruleset import CountsAs, Members, Status

_CUTOFF: Final = 0.6
_NEAREST: Final = 3
_LONGEST: Final = 64


def explain(scorecard: Scorecard, name: str | None) -> Explanation:
    """Why what has the id has its status in the scorecard's period; the plan itself for no id.

    The scorecard is the whole plan's.

    Raises:
        UsageError: nothing that has a status has the id.
    """
    story = _story(scorecard, name if name is not None else scorecard.plan.id)
    return Explanation(scorecard=scorecard, story=story)


def _story(scorecard: Scorecard, name: str) -> Story:
    for row in scorecard.indicators:
        if row.indicator.id == name:
            return explain_indicator(row, scorecard)
    for action in scorecard.actions:
        for step in (action, *action.milestones):
            if step.action.id == name:
                return _action(step, None if step is action else action, scorecard)
    for risk in scorecard.risks:
        if risk.risk.id == name:
            return RiskStory(row=risk, printed=printed_of_risk(risk, scorecard.ruleset))
    for benchmark in scorecard.benchmarks:
        if benchmark.id == name:
            return BenchmarkStory(benchmark=benchmark)
    for of, one, title, origin in _wholes(scorecard.plan):
        if one == name:
            return _rollup(scorecard, of, one, title, origin)
    raise _unknown(scorecard, name)


def _action(row: ActionRow, of: ActionRow | None, scorecard: Scorecard) -> ActionStory:
    given = action_given(row.action, scorecard.period, scorecard.as_of)
    if row.action.completed is not None:
        ends_by = Ends.COMPLETED
    elif is_complete(row.progress):
        ends_by = Ends.REPORTED
    else:
        ends_by = Ends.EXPECTED if row.action.expected is not None else Ends.TODAY
    return ActionStory(
        row=row,
        of=of,
        ends=given.ends,
        ends_by=ends_by,
        printed=printed_of_action(row, scorecard.ruleset),
    )


def _wholes(plan: Plan) -> Iterator[tuple[str, str, str, Origin]]:
    """What can be rolled up: what it is, its id, its title and where it is written."""
    for priority in plan.priorities:
        yield "priority", priority.id, priority.title, priority.origin
    for selection in plan.scorecards:
        yield "scorecard", selection.id, selection.title, selection.origin
    yield "plan", plan.id, plan.title, plan.origin


def _rollup(scorecard: Scorecard, of: str, name: str, title: str, origin: Origin) -> RollupStory:
    ruleset = scorecard.ruleset
    rules = ruleset.rollups.get(of) if ruleset is not None else None
    rows = (row for row in scorecard.rollups if row.of == of and row.id == name)
    held = ((ids, under) for one, ids, under in rolled_up(scorecard.plan, of) if one == name)
    ids, under = next(held)
    indicators = [
        _member(row, row.status) for row in scorecard.indicators if row.indicator.id in ids
    ]
    actions = [
        _member(row, row.status)
        for row in scorecard.actions
        if under is None or row.action.priority in under
    ]
    counted = {Members.INDICATORS: indicators, Members.ACTIONS: actions}
    members = counted[rules.over] if rules is not None else indicators + actions
    return RollupStory(
        of=of, id=name, title=title, origin=origin, row=next(rows, None), members=tuple(members)
    )


def _member(row: IndicatorRow | ActionRow, status: Status | None) -> Member:
    counts_as = status.counts_as if status is not None else CountsAs.UNKNOWN
    return Member(row=row, status=status, counts_as=counts_as)


def _unknown(scorecard: Scorecard, name: str) -> UsageError:
    """That nothing with a status has the id: what has it instead, or the nearest ids."""
    other = _without_status(scorecard.plan).get(name)
    if other is not None:
        return UsageError(
            f'"{name}" is {other}: it has no status to explain',
            help="name an indicator, an action, a risk, a benchmark, a priority or a scorecard",
        )
    known = [*_known(scorecard)]
    near = difflib.get_close_matches(name[:_LONGEST], known, n=_NEAREST, cutoff=_CUTOFF)
    path = scorecard.plan.origin.locate().path
    if near:
        words = " or ".join(f'"{one}"' for one in near)
        return UsageError(f'nothing in {path} has the id "{name}"', help=f"did you mean {words}?")
    return UsageError(
        f'nothing in {path} has the id "{name}"',
        help=f'"framework scorecard {path} --format csv" lists every id',
    )


def _known(scorecard: Scorecard) -> Iterator[str]:
    yield from (row.indicator.id for row in scorecard.indicators)
    yield from (step.action.id for row in scorecard.actions for step in (row, *row.milestones))
    yield from (row.risk.id for row in scorecard.risks)
    yield from (one.id for one in scorecard.benchmarks)
    yield from (one for _, one, _, _ in _wholes(scorecard.plan))


def _without_status(plan: Plan) -> Mapping[str, str]:
    """What has an id and no status, and what it is."""
    return {
        **{one.id: "an outcome" for one in plan.outcomes},
        **{one.id: "a figure that nothing judges" for one in plan.figures},
        **{one.id: "a piece of narrative" for one in plan.narrative},
    }
