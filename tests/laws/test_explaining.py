"""What an explanation says is what the figures say: its words against the numbers themselves."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framework.explain import explain
from framework.report.explanation.sentence import sentence_of
from framework.report.explanation.text import render_text
from framework.scorecard import IndicatorRow
from tests.unit.report.cards import card
from tests.unit.report.explanation.pages import RULES

pytestmark = pytest.mark.law

_FIGURES = st.decimals(-20, 120, places=2, allow_nan=False)
_POLARITIES = st.sampled_from(["higher_is_better", "lower_is_better"])
_TOLERANCES = st.sampled_from(["", ", tolerance: {percent: 5}", ", tolerance: {amount: 2}"])
_TITLES = st.text(max_size=30)


def _plan(value: Decimal, target: Decimal, polarity: str, tolerance: str) -> str:
    return (
        "format: plan/v1\nid: bins\ntitle: Bins\nyear: 2026/27\nindicators:\n"
        f"  - {{id: it, title: It, polarity: {polarity}, target: {target:f}{tolerance},"
        f" observations: {{2026/27: {value:f}}}}}\n"
    )


@given(_FIGURES, _FIGURES, _POLARITIES, _TOLERANCES)
@settings(max_examples=60)
def test_the_sentence_says_what_the_figures_say(
    value: Decimal, target: Decimal, polarity: str, tolerance: str
) -> None:
    shown = card(_plan(value, target, polarity, tolerance), RULES, period="2026/27")
    explanation = explain(shown, "it")
    sentence = sentence_of(explanation)
    (row,) = shown.indicators
    assert row.status is not None
    assert sentence.startswith(f"It is {row.status.label} in 2026/27: {value:,f} is ")
    assert (" above its target of " in sentence) == (value > target)
    assert (" below its target of " in sentence) == (value < target)
    assert (" is exactly its target" in sentence) == (value == target)
    assert render_text(explanation).startswith(sentence.partition(":")[0])


@given(_FIGURES, _FIGURES, _POLARITIES, _TOLERANCES)
@settings(max_examples=60)
def test_every_rule_before_the_one_that_decided_is_told(
    value: Decimal, target: Decimal, polarity: str, tolerance: str
) -> None:
    shown = card(_plan(value, target, polarity, tolerance), RULES, period="2026/27")
    (row,) = shown.indicators
    assert isinstance(row, IndicatorRow)
    decision = row.judgement.decision
    assert decision is not None
    page = " ".join(render_text(explain(shown, "it"), 2000).split())
    for number, step in enumerate(decision.trace, 1):
        label = shown.ruleset.status(step.rule.status).label if shown.ruleset is not None else ""
        assert f" {number}. {label} " in page
        assert f' if "{step.rule.text}" [' in page
    assert page.count("So it is ") == 1


@given(_TITLES)
@settings(max_examples=60)
def test_no_title_reaches_the_page_but_as_text(title: str) -> None:
    shown = card(_plan(Decimal(3), Decimal(1), "lower_is_better", ""), RULES, period="2026/27")
    (row,) = shown.indicators
    object.__setattr__(row.indicator, "title", title)
    page = render_text(explain(shown, "it"))
    controls = {sign for sign in page if unicodedata.category(sign) in {"Cc", "Cs"}}
    assert controls == {"\n"}
    assert "\nit [1]\n" in page
