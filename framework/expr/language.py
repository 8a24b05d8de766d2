"""The closed grammar: an expression is read by Python's parser and checked against a short list.

Whatever is not on the list is refused here, so that simpleeval sees nothing else. What a person
can get wrong has a sentence of its own, and all mistakes come together.
"""

from __future__ import annotations

import ast
from collections.abc import Collection
from dataclasses import dataclass

from framework.expr.agree import Part
from framework.expr.evaluate import steps_of
from framework.expr.lookups import Beside, bare_names
from framework.expr.mistake import ExprError
from framework.expr.naming import naming_mistake
from framework.expr.order import misplaced
from framework.expr.scan import LONGEST, Dialect, mistake_at, scan
from framework.expr.tree import ClaimCheck, Condition, Formula, Node, lookups_in, names_in
from framework.expr.vocabulary import Kind, Vocabulary, formula_vocabulary
from framework.expr.walk import Walk
from framework.expr.words import (
    CLAIM_FUNCTIONS,
    CONDITION_FUNCTIONS,
    FORMULA_FUNCTIONS,
    SPLIT_HELP,
)


def parse_condition(text: str, vocabulary: Vocabulary) -> Condition | tuple[ExprError, ...]:
    """The checked condition, or every mistake in it from left to right."""
    dialect = Dialect(
        noun="condition", vocabulary=vocabulary, functions=CONDITION_FUNCTIONS, divides=False
    )
    read = _read(text, dialect, Kind.YES_NO)
    if not isinstance(read, _Checked):
        return read
    return Condition(text=text, names=read.names, tree=read.tree, steps=steps_of(read.tree))


def parse_formula(text: str, inputs: Collection[str]) -> Formula | tuple[ExprError, ...]:
    """The checked formula, or every mistake in it from left to right."""
    dialect = Dialect(
        noun="formula",
        vocabulary=formula_vocabulary(inputs),
        functions=FORMULA_FUNCTIONS,
        divides=True,
    )
    read = _read(text, dialect, Kind.NUMBER)
    if not isinstance(read, _Checked):
        return read
    return Formula(text=text, names=read.names, tree=read.tree, steps=steps_of(read.tree))


def parse_claim(text: str, beside: Beside) -> ClaimCheck | tuple[ExprError, ...]:
    """The check of a claim that stands beside something, or every mistake in it in order."""
    dialect = Dialect(
        noun="check",
        vocabulary=bare_names(beside),
        functions=CLAIM_FUNCTIONS,
        divides=True,
        beside=beside,
    )
    read = _read(text, dialect, None)
    if not isinstance(read, _Checked):
        return read
    return ClaimCheck(
        text=text,
        gives=read.gives,
        names=read.names,
        lookups={lookup.key: lookup for lookup in lookups_in(read.tree)},
        tree=read.tree,
        steps=steps_of(read.tree),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Checked:
    tree: Node
    names: tuple[str, ...]
    gives: Kind


def _read(text: str, dialect: Dialect, wanted: Kind | None) -> _Checked | tuple[ExprError, ...]:
    if len(text) > LONGEST:
        return (_too_long(text, dialect),)
    tokens, mistakes = scan(text, dialect)
    if not tokens and not mistakes:
        return (mistake_at("unreadable", f"the {dialect.noun} is empty", "write one", 0, 0),)
    if any(each.kind != "unknown-name" for each in mistakes):
        return _in_order(mistakes)
    stretch = tokens[0].start, tokens[-1].end
    body = misplaced(tokens, dialect) or naming_mistake(tokens) or _parsed(text, stretch)
    if isinstance(body, ExprError):
        return _in_order((*mistakes, body))
    walk = Walk(text=text, offset=tokens[0].start, dialect=dialect)
    whole = walk.part(body)
    found = (*mistakes, *walk.errors)
    return _in_order(found) if found else _judged(whole, dialect, wanted, stretch)


def _parsed(text: str, stretch: tuple[int, int]) -> ast.expr | ExprError:
    try:
        return ast.parse(text.strip(" "), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        # Operands and signs stand by turns and brackets match, so only if and else are left.
        help_ = "write value if question else other_value"
        return mistake_at("unreadable", "every if needs its else", help_, *stretch)


def _judged(
    whole: Part, dialect: Dialect, wanted: Kind | None, stretch: tuple[int, int]
) -> _Checked | tuple[ExprError, ...]:
    names = tuple(dict.fromkeys(names_in(whole.node)))
    if wanted is None and whole.kind is Kind.TEXT:
        return (_word_alone(stretch),)
    if whole.kind is None or wanted not in {None, whole.kind}:
        return (_wrong_answer(whole, wanted, stretch),)
    if not names:
        said = "asks nothing: its answer is always the same"
        help_ = "use at least one name"
        if wanted is Kind.NUMBER:
            said = "uses none of the inputs"
        if wanted is None:
            help_ = "ask something of the plan, such as value('waste', '2021/22 Q1')"
        return (mistake_at("no-names", f"this {dialect.noun} {said}", help_, *stretch),)
    return _Checked(tree=whole.node, names=names, gives=whole.kind)


def _word_alone(stretch: tuple[int, int]) -> ExprError:
    help_ = "compare it with a text, such as trend('waste', '2021/22 Q1') == 'improving'"
    return mistake_at("not-a-claim", "a text alone claims nothing", help_, *stretch)


def _wrong_answer(whole: Part, wanted: Kind | None, stretch: tuple[int, int]) -> ExprError:
    if wanted is Kind.NUMBER:
        return mistake_at(
            "not-a-number",
            f"a formula gives a number, and this is {whole.what}",
            "write how the value follows from the inputs, such as days_lost / staff",
            *stretch,
        )
    example = "value >= target" if whole.kind is Kind.NUMBER else "polarity == 'neutral'"
    return mistake_at(
        "not-yes-or-no",
        f"this is {whole.what}, not a yes-or-no question",
        f"compare it with something, such as {example}",
        *stretch,
    )


def _too_long(text: str, dialect: Dialect) -> ExprError:
    message = f"this {dialect.noun} has {len(text)} characters; at most {LONGEST} are read"
    return mistake_at("too-long", message, SPLIT_HELP, LONGEST, len(text))


def _in_order(mistakes: tuple[ExprError, ...]) -> tuple[ExprError, ...]:
    unique = dict.fromkeys(mistakes)
    return tuple(sorted(unique, key=lambda each: (each.column, each.end_column, each.kind)))
