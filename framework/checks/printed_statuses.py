"""The printed statuses that do not follow, each by what stands against it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from fractions import Fraction

from framework.model.indicator import Share, State
from framework.prose import read_cell
from framework.scorecard import PublishedFigure, PublishedPlan
from framework.status.decide import Decision
from framework.status.given import TargetState
from framework.status.ruleset import CountsAs, Ruleset

_SCORED = {CountsAs.MET, CountsAs.NEAR, CountsAs.MISSED}


class Doubt(Enum):
    """What stands against a printed status."""

    NO_FIGURE = auto()
    NO_TARGET = auto()
    RULES = auto()


def doubtful(
    published: PublishedPlan, doubt: Doubt
) -> Iterator[tuple[PublishedFigure, Ruleset, Decision]]:
    """The figures whose printed status is not the one that follows, for one reason.

    A status that a person set is theirs to answer for; and where a share of statuses was printed
    as another figure, that says it all.
    """
    for one in published.figures:
        decision, ruleset = one.judgement.decision, one.ruleset
        if not one.printed.status or decision is None or ruleset is None:
            continue
        override = one.observation.override
        if decision.status == one.slug or (override is not None and override.status == one.slug):
            continue
        if _doubt(one, ruleset) is doubt and not _is_another_share(one):
            yield one, ruleset, decision


def _doubt(one: PublishedFigure, ruleset: Ruleset) -> Doubt | None:
    """What stands against the status; None where the plan does not keep that year's target."""
    if one.slug is None:
        return Doubt.RULES
    counts_as = ruleset.status(one.slug).counts_as
    if one.judgement.figure.state is not State.MEASURED:
        return Doubt.RULES if counts_as is CountsAs.UNKNOWN else Doubt.NO_FIGURE
    state = one.judgement.aims.state
    if counts_as not in _SCORED or state is TargetState.SET:
        return Doubt.RULES
    is_kept = state is not TargetState.NONE or not one.indicator.targets
    return Doubt.NO_TARGET if is_kept else None


def _is_another_share(one: PublishedFigure) -> bool:
    cell, value = read_cell(one.printed.value), one.judgement.figure.value
    if not isinstance(one.indicator.formula, Share) or cell is None:
        return False
    return isinstance(value, Fraction) and cell.differs_from(value, one.indicator.unit) is not None
