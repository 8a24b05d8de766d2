"""A scorecard's rows under the headings they stand below, the same in every format for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from framework.model.indicator import IndicatorId
from framework.model.plan import Plan
from framework.scorecard import ActionRow, IndicatorRow, Scorecard

_ELSEWHERE: Final = "Under no priority"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What stands under one heading.

    Attributes:
        id: the priority's id; None where the rows are under no priority.
        title: the priority's title, or that of the scorecard the rows are in.
        rows: the indicators.
        actions: the actions.
    """

    id: str | None
    title: str
    rows: tuple[IndicatorRow, ...]
    actions: tuple[ActionRow, ...]


def groups_of(scorecard: Scorecard) -> tuple[Group, ...]:
    """Rows and actions under each priority in the plan's order, then those under none."""
    priorities = scorecard.plan.priorities
    found = [
        Group(
            id=one.id,
            title=one.title,
            rows=tuple(row for row in scorecard.indicators if row.indicator.priority == one.id),
            actions=tuple(row for row in scorecard.actions if row.action.priority == one.id),
        )
        for one in priorities
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
        *(Group(id=None, title=title, rows=tuple(r), actions=()) for title, r in rows.items()),
        Group(id=None, title=_ELSEWHERE, rows=tuple(rest), actions=actions),
    )


def _titles(plan: Plan) -> dict[IndicatorId, str]:
    found: dict[IndicatorId, str] = {}
    for selection in plan.scorecards:
        for name in selection.indicators:
            found.setdefault(name, selection.title)
    return found
