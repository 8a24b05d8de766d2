"""What would change the status: the nearest figures that the rules judge better, and worse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from framework.explain.explanation import IndicatorStory
from framework.model.indicator import UnitKind
from framework.report.explanation.parts import Part
from framework.report.numbers import amount
from framework.report.safe import safe
from framework.report.scorecard.words.clauses import first_up
from framework.status.distance import Scored
from framework.status.ruleset import Ruleset
from framework.status.turning import NoTurn, Reach, Turn, Turns

_PLACES: Final = 2
"""As many decimals as are shown anyway."""


def turns_part(story: IndicatorStory, turns: Turns, ruleset: Ruleset) -> Part:
    """Which figure would have had a better and which a worse status, as far as any can say so."""
    return Part("What would change it", tuple(_lines(story, turns, ruleset)))


def _lines(story: IndicatorStory, turns: Turns, ruleset: Ruleset) -> Iterator[str]:
    if not any(isinstance(turn, Turn) for turn in (turns.better, turns.worse)):
        return
    for way, turn in (("better", turns.better), ("worse", turns.worse)):
        if isinstance(turn, Turn):
            label = safe(ruleset.status(turn.status).label)
            yield f"{first_up(_figures(turn, story, turns.places))} would have been {label}."
        elif words := _none(turn, way, story, ruleset):
            yield words


def _none(turn: NoTurn, way: str, story: IndicatorStory, ruleset: Ruleset) -> str:
    """Why no figure is named; empty where better and worse mean nothing here."""
    order, status = ruleset.best_to_worst, story.row.computed
    end = order[0 if way == "better" else -1] if order else None
    if status is not None and status.slug == end:
        return f"{safe(status.label)} is the {'best' if way == 'better' else 'worst'} there is."
    return {
        NoTurn.NO_SUCH_STATUS: f"No figure would have had a {way} status.",
        NoTurn.IMPOSSIBLE: f"No figure that it can have would have had a {way} status.",
    }.get(turn, "")


def _figures(turn: Turn, story: IndicatorStory, places: int) -> str:
    """The figures that would have had another status: ``1 or fewer``."""
    shown = _amount(turn.value, story, places)
    unit = story.row.indicator.unit
    kind = unit.kind if unit is not None else None
    more = "better" if kind is UnitKind.GRADE else "more"
    less = {UnitKind.COUNT: "fewer", UnitKind.GRADE: "worse"}.get(kind or UnitKind.TEXT, "less")
    match turn.reach:
        case Reach.OR_MORE:
            return f"{shown} or {more}"
        case Reach.OR_LESS:
            return f"{shown} or {less}"
        case Reach.BETWEEN if turn.lowest is not None and turn.highest is not None:
            return (
                f"{_amount(turn.lowest, story, places)} to {_amount(turn.highest, story, places)}"
            )
        case Reach.ANY:
            return "Any figure"
        case _:
            return f"Only {shown}"


def _amount(value: Scored, story: IndicatorStory, places: int) -> str:
    decimals = places if places > _PLACES else None
    return amount(value, story.row.indicator.unit, decimals=decimals)
