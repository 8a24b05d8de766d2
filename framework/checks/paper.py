"""What checks of dates, actions, papers and benchmarks read alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from framework.checks.series import measured_things
from framework.model.indicator import Observation, State, Vintage
from framework.model.paper import Box
from framework.model.plan import Action, Plan
from framework.place import Origin
from framework.status.action import completed_by, is_complete

_MOST_LISTED = 5


def listed(names: Sequence[str]) -> str:
    """Names as prose lists them: ``a``, ``a and b``, ``a, b and 7 more``."""
    if len(names) > _MOST_LISTED:
        shown = names[: _MOST_LISTED - 1]
        return f"{', '.join(shown)} and {len(names) - len(shown)} more"
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def steps(plan: Plan) -> Iterator[tuple[str, Action]]:
    """Every action with the word for it, each followed by its milestones."""
    for action in plan.actions:
        yield "action", action
        for milestone in action.milestones:
            yield "milestone", milestone


def is_done(action: Action, as_at: dt.date | None) -> bool:
    """Whether the latest report, or the date of completion, says that the work is done."""
    latest = action.progress[-1] if action.progress else None
    day = as_at or dt.date.max
    return is_complete(latest) or completed_by(action, day)


def is_moved(action: Action) -> bool:
    """Whether another first date, or a later expected one, stands beside the due date."""
    due, expected = action.due, action.expected
    is_later = due is not None and expected is not None and expected > due
    return is_later or action.original_due not in {None, due}


def last_day_told(plan: Plan) -> dt.date | None:
    """The day that the plan's figures run to: ``as_at``, else the last day of the latest of them.

    A year's figure may be known before its year is over, as that of a school year is, and so may
    one that is provisional or has a day of its own: such figures do not say.
    """
    if plan.as_at is not None:
        return plan.as_at
    days = (
        observation.period.last_day
        for indicator in plan.indicators
        for observation in indicator.observations
        if observation.period.months < 12 and _is_final(observation)
    )
    return max(days, default=None)


def _is_final(observation: Observation) -> bool:
    is_open = observation.provisional or observation.estimated
    has_days = observation.as_at is not None or observation.covers is not None
    return observation.state is State.MEASURED and not is_open and not has_days


def publications(plan: Plan) -> Iterator[tuple[str, str, Origin, tuple[Vintage, ...]]]:
    """Every benchmark with a series: whose it is, what to call it, its place and the series."""
    for benchmark in plan.benchmarks:
        named = f"benchmark {benchmark.id}"
        yield benchmark.id, named, benchmark.origin, benchmark.series
    for noun, one in measured_things(plan):
        for comparison in one.comparisons:
            named = f"benchmark {comparison.id} of {noun} {one.id}"
            yield one.id, named, comparison.origin, comparison.series


def is_none_box(box: Box) -> bool:
    """Whether it is the last box of many lists, for those to whom no other applies."""
    words = box.text.casefold().strip(" .:")
    return words == "none" or words.startswith(("none of the above", "none of these"))
