from __future__ import annotations

import ast
import pickle
import time
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction

import pytest
import simpleeval

from framework.expr import (
    INDICATOR_NAMES,
    NO_CASES,
    NOT_A_NUMBER,
    Condition,
    Formula,
    Value,
    absent_names,
    calculate,
    holds,
    parse_condition,
    parse_formula,
)

LARGEST = Fraction(10**15) - Fraction(1, 10**14)


def _condition(text: str) -> Condition:
    condition = parse_condition(text, INDICATOR_NAMES)
    assert isinstance(condition, Condition), condition
    return condition


def _formula(text: str, *inputs: str) -> Formula:
    formula = parse_formula(text, inputs)
    assert isinstance(formula, Formula), formula
    return formula


def test_a_condition_sees_only_the_names_it_uses() -> None:
    assert holds(_condition("value > 1"), {"value": Fraction(2), "rand": Fraction(0)}) is True


def test_the_names_without_a_value_are_listed_in_order() -> None:
    condition = _condition("floor < value and target_met and target is None")
    assert absent_names(condition, {"value": Fraction(0), "target_met": False, "floor": None}) == (
        "floor",
        "target",
    )


def test_an_input_that_is_left_out_is_absent() -> None:
    assert calculate(_formula("a / b", "a", "b"), {"a": Fraction(1)}) is None
    assert holds(_condition("value is None"), {}) is True


def test_what_simpleeval_is_given_holds_exact_fractions_and_no_float() -> None:
    steps = _condition("value in [0.1, 2] or value * 0.3 == 3").steps
    constants = [node.value for node in ast.walk(steps) if isinstance(node, ast.Constant)]
    assert constants == [(Fraction(1, 10), Fraction(2)), Fraction(3), Fraction(3, 10)]


@pytest.mark.parametrize(
    "text", ["rand() > 1", "int(value) > 1", "randint(3) > 1", "str(1) == 'a'"]
)
def test_the_functions_simpleeval_brings_along_do_not_exist(text: str) -> None:
    errors = parse_condition(text, INDICATOR_NAMES)
    assert isinstance(errors, tuple)
    assert errors[0].kind == "unknown-name"


def test_the_calculator_is_simpleeval_with_our_operators_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(simpleeval, "DEFAULT_OPERATORS", {})
    monkeypatch.setattr(simpleeval, "DEFAULT_FUNCTIONS", {})
    with ThreadPoolExecutor(max_workers=1) as fresh:
        formula = _formula("a * 2 + abs(b)", "a", "b")
        inputs = {"a": Fraction(1), "b": Fraction(-3)}
        assert fresh.submit(calculate, formula, inputs).result() == Fraction(5)


def test_threads_do_not_see_each_others_figures() -> None:
    condition = _condition("value * target - value == value * (target - 1) and value > 0")

    def differs(number: int) -> bool:
        facts = {"value": Fraction(number + 1), "target": Fraction(number * 7)}
        return any(holds(condition, facts) is not True for _ in range(50))

    with ThreadPoolExecutor(max_workers=4) as threads:
        assert not any(threads.map(differs, range(40)))


def test_a_condition_and_a_formula_travel_to_another_process() -> None:
    condition = pickle.loads(pickle.dumps(_condition("value >= 0.1")))  # noqa: S301 - our own bytes
    assert holds(condition, {"value": Fraction(1, 10)}) is True
    formula = pickle.loads(pickle.dumps(_formula("a / b", "a", "b")))  # noqa: S301 - our own bytes
    assert calculate(formula, {"a": Fraction(1), "b": Fraction(0)}) is NO_CASES


@pytest.mark.parametrize(
    "text",
    [
        "*".join("(" + "*".join(["value"] * 20) + ")" for _ in range(4)) + " > 0",
        "-".join("(" + "-".join(["value"] * 20) + ")" for _ in range(4)) + " > 0",
        "(" * 28 + "value" + "*value)" * 28 + " > 0",
        " or ".join(["value * value < 0.00000000000001"] * 14),
    ],
)
def test_the_dearest_condition_is_answered_in_milliseconds(text: str) -> None:
    condition = _condition(text)
    started = time.perf_counter()
    assert holds(condition, {"value": LARGEST}) in {True, False}
    assert time.perf_counter() - started < 0.1


def test_the_dearest_formula_is_answered_in_milliseconds_and_stays_small() -> None:
    formula = _formula("*".join("(" + "/".join("ab" * 10) + ")" for _ in range(8)), "a", "b")
    started = time.perf_counter()
    result = calculate(formula, {"a": LARGEST, "b": Fraction(1, 10**14) + 7})
    assert time.perf_counter() - started < 0.1
    assert isinstance(result, Fraction)
    assert result.denominator.bit_length() < 100_000


@pytest.mark.parametrize(
    ("written", "held"),
    [
        ("value is None", False),
        ("value is not None", True),
        ("value > 1", None),
        ("value == 1", None),
        ("value in [1, 2]", None),
        ("value + 1 > 0", None),
        ("value > 1 or target_met", True),
        ("value > 1 and not target_met", False),
    ],
)
def test_what_is_no_number_is_there_but_compares_with_nothing(
    written: str,
    held: bool | None,  # noqa: FBT001 - what must follow
) -> None:
    facts: dict[str, Value] = {"value": NOT_A_NUMBER, "target_met": True}
    assert holds(_condition(written), facts) is held
    assert absent_names(_condition("value > 1"), facts) == ()
