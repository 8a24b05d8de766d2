from __future__ import annotations

import ast
import time
from fractions import Fraction

import pytest

from framework.expr import (
    INDICATOR_NAMES,
    Condition,
    ExprError,
    Formula,
    parse_condition,
    parse_formula,
)
from framework.expr.scan import Dialect
from framework.expr.tree import (
    And,
    Arithmetic,
    Comparison,
    Minus,
    NameUse,
    Number,
    Or,
    names_in,
)
from framework.expr.walk import Walk


def _condition(text: str) -> Condition:
    condition = parse_condition(text, INDICATOR_NAMES)
    assert isinstance(condition, Condition), condition
    return condition


def test_a_literal_is_exactly_the_decimal_that_is_written() -> None:
    condition = _condition("value >= target * 0.05")
    limit = Arithmetic(NameUse("target"), "*", Number(Fraction(1, 20)))
    assert condition.tree == Comparison(NameUse("value"), ((">=", limit),))


def test_names_come_in_the_order_of_their_first_use() -> None:
    condition = _condition("target < value or value in [1] and target_met and floor is None")
    assert condition.names == ("target", "value", "target_met", "floor")
    assert list(names_in(condition.tree)) == ["target", "value", "value", "target_met", "floor"]


def test_names_are_found_in_every_kind_of_part() -> None:
    condition = _condition("not abs(-value) > (target if comparable else floor)")
    assert condition.names == ("value", "target", "comparable", "floor")


def test_what_is_written_is_kept_and_equality_looks_at_the_meaning() -> None:
    loose, tight = _condition("  (value>=0.50)"), _condition("value >= 0.5")
    assert loose.text == "  (value>=0.50)"
    assert loose == tight
    assert hash(loose) == hash(tight)
    assert loose != _condition("value > 0.5")


def test_the_sign_of_a_number_belongs_to_it() -> None:
    assert _condition("value > -3").tree == Comparison(
        NameUse("value"), ((">", Number(Fraction(-3))),)
    )
    assert _condition("value > - -3") == _condition("value > 3")
    assert _condition("-value > 3").tree == Comparison(
        Minus(NameUse("value")), ((">", Number(Fraction(3))),)
    )


def test_questions_joined_by_the_same_word_are_one_question() -> None:
    parts = tuple(NameUse(name) for name in ("target_met", "comparable", "within_tolerance"))
    flat = _condition("target_met and (comparable and within_tolerance)")
    assert flat.tree == And(parts)
    assert _condition("(target_met or comparable) or within_tolerance").tree == Or(parts)


def test_a_column_counts_from_the_beginning_of_the_text_spaces_included() -> None:
    assert parse_condition("   vlaue > 3", INDICATOR_NAMES) == (
        ExprError(
            kind="unknown-name",
            message='there is no name "vlaue"; did you mean "value"?',
            help="write value",
            column=4,
            end_column=9,
        ),
    )
    errors = parse_condition("   polarity > 3", INDICATOR_NAMES)
    assert isinstance(errors, tuple)
    assert [(error.column, error.end_column) for error in errors] == [(4, 16)]


def test_five_hundred_characters_are_read_and_one_more_is_not() -> None:
    longest = "value > 3".ljust(500)
    assert parse_condition(longest, INDICATOR_NAMES) == _condition("value > 3")
    errors = parse_condition(longest + " ", INDICATOR_NAMES)
    assert isinstance(errors, tuple)
    assert [error.kind for error in errors] == ["too-long"]


@pytest.mark.parametrize(
    "text",
    [
        "(" * 250 + ")" * 250,
        "-" * 499 + "1",
        "not " * 124 + "x",
        "[" * 500,
        "{" * 500,
        "'" * 500,
        "value if value else " * 24 + "1",
        "+".join(["value"] * 83),
    ],
)
def test_nesting_and_length_are_refused_at_once(text: str) -> None:
    started = time.perf_counter()
    assert isinstance(parse_condition(text, INDICATOR_NAMES), tuple)
    assert isinstance(parse_formula(text, ["value"]), tuple)
    assert time.perf_counter() - started < 1


def test_thirty_levels_are_read() -> None:
    assert isinstance(parse_formula(" + ".join(["a"] * 30), ["a"]), Formula)
    errors = parse_formula(" + ".join(["a"] * 31), ["a"])
    assert isinstance(errors, tuple)
    assert [error.kind for error in errors] == ["too-deep"]
    assert isinstance(
        parse_condition("(" * 30 + "target_met" + ")" * 30, INDICATOR_NAMES), Condition
    )


# The scan stops these before Python's parser sees them; the walk is the second wall.
@pytest.mark.parametrize(
    "hostile",
    [
        "value.__class__",
        "value[0]",
        "value ** 2",
        "value // 2",
        "value % 2",
        "value / 2",
        "value << 2",
        "~value",
        "lambda: value",
        "[value for value in value]",
        "{value: value}",
        "{value}",
        "(value, target)",
        "f'{value}'",
        "b'value'",
        "(value := 3)",
        "True",
        "...",
        "1e9",
        "0x1F",
        "1_000",
        "3j",
        "open('x')",
        "value.bit_length()",
        "(lambda: value)()",
        "abs(value, key=target)",
        "abs(*value)",
        "value in 'text'",
        "value in (1, 2)",
        "value in []",
        "[value]",
        "__import__('os')",
    ],
)
def test_whatever_is_not_on_the_closed_list_is_refused_by_the_walk_too(hostile: str) -> None:
    dialect = Dialect(
        noun="condition",
        vocabulary=INDICATOR_NAMES,
        functions=("abs", "max", "min"),
        divides=False,
    )
    walk = Walk(text=hostile, offset=0, dialect=dialect)
    part = walk.part(ast.parse(hostile, mode="eval").body)
    assert walk.errors or part.kind is None


@pytest.mark.parametrize("operator", ["@", "|", "&", "^", ">>"])
def test_a_sign_that_is_not_ours_is_refused_by_the_walk_too(operator: str) -> None:
    text = f"value {operator} target"
    dialect = Dialect(noun="formula", vocabulary=INDICATOR_NAMES, functions=(), divides=True)
    walk = Walk(text=text, offset=0, dialect=dialect)
    walk.part(ast.parse(text, mode="eval").body)
    assert [error.message for error in walk.errors] == [f'"{text}" cannot be used in a formula']
