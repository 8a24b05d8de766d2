"""Text to words, numbers and signs, with everything that does not belong to the language found.

Python's own parser is shown nothing that has not passed here: it would take ``0x1F``, ``1_000``,
``f"{x}"``, ``"a" "b"`` or what stands before a ``#``, and it can be overwhelmed by nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from fractions import Fraction
from keyword import iskeyword

from framework.expr.lookups import LOOKUPS, Asked, Beside
from framework.expr.mistake import ExprError, nearest, one_of
from framework.expr.vocabulary import VOCABULARIES, Vocabulary
from framework.expr.words import (
    CLAIM_HELP,
    FORMULA_FUNCTIONS,
    FORMULA_SIGN_HELP,
    KEYWORDS,
    MULTIPLY_HELP,
    REFERENCE_HELP,
    SIGN_HELP,
    WORD_HELP,
)

LONGEST = 500
DEEPEST = 30
_LARGEST = 10**15
_LONGEST_NUMBER = 30

_NUMBER = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_TOKEN = re.compile(
    r"""
      (?P<TEXT>   '[^']*' | "[^"]*" )
    | (?P<NUMBER> \.?[0-9][0-9A-Za-z_.]* )
    | (?P<WORD>   [A-Za-z_][0-9A-Za-z_]* )
    | (?P<STRAY>  === | \*\* | // | <> | => | =< | << | >> | && | \|\| )
    | (?P<SIGN>   <= | >= | == | != | [-+*/<>(),\[\]] )
    | (?P<SPACE>  [ ]+ )
    | (?P<OTHER>  [\s\S] )
    """,
    re.VERBOSE,
)


_ID_OR_PERIOD = re.compile(
    r"""
      (?P<text>   '[^']*' | "[^"]*" )
    | (?P<period> [0-9]{4}/[0-9]{2} (?:[ ][QH][1-4])? (?![0-9A-Za-z_]) )
    | (?P<id>     [A-Za-z][0-9A-Za-z_]* (?:[.][0-9A-Za-z_]+)+ )
    """,
    re.VERBOSE,
)


class Sort(Enum):
    """What a token is; ``STRAY`` and ``OTHER`` have no place in the language."""

    TEXT = auto()
    NUMBER = auto()
    WORD = auto()
    STRAY = auto()
    SIGN = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, number, text or sign and where it stands, counted from 0."""

    sort: Sort
    text: str
    start: int
    end: int

    @property
    def is_name(self) -> bool:
        """Whether it is a word that the language itself does not use."""
        return self.sort is Sort.WORD and self.text not in KEYWORDS

    def mistake(self, kind: str, message: str, help: str | None) -> ExprError:  # noqa: A002 - as ExprError
        """A mistake that is this token."""
        return mistake_at(kind, message, help, self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """Which of the three languages is read.

    Attributes:
        noun: what messages call the whole.
        vocabulary: the names it may use.
        functions: the functions it may use.
        divides: whether ``/`` belongs to it.
        beside: what the claim stands beside; None but for the checks of claims, which alone ask
            anything of a plan.
    """

    noun: str
    vocabulary: Vocabulary
    functions: tuple[str, ...]
    divides: bool
    beside: Beside | None = None

    @property
    def reference(self) -> str:
        """Where to read what belongs to it."""
        return REFERENCE_HELP if self.beside is None else CLAIM_HELP

    @property
    def lookups(self) -> Mapping[str, Asked]:
        """What it may ask of a plan, by name."""
        return LOOKUPS if self.beside is not None else {}


def mistake_at(kind: str, message: str, help: str | None, start: int, end: int) -> ExprError:  # noqa: A002 - as ExprError
    """A mistake in a stretch counted from 0."""
    return ExprError(
        kind=kind, message=message, help=help, column=start + 1, end_column=max(end, start + 1) + 1
    )


def number_mistake(written: str) -> tuple[str, str | None] | None:
    """What is wrong with a number as written, and what to write; None where it is right."""
    if not _NUMBER.fullmatch(written):
        message = f'"{written[:_LONGEST_NUMBER]}" is not written as numbers are here'
        meant = _meant(written)
        if meant is not None:
            return message, f"write {meant}"
        return message, "write digits and at most one decimal point, such as 1807 or 0.05"
    if len(written) >= _LONGEST_NUMBER or Fraction(written) >= _LARGEST:
        return f"the number {written[:_LONGEST_NUMBER]} is too long", (
            "write a number below 1000000000000000 with fewer than 30 characters"
        )
    return None


def _meant(written: str) -> str | None:
    digits = written.replace("_", "").removesuffix(".")
    whole, point, decimals = digits.partition(".")
    plain = f"{whole.lstrip('0') or '0'}{point}{decimals}"
    return plain if len(plain) < _LONGEST_NUMBER and _NUMBER.fullmatch(plain) else None


def tokens_of(text: str) -> tuple[Token, ...]:
    """The text cut into tokens, spaces left out; every character is in one of them."""
    return tuple(
        Token(sort=Sort[match.lastgroup], text=match.group(), start=match.start(), end=match.end())
        for match in _TOKEN.finditer(text)
        if match.lastgroup is not None and match.lastgroup != "SPACE"
    )


def _without_quotes(text: str) -> Iterator[ExprError]:
    """The ids with a dot and the periods that stand without quotes."""
    for found in _ID_OR_PERIOD.finditer(text):
        if found["text"] is None:
            what = "period" if found["period"] is not None else "id"
            message = f"the {what} {found.group()} stands without quotes"
            help_ = f"write '{found.group()}'"
            yield mistake_at("not-allowed", message, help_, found.start(), found.end())


def _with_naming(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, each ``=`` that names a part of a call being a sign like any other."""
    read: list[Token] = []
    calls: list[bool] = []
    for index, token in enumerate(tokens):
        if token.text in {"(", "["}:
            calls.append(token.text == "(" and index > 0 and tokens[index - 1].is_name)
        elif token.text in {")", "]"} and calls:
            calls.pop()
        named = index > 1 and tokens[index - 1].is_name and tokens[index - 2].text in {"(", ","}
        belongs = token.text == "=" and calls[-1:] == [True] and named
        read.append(replace(token, sort=Sort.SIGN) if belongs else token)
    return tuple(read)


def is_naming(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the word at this place names a part of a call, as in ``trend='improving'``."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.text == "=" and after.sort is Sort.SIGN


def scan(text: str, dialect: Dialect) -> tuple[tuple[Token, ...], tuple[ExprError, ...]]:
    """The tokens, and every one of them that has no place in the language."""
    tokens = tokens_of(text)
    if dialect.beside is not None:
        if bare := tuple(_without_quotes(text)):
            return tokens, bare
        tokens = _with_naming(tokens)
    quote = next((each for each in tokens if each.sort is Sort.OTHER and each.text in "'\""), None)
    if quote is not None:
        tokens = tuple(token for token in tokens if token.start < quote.start)
    errors = [error for token in tokens for error in _alone(token, dialect)]
    if quote is not None:
        errors.append(
            mistake_at(
                "unreadable",
                "the text that begins here has no closing quote",
                f"write {quote.text} at the end of the text",
                quote.start,
                len(text),
            )
        )
    asked, answered = _absence(tokens)
    errors.extend(asked)
    errors.extend(_names(tokens, dialect, answered))
    return tokens, tuple(errors)


def _alone(token: Token, dialect: Dialect) -> Iterator[ExprError]:
    if token.sort is Sort.NUMBER:
        wrong = number_mistake(token.text)
        if wrong is not None:
            yield token.mistake("bad-number", *wrong)
    elif token.sort is Sort.TEXT:
        yield from _inside_text(token)
    elif token.sort in {Sort.STRAY, Sort.OTHER}:
        yield _no_sign(token, dialect)
    elif token.text == "/" and not dialect.divides:
        yield token.mistake("not-allowed", '"/" cannot be used in a condition', MULTIPLY_HELP)


def _inside_text(token: Token) -> Iterator[ExprError]:
    for offset, character in enumerate(token.text):
        if not " " <= character <= "~" or character == "\\":
            start = token.start + offset
            yield mistake_at(
                "not-allowed",
                f"{_shown(character)} cannot be used in a text",
                "use plain English letters, digits and signs",
                start,
                start + 1,
            )


def _no_sign(token: Token, dialect: Dialect) -> ExprError:
    unlisted = dialect.reference if token.text.isprintable() else "delete it"
    help_ = SIGN_HELP.get(token.text, unlisted)
    if dialect.divides:
        help_ = FORMULA_SIGN_HELP.get(token.text, help_)
    if token.text in {"=", "==="}:
        return token.mistake("not-allowed", f'"{token.text}" does not compare two things', help_)
    return token.mistake(
        "not-allowed", f"{_shown(token.text)} cannot be used in a {dialect.noun}", help_
    )


def _shown(character: str) -> str:
    known = {"\n": "a new line", "\r": "a new line", "\t": "a tab", "\u00a0": "a fixed space"}
    if character in known:
        return known[character]
    if character.isprintable():
        return f'"{character}"'
    return f"the invisible character U+{ord(character):04X}"


def _absence(tokens: tuple[Token, ...]) -> tuple[list[ExprError], frozenset[int]]:
    errors: list[ExprError] = []
    answered: set[int] = set()
    for index, token in enumerate(tokens):
        if token.text != "is":
            continue
        after = index + 1
        negated = after < len(tokens) and tokens[after].text == "not"
        after += negated
        if after == len(tokens) or tokens[after].text == "None":
            continue
        last = tokens[after]
        sign = "!=" if negated else "=="
        help_ = WORD_HELP.get(last.text, f'write {sign} to compare; "is" is for None only')
        said = "is not" if negated else "is"
        errors.append(
            mistake_at(
                "not-allowed",
                f'"{said} {last.text}" cannot be asked',
                help_,
                token.start,
                last.end,
            )
        )
        # The word after it belongs to the same phrase: is greater than, is equal to.
        answered.update((after, after + 1))
    return errors, frozenset(answered)


def _names(
    tokens: tuple[Token, ...], dialect: Dialect, answered: frozenset[int]
) -> Iterator[ExprError]:
    for index, token in enumerate(tokens):
        if not token.is_name or index in answered or is_naming(tokens, index):
            continue
        called = index + 1 < len(tokens) and tokens[index + 1].text == "("
        error = _function(token, dialect) if called else _name(token, dialect)
        if error is not None:
            yield error


def _function(token: Token, dialect: Dialect) -> ExprError | None:
    word = token.text
    if word in dialect.functions or word in dialect.lookups:
        return None
    listed = f"use one of: {', '.join(dialect.functions)}"
    if dialect.beside is not None:
        listed = dialect.reference
    if word in dialect.vocabulary:
        return token.mistake(
            "not-allowed", f'"{word}" is a name, not a function', f"write a sign after {word}"
        )
    if word in FORMULA_FUNCTIONS:
        return token.mistake("not-allowed", f'"{word}" can be used in formulas only', listed)
    if iskeyword(word.lower()):
        return _name(token, dialect)  # AND (value > 3)
    guess = nearest(word, (*dialect.functions, *dialect.lookups))
    asked = f'; did you mean "{guess}"?' if guess else ""
    return token.mistake("unknown-name", f'there is no function "{word}"{asked}', listed)


def _name(token: Token, dialect: Dialect) -> ExprError | None:
    word, vocabulary = token.text, dialect.vocabulary
    if word in vocabulary and not iskeyword(word):
        return None
    said = _other_than_a_name(word, dialect)
    return token.mistake(*said) if said is not None else _unknown_name(token, dialect)


def _other_than_a_name(word: str, dialect: Dialect) -> tuple[str, str, str | None] | None:
    small = word.lower()
    if word in dialect.vocabulary:
        message = f'"{word}" cannot be the name of an input that a formula uses'
        return "not-allowed", message, f"rename the input, such as {word}_total"
    if small in KEYWORDS:
        return "not-allowed", f'"{word}" is written in small letters', f"write {small}"
    if any(word in name.choices for name in dialect.vocabulary.values()):
        return "unknown-name", f'"{word}" is a text, so it needs quotes', f"write '{word}'"
    if small in WORD_HELP or iskeyword(word):
        message = f'"{word}" cannot be used in a {dialect.noun}'
        return "not-allowed", message, WORD_HELP.get(small, dialect.reference)
    if word in dialect.functions:
        help_ = f"write what it works on in brackets after it: {word}(...)"
        return "unknown-name", f'"{word}" is a function, not a name', help_
    return None


def _unknown_name(token: Token, dialect: Dialect) -> ExprError:
    word, vocabulary = token.text, dialect.vocabulary
    if dialect.beside is not None:
        return _unquoted(token, dialect)
    is_input = vocabulary.scope == "formulas"
    guess = nearest(word, vocabulary)
    elsewhere = next((each.scope for each in VOCABULARIES if word in each), None)
    message = f'there is no {"input" if is_input else "name"} "{word}"'
    help_ = one_of(tuple(vocabulary))
    if guess is not None:
        message += f'; did you mean "{guess}"?'
        help_ = help_ or f"write {guess}"
    elif is_input:
        help_ = help_ or "list it under inputs with its meaning"
    elif elsewhere is not None:
        message = f'"{word}" can be asked of {elsewhere}, not of {vocabulary.scope}'
    return token.mistake("unknown-name", message, help_ or REFERENCE_HELP)


def _unquoted(token: Token, dialect: Dialect) -> ExprError:
    """A bare word in a check, where names stand before brackets and ids between quotes."""
    asked = dialect.lookups.get(token.text)
    if asked is not None:
        message = f'"{token.text}" does not say of what'
        return token.mistake("unknown-name", message, f"write it as in {asked.example}")
    guess = nearest(token.text, dialect.vocabulary)
    said = f'; did you mean "{guess}"?' if guess else ""
    message = f'there is no name "{token.text}"{said}'
    help_ = f"write {guess}" if guess else f"write ids between quotes: '{token.text}'"
    return token.mistake("unknown-name", message, help_)
