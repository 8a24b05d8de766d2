"""Every figure, time and status that the prose of a plan states by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from framework.claims.arithmetic import arithmetic
from framework.claims.columns import against_column
from framework.claims.figure import Found, FoundFigure
from framework.claims.noted import Noted, noted
from framework.claims.opening import opening
from framework.claims.parts import made_up
from framework.model.plan import Action, Plan


@dataclass(frozen=True, slots=True)
class FoundFigures:
    """All that was found by itself in a plan's prose, for the checks to read."""

    found: tuple[FoundFigure, ...]


def find_figures(plan: Plan) -> FoundFigures:
    """What the plan's prose states, as the checks read it."""
    return FoundFigures(found_in(plan))


def found_in(plan: Plan) -> tuple[FoundFigure, ...]:
    """What the plan's notes and narrative state without a claim, in the order of the texts.

    Only what is understood is there: a figure that could be about something else is left out.
    """
    statuses = _statuses(plan)
    last = plan.report.date if plan.report is not None else None
    return tuple(
        found
        for note in noted(plan)
        for found in sorted(
            dict.fromkeys(_of(note, statuses, last)), key=lambda one: (one.start, one.end)
        )
    )


def _of(note: Noted, statuses: frozenset[str], last: dt.date | None) -> Found:
    yield from opening(note, statuses, last)
    yield from against_column(note)
    yield from made_up(note)
    yield from arithmetic(note)


def _statuses(plan: Plan) -> frozenset[str]:
    """The words for statuses that were printed anywhere in the plan, in lower case."""
    return frozenset(word.casefold() for word in _printed(plan) if word)


def _printed(plan: Plan) -> Iterator[str | None]:
    for indicator in plan.indicators:
        yield from (one.published.status for one in indicator.observations)
    for action in plan.actions:
        yield from _of_action(action)


def _of_action(action: Action) -> Iterator[str | None]:
    yield from (one.published.status for one in action.progress)
    for milestone in action.milestones:
        yield from _of_action(milestone)
