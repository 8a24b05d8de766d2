"""The parts of the page about an action or a milestone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from framework.explain.explanation import ActionStory, Ends
from framework.expr import ACTION_NAMES, alternatives, holds
from framework.model.period import day_words
from framework.report.explanation.parts import Part, note_part
from framework.report.explanation.places import placed
from framework.report.explanation.printed import printed_part
from framework.report.explanation.rules import judged_by, rules_part
from framework.report.numbers import counted, grouped
from framework.report.safe import safe
from framework.report.scorecard.words.actions import progress_words
from framework.report.scorecard.words.clauses import first_up
from framework.report.scorecard.words.common import joined, spaced
from framework.scorecard import Scorecard
from framework.status.action import is_complete
from framework.status.ruleset import Rule

_OF_DELAY: Final = frozenset({"days_late", "days_late_original", "months_late_original"})


def action_parts(story: ActionStory, scorecard: Scorecard) -> Iterator[Part]:
    """What the action's status rests on, part by part."""
    row, ruleset = story.row, scorecard.ruleset
    name = placed(safe(row.action.id), row.action.origin)
    if story.of is not None:
        of = story.of.action
        name += f", a milestone of {placed(f'{safe(of.id)} {safe(of.title)}', of.origin)}"
    yield Part("", (name, judged_by(scorecard)))
    yield Part("What is reported", tuple(_reported(story, scorecard)))
    yield Part("The dates", tuple(_dates(story)))
    decision = row.decision
    if ruleset is not None and decision is not None:
        yield rules_part(decision, ruleset, ACTION_NAMES, lambda name: _fact(name, story))
    yield printed_part(story.printed, row.status, "actions", decided_by=_decided_by(story))
    yield Part("Its milestones", tuple(_milestones(story)))
    latest = [(row.progress.note, row.progress.origin / "note")] if row.progress else []
    yield note_part(*latest, (row.action.note, row.action.origin / "note"))


def _reported(story: ActionStory, scorecard: Scorecard) -> Iterator[str]:
    row = story.row
    if row.progress is None:
        yield f"Nothing up to {scorecard.period.label}."
        return
    words = progress_words(row) or "something, without a percentage or a state"
    yield (placed(f"{first_up(words)} for {row.progress.period.label}", row.progress.origin) + ".")


def _dates(story: ActionStory) -> Iterator[str]:
    action = story.row.action
    if action.due is not None:
        yield placed(f"Due {day_words(action.due)}", action.origin / "due") + "."
    if action.original_due is not None and action.original_due != action.due:
        why = f", moved because {safe(action.because)}" if action.because else ""
        words = f"First due {day_words(action.original_due)}{why}"
        yield placed(words, action.origin / "original_due") + "."
    if action.completed is not None:
        yield placed(f"Completed {day_words(action.completed)}", action.origin / "completed") + "."
    elif action.expected is not None and not is_complete(story.row.progress):
        yield placed(f"Expected {day_words(action.expected)}", action.origin / "expected") + "."
    if late := late_words(story):
        yield f"{first_up(late)}."


def _fact(name: str, story: ActionStory) -> str:
    action, ends = story.row.action, story.ends
    if name == "days_late" and action.due is not None and ends is not None:
        return f"the days from {day_words(action.due)} to {day_words(ends)}"
    first = action.original_due or action.due
    if name in {"days_late_original", "months_late_original"} and first and ends:
        what = "days" if name == "days_late_original" else "calendar months"
        return f"the {what} from {day_words(first)} to {day_words(ends)}"
    return ""


def _decided_by(story: ActionStory) -> str:
    """What was reported or dated that the deciding rule goes by; empty where it names no such."""
    row, decision = story.row, story.row.decision
    if decision is None or not isinstance(decision.rule, Rule):
        return ""
    held = [one for one in alternatives(decision.rule.condition) if holds(one, decision.facts)]
    names = {name for one in held for name in one.names}
    said = []
    if row.percent is not None and "progress" in names:
        said.append(f"{grouped(row.percent)}% is reported")
    if "action_state" in names and row.progress is not None and row.progress.state:
        said.append(f'"{spaced(row.progress.state)}" is reported')
    elif "action_state" in names and row.action.completed is not None:
        said.append(f"it was completed on {day_words(row.action.completed)}")
    if names & _OF_DELAY and (late := late_words(story)):
        said.append(late)
    return joined(said) if said else ""


def _milestones(story: ActionStory) -> Iterator[str]:
    for step in story.row.milestones:
        label = safe(step.status.label) if step.status is not None else "no status"
        yield placed(
            f"{safe(step.action.id)} {safe(step.action.title)}: {label}", step.action.origin
        )


def late_words(story: ActionStory) -> str:
    """How late it is, and which day that is counted to; empty where it has no due date."""
    due, ends = story.row.action.due, story.ends
    if due is None or ends is None:
        return ""
    late, day = (ends - due).days, day_words(ends)
    far = "on its due date" if not late else f"{counted(-late, 'day')} before its due date"
    if late > 0:
        far = f"{counted(late, 'day')} late"
    match story.ends_by:
        case Ends.COMPLETED:
            return f"finished on {day}, {far}"
        case Ends.REPORTED:
            return f"no day of completion is written, so it counts as finished on {day}, {far}"
        case Ends.EXPECTED:
            return f"{far} if it is finished on the expected {day}"
        case Ends.TODAY:
            return _open_words(late, day)
        case _:
            assert_never(story.ends_by)


def _open_words(late: int, day: str) -> str:
    """How an action that is not finished stands to its due date on the scorecard's day."""
    if late > 0:
        return f"{counted(late, 'day')} late as at {day}"
    if not late:
        return f"its due date is the day of this scorecard, {day}"
    return f"{counted(-late, 'day')} to its due date as at {day}"
