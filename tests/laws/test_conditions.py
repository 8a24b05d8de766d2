from __future__ import annotations

import warnings
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from framework.expr import (
    INDICATOR_NAMES,
    Condition,
    Formula,
    Value,
    absent_names,
    calculate,
    decimal_text,
    holds,
    parse_condition,
    parse_formula,
    render_condition,
    render_formula,
    substitute,
)

pytestmark = pytest.mark.law

Tree = tuple[object, ...]

NUMBER_NAMES = ("value", "target", "floor", "shortfall")
YES_NO_NAMES = ("target_met", "within_tolerance", "comparable")
POLARITIES = INDICATOR_NAMES["polarity"].choices

_decimals = st.decimals(-200, 200, places=2).map(lambda number: format(abs(number), "f"))
_leaves: st.SearchStrategy[Tree] = st.one_of(
    st.sampled_from(NUMBER_NAMES).map(lambda name: ("name", name)),
    _decimals.map(lambda text: ("number", text)),
)
_comparisons = st.sampled_from(("==", "!=", "<", "<=", ">", ">="))
_polarity: st.SearchStrategy[Tree] = st.tuples(
    st.just("word"), st.sampled_from(("==", "!=")), st.sampled_from(POLARITIES)
)


def _numbers(depth: int) -> st.SearchStrategy[Tree]:
    if depth == 0:
        return _leaves
    part = _numbers(depth - 1)
    return st.one_of(
        _leaves,
        st.tuples(st.sampled_from(("+", "-", "*")), part, part),
        st.tuples(st.just("minus"), part),
        st.tuples(st.just("abs"), part),
        st.tuples(st.sampled_from(("min", "max")), part, part),
        st.tuples(st.just("if"), part, _questions(0), part),
    )


def _questions(depth: int) -> st.SearchStrategy[Tree]:
    number = _numbers(max(depth - 1, 0))
    plain: list[st.SearchStrategy[Tree]] = [
        st.sampled_from(YES_NO_NAMES).map(lambda name: ("name", name)),
        _polarity,
        st.tuples(st.just("compare"), number, _comparisons, number),
        st.tuples(st.just("chain"), number, _comparisons, number, _comparisons, number),
        st.tuples(st.sampled_from(("is", "is not")), st.sampled_from(NUMBER_NAMES)),
        st.tuples(st.sampled_from(("in", "not in")), number, st.lists(_decimals, min_size=1)),
    ]
    if depth == 0:
        return st.one_of(*plain)
    part = _questions(depth - 1)
    return st.one_of(
        *plain,
        st.tuples(st.sampled_from(("and", "or")), part, part),
        st.tuples(st.just("not"), part),
        st.tuples(st.just("if"), part, part, part),
    )


def _text(tree: Tree) -> str:
    match tree:
        case ("name" | "number", str() as word):
            return word
        case ("word", sign, word):
            return f"polarity {sign} '{word}'"
        case ("compare", left, sign, right):
            return f"{_bracketed(left)} {sign} {_bracketed(right)}"
        case ("chain", one, first, two, second, three):
            return f"{_bracketed(one)} {first} {_bracketed(two)} {second} {_bracketed(three)}"
        case ("is" | "is not" as sign, name):
            return f"{name} {sign} None"
        case ("in" | "not in" as sign, part, list() as choices):
            return f"{_bracketed(part)} {sign} [{', '.join(choices)}]"
        case ("if", then, test, otherwise):
            return f"{_bracketed(then)} if {_bracketed(test)} else {_bracketed(otherwise)}"
        case ("abs" | "min" | "max" as function, *parts):
            return f"{function}({', '.join(_bracketed(part) for part in parts)})"
        case ("minus" | "not" as sign, part):
            return f"{'-' if sign == 'minus' else 'not '}{_bracketed(part)}"
        case (sign, left, right):
            return f"{_bracketed(left)} {sign} {_bracketed(right)}"
        case _:
            raise AssertionError(tree)


def _bracketed(part: object) -> str:
    assert isinstance(part, tuple)
    return _text(part) if part[0] in {"name", "number"} else f"({_text(part)})"


def _half(left: object, sign: object, right: object) -> bool | None:
    if left is None or right is None:
        return None
    assert isinstance(left, Fraction)
    assert isinstance(right, Fraction)
    below, same = left < right, left == right
    return {
        "==": same,
        "!=": not same,
        "<": below,
        "<=": below or same,
        ">": not below and not same,
        ">=": not below,
    }[str(sign)]


def _both(left: object, right: object) -> bool | None:
    if left is False or right is False:
        return False
    return None if left is None or right is None else True


def _negated(answer: object) -> bool | None:
    return None if answer is None else not answer


def _reference(tree: object, facts: Mapping[str, Value]) -> object:
    """What SQL would say, written as plainly as it can be."""

    def at(part: object) -> object:
        return _reference(part, facts)

    match tree:
        case ("name", str() as name):
            return facts.get(name)
        case ("number", str() as written):
            return Fraction(Decimal(written))
        case ("word", sign, word):
            return (facts["polarity"] == word) is (sign == "==")
        case ("compare", left, sign, right):
            return _half(at(left), sign, at(right))
        case ("chain", one, first, two, second, three):
            return _both(_half(at(one), first, at(two)), _half(at(two), second, at(three)))
        case ("is" | "is not" as sign, str() as name):
            return (facts.get(name) is None) is (sign == "is")
        case ("in" | "not in" as sign, part, list() as choices):
            found = at(part)
            if found is None:
                return None
            return (found in [Fraction(each) for each in choices]) is (sign == "in")
        case ("if", then, test, otherwise):
            chosen = {True: then, False: otherwise}.get(bool(at(test)))
            return None if at(test) is None else at(chosen)
        case ("and", left, right):
            return _both(at(left), at(right))
        case ("or", left, right):
            return _negated(_both(_negated(at(left)), _negated(at(right))))
        case ("not", part):
            return _negated(at(part))
        case (str() as sign, *parts):
            return _calculated(sign, [at(part) for part in parts])
        case _:
            raise AssertionError(tree)


