"""How late an action is."""

from __future__ import annotations

from framework.explain.explanation import ActionStory
from framework.model.period import day_words
from framework.report.numbers import counted


def late_words(story: ActionStory) -> str:
    """How late it is, and to which day that is counted; empty where it has no due date."""
    due, ends = story.row.action.due, story.ends
    if due is None or ends is None:
        return ""
    late = (ends - due).days
    if late > 0:
        return f"{counted(late, 'day')} late, counted to {day_words(ends)}"
    if not late:
        return f"on its due date, counted to {day_words(ends)}"
    return f"{counted(-late, 'day')} in hand, counted to {day_words(ends)}"
