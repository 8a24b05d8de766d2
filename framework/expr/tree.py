"""The checked tree of an expression: what every reader of conditions and formulas walks.

The tree knows nothing of Python's own syntax tree, so that a compiler to another language, or a
prover, can match on these few classes and be told by the type checker when it forgets one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import assert_never

from framework.expr.vocabulary import Kind


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """Something that the plan holds, asked for by name: a figure, a word, a date or a count.

    Attributes:
        function: what is asked for, such as ``value`` or ``indicators``.
        subject: the id it is asked of; None for what the claim stands beside, or for the plan.
        words: further names it takes, such as that of an input.
        periods: the labels of the periods it is asked for; one fewer than it takes leaves the last
            to the period that the claim stands beside.
        filters: what the counted things have in common, by name.
        places: where each text stands in the expression, counted from 0.
    """

    function: str
    subject: str | None = None
    words: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    places: tuple[tuple[str, int, int], ...] = field(default=(), compare=False, repr=False)

    @property
    def key(self) -> str:
        """The lookup in canonical form, by which facts give its value."""
        subject = () if self.subject is None else (self.subject,)
        parts = [quoted(text) for text in (*subject, *self.words, *self.periods)]
        parts.extend(f"{name}={quoted(text)}" for name, text in self.filters)
        return f"{self.function}({', '.join(parts)})"


Node = (
    Number
    | Text
    | NameUse
    | Lookup
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCheck:
    """What a claim in prose is held against. Two that mean the same tree are equal.

    Attributes:
        text: the check as it was written.
        gives: what it comes to: a number, a share, a date, or yes or no.
        names: the keys of its lookups, in the order of their first use.
        lookups: what it asks of the plan, by key.
        tree: its checked tree.
        steps: the tree as the calculator takes it, made once when the check was read.
    """

    text: str = field(compare=False)
    gives: Kind
    names: tuple[str, ...]
    lookups: Mapping[str, Lookup] = field(compare=False, repr=False)
    tree: Node = field(repr=False)
    steps: ast.expr = field(compare=False, repr=False)


def quoted(text: str) -> str:
    """The text between quotes, as expressions write it."""
    return f'"{text}"' if "'" in text else f"'{text}'"


def parts_of(node: Node) -> tuple[Node, ...]:
    """The parts directly below a node, in the order they are written."""
    match node:
        case Number() | Text() | NameUse() | Lookup():
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
    """Every use of a name, or of a lookup by its key, in the order they are written."""
    if isinstance(node, NameUse):
        yield node.name
    if isinstance(node, Lookup):
        yield node.key
    for part in parts_of(node):
        yield from names_in(part)


def lookups_in(node: Node) -> Iterator[Lookup]:
    """Every lookup at or below a node, in the order they are written."""
    if isinstance(node, Lookup):
        yield node
    for part in parts_of(node):
        yield from lookups_in(part)