def _calculated(sign: str, parts: list[object]) -> Fraction | None:
    numbers = [part for part in parts if isinstance(part, Fraction)]
    if len(numbers) < len(parts):
        return None
    one, other = numbers[0], numbers[-1]
    return {
        "+": one + other,
        "-": one - other,
        "*": one * other,
        "minus": -one,
        "abs": abs(one),
        "min": min(numbers),
        "max": max(numbers),
    }[sign]


_figures = st.one_of(st.none(), st.decimals(-200, 200, places=2).map(Fraction))
_yes_no = st.one_of(st.none(), st.booleans())
_facts: st.SearchStrategy[dict[str, Value]] = st.fixed_dictionaries(
    {
        **dict.fromkeys(NUMBER_NAMES, _figures),
        **dict.fromkeys(YES_NO_NAMES, _yes_no),
        "polarity": st.sampled_from(POLARITIES),
    }
)


def _condition(tree: Tree) -> Condition:
    text = _text(tree)
    assume(len(text) <= 500)
    condition = parse_condition(text, INDICATOR_NAMES)
    if isinstance(condition, tuple):
        # Only a question that names nothing may be refused.
        assert [error.kind for error in condition] == ["no-names"]
        assume(condition=False)
    assert isinstance(condition, Condition)
    return condition


@given(_questions(3))
def test_a_condition_read_from_its_canonical_text_is_the_same_condition(tree: Tree) -> None:
    condition = _condition(tree)
    canonical = render_condition(condition)
    again = parse_condition(canonical, INDICATOR_NAMES)
    assert again == condition
    assert isinstance(again, Condition)
    assert render_condition(again) == canonical


@given(_questions(3), _facts)
def test_unknown_works_as_a_naive_evaluator_says(tree: Tree, facts: dict[str, Value]) -> None:
    assert holds(_condition(tree), facts) is _reference(tree, facts)


@given(_questions(3), _facts)
def test_with_nothing_absent_every_question_has_an_answer(
    tree: Tree, facts: dict[str, Value]
) -> None:
    condition = _condition(tree)
    if not absent_names(condition, facts):
        assert holds(condition, facts) in {True, False}
    assert substitute(condition, facts)


@given(st.text(max_size=40))
def test_no_text_makes_reading_raise(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert parse_condition(text, INDICATOR_NAMES) is not None
        assert parse_formula(text, ("a", "b")) is not None


_pieces = st.sampled_from(
    (
        *("value", "target_met", "polarity", "vlaue", "abs", "min", "len", "None", "True", "for"),
        *("and", "or", "not", "if", "else", "in", "is", "(", ")", "[", "]", ",", "/", "=", "\n"),
        *("==", "<", "<=", "+", "-", "*", "**", "1", "0.5", "012", "'neutral'", "'x'", "'", " "),
        *("x", "_", "lambda", ":", "#", "\\", "\x00", "{", "f'", "b''", "1e5", "0x1", "...", "@"),
    )
)


@given(st.lists(_pieces, max_size=60), st.booleans())
def test_no_heap_of_pieces_makes_reading_raise(pieces: list[str], spaced: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    text = (" " if spaced else "").join(pieces)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for read in (parse_condition(text, INDICATOR_NAMES), parse_formula(text, ("x", "value"))):
            if isinstance(read, tuple):
                assert read
                assert all(1 <= error.column < error.end_column for error in read)
                assert all(error.end_column <= max(len(text), 1) + 1 for error in read)
                continue
            facts: dict[str, Fraction | None] = {"x": Fraction(1), "value": None}
            if isinstance(read, Condition):
                assert parse_condition(render_condition(read), INDICATOR_NAMES) == read
                assert holds(read, {**facts, "polarity": "neutral"}) in {True, False, None}
            else:
                assert parse_formula(render_formula(read), ("x", "value")) == read
                assert not isinstance(calculate(read, facts), bool)


@given(_numbers(3), _facts)
def test_a_formula_gives_the_exact_number(tree: Tree, facts: dict[str, Value]) -> None:
    text = _text(tree)
    assume(len(text) <= 500)
    formula = parse_formula(text, NUMBER_NAMES)
    assume(isinstance(formula, Formula))
    assert isinstance(formula, Formula)
    inputs = {name: facts[name] for name in NUMBER_NAMES}
    figures = {
        name: value
        for name, value in inputs.items()
        if value is None or isinstance(value, Fraction)
    }
    assert calculate(formula, figures) == _reference(tree, inputs)


@given(st.decimals(-(10**15), 10**15, places=10))
def test_an_exact_decimal_is_shown_exactly(number: Decimal) -> None:
    shown = decimal_text(Fraction(number))
    assert Fraction(Decimal(shown)) == Fraction(number)
    assert "." not in shown or not shown.endswith(("0", "."))


@given(st.fractions(-1000, 1000))
def test_any_fraction_is_shown_to_twelve_places_at_least(number: Fraction) -> None:
    assert abs(Fraction(Decimal(decimal_text(number))) - number) <= Fraction(1, 2 * 10**12)
