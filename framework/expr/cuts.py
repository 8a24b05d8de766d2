"""Where the answer of a condition may change while one figure moves and the rest stand still."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise

from framework.expr.evaluate import condition_of, holds
from framework.expr.roots import Polynomial, plus, product, roots, value_at
from framework.expr.tree import (
    Among,
    Arithmetic,
    Call,
    Comparison,
    Condition,
    IfElse,
    Minus,
    NameUse,
    Node,
    Number,
    Value,
    parts_of,
)

_ONE_LESS: Polynomial = (Fraction(-1),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """An open stretch of the figure that moves, through which every name runs straight.

    Attributes:
        low: where it begins; None: without end.
        high: where it ends; None: without end.
        middle: a figure within it.
        facts: the values of the names at ``middle``.
        straight: for each name that is a number: what it is at 0, and how much it grows by 1.
    """

    low: Fraction | None
    high: Fraction | None
    middle: Fraction
    facts: Mapping[str, Value]
    straight: Mapping[str, Polynomial]


def cuts(condition: Condition, stretch: Stretch) -> set[Fraction]:
    """The figures within the stretch at which the answer may change or a part of it bends.

    Without any, the answer is the same throughout. Else each stretch between them is to be asked
    again, since what is seen beyond a bend is seen from the middle only.
    """
    reader = _Reader(stretch)
    reader.read(condition.tree)
    return reader.found


@dataclass(slots=True)
class _Reader:
    stretch: Stretch
    found: set[Fraction] = field(default_factory=set)

    def read(self, node: Node) -> Polynomial | None:
        """The number a part is along the stretch; None where it is no number or is absent."""
        match node:
            case Number():
                return (node.value,)
            case NameUse():
                return self.stretch.straight.get(node.name)
            case Minus():
                part = self.read(node.part)
                return None if part is None else product(part, _ONE_LESS)
            case Arithmetic():
                return _joined(self.read(node.left), node.sign, self.read(node.right))
            case Comparison():
                parts = [self.read(node.first), *(self.read(part) for _, part in node.rest)]
                for left, right in pairwise(parts):
                    self._compare(left, right)
            case Among():
                part, *choices = (self.read(each) for each in parts_of(node))
                for choice in choices:
                    self._compare(part, choice)
            case IfElse():
                return self._either(node)
            case Call():
                return self._chosen(node)
            case _:
                for each in parts_of(node):
                    self.read(each)
        return None

    def _compare(self, left: Polynomial | None, right: Polynomial | None) -> None:
        if left is not None and right is not None:
            self.found |= roots(plus(left, right, -1), self.stretch.low, self.stretch.high)

    def _either(self, node: IfElse) -> Polynomial | None:
        self.read(node.test)
        then, otherwise = self.read(node.then), self.read(node.otherwise)
        held = holds(condition_of(node.test), self.stretch.facts)
        return None if held is None else then if held else otherwise

    def _chosen(self, node: Call) -> Polynomial | None:
        parts = [part for part in (self.read(each) for each in node.parts) if part is not None]
        if len(parts) < len(node.parts):
            return None
        if node.function == "abs":
            parts.append(product(parts[0], _ONE_LESS))
        for place, part in enumerate(parts):
            for other in parts[:place]:
                self._compare(part, other)
        choose = min if node.function == "min" else max
        return choose(parts, key=lambda part: value_at(part, self.stretch.middle))


def _joined(left: Polynomial | None, sign: str, right: Polynomial | None) -> Polynomial | None:
    if left is None or right is None:
        return None
    if sign == "*":
        return product(left, right)
    return plus(left, right, 1 if sign == "+" else -1)
