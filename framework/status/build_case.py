"""From a case's node to the facts it gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from framework.expr import Value
from framework.model.build_indicator import build_unit
from framework.model.build_target import build_targets, build_tolerances
from framework.model.indicator import Aggregation, Kind, Polarity, State, Unit, UnitKind
from framework.model.period import Frequency
from framework.model.target import (
    BASELINE,
    Above,
    Aim,
    Answer,
    AtLeast,
    Below,
    EveryPeriod,
    FromBenchmark,
    Point,
    RelativeTo,
    Target,
    Undecided,
    Within,
    in_force,
)
from framework.source import Node, number_of, words_of, yes_of
from framework.status.action import ActionGiven, rollup_facts
from framework.status.given import Given, TargetState
from framework.status.ruleset import INDICATOR_STATUS, Case, CountsAs, Trend

_FIGURES = (
    "latest_earlier",
    "same_period_last_year",
    "previous_year",
    "baseline",
    "benchmark",
    "floor",
    "forecast",
)

_MANY = 1_000
"""The most members of one kind that a case is counted with, so that no number can take long."""


def build_case(node: Node) -> Case | None:
    """The case; None where it does not say what is given or what must follow."""
    given, expect = node.child("given"), node.text("expect")
    if given is None or expect is None:
        return None
    subject = node.text("for") or INDICATOR_STATUS
    case = Case(
        name=node.text("name"),
        subject=subject,
        expect=expect,
        trend=node.word("trend", Trend),
        origin=node.origin,
    )
    match subject:
        case "indicator_status":
            return replace(case, given=_given(given))
        case "action_status":
            return replace(case, facts=_action(given).facts)
        case "risk_level":
            return replace(case, facts=_numbers(given, ("likelihood", "impact", "score")))
        case _:
            return replace(case, facts=_rollup(given))


def _given(node: Node) -> Given:
    unit = build_unit(node)
    kind = unit.kind if unit is not None else None
    figures = {name: Fraction(n) for name in _FIGURES if (n := node.number(name)) is not None}
    if (previous := node.number("previous")) is not None:
        figures["previous_period"] = Fraction(previous)
        figures.setdefault("latest_earlier", Fraction(previous))
    value = _value(node.child("value"), kind)
    target = _target(node, "target", unit)
    aim, target_state = _aim(target, figures)
    return Given(
        value=value,
        state=node.word("state", State)
        or (State.MEASURED if value is not None else State.NOT_RECORDED),
        aim=aim,
        target_state=node.word("target_state", TargetState) or target_state,
        year_aim=_aim(_target(node, "year_target", unit) or target, figures)[0],
        final_aim=_aim(_target(node, "final_target", unit) or target, figures)[0],
        tolerance=in_force(build_tolerances(node), _day(node)),
        scale=node.texts("scale"),
        kind=node.word("kind", Kind) or Kind.PERFORMANCE,
        unit=kind,
        polarity=node.word("polarity", Polarity),
        aggregation=node.word("aggregation", Aggregation) or Aggregation.IN_PERIOD,
        frequency=node.word("frequency", Frequency) or Frequency.QUARTERLY,
        comparable=node.yes("comparable") is not False,
        figures=figures,
    )


def _target(node: Node, key: str, unit: Unit | None) -> Target | None:
    written = node.child(key)
    return in_force(build_targets(written, unit), _day(node)) if written is not None else None


def _day(node: Node) -> dt.date:
    return node.day("as_of") or dt.date.max


def _aim(target: Target | None, figures: Mapping[str, Fraction]) -> tuple[Aim | None, TargetState]:
    """What the target for the period asks, as far as it follows from the figures that are given."""
    start: Fraction | None = None
    match target.wanted if target is not None else None:
        case Point() | Below() | Above() | Within() | AtLeast() | Answer() as aim:
            return aim, TargetState.SET
        case EveryPeriod(value):
            return Point(value), TargetState.SET
        case Undecided.TO_BE_CONFIRMED:
            return None, TargetState.TO_BE_CONFIRMED
        case None:
            return None, TargetState.NONE
        case FromBenchmark():
            start = figures.get("benchmark")
        case RelativeTo(to, change):
            start = figures.get(BASELINE if to == BASELINE else "benchmark")
            start = None if start is None else start + change.of(start)
    if start is None:
        return None, TargetState.BASELINE_NOT_SET
    return Point(start), TargetState.SET


def _value(node: Node | None, unit: UnitKind | None) -> Fraction | str | bool | None:
    if node is None:
        return None
    if unit is UnitKind.YES_NO:
        return yes_of(node.data)
    number = number_of(node.data)
    return Fraction(number) if number is not None else words_of(node.data)


def _action(node: Node) -> ActionGiven:
    percent, word = node.number("progress"), None
    if percent is None:
        word = node.text("progress")
    return ActionGiven(
        progress=Fraction(percent) if percent is not None else None,
        state=node.text("action_state") or word,
        due=node.day("due"),
        original_due=node.day("original_due"),
        ends=node.day("completed") or node.day("expected") or node.day("as_of"),
    )


def _numbers(node: Node, names: tuple[str, ...]) -> dict[str, Value]:
    return {
        name: Fraction(number) if (number := node.number(name)) is not None else None
        for name in names
    }


def _rollup(node: Node) -> dict[str, Value]:
    counts = {one: int(node.number(one) or 0) for one in CountsAs}
    return rollup_facts(one for one, count in counts.items() for _ in range(min(count, _MANY)))
