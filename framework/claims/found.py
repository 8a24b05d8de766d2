"""Every figure, time and status that the prose of a plan states by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from framework.claims.arithmetic import arithmetic
from framework.claims.columns import against_column
from framework.claims.figure import Found, FoundFigure
from framework.claims.indicator_note import Figures, IndicatorNote, exact_figures
from framework.claims.later import later
from framework.claims.noted import Noted
from framework.claims.opening import opening
from framework.claims.parts import made_up
from framework.claims.passages import passages_to_read
from framework.model.indicator import (
    Indicator,
    IndicatorId,
    Observation,
)
from framework.model.plan import Plan, Progress


@dataclass(frozen=True, slots=True)
class FoundFigures:
    """What a plan's prose states by itself.

    Attributes:
        plan: the plan.
        notes: its texts as they were read, in the order of its parts.
        found: what they state without a claim, in the order of the texts. Only what is understood
            is there: a figure that could be about something else is left out.
    """

    plan: Plan
    notes: tuple[Noted, ...]
    found: tuple[FoundFigure, ...]


def find_figures(plan: Plan) -> FoundFigures:
    """Every text of the plan, read once, and what is found in them."""
    statuses = _statuses(plan)
    last = plan.report.date if plan.report is not None else None
    notes = tuple(_noted(plan))
    found = tuple(
        found
        for note in notes
        for found in sorted(
            dict.fromkeys(_of(note, statuses, (last, plan.as_at))),
            key=lambda one: (one.start, one.end),
        )
    )
    return FoundFigures(plan, notes, found)


def _of(note: Noted, statuses: frozenset[str], days: _Days) -> Found:
    last, as_at = days
    yield from opening(note, statuses, last)
    if isinstance(note, IndicatorNote):
        yield from against_column(note)
        yield from made_up(note)
    yield from arithmetic(note)
    yield from later(note, as_at)


_Days = tuple[dt.date | None, dt.date | None]
"""The day of the report, and the day to which figures run."""

_ALL = 100
_DONE = "complete"
_Key = tuple[str, str, str, str]
"""A note: what it stands beside, the id of that, the period and the words."""


def _noted(plan: Plan) -> Iterator[Noted]:
    """Every text of the plan that figures can stand in, in the order of its parts."""
    beside: dict[_Key, tuple[Indicator, Observation]] = {}
    figures: dict[IndicatorId, Figures] = {}
    for noun, listed in (("indicator", plan.indicators), ("figure", plan.figures)):
        for one in listed:
            for seen in one.observations:
                beside[noun, one.id, seen.period.label, seen.note or ""] = one, seen
    printed = dict(_progress(plan))
    for passage in passages_to_read(plan):
        label = passage.period.label if passage.period is not None else ""
        key = (passage.noun, passage.id, label, passage.text)
        if key in beside:
            indicator, observation = beside[key]
            if indicator.id not in figures:
                figures[indicator.id] = exact_figures(indicator)
            yield IndicatorNote(
                passage,
                observation.published,
                indicator.year_starts,
                indicator=indicator,
                observation=observation,
                figures=figures[indicator.id],
            )
        else:
            reported = printed.get(key)
            if reported is None:
                yield Noted(passage)
            else:
                yield Noted(passage, reported.published, is_done=_is_done(reported))


def _progress(plan: Plan) -> Iterator[tuple[_Key, Progress]]:
    """What each note of an action or milestone stands beside."""
    for action in plan.actions:
        for noun, listed in (("action", (action,)), ("milestone", action.milestones)):
            for one in listed:
                for seen in one.progress:
                    yield (noun, one.id, seen.period.label, seen.note or ""), seen


def _is_done(progress: Progress) -> bool:
    words = (progress.state, progress.published.status)
    return progress.percent == _ALL or any(word and word.casefold() == _DONE for word in words)


def _statuses(plan: Plan) -> frozenset[str]:
    """The words for statuses that were printed anywhere in the plan, in lower case."""
    return frozenset(word.casefold() for word in _printed(plan) if word)


def _printed(plan: Plan) -> Iterator[str | None]:
    for indicator in plan.indicators:
        yield from (one.published.status for one in indicator.observations)
    yield from (seen.published.status for _, seen in _progress(plan))
