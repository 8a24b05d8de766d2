from __future__ import annotations

import ast
import time
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from framework.expr import (
    LOOKUPS,
    NO_CASES,
    Answer,
    Beside,
    ClaimCheck,
    Value,
    answer_of,
    lookup_table,
    parse_claim,
    render_check,
    substitute_words,
)
from framework.model.period import looks_like_period

PROSE = Beside(is_period=looks_like_period)
NOTE = Beside(
    noun="indicator",
    inputs=("days_lost", "staff"),
    benchmarks=("national",),
    is_period=looks_like_period,
)
Q1 = "'2021/22 Q1'"


def _read(text: str, beside: Beside = PROSE) -> ClaimCheck:
    read = parse_claim(text, beside)
    assert isinstance(read, ClaimCheck), read
    return read


@pytest.mark.parametrize(
    ("text", "gives", "canonical"),
    [
        (f"value('a', {Q1})", "a number", None),
        (f"value({Q1}, 'a')", "a number", f"value('a', {Q1})"),
        ("benchmark('a', 'national', '2021/22')", "a number", None),
        ("benchmark('a')", "a number", None),
        ("input('a', 'staff', '2021/22') / 2", "a number", None),
        (
            "percent_change('a', '2020/21', '2021/22')",
            "a number",
            "percent_change(value('a', '2020/21'), value('a', '2021/22'))",
        ),
        ("change('a', '2020/21')", "a number", "change(value('a', '2020/21'), value('a'))"),
        ("change(value('a'), 4)", "a number", None),
        ("round(abs(-value('a')), 1)", "a number", None),
        ("share(indicators(trend='improving'), indicators())", "a share", None),
        ("due('A1')", "a date", None),
        ("date('2021-06-30') <= due('A1')", "yes or no", None),
        ("status('a') in ['on_target', 'data_only']", "yes or no", None),
        ("trend('a') == 'improving' and not value('a') > 3", "yes or no", None),
        ("value('a') if value('b') > 1 else value(\"it's\")", "a number", None),
    ],
)
def test_a_check_is_read_and_written_in_one_way(
    text: str, gives: str, canonical: str | None
) -> None:
    check = _read(text)
    assert (check.gives, render_check(check)) == (gives, canonical or text)
    assert parse_claim(render_check(check), PROSE) == check
    assert list(check.lookups) == list(check.names)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("value - previous", "value() - previous()"),
        ("days_lost / staff", "input('days_lost') / input('staff')"),
        ("input('staff', '2020/21')", None),
        ("change('2020/21')", "change(value('2020/21'), value())"),
        ("trend == 'improving'", "trend() == 'improving'"),
        ("benchmark", "benchmark()"),
        ("benchmark('national')", None),
        ("benchmark('national', '2020/21')", None),
        ("benchmark('a')", None),
        ("benchmark('a', 'national')", None),
    ],
)
def test_beside_an_indicator_its_names_stand_alone(text: str, canonical: str | None) -> None:
    check = _read(text, NOTE)
    assert render_check(check) == (canonical or text)
    assert parse_claim(render_check(check), NOTE) == check


_MISTAKES = yaml.safe_load(
    (Path(__file__).parent / "claim_mistakes.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("text", _MISTAKES)
def test_a_mistake_is_told_at_its_columns(text: str) -> None:
    read = parse_claim(text, PROSE)
    assert isinstance(read, tuple), read
    said = [f"{one.column}-{one.end_column} {one.message} | {one.help}" for one in read]
    assert said == _MISTAKES[text]


THEN, NOW = "value('a', '2020/21')", "value('a', '2021/22')"
GREW = f"percent_change({THEN}, {NOW})"
PART = "share(value('a'), value('b'))"
EITHER = "value('a') > 1 or value('b') > 1"
BOTH = "value('a') > 1 and value('b') > 1"
A, B = "value('a')", "value('b')"


@pytest.mark.parametrize(
    ("text", "facts", "answer"),
    [
        (GREW, {THEN: 8, NOW: 9}, Fraction(25, 2)),
        (GREW, {THEN: -8, NOW: -9}, Fraction(-25, 2)),
        (GREW, {THEN: 0, NOW: 9}, NO_CASES),
        (f"change({THEN}, {NOW})", {THEN: 8}, None),
        (PART, {A: 5, B: 6}, (Fraction(5), Fraction(6))),
        (PART, {A: 5}, None),
        (PART, {A: 5, B: 0}, NO_CASES),
        (EITHER, {A: 5}, True),
        (BOTH, {A: 5}, None),
    ],
)
def test_a_check_is_worked_out_exactly(text: str, facts: dict[str, int], answer: Answer) -> None:
    given: dict[str, Value] = {key: Fraction(value) for key, value in facts.items()}
    assert answer_of(_read(text), given) == answer


def test_the_values_are_put_in_and_what_is_missing_is_said() -> None:
    check = _read("change('a', '2020/21') * 2 > 3")
    shown = substitute_words(check, {"value('a', '2020/21')": "96"})
    assert shown == "change(96, (not known)) * 2 > 3"


def test_what_reaches_the_calculator_calls_nothing_but_arithmetic() -> None:
    check = _read("percent_change('a', '2020/21', '2021/22') + max(value('b'), input('c', 'd'))")
    called = {
        node.func.id
        for node in ast.walk(check.steps)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called == {"percent_change", "max"}


@pytest.mark.parametrize(
    "text",
    [
        "(" * 500,
        "indicators(" * 45,
        "a=" * 250,
        "indicators(" + "trend='steady'," * 33 + ")",
        "'" * 500,
        "a.b." * 125,
        "2021/22 " * 62,
        "value('a')" + "+value('a')" * 44,
        "x" * 501,
    ],
)
def test_no_check_takes_long(text: str) -> None:
    begun = time.perf_counter()
    parse_claim(text, PROSE)
    assert time.perf_counter() - begun < 1


def test_every_lookup_is_on_the_page_and_its_example_is_read() -> None:
    table = lookup_table()
    for name, asked in LOOKUPS.items():
        assert f"`{asked.example}`" in table
        text = asked.example if asked.kind != "a text" else f"{asked.example} == 'x'"
        if asked.choices:
            text = f"{asked.example} == '{asked.choices[0]}'"
        assert _read(text).lookups, name


def test_an_input_asks_for_its_name_even_beside_its_indicator() -> None:
    (mistake,) = parse_claim("input()", NOTE)  # type: ignore[misc]  # a tuple of one mistake
    assert mistake.message == "input asks for the name of the input too"
