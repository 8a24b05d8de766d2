"""Whether tokens stand in an order that can mean something: operands and signs by turns."""

from __future__ import annotations

import re

from framework.expr.mistake import ExprError
from framework.expr.scan import DEEPEST, Dialect, Sort, Token, mistake_at
from framework.expr.words import KEYWORDS, SPLIT_HELP

_OPENING = {"(": ")", "[": "]"}
_JOINTS = KEYWORDS - {"not", "None"}
_BEFORE_NOT = {"and", "or", "not", "is", "if", "else", "(", "[", ",", None}
_THOUSANDS = re.compile(r"[0-9]{3}(?:[.]|\Z)")


def misplaced(tokens: tuple[Token, ...], dialect: Dialect) -> ExprError | None:
    """The first token that cannot stand where it does; None where all can."""
    return _Order(tokens, dialect).first_mistake()


class _Order:
    """One walk over the tokens with the brackets that are open."""

    def __init__(self, tokens: tuple[Token, ...], dialect: Dialect) -> None:
        self.tokens = tokens
        self.noun = dialect.noun
        self.lookups = dialect.lookups
        self.asked = False  # whether the bracket that was just opened is a lookup's
        self.open: list[tuple[Token, bool]] = []  # each with whether commas may stand in it
        self.complete = False  # whether what was just read could be a part by itself
        self.signs_in_a_row = 0

    def first_mistake(self) -> ExprError | None:
        for index, token in enumerate(self.tokens):
            before = self.tokens[index - 1] if index else None
            after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
            error = (
                self._after_operand(token, before, after)
                if self.complete and before is not None
                else self._before_operand(token, before)
            )
            if error is not None:
                return error
        return self._at_end(self.tokens[-1])

    def _before_operand(self, token: Token, before: Token | None) -> ExprError | None:
        said_before = before.text if before is not None else None
        if token.text == ")" and said_before == "(" and self.asked:
            self.complete = True
            return self._closed(token)
        if token.text in _OPENING and (said_before != "in" or token.text == "["):
            self.asked = False
            return self._opened(token, commas=token.text == "[")
        if token.text in {"-", "+"} or (token.text == "not" and said_before in _BEFORE_NOT):
            self.signs_in_a_row += 1
            return self._too_deep(token) if self.signs_in_a_row > DEEPEST else None
        if token.sort is Sort.SIGN or token.text in KEYWORDS - {"None"} or said_before == "in":
            return self._no_operand(token, before)
        self.complete, self.signs_in_a_row = True, 0
        return None

    def _no_operand(self, token: Token, before: Token | None) -> ExprError:
        if before is None:
            message = f'a {self.noun} cannot begin with "{token.text}"'
            return token.mistake("unreadable", message, "write a name or a number before it")
        if before.text == "in":
            message = "in needs a list of texts or numbers"
            help_ = "write it in square brackets, such as ['count', 'money']"
            return token.mistake("unreadable", message, help_)
        if _OPENING.get(before.text) == token.text:
            message = "nothing stands between these brackets"
            help_ = "write something between them, or leave them out"
            return mistake_at("unreadable", message, help_, before.start, token.end)
        help_ = "write a name or a number between them"
        if token.text == "not":
            help_ = "put brackets round what is not to hold"
        return token.mistake("unreadable", f'"{token.text}" cannot follow "{before.text}"', help_)

    def _after_operand(self, token: Token, before: Token, after: Token | None) -> ExprError | None:
        if token.text in {")", "]"}:
            return self._closed(token)
        if token.text == "(" and before.is_name:
            self.asked = before.text in self.lookups
            return self._opened(token, commas=True)
        if token.text == ",":
            return self._comma(token, before, after)
        if token.text == "not" and after is not None and after.text == "in":
            return None
        if token.text in _JOINTS or (token.sort is Sort.SIGN and token.text not in _OPENING):
            self.complete = False
            return None
        return mistake_at(
            "unreadable",
            f'something is missing between "{before.text}" and "{token.text}"',
            "write a sign between them, such as >= or ==, or one of the words and, or",
            before.start,
            token.end,
        )

    def _opened(self, token: Token, *, commas: bool) -> ExprError | None:
        self.open.append((token, commas))
        self.complete, self.signs_in_a_row = False, 0
        return self._too_deep(token) if len(self.open) > DEEPEST else None

    def _closed(self, token: Token) -> ExprError | None:
        if self.open and _OPENING[self.open[-1][0].text] == token.text:
            self.open.pop()
            return None
        return token.mistake(
            "unreadable",
            f'"{token.text}" closes a bracket that was not opened',
            "leave it out, or open the bracket before it",
        )

    def _comma(self, token: Token, before: Token, after: Token | None) -> ExprError | None:
        if self.open and self.open[-1][1]:
            self.complete = False
            return None
        help_ = 'join two questions with "and" or "or"'
        if before.sort is Sort.NUMBER and after is not None and after.sort is Sort.NUMBER:
            help_ = f"write {before.text}.{after.text}, with a decimal point"
            if _THOUSANDS.match(after.text):
                help_ = f"write {before.text}{after.text}, without the comma"
        return token.mistake(
            "unreadable", '"," can stand only inside a list or a function\'s brackets', help_
        )

    def _too_deep(self, token: Token) -> ExprError:
        return token.mistake(
            "too-deep",
            f"this {self.noun} has more than {DEEPEST} parts inside one another",
            SPLIT_HELP,
        )

    def _at_end(self, last: Token) -> ExprError | None:
        if not self.complete:
            return last.mistake(
                "unreadable",
                f'the {self.noun} ends too early, after "{last.text}"',
                "write what comes after it",
            )
        if self.open:
            opening = self.open[-1][0]
            return opening.mistake(
                "unreadable",
                "the bracket opened here is not closed",
                f"write {_OPENING[opening.text]} where it ends",
            )
        return None
