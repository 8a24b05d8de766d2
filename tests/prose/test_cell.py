from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framework.api import lint_files
from framework.expr import half_up
from framework.load import Overlay
from framework.model.indicator import Unit, UnitKind
from framework.place import FilePath
from framework.prose import read_cell, says_there_is_none, unlike_its_unit


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("97%", "97"),
        ("£109,761.00", "109761.00"),
        ("1,807", "1807"),
        ("66.67 %", "66.67"),
        ("£ 15.43 1m", "15.431"),
        ("£2,158 .63", "2158.63"),
        ("1,024.9 9", "1024.99"),
        ("-2", "-2"),
        ("2.2 per 1,000 population", "2.2"),
        ("1.5 million", "1.5"),
    ],
)
def test_one_figure_with_its_signs_is_read(text: str, value: str) -> None:
    cell = read_cell(text)
    assert cell is not None
    assert cell.value == Fraction(Decimal(value))


@pytest.mark.parametrize(
    "text",
    [None, "", "N/A", "2 out of 46", "14 in total", "three", "Over 100 families", "12 13", "1,23",
     "10%-20%", "5 / 6", "1.2.3", "Data only", "9" * 100],
)  # fmt: skip
def test_anything_else_is_no_figure(text: str | None) -> None:
    assert read_cell(text) is None


@given(
    st.decimals(min_value=-(10**6), max_value=10**6, places=4, allow_nan=False),
    st.integers(min_value=0, max_value=4),
)
@settings(max_examples=60)
def test_a_figure_printed_rounded_is_the_figure_and_a_step_beside_it_is_not(
    value: Decimal, places: int
) -> None:
    number, step = Fraction(value), Decimal((0, (1,), -places))
    rounded = half_up(number, places)
    same, above = read_cell(f"{rounded:,f}%"), read_cell(f"{rounded + step:,f}%")
    assert same is not None
    assert above is not None
    unit = Unit(kind=UnitKind.PERCENT)
    assert same.differs_from(number, unit) is None
    apart = above.differs_from(number, unit)
    assert apart == abs(Fraction(rounded + step) - number) or 2 * (
        Fraction(rounded + step) - number
    ) == Fraction(step)


def test_words_for_no_figure() -> None:
    assert [says_there_is_none(word) for word in ("N/A", " not  available", "TBC.", "-")] == [
        True, True, True, False,
    ]  # fmt: skip


def test_a_sign_of_another_unit() -> None:
    percent, pounds = read_cell("12%"), read_cell("£12")
    assert percent is not None
    assert pounds is not None
    assert [
        (unlike_its_unit(percent, Unit(kind=kind)), unlike_its_unit(pounds, Unit(kind=kind)))
        for kind in (UnitKind.PERCENT, UnitKind.RATE, UnitKind.MONEY, UnitKind.DAYS, UnitKind.TEXT)
    ] == [(False, True), (False, True), (True, False), (True, True), (False, False)]


def test_what_is_printed_is_never_more_than_text() -> None:
    path = FilePath("plan.yaml")
    hostile = "9" * 50_000 + " " + ". " * 50_000
    text = f"""format: plan/v1
id: a
title: A
year: 2021/22
ruleset: midlothian
indicators:
  - id: a
    title: Share of our indicators on target
    unit: percent
    polarity: higher_is_better
    target: 4
    observations:
      2021/22 Q1: 4
      2021/22 Q2:
        value: 4
        published: {{value: "{hostile}", target: "{hostile}", trend: "{hostile}"}}
"""
    report = lint_files([path], Overlay({path: text.encode()}))
    assert [one.code for one in report.findings if one.code.startswith("PUB")] == []
