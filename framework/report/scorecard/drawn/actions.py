"""The actions of a scorecard in a terminal, with their milestones below them."""

from __future__ import annotations

from typing import Final

from rich.console import Console
from rich.text import Text

from framework.report.safe import safe
from framework.report.scorecard.drawn.layout import (
    GAP,
    INDENT,
    Column,
    Columns,
    code_column,
    print_named,
    print_note,
    print_parts,
    print_row,
    print_text,
    style_of,
)
from framework.report.scorecard.words.actions import (
    action_notes,
    action_published,
    action_status,
    any_reported,
    date_words,
    due_words,
    progress_bar,
    progress_words,
)
from framework.scorecard import ActionRow

_STEP: Final = "◦ "


def print_actions(actions: tuple[ActionRow, ...], console: Console, columns: Columns) -> None:
    """Print the actions under a priority, with what is reported of each."""
    if not actions:
        return
    reported = any_reported(actions)
    noun = "Action" if len(actions) == 1 else "Actions"
    lead = noun if reported else f"{noun}, nothing reported"
    print_text(console, Text(lead, "italic"), columns, INDENT)
    code = columns.code if columns.wide else code_column(row.action.id for row in actions)
    for row in actions:
        if reported:
            _print_reported(row, console, columns)
        else:
            _print_promised(row, console, columns, code)


def _print_promised(row: ActionRow, console: Console, columns: Columns, code: Column) -> None:
    """Print an action of which nothing is reported: its id, its title and its dates."""
    below = INDENT + code.width + GAP
    print_named(console, code, row.action.id, _promise(row), columns)
    for note in action_notes(row):
        print_note(console, note, columns, below)
    for step in row.milestones:
        words = Text(_STEP).append_text(Text(f"{safe(step.action.id)}  ", "dim"))
        print_text(console, words.append_text(_promise(step)), columns, below)


def _promise(row: ActionRow) -> Text:
    words = Text(safe(row.action.title))
    for part in _dates(row):
        words.append(" · ", "dim").append_text(part)
    return words


def _print_reported(
    row: ActionRow, console: Console, columns: Columns, *, is_step: bool = False
) -> None:
    """Print an action with its status in the column for it, and below what is reported of it."""
    lead = _STEP if is_step else ""
    span = columns.name.width + columns.value.width + columns.target.width + 2 * GAP
    title = Column(heading="", width=span)
    status = Text(action_status(row), style_of(row.status) if row.progress is not None else "dim")
    cells = [
        (columns.code, Text(safe(row.action.id), "dim")),
        (title, Text(lead + safe(row.action.title))),
        (columns.status, status),
    ]
    print_row(console, cells)
    below = columns.below + len(lead)
    parts = [] if columns.wide else [Text(safe(row.action.id), "dim")]
    print_parts(console, [*parts, *_progress(row), *_dates(row)], columns, indent=below)
    for note in action_notes(row):
        print_note(console, note, columns, below)
    for step in row.milestones:
        _print_reported(step, console, columns, is_step=True)


def _progress(row: ActionRow) -> list[Text]:
    """What is reported, with a bar only for a percentage; what was published where it differs."""
    parts = []
    if words := progress_words(row):
        bar = progress_bar(row.percent)
        parts.append(Text.assemble((bar, "cyan"), " " if bar else "", words))
    if action_published(row) and row.agrees is not True:
        parts.append(Text(f"published: {action_published(row)}", "bold yellow"))
    return parts


def _dates(row: ActionRow) -> list[Text]:
    due = due_words(row)
    parts = [Text(due, "red" if row.overdue else "dim")] if due else []
    return parts + [Text(words, "dim") for words in date_words(row)]
