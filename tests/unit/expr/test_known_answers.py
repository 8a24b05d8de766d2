from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from framework.expr import (
    ACTION_NAMES,
    INDICATOR_NAMES,
    NO_CASES,
    PROFILE_NAMES,
    Condition,
    ExprError,
    Formula,
    Kind,
    NoCases,
    Value,
    calculate,
    holds,
    parse_condition,
    parse_formula,
    render_condition,
    render_formula,
)

FOLDER = Path(__file__).parent.parent.parent / "conditions"
SCOPES = {"profiles": PROFILE_NAMES, "actions": ACTION_NAMES}


def _answers(name: str) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return answers


def _facts(written: Mapping[str, Any]) -> dict[str, Value]:
    return {
        name: Fraction(value)
        if isinstance(value, str) and INDICATOR_NAMES[name].kind is Kind.NUMBER
        else value
        for name, value in written.items()
    }


def _inputs(written: Mapping[str, str | None]) -> dict[str, Fraction | None]:
    return {name: None if value is None else Fraction(value) for name, value in written.items()}


@pytest.mark.parametrize("answer", _answers("conditions.json"), ids=lambda answer: answer["when"])
def test_a_condition_holds_as_known(answer: dict[str, Any]) -> None:
    condition = parse_condition(answer["when"], INDICATOR_NAMES)
    assert isinstance(condition, Condition), condition
    assert holds(condition, _facts(answer["with"])) is answer["holds"]
    assert parse_condition(render_condition(condition), INDICATOR_NAMES) == condition


@pytest.mark.parametrize("answer", _answers("formulas.json"), ids=lambda answer: answer["formula"])
def test_a_formula_gives_what_is_known(answer: dict[str, Any]) -> None:
    formula = parse_formula(answer["formula"], answer["inputs"].keys())
    assert isinstance(formula, Formula), formula
    given = answer["gives"]
    expected: Fraction | NoCases | None = NO_CASES
    if given != "no_cases":
        expected = None if given is None else Fraction(given)
    result = calculate(formula, _inputs(answer["inputs"]))
    assert result == expected
    assert type(result) is type(expected)
    assert parse_formula(render_formula(formula), answer["inputs"].keys()) == formula


def _said(answer: dict[str, Any]) -> str:
    said: str = answer["when"] if "when" in answer else answer["formula"]
    return said.encode("unicode_escape").decode("ascii")[:60]


@pytest.mark.parametrize("answer", _answers("refused.json"), ids=_said)
def test_a_mistake_is_explained_as_known(answer: dict[str, Any]) -> None:
    refused: Condition | Formula | tuple[ExprError, ...]
    if "formula" in answer:
        refused = parse_formula(answer["formula"], answer["inputs"])
    else:
        refused = parse_condition(answer["when"], SCOPES.get(answer.get("of", ""), INDICATOR_NAMES))
    assert isinstance(refused, tuple), "accepted"
    assert [asdict(error) for error in refused] == answer["errors"]


def test_every_operator_and_name_of_the_language_has_a_known_answer() -> None:
    asked = " ".join(answer["when"] for answer in _answers("conditions.json"))
    signs = ("==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "and", "or", "not", "in", "not in")
    others = ("is None", "is not None", "if", "else", "abs(", "min(", "max(")
    assert [sign for sign in (*signs, *others) if f"{sign}" not in asked] == []
    calculated = " ".join(answer["formula"] for answer in _answers("formulas.json"))
    functions = ("/", "sum(", "round(", "count(", "percent(", "min(", "max(", "abs(")
    assert [function for function in functions if function not in calculated] == []
