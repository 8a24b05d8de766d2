"""What would change the status: the nearest figures that the rules judge better, and worse."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from framework.explain.explanation import IndicatorStory
from framework.expr import Formula, half_up
from framework.model.indicator import Indicator, Unit, UnitKind
from framework.report.explanation.parts import Part
from framework.report.numbers import amount, exact
from framework.report.safe import safe
from framework.report.scorecard.words.clauses import first_up
from framework.status.bands import Band
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
    by_rules = story.row.override is not None
    if by_rules and story.row.computed is not None:
        yield f"A person set the status; by the rules it would be {safe(story.row.computed.label)}."
    for line in _turns(story, turns, ruleset):
        yield f"By the rules: {line}" if by_rules else first_up(line)


def _turns(story: IndicatorStory, turns: Turns, ruleset: Ruleset) -> Iterator[str]:
    for way, turn in (("better", turns.better), ("worse", turns.worse)):
        if isinstance(turn, Turn):
            label = safe(ruleset.status(turn.status).label)
            yield f"{_figures(turn, story, turns.places)} would have been {label}."
        elif words := _none(turn, way, story, ruleset):
            yield words


def _none(turn: NoTurn, way: str, story: IndicatorStory, ruleset: Ruleset) -> str:
    """Why no figure is named; empty where better and worse mean nothing here."""
    order, status = ruleset.best_to_worst, story.row.computed
    end = order[0 if way == "better" else -1] if order else None
    if status is not None and status.slug == end:
        return f"{safe(status.label)} is the {'best' if way == 'better' else 'worst'} there is."
    return {
        NoTurn.NO_SUCH_STATUS: f"no figure would have had a {way} status.",
        NoTurn.IMPOSSIBLE: f"no figure that it can have would have had a {way} status.",
    }.get(turn, "")


def _figures(turn: Turn, story: IndicatorStory, places: int) -> str:
    """The figures that would have had another status: ``1 or fewer``, ``less than 90%``."""
    if turn.band is not None and _is_said_by_edges(turn.band, story.row.indicator):
        return _between_edges(turn.band, story)
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
            return "any figure"
        case _:
            return f"only {shown}"


def _is_said_by_edges(band: Band, indicator: Indicator) -> bool:
    """Whether figures may have other decimals than so far, and digits can write the edges."""
    counts = indicator.unit is not None and indicator.unit.kind is UnitKind.COUNT
    whole = counts and not isinstance(indicator.formula, Formula)
    return not whole and all(exact(end) == end for end in (band.low, band.high) if end is not None)


def _between_edges(band: Band, story: IndicatorStory) -> str:
    """The figures of a band by its exact edges: ``more than 60% and at most 63%``."""
    unit = story.row.indicator.unit
    low, high = (_edge(end, unit) if end is not None else None for end in (band.low, band.high))
    if low is None and high is None:
        return "any figure"
    if high is None:
        return f"{low} or more" if band.with_low else f"more than {low}"
    if low is None:
        return f"{high} or less" if band.with_high else f"less than {high}"
    if band.with_low and band.with_high:
        return f"only {low}" if low == high else f"{low} to {high}"
    first = f"at least {low}" if band.with_low else f"more than {low}"
    last = f"at most {high}" if band.with_high else f"less than {high}"
    return f"{first} and {last}"


def _edge(end: Fraction, unit: Unit | None) -> str:
    return amount(end if half_up(end, _PLACES) == end else exact(end), unit)


def _amount(value: Scored, story: IndicatorStory, places: int) -> str:
    decimals = places if places > _PLACES else None
    return amount(value, story.row.indicator.unit, decimals=decimals)
