"""Words for actions and their milestones: progress, dates, and what was published."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from framework.model.period import day_words
from framework.report.numbers import grouped
from framework.report.safe import safe
from framework.report.scorecard.words.common import spaced, status_words
from framework.scorecard import ActionRow
from framework.status.action import is_complete

_BAR = 10


def progress_words(row: ActionRow) -> str:
    """What is reported: a percentage, a state, or both; empty where nothing is."""
    parts = [f"{grouped(row.percent)}%"] if row.percent is not None else []
    if row.progress is not None and row.progress.state is not None:
        parts.append(spaced(row.progress.state))
    return ", ".join(parts)


def progress_bar(percent: Decimal | None) -> str:
    """A bar of ten blocks, one for every ten percent done; empty where no such figure is given."""
    if percent is None or not 0 <= percent <= 100:
        return ""
    done = int(percent * _BAR / 100)
    return "█" * done + "░" * (_BAR - done)


def due_words(row: ActionRow) -> str:
    """When it is due, or that the day has passed; empty where no day is given."""
    if row.action.due is None:
        return ""
    due = f"due {day_words(row.action.due)}"
    return f"overdue: {due}" if row.overdue else due


def date_words(row: ActionRow) -> Iterator[str]:
    """The other dates: when it was first due, why that changed, when it is expected or was done."""
    action = row.action
    if action.original_due is not None and action.original_due != action.due:
        yield f"first due {day_words(action.original_due)}"
    if action.because:
        yield f"moved because {safe(action.because)}"
    if action.completed is not None:
        yield f"completed {day_words(action.completed)}"
    elif action.expected is not None and not is_complete(row.progress):
        yield f"expected {day_words(action.expected)}"


def action_status(row: ActionRow) -> str:
    """The status as symbol and word; where no rules judge what is reported, that it is reported."""
    return status_words(row.status) if row.status is not None else ""


def action_published(row: ActionRow) -> str:
    """The status that was printed, as printed; empty where none was."""
    printed = row.progress.published.status if row.progress is not None else None
    return safe(printed) if printed else ""


def action_notes(row: ActionRow) -> tuple[str, ...]:
    """What was said about it for the period, and what there is to know about it anyway."""
    notes = (row.progress.note if row.progress is not None else None, row.action.note)
    return tuple(note for note in notes if note)


def any_reported(rows: tuple[ActionRow, ...]) -> bool:
    """Whether anything is reported of one of the actions or of its milestones."""
    return any(step.progress is not None for row in rows for step in (row, *row.milestones))
