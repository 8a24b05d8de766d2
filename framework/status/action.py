"""The named values of conditions about actions, milestones, risks and roll-ups."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from framework.expr import Value
from framework.model.period import Period
from framework.model.plan import Action, Progress, Risk
from framework.status.ruleset import CountsAs

COMPLETE = "complete"


def progress_at(action: Action, period: Period) -> Progress | None:
    """The latest report that does not run past the period; None where there is none."""
    reported = [entry for entry in action.progress if entry.period.end <= period.end]
    return reported[-1] if reported else None


def is_complete(progress: Progress | None) -> bool:
    """Whether a report says that the work is done."""
    return progress is not None and (progress.state == COMPLETE or progress.percent == 100)


def completed_by(action: Action, day: dt.date) -> bool:
    """Whether the action has a date of completion that is not after the day."""
    return action.completed is not None and action.completed <= day


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionGiven:
    """What is given about one action on one day; None is what is not given.

    Attributes:
        progress: how much is done, from 0 to 100.
        state: the word for where it stands.
        due: the date in force.
        original_due: the first date.
        ends: the day to count delay to: of completion, else the expected one, else the scorecard's.
    """

    progress: Fraction | None = None
    state: str | None = None
    due: dt.date | None = None
    original_due: dt.date | None = None
    ends: dt.date | None = None

    @property
    def facts(self) -> dict[str, Value]:
        """Every name that a condition about an action may use, with its value."""
        first = self.original_due or self.due
        return {
            "progress": self.progress,
            "action_state": self.state,
            "days_late": days_late(self.due, self.ends),
            "days_late_original": days_late(first, self.ends),
            "months_late_original": months_late(first, self.ends),
        }


def action_given(action: Action, period: Period, as_of: dt.date) -> ActionGiven:
    """What is given about an action in a period, as things stood on ``as_of``.

    Completed without a date, it counts as completed at the end of the first period that says so.
    """
    progress = progress_at(action, period)
    completed = action.completed
    if completed is None and is_complete(progress):
        first = next(entry for entry in action.progress if is_complete(entry))
        completed = min(first.period.last_day, as_of)
    percent = progress.percent if progress is not None else None
    state = progress.state if progress is not None else None
    return ActionGiven(
        progress=Fraction(percent) if percent is not None else None,
        state=COMPLETE if state is None and completed_by(action, as_of) else state,
        due=action.due,
        original_due=action.original_due,
        ends=completed or action.expected or as_of,
    )


def days_late(due: dt.date | None, ends: dt.date | None) -> Fraction | None:
    """The days from one date to another, negative for days in hand; None where one is missing."""
    return Fraction((ends - due).days) if due is not None and ends is not None else None


def months_late(due: dt.date | None, ends: dt.date | None) -> Fraction | None:
    """The calendar months from one date to another, a part counting as one; never below 0."""
    if due is None or ends is None:
        return None
    if ends <= due:
        return Fraction(0)
    whole = (ends.year - due.year) * 12 + ends.month - due.month
    return Fraction(whole + (ends.day > due.day))


def risk_facts(risk: Risk) -> dict[str, Value]:
    """Every name that a condition about a risk may use; None for what is not published."""
    figures = {"likelihood": risk.likelihood, "impact": risk.impact, "score": risk.score}
    return {
        name: Fraction(figure) if figure is not None else None for name, figure in figures.items()
    }


def rollup_facts(members: Iterable[CountsAs | None]) -> dict[str, Value]:
    """Every name that a condition of a roll-up may use, from what the members' statuses count as.

    A member without a status counts as unknown. ``percent_met`` is None where none is scored.
    """
    counts = Counter(one or CountsAs.UNKNOWN for one in members)
    scored = counts[CountsAs.MET] + counts[CountsAs.NEAR] + counts[CountsAs.MISSED]
    return {
        **{one.value: Fraction(counts[one]) for one in CountsAs},
        "scored": Fraction(scored),
        "total": Fraction(counts.total()),
        "percent_met": Fraction(100 * counts[CountsAs.MET], scored) if scored else None,
    }
