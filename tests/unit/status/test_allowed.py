from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from framework.status.judge import Judgement, judge
from framework.status.ruleset import Ruleset, Trend
from tests.written import RULES, RULESET, indicator_of, period_of, ruleset_of

_RULESET = ruleset_of(RULESET + RULES)


def _judge(text: str, ruleset: Ruleset | None = _RULESET) -> Judgement:
    return judge(indicator_of(text), period_of("2021/22 Q2"), dt.date(2022, 3, 31), ruleset, ())


def _status(text: str, ruleset: Ruleset = _RULESET) -> str:
    decision = _judge(text, ruleset).decision
    assert decision is not None
    return decision.status


_TEXT = """\
    polarity: {polarity}
    target: {target}
    tolerance: {tolerance}
    observations: {{2021/22 Q2: {{{figure}}}}}
"""
_NO, _TEN = "{amount: 0}", "{amount: 10}"
_UP, _DOWN, _RANGE = "higher_is_better", "lower_is_better", "in_range_is_better"


@pytest.mark.parametrize(
    ("polarity", "target", "tolerance", "figure", "status"),
    [
        (_UP, "90", _NO, "more_than: 90", "on_target"),
        (_UP, "90", _NO, "more_than: 89.9", "no_data"),
        (_UP, "90", _NO, "less_than: 90", "off_target"),
        (_UP, "90", _NO, "less_than: 90.1", "no_data"),
        (_UP, "90", _TEN, "less_than: 90", "no_data"),
        (_UP, "90", _TEN, "less_than: 80", "off_target"),
        (_UP, "90", _TEN, "less_than: 80.1", "no_data"),
        (_UP, "90", _TEN, "more_than: 80", "no_data"),
        (_UP, "{above: 90}", _NO, "more_than: 90", "on_target"),
        (_UP, "{above: 90}", _NO, "less_than: 90", "off_target"),
        (_DOWN, "5", _NO, "less_than: 5", "on_target"),
        (_DOWN, "5", _NO, "less_than: 5.1", "no_data"),
        (_DOWN, "5", _NO, "more_than: 5", "off_target"),
        (_DOWN, "5", _TEN, "more_than: 5", "no_data"),
        (_DOWN, "5", _TEN, "more_than: 15", "off_target"),
        (_DOWN, "{below: 5}", _NO, "less_than: 5", "on_target"),
        (_DOWN, "{below: 5}", _NO, "more_than: 4", "no_data"),
        (_RANGE, "{from: 40, to: 60}", _NO, "more_than: 50", "no_data"),
        (_RANGE, "{from: 40, to: 60}", _NO, "more_than: 60", "off_target"),
        (_RANGE, "{from: 40, to: 60}", _NO, "less_than: 40", "off_target"),
        (_RANGE, "{from: 40, to: 60}", _NO, "less_than: 40.1", "no_data"),
        (_RANGE, "{from: 40, to: 60}", "{percent: 10}", "more_than: 65", "no_data"),
        (_RANGE, "{from: 40, to: 60}", "{percent: 10}", "more_than: 66", "off_target"),
        (_UP, "90", _NO, "about: 90", "on_target"),
        (_UP, "90", _TEN, "about: 89", "near_target"),
        ("neutral", "90", _NO, "more_than: 95", "no_data"),
    ],
)
def test_a_bound_has_a_status_only_where_every_figure_it_allows_has_that_one(
    polarity: str, target: str, tolerance: str, figure: str, status: str
) -> None:
    text = _TEXT.format(polarity=polarity, target=target, tolerance=tolerance, figure=figure)
    assert _status(text) == status


def test_a_strict_target_needs_no_polarity_for_a_bound_either() -> None:
    text = "    target: {above: 60}\n    observations: {2021/22 Q2: {more_than: 50}}\n"
    assert _status(text) == "no_data"
    assert _status(text.replace("50", "60")) == "on_target"


_OTHER_RULES = """\
indicator_status:
  - {when: value > 1000, status: on_target}
  - {when: floor_shortfall > 0, status: off_target}
  - {when: value is None, status: no_data}
  - cannot_tell: near_target
  - otherwise: off_target
"""


