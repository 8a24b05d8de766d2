"""A scorecard's rows under the headings they stand below, the same in every format for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from framework.model.indicator import IndicatorId
from framework.model.plan import Plan, Priority
from framework.scorecard import ActionRow, IndicatorRow, Scorecard

_ELSEWHERE: Final = "Under no priority"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What stands under one heading.

    Attributes:
        id: the priority's id; None where the rows are under no priority.
        title: the priority's title, or that of the scorecard the rows are in.
        perspective: the priority's corner of the balanced scorecard; None where it has none.
        rows: the indicators.
        actions: the actions.
    """

    id: str | None
    title: str
    perspective: str | None
    rows: tuple[IndicatorRow, ...]
    actions: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Perspective:
    """One corner of the balanced scorecard, or what stands in none of them.

    Attributes:
        name: as the plan writes it; None for what stands in none.
        groups: what stands in it.
    """

    name: str | None
    groups: tuple[Group, ...]

    @property
    def rows(self) -> tuple[IndicatorRow, ...]:
        """The indicators that stand in it."""
        return tuple(row for group in self.groups for row in group.rows)


def perspectives_of(scorecard: Scorecard) -> tuple[Perspective, ...]:
    """The groups by perspective in the order of the plan, those in none last.

    Where no shown priority has a perspective, one nameless perspective holds them all.
    """
    found: dict[str | None, list[Group]] = {}
    for group in groups_of(scorecard):
        found.setdefault(group.perspective, []).append(group)
    last = found.pop(None, None)
    named = [Perspective(name=name, groups=tuple(groups)) for name, groups in found.items()]
    return (*named, Perspective(name=None, groups=tuple(last))) if last else tuple(named)


def groups_of(scorecard: Scorecard) -> tuple[Group, ...]:
    """Rows and actions under each priority in the plan's order, then those under none."""
    found = [
        Group(
            id=one.id,
            title=one.title,
            perspective=one.perspective,
            rows=tuple(row for row in scorecard.indicators if row.indicator.priority == one.id),
            actions=tuple(row for row in scorecard.actions if row.action.priority == one.id),
        )
        for one in scorecard.plan.priorities
    ]
    return tuple(group for group in (*found, *_loose(scorecard)) if group.rows or group.actions)


def _loose(scorecard: Scorecard) -> tuple[Group, ...]:
    """What stands under no priority: by the first scorecard that lists it, then the rest."""
    known = {priority.id for priority in scorecard.plan.priorities}
    titles = _titles(scorecard.plan)
    rows: dict[str, list[IndicatorRow]] = {}
    for row in scorecard.indicators:
        if row.indicator.priority not in known:
            rows.setdefault(titles.get(row.indicator.id, _ELSEWHERE), []).append(row)
    rest = rows.pop(_ELSEWHERE, [])
    actions = tuple(row for row in scorecard.actions if row.action.priority not in known)
    return (
        *(_under(title, tuple(listed), ()) for title, listed in rows.items()),
        _under(_ELSEWHERE, tuple(rest), actions),
    )


def _under(title: str, rows: tuple[IndicatorRow, ...], actions: tuple[ActionRow, ...]) -> Group:
    return Group(id=None, title=title, perspective=None, rows=rows, actions=actions)


def _titles(plan: Plan) -> dict[IndicatorId, str]:
    found: dict[IndicatorId, str] = {}
    for selection in plan.scorecards:
        for name in selection.indicators:
            found.setdefault(name, selection.title)
    return found


def is_whole(scorecard: Scorecard) -> bool:
    """Whether nothing of the plan is filtered out."""
    plan = scorecard.plan
    return (
        scorecard.selection is None
        and len(scorecard.indicators) == len(plan.indicators)
        and len(scorecard.actions) == len(plan.actions)
    )


def thread_of(scorecard: Scorecard) -> tuple[tuple[str | None, tuple[Priority, ...]], ...]:
    """The golden thread: each outcome's title with the priorities that serve it.

    Last, under None, the priorities for which no outcome is named. Nothing where the plan names no
    outcome and every priority has a heading of its own.
    """
    plan = scorecard.plan
    shown = {group.id for group in groups_of(scorecard)}
    if not is_whole(scorecard) or not (
        plan.outcomes or any(one.id not in shown for one in plan.priorities)
    ):
        return ()
    known = {outcome.id for outcome in plan.outcomes}
    found: list[tuple[str | None, tuple[Priority, ...]]] = [
        (outcome.title, tuple(one for one in plan.priorities if outcome.id in one.outcomes))
        for outcome in plan.outcomes
    ]
    rest = tuple(one for one in plan.priorities if not known & set(one.outcomes))
    return (*found, (None, rest)) if rest else tuple(found)
