"""Expressions as text: in canonical form, and with the values put in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import assert_never

from framework.expr.decimals import decimal_text
from framework.expr.tree import (
    Among,
    And,
    Arithmetic,
    Call,
    ClaimCheck,
    Comparison,
    Condition,
    Formula,
    IfElse,
    IsAbsent,
    Lookup,
    Minus,
    NameUse,
    Node,
    Not,
    NotANumber,
    Number,
    Or,
    Text,
    Value,
    quoted,
)

_NOT_KNOWN = "(not known)"


def render_condition(condition: Condition) -> str:
    """The condition in canonical form: read again, it is an equal condition.

    Only a text near the limit of 500 characters can grow past it, by its spaces.
    """
    return _Renderer(str).text(condition.tree)


def render_formula(formula: Formula) -> str:
    """The formula in canonical form: read again, it is an equal formula."""
    return _Renderer(str).text(formula.tree)


def substitute(condition: Condition | Formula, facts: Mapping[str, Value]) -> str:
    """The canonical text with each name's value in its place, such as ``3 - 1 <= 0``.

    A name without a value is shown as ``(not known)``.
    """
    return _Renderer(lambda name: _value_text(facts.get(name))).text(condition.tree)


def render_check(check: ClaimCheck) -> str:
    """The check of a claim in canonical form: read again, it is an equal check."""
    return _Renderer(str).text(check.tree)


def substitute_words(check: ClaimCheck, words: Mapping[str, str]) -> str:
    """The canonical text with words in the place of each lookup, such as ``change(96, 133)``.

    A lookup without words is shown as ``(not known)``.
    """
    return _Renderer(lambda key: words.get(key, _NOT_KNOWN)).text(check.tree)


def _value_text(value: Value) -> str:
    match value:
        case None:
            return _NOT_KNOWN
        case NotANumber():
            return "(not a number)"
        case bool():
            return "yes" if value else "no"
        case str():
            return quoted(value)
        case Fraction():
            return decimal_text(value)
        case _:
            assert_never(value)


class _Renderer:
    """One way of writing a tree; ``name`` says how a name is shown."""

    def __init__(self, name: Callable[[str], str]) -> None:
        self.name = name

    def text(self, node: Node, above: int = 0) -> str:
        """The node's text, in brackets where it binds no tighter than what it stands in."""
        written = self._written(node)
        return f"({written})" if _binding(node) < above else written

    def _written(self, node: Node) -> str:
        match node:
            case Number():
                return decimal_text(node.value)
            case Text():
                return quoted(node.value)
            case NameUse():
                return self.name(node.name)
            case Lookup():
                return self.name(node.key)
            case Minus():
                return f"-{self.text(node.part, _binding(node) + 1)}"
            case Arithmetic():
                own = _binding(node)
                return f"{self.text(node.left, own)} {node.sign} {self.text(node.right, own + 1)}"
            case Comparison():
                own = _binding(node) + 1
                rest = "".join(f" {sign} {self.text(part, own)}" for sign, part in node.rest)
                return f"{self.text(node.first, own)}{rest}"
            case Call():
                return f"{node.function}({', '.join(self.text(part) for part in node.parts)})"
            case Among() | IsAbsent() | And() | Or() | Not() | IfElse():
                return self._question(node)
            case _:
                assert_never(node)

    def _question(self, node: Among | IsAbsent | And | Or | Not | IfElse) -> str:
        own = _binding(node)
        match node:
            case Among():
                choices = ", ".join(self.text(choice) for choice in node.choices)
                sign = "not in" if node.negated else "in"
                return f"{self.text(node.part, own + 1)} {sign} [{choices}]"
            case IsAbsent():
                return f"{self.text(node.name)} {'is not' if node.negated else 'is'} None"
            case And():
                return " and ".join(self.text(part, own + 1) for part in node.parts)
            case Or():
                return " or ".join(self.text(part, own + 1) for part in node.parts)
            case Not():
                return f"not {self.text(node.part, own)}"
            case IfElse():
                then, test = self.text(node.then, own + 1), self.text(node.test, own + 1)
                return f"{then} if {test} else {self.text(node.otherwise, own)}"
            case _:
                assert_never(node)


_BINDING: Mapping[type[Node], int] = {
    IfElse: 1,
    Or: 2,
    And: 3,
    Not: 4,
    Comparison: 5,
    Among: 5,
    IsAbsent: 5,
    Minus: 8,
}
_TIGHTEST = 9


def _binding(node: Node) -> int:
    match node:
        case Arithmetic():
            return 6 if node.sign in {"+", "-"} else 7
        case Number():
            return 8 if node.value < 0 else _TIGHTEST
        case _:
            return _BINDING.get(type(node), _TIGHTEST)