@pytest.mark.parametrize(
    ("figure", "status"),
    [
        ("more_than: 1000", "on_target"),
        ("more_than: 999", "near_target"),
        ("less_than: 70", "off_target"),
        ("less_than: 2000", "near_target"),
    ],
)
def test_whatever_a_rule_asks_is_asked_of_every_figure_a_bound_allows(
    figure: str, status: str
) -> None:
    text = f"    polarity: {_UP}\n    floor: 70\n    observations: {{2021/22 Q2: {{{figure}}}}}\n"
    assert _status(text, ruleset_of(RULESET + _OTHER_RULES)) == status


_GAP = """\
indicator_status:
  - {when: 5000 < 2 * value < 5002, status: off_target}
  - cannot_tell: no_data
  - otherwise: on_target
"""


@pytest.mark.parametrize(
    ("figure", "status"),
    [
        ("more_than: 100", "no_data"),
        ("more_than: 2501", "on_target"),
        ("less_than: 2500", "on_target"),
        ("less_than: 2500.1", "no_data"),
    ],
)
def test_however_small_a_gap_in_the_rules_is_a_bound_falls_into_it(
    figure: str, status: str
) -> None:
    text = f"    observations: {{2021/22 Q2: {{{figure}}}}}\n"
    assert _status(text, ruleset_of(RULESET + _GAP)) == status


def test_what_cannot_be_told_keeps_its_figure_but_is_not_judged_by_it() -> None:
    judgement = _judge(
        _TEXT.format(polarity=_UP, target="95", tolerance=_NO, figure="more_than: 90")
    )
    assert (judgement.figure.value, judgement.given.value) == (Fraction(90), None)
    assert judgement.decision is not None
    assert judgement.decision.rule == _RULESET.indicator_status.cannot_tell
    assert judgement.given.state == "measured"


def test_a_bound_is_kept_as_it_is_where_nothing_judges_it() -> None:
    text = _TEXT.format(polarity=_UP, target="95", tolerance=_NO, figure="more_than: 90")
    judgement = _judge(text, None)
    assert (judgement.decision, judgement.given.value) == (None, Fraction(90))


_TREND = "trends: {short: {compare_with: baseline}, long: {compare_with: latest_earlier}}\n"


@pytest.mark.parametrize(
    ("figure", "trend"),
    [
        ("more_than: 90", "improving"),
        ("more_than: 89", "unknown"),
        ("less_than: 90", "worsening"),
        ("less_than: 91", "unknown"),
        ("about: 91", "improving"),
    ],
)
def test_a_bound_has_a_trend_only_where_every_figure_it_allows_has_that_one(
    figure: str, trend: str
) -> None:
    judgement = _judge(
        f"    polarity: {_UP}\n    baseline: 90\n"
        f"    observations: {{2021/22 Q1: 50, 2021/22 Q2: {{{figure}}}}}\n",
        ruleset_of(RULESET + RULES + _TREND),
    )
    assert judgement.trend is Trend(trend)
    assert (judgement.movement is None) is ("about" not in figure)


def test_a_figure_is_not_compared_with_a_bound() -> None:
    judgement = _judge(
        f"    polarity: {_UP}\n"
        "    observations: {2020/21 Q4: 40, 2021/22 Q1: {more_than: 50}, 2021/22 Q2: 45}\n"
    )
    assert judgement.previous is not None
    assert judgement.previous.period.label == "2020/21 Q4"


def test_an_exact_year_to_date_figure_has_no_bound_from_the_value_beside_it() -> None:
    judgement = _judge(
        f"    judged_on: year_to_date\n    polarity: {_UP}\n    target: 10\n"
        "    observations: {2021/22 Q2: {more_than: 3, year_to_date: 10}}\n"
    )
    assert (judgement.figure.value, judgement.figure.bound) == (Fraction(10), None)
    assert judgement.decision is not None
    assert judgement.decision.status == "on_target"


@pytest.mark.parametrize("inputs", ["{a: 1, b: 2}", "{a: 1, b: 0}"])
def test_what_a_formula_gives_is_exact(inputs: str) -> None:
    judgement = _judge(
        "    inputs: {a: A, b: B}\n    formula: a / b\n"
        f"    observations: {{2021/22 Q2: {{more_than: 3, inputs: {inputs}}}}}\n"
    )
    assert judgement.figure.bound is None
