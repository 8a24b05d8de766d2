"""In what a check's answer is measured: percent, points, money; so that words can be held to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from framework.expr import Lookup
from framework.expr.tree import Arithmetic, Call, IfElse, Minus, Node, Number
from framework.model.indicator import Unit, UnitKind
from framework.prose import Measure

_IN_ITS_UNIT: Final = frozenset(
    [
        "value",
        "previous",
        "same_period_last_year",
        "year_to_date",
        "highest",
        "lowest",
        "total",
        "target",
        "year_target",
        "final_target",
        "floor",
        "baseline",
        "benchmark",
        "forecast",
        "range_low",
        "range_high",
    ]
)
"""What is measured as the indicator's own values are."""

_DIFFERENCES: Final = frozenset(
    [
        "shortfall",
        "surplus",
        "allowance",
        "far_allowance",
        "year_shortfall",
        "final_shortfall",
        "floor_shortfall",
        "benchmark_shortfall",
        "forecast_shortfall",
        "improvement",
        "improvement_on_last_year",
        "improvement_on_baseline",
    ]
)
"""What is measured as the difference of two of its values is."""

_COUNTS: Final = frozenset(
    [
        "indicators",
        "actions",
        "risks",
        "rank",
        "rank_of",
        "quartile",
        "days_late",
        "days_late_original",
        "months_late_original",
        "evidence",
        "grade_point",
        "items",
        "questions",
        "priorities",
    ]
)


@dataclass(frozen=True, slots=True)
class Scale:
    """What an answer is measured in, and how many single units one of it is: 1000 of £ thousands.

    ``measure`` is None where the plan does not say; ``sign`` is the sign of a currency.
    """

    measure: Measure | None = None
    times: int = 1
    sign: str = ""


NO_SCALE: Final = Scale()
_PLAIN: Final = Scale(Measure.PLAIN)
_PERCENT: Final = Scale(Measure.PERCENT)
_POINTS: Final = Scale(Measure.POINTS)


def scale_of(node: Node, unit_of: Callable[[Lookup], Unit | None]) -> Scale:
    """The scale of what a checked tree comes to; ``unit_of`` is the unit of what is asked of."""

    def below(*nodes: Node) -> tuple[Scale, ...]:
        return tuple(scale_of(one, unit_of) for one in nodes if not isinstance(one, Number))

    match node:
        case Lookup():
            return _of_lookup(node, unit_of(node))
        case Minus():
            return _shared(below(node.part))
        case IfElse():
            return _shared(below(node.then, node.otherwise))
        case Arithmetic(sign="+"):
            return _shared(below(node.left, node.right))
        case Arithmetic(Number(), "-", _) | Arithmetic(_, "-", Number()):
            return NO_SCALE
        case Arithmetic(sign="-"):
            return _difference(_shared(below(node.left, node.right)))
        case Call("percent" | "percent_change"):
            return _PERCENT
        case Call("change"):
            return _difference(_shared(below(*node.parts)))
        case Call("abs" | "min" | "max" | "sum" | "round"):
            return _shared(below(*node.parts))
        case Call("count"):
            return _PLAIN
        case _:
            return NO_SCALE


def _difference(scale: Scale) -> Scale:
    """Percentages differ by points; everything else by what it is measured in."""
    return _POINTS if scale == _PERCENT else scale


def _shared(scales: Iterable[Scale]) -> Scale:
    found = set(scales)
    return found.pop() if len(found) == 1 else NO_SCALE


def _of_lookup(lookup: Lookup, unit: Unit | None) -> Scale:
    if lookup.function in _COUNTS:
        return _PLAIN
    if lookup.function == "progress":
        return _PERCENT
    if unit is None or lookup.function not in _IN_ITS_UNIT | _DIFFERENCES:
        return NO_SCALE
    scale = _PLAIN
    if unit.kind is UnitKind.PERCENT:
        scale = _PERCENT
    elif unit.kind is UnitKind.MONEY:
        scale = Scale(Measure.MONEY, unit.times, unit.sign)
    return scale if lookup.function in _IN_ITS_UNIT else _difference(scale)
