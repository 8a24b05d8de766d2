"""Whether the two sides of a comparison go together: kinds, and words that a name can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framework.expr.mistake import ExprError, nearest, one_of
from framework.expr.scan import mistake_at
from framework.expr.tree import Node, Number, Text
from framework.expr.vocabulary import Kind
from framework.expr.words import REFERENCE_HELP


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A checked part of an expression.

    Attributes:
        node: its tree; a stand-in where a mistake was found below.
        said: the part as written.
        kind: what it stands for; None where a mistake was found below.
        start: where it begins in the text, counted from 0.
        end: where it ends.
        choices: the only texts it can be; empty where it can be any.
        literals: the texts written in it, each with where it begins and ends.
    """

    node: Node
    said: str
    kind: Kind | None
    start: int
    end: int
    choices: tuple[str, ...] = ()
    literals: tuple[tuple[str, int, int], ...] = ()

    @property
    def what(self) -> str:
        """What it stands for, in words."""
        return "a yes-or-no question" if self.kind is Kind.YES_NO else str(self.kind)

    @property
    def quoted(self) -> str:
        """The part as written, between quotes unless it is a text, which has its own."""
        return self.said if isinstance(self.node, Text) else f'"{self.said}"'

    def mistake(self, kind: str, message: str, help: str | None) -> ExprError:  # noqa: A002 - as ExprError
        """A mistake that is this part."""
        return mistake_at(kind, message, help, self.start, self.end)


def comparison_mistakes(left: Part, sign: str, right: Part) -> tuple[ExprError, ...]:
    """Why the two parts cannot be compared; empty where they can, or where a part is unknown."""
    for question in (left, right):
        if question.kind is Kind.YES_NO:
            message = (
                f'"{question.said}" is already a yes-or-no question; there is nothing to compare'
            )
            help_ = f"write {question.said} alone, or not ({question.said}) for the opposite"
            return (mistake_at("wrong-type", message, help_, left.start, right.end),)
    if left.kind is None or right.kind is None:
        return ()
    if Kind.SHARE in {left.kind, right.kind}:
        message = "a share stands alone, to be held against words such as 28 of 32"
        help_ = "write percent(part, whole) to compare it with a number"
        return (mistake_at("wrong-type", message, help_, left.start, right.end),)
    if left.kind is not right.kind:
        message = f"{left.quoted} is {left.what} and {right.quoted} is {right.what}"
        help_ = "compare numbers with numbers and texts with texts"
        return (mistake_at("wrong-type", message, help_, left.start, right.end),)
    if left.kind is Kind.TEXT and sign not in {"==", "!="}:
        message = f'texts have no order, so "{sign}" cannot compare them'
        help_ = "write == or !=, or in with a list"
        return (mistake_at("wrong-type", message, help_, left.start, right.end),)
    return (*_unknown_words(left, right), *_unknown_words(right, left))


def choice_mistakes(part: Part, choice: Part) -> tuple[ExprError, ...]:
    """Why the choice cannot stand in the list that the part is looked for in; empty if it can."""
    if choice.kind is None:
        return ()
    if not isinstance(choice.node, Number | Text):
        message = "a list holds only texts and numbers as written"
        help_ = "compare with == and join the questions with or"
        return (choice.mistake("wrong-type", message, help_),)
    if part.kind is None:
        return ()
    if part.kind is not choice.kind:
        message = f"{part.quoted} is {part.what} and {choice.quoted} is {choice.what}"
        help_ = "list numbers for a number and texts for a text"
        return (choice.mistake("wrong-type", message, help_),)
    return tuple(_unknown_words(part, choice))


def _unknown_words(named: Part, written: Part) -> Iterator[ExprError]:
    for word, start, end in written.literals:
        if not named.choices or word in named.choices:
            continue
        guess = nearest(word, named.choices)
        asked = f'; did you mean "{guess}"?' if guess else ""
        help_ = one_of(named.choices) or (f"write '{guess}'" if guess else REFERENCE_HELP)
        message = f'{named.said} is never "{word}"{asked}'
        yield mistake_at("unknown-word", message, help_, start, end)
