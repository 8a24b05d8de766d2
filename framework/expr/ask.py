"""From the brackets of a lookup to the lookup: which text is the id, which the period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from framework.expr.agree import Part
from framework.expr.lookups import LOOKUPS, Asked, Beside
from framework.expr.mistake import ExprError, nearest, one_of
from framework.expr.scan import mistake_at
from framework.expr.tree import Call, Lookup, Text
from framework.source.node import day_of

CHANGES: Final = ("change", "percent_change")
"""Functions of two numbers that may also be asked of an indicator and two periods."""

_VALUES: Final = replace(LOOKUPS["value"], name="change", periods=2)


@dataclass(frozen=True, slots=True)
class Brackets:
    """What stands in the brackets of a call, and where the call stands, counted from 0."""

    parts: Sequence[Part]
    named: Mapping[str, Part]
    start: int
    end: int

    def mistake(self, kind: str, message: str, help: str) -> ExprError:  # noqa: A002 - as ExprError
        """A mistake that is the whole call."""
        return mistake_at(kind, message, help, self.start, self.end)


def ask(
    name: str, brackets: Brackets, beside: Beside | None
) -> Lookup | Call | tuple[ExprError, ...]:
    """The lookup that a call is, or what is wrong with it.

    A change that is asked of an indicator and two periods is the change between its two values.
    """
    asked = replace(_VALUES, name=name) if name in CHANGES else LOOKUPS[name]
    wrong = (*_no_texts(asked, brackets), *_unknown_words(asked, brackets))
    found = wrong or _bound(asked, brackets, beside or Beside())
    if not isinstance(found, Lookup) or name not in CHANGES:
        return found
    value = replace(found, function="value")
    then, now = found.periods[:1], found.periods[1:]
    return Call(name, (replace(value, periods=then), replace(value, periods=now)))


def _no_texts(asked: Asked, brackets: Brackets) -> Iterator[ExprError]:
    for part in (*brackets.parts, *brackets.named.values()):
        if not isinstance(part.node, Text) and part.kind is not None:
            yield part.mistake(
                "wrong-type",
                f"{part.quoted} is {part.what}; {asked.name} is asked with texts between quotes",
                f"write it as in {asked.example}",
            )


def _unknown_words(asked: Asked, brackets: Brackets) -> Iterator[ExprError]:
    known = dict(asked.filters)
    for name, part in brackets.named.items():
        if name not in known:
            yield part.mistake(
                "not-allowed",
                f"{asked.name} cannot be told apart by {name}",
                one_of(tuple(known)) or f"write it as in {asked.example}",
            )
        elif known[name] and isinstance(part.node, Text) and part.node.value not in known[name]:
            guess = nearest(part.node.value, known[name])
            said = f'; did you mean "{guess}"?' if guess else ""
            yield part.mistake(
                "unknown-word",
                f'{name} is never "{part.node.value}"{said}',
                one_of(known[name]) or f"write it as in {asked.example}",
            )


def _bound(asked: Asked, brackets: Brackets, beside: Beside) -> Lookup | tuple[ExprError, ...]:
    texts = [(part.node.value, part) for part in brackets.parts if isinstance(part.node, Text)]
    periods = [text for text, _ in texts if asked.periods and beside.is_period(text)]
    others = [text for text, _ in texts if not (asked.periods and beside.is_period(text))]
    subject: str | None = None
    if asked.of is not None:
        needed = 1 if asked.word is not None and not asked.word_optional else 0
        own = asked.word_optional and len(others) == 1 and others[0] in beside.benchmarks
        if len(others) > needed and not own:
            subject = others.pop(0)
        elif asked.of != beside.noun:
            return (_asked_of_nothing(asked, brackets),)
    most = 0 if asked.word is None else 1
    least = 0 if asked.word_optional else most
    if not least <= len(others) <= most or len(periods) > asked.periods:
        return (_wrong_count(asked, brackets, others),)
    if asked.periods == 2 and not periods:
        message = f"{asked.name} goes from one period to another, and none is named"
        return (brackets.mistake("wrong-count", message, f"write it as in {asked.example}"),)
    if asked.word == "day" and (wrong := _no_day(brackets.parts)):
        return wrong
    return Lookup(
        function=asked.name,
        subject=subject,
        words=tuple(others),
        periods=tuple(periods),
        filters=tuple(
            (name, part.node.value)
            for name, part in brackets.named.items()
            if isinstance(part.node, Text)
        ),
        places=tuple(
            literal
            for part in (*brackets.parts, *brackets.named.values())
            for literal in part.literals
        ),
    )


def _asked_of_nothing(asked: Asked, brackets: Brackets) -> ExprError:
    noun = {"indicator": "an indicator", "action": "an action", "inspection": "an inspection"}
    what = noun.get(asked.of or "", f"a {asked.of}")
    message = f"{asked.name} is asked of {what}, and none is named"
    return brackets.mistake("wrong-count", message, f"write its id, as in {asked.example}")


def _wrong_count(asked: Asked, brackets: Brackets, others: Sequence[str]) -> ExprError:
    help_ = f"write it as in {asked.example}"
    if asked.periods and others and asked.word is None:
        last = next(part for part in brackets.parts if part.node == Text(others[-1]))
        message = f'"{others[-1]}" is not a period'
        return last.mistake("wrong-count", message, help_)
    if asked.word is not None and not others:
        message = f"{asked.name} asks for the name of the {asked.word} too"
    else:
        message = f"more stands in these brackets than {asked.name} asks for"
    return brackets.mistake("wrong-count", message, help_)


def _no_day(parts: Sequence[Part]) -> tuple[ExprError, ...]:
    for part in parts:
        if isinstance(part.node, Text) and day_of(part.node.value) is None:
            message = f'"{part.node.value}" is not a day'
            return (part.mistake("bad-date", message, "write it as in date('2021-06-30')"),)
    return ()
