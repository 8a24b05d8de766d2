"""The checked tree of an expression: what every reader of conditions and formulas walks.

The tree knows nothing of Python's own syntax tree, so that a compiler to another language, or a
prover, can match on these few classes and be told by the type checker when it forgets one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import assert_never


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, exact; the sign belongs to it."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Text:
    """A text as written between quotes."""

    value: str


@dataclass(frozen=True, slots=True)
class NameUse:
    """A named value."""

    name: str


@dataclass(frozen=True, slots=True)
class Minus:
    """The negative of a part."""

    part: Node


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Two numbers joined by ``+``, ``-``, ``*`` or, in formulas only, ``/``."""

    left: Node
    sign: str
    right: Node


@dataclass(frozen=True, slots=True)
class Comparison:
    """A part compared with one or more others; ``floor <= value < target`` means both halves."""

    first: Node
    rest: tuple[tuple[str, Node], ...]


@dataclass(frozen=True, slots=True)
class Among:
    """Whether a part is one of a written list, or is none of it."""

    part: Node
    choices: tuple[Number | Text, ...]
    negated: bool


@dataclass(frozen=True, slots=True)
class IsAbsent:
    """Whether a name is absent (``is None``), or is there (``is not None``); never unknown."""

    name: NameUse
    negated: bool


@dataclass(frozen=True, slots=True)
class And:
    """Whether all parts hold; no part is itself an ``And``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Whether any part holds; no part is itself an ``Or``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Whether a part does not hold."""

    part: Node


@dataclass(frozen=True, slots=True)
class IfElse:
    """``then`` where the test holds, ``otherwise`` where it does not."""

    then: Node
    test: Node
    otherwise: Node


@dataclass(frozen=True, slots=True)
class Call:
    """A named function of parts."""

    function: str
    parts: tuple[Node, ...]


Node = (
    Number
    | Text
    | NameUse
    | Minus
    | Arithmetic
    | Comparison
    | Among
    | IsAbsent
    | And
    | Or
    | Not
    | IfElse
    | Call
)


class NoCases(Enum):
    """The outcome of a formula that divides by zero: there was nothing to measure."""

    NO_CASES = "no_cases"


NO_CASES = NoCases.NO_CASES


class NotANumber(Enum):
    """A value that was measured but is no number: a grade, a yes or no, a text."""

    NOT_A_NUMBER = "not_a_number"


NOT_A_NUMBER = NotANumber.NOT_A_NUMBER

Value = Fraction | str | bool | NotANumber | None
"""What a name stands for; None is absent. Yes and no are never numbers.

``NOT_A_NUMBER`` is there, so that ``is None`` is false, but nothing that calculates with it or
compares it is known.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A yes-or-no question about named values. Two that mean the same tree are equal.

    Attributes:
        text: the question as it was written.
        names: the names it uses, in the order of their first use.
        tree: its checked tree.
        steps: the tree as the calculator takes it, made once when the question was read.
    """

    text: str = field(compare=False)
    names: tuple[str, ...]
    tree: Node = field(repr=False)
    steps: ast.expr = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """How a number follows from inputs. Two that mean the same tree are equal.

    Attributes:
        text: the formula as it was written.
        names: the inputs it uses, in the order of their first use.
        tree: its checked tree.
        steps: the tree as the calculator takes it, made once when the formula was read.
    """

    text: str = field(compare=False)
    names: tuple[str, ...]
    tree: Node = field(repr=False)
    steps: ast.expr = field(compare=False, repr=False)


def parts_of(node: Node) -> tuple[Node, ...]:
    """The parts directly below a node, in the order they are written."""
    match node:
        case Number() | Text() | NameUse():
            return ()
        case Minus() | Not():
            return (node.part,)
        case Arithmetic():
            return (node.left, node.right)
        case Comparison():
            return (node.first, *(part for _, part in node.rest))
        case Among():
            return (node.part, *node.choices)
        case IsAbsent():
            return (node.name,)
        case IfElse():
            return (node.then, node.test, node.otherwise)
        case And() | Or() | Call():
            return node.parts
        case _:
            assert_never(node)


def names_in(node: Node) -> Iterator[str]:
    """Every use of a name below a node, in the order they are written."""
    if isinstance(node, NameUse):
        yield node.name
    for part in parts_of(node):
        yield from names_in(part)
