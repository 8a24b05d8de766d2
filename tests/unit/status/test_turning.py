from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from framework.expr import decimal_text
from framework.status.bands import Band
from framework.status.distance import Scored
from framework.status.judge import judge
from framework.status.ruleset import Ruleset
from framework.status.turning import NoTurn, Turn, Turns, turns_of
from tests.written import PLAN, RULES, RULESET, indicator_of, period_of, ruleset_of

_ORDER = "best_to_worst: [on_target, near_target, off_target]\n"
_RULESET = ruleset_of(RULESET + _ORDER + RULES)
_UP, _DOWN = "higher_is_better", "lower_is_better"
_RANGE = "in_range_is_better"


def _turns(text: str, ruleset: Ruleset | None = _RULESET, head: str = PLAN) -> Turns:
    indicator = indicator_of(text, head)
    judgement = judge(indicator, period_of("2021/22 Q2"), dt.date(2022, 3, 31), ruleset, ())
    return turns_of(indicator, judgement, ruleset or _RULESET)


def _said(turns: Turns) -> tuple[str, str]:
    return _one(turns.better), _one(turns.worse)


def _one(turn: Turn | NoTurn) -> str:
    if isinstance(turn, NoTurn):
        return turn.value
    ends = f" {_text(turn.lowest)} to {_text(turn.highest)}" if turn.reach == "between" else ""
    return f"{turn.status}: {_text(turn.value)} {turn.reach}{ends}"


def _text(value: Scored | None) -> str:
    return decimal_text(value) if isinstance(value, Fraction) else str(value)


def _of(unit: str, way: str, target: str, value: str, more: str = "") -> tuple[str, str]:
    return _said(
        _turns(
            f"    unit: {unit}\n    polarity: {way}\n    target: {target}\n{more}"
            f"    observations: {{2021/22 Q2: {value}}}\n"
        )
    )


_BEST, _WORST = "no_such_status", "no_such_status"
_FIVE = "    tolerance: {amount: 5}\n"


@pytest.mark.parametrize(
    ("unit", "way", "target", "value", "more", "better", "worse"),
    [
        ("count", _DOWN, "1", "3", "", "on_target: 1 or_less", _WORST),
        ("count", _DOWN, "1", "1", "", _BEST, "off_target: 2 or_more"),
        ("count", _DOWN, "0", "2", "", "on_target: 0 only", _WORST),
        ("count", _UP, "1", "3", "", _BEST, "off_target: 0 only"),
        ("count", _UP, "1.5", "1", "", "on_target: 2 or_more", _WORST),
        ("count", _UP, "1.5", "1.0", "", "on_target: 1.5 or_more", _WORST),
        ("count", _DOWN, "-1", "0", "", "on_target: -1 or_less", _WORST),
        ("count", _DOWN, "{below: 5}", "5", "", "on_target: 4 or_less", _WORST),
        ("count", _UP, "{above: 5}", "5", "", "on_target: 6 or_more", _WORST),
        ("percent", _UP, "90", "84.6", _FIVE, "near_target: 85 between 85 to 89.9", _WORST),
        ("percent", _UP, "90", "89", _FIVE, "on_target: 90 or_more", "off_target: 84 or_less"),
        ("percent", _UP, "100", "99", "", "on_target: 100 only", _WORST),
        ("percent", _UP, "110", "99", "", "on_target: 110 or_more", _WORST),
        ("percent", _UP, "{above: 100}", "99", "", "impossible", _WORST),
        ("percent", _DOWN, "5", "3", "    decimals: 2\n", _BEST, "off_target: 5.01 or_more"),
        ("percent", _UP, "0", "3", "", _BEST, "impossible"),
        ("money", _UP, "0", "3", "", _BEST, "off_target: -1 or_less"),
        ("count", _RANGE, "{from: 8, to: 12}", "9", "", _BEST, "off_target: 7 or_less"),
        ("count", _RANGE, "{from: 8, to: 12}", "11", "", _BEST, "off_target: 13 or_more"),
        ("count", _RANGE, "{from: 8, to: 12}", "10", "", _BEST, "off_target: 7 or_less"),
        ("count", _RANGE, "{from: 8, to: 12}", "2", "", "on_target: 8 between 8 to 12", _WORST),
        ("count", _RANGE, "{from: 8, to: 12}", "20", "", "on_target: 12 between 8 to 12", _WORST),
        ("count", _RANGE, "{from: 8, to: 8}", "9", "", "on_target: 8 only", _WORST),
        ("count", _RANGE, "{from: 8.1, to: 8.2}", "9", "", "impossible", _WORST),
        ("yes_no", _UP, "yes", "no", "", "on_target: True only", _WORST),
        ("yes_no", _UP, "yes", "yes", "", _BEST, "off_target: False only"),
    ],
)
def test_the_nearest_value_of_a_better_and_of_a_worse_status(
    unit: str, way: str, target: str, value: str, more: str, better: str, worse: str
) -> None:
    said = _of(unit, way, target, value, more)
    assert said == (better, worse)


_CARE = PLAN + "scales: {care: [weak, adequate, good, very_good]}\n"


@pytest.mark.parametrize(
    ("grade", "better", "worse"),
    [
        ("weak", "on_target: good or_more", _WORST),
        ("very_good", _BEST, "off_target: adequate or_less"),
        ("awaited", "on_target: good or_more", "no_value"),
    ],
)
def test_grades_are_tried_in_their_order(grade: str, better: str, worse: str) -> None:
    text = (
        "    unit: {kind: grade, scale: care}\n    polarity: higher_is_better\n"
        f"    target: {{at_least: good}}\n    observations: {{2021/22 Q2: {grade}}}\n"
    )
    turns = _turns(text, head=_CARE)
    assert _said(turns) == (better, worse)
    assert turns.bands == ()


def test_a_text_has_no_order() -> None:
    text = "    unit: text\n    observations: {2021/22 Q2: Fine}\n"
    assert _said(_turns(text)) == ("not_judged", "not_judged")


@pytest.mark.parametrize(
    ("way", "target", "state", "better"),
    [
        (_DOWN, "4", "awaited", "on_target: 4 or_less"),
        (_UP, "4", "no_cases", "on_target: 4 or_more"),
        (_RANGE, "{from: 4, to: 6}", "suppressed", "on_target: 4 between 4 to 6"),
        (_DOWN, "-1", "not_available", "on_target: -1 or_less"),
    ],
)
def test_where_there_is_no_value_one_that_would_have_been_best_is_named(
    way: str, target: str, state: str, better: str
) -> None:
    assert _of("count", way, target, state) == (better, "no_value")


def test_the_best_status_that_can_be_had_is_named_where_a_better_one_cannot() -> None:
    text = "    unit: percent\n    polarity: higher_is_better\n    target: {above: 100}\n"
    text += "    tolerance: {points: 2}\n    observations: {2021/22 Q2: awaited}\n"
    assert _said(_turns(text)) == ("near_target: 98 or_more", "no_value")


def test_a_value_that_is_not_exact_turns_from_its_own_end() -> None:
    over = "{more_than: 90}"
    assert _of("count", _UP, "{above: 90}", over) == (_BEST, "off_target: 90 or_less")
    assert _of("count", _UP, "95", over) == ("on_target: 95 or_more", "no_value")
    assert _of("count", _UP, "80", "{less_than: 80}") == ("on_target: 80 or_more", _WORST)


def test_nothing_turns_what_is_not_judged() -> None:
    text = "    unit: count\n    observations: {2021/22 Q2: 4}\n"
    assert _said(_turns(text, None)) == ("not_judged", "not_judged")
    assert _said(_turns(text)) == ("no_such_status", "not_ranked")


def test_without_an_order_nothing_is_better_or_worse() -> None:
    text = "    polarity: higher_is_better\n    target: 5\n    observations: {2021/22 Q2: 4}\n"
    assert _said(_turns(text, ruleset_of(RULESET + RULES))) == ("not_ranked", "not_ranked")


_PART = "best_to_worst: [on_target, off_target]\n"


def test_from_a_status_without_a_rank_the_best_is_looked_for() -> None:
    text = "    polarity: higher_is_better\n    target: 90\n    tolerance: {amount: 5}\n"
    text += "    observations: {2021/22 Q2: 88}\n"
    turns = _turns(text, ruleset_of(RULESET + _PART + RULES))
    assert _said(turns) == ("on_target: 90 or_more", "not_ranked")


_ANY = """\
indicator_status:
  - {when: value is None, status: off_target}
  - cannot_tell: no_data
  - otherwise: on_target
"""


def test_any_value_may_do() -> None:
    rules = ruleset_of(RULESET + _PART + _ANY)
    text = "    observations: {2021/22 Q2: awaited}\n"
    assert _said(_turns(text, rules)) == ("on_target: 0 any", "no_value")
    text = f"    unit: percent\n{text}"
    better = _turns(text, rules).better
    assert isinstance(better, Turn)
    assert (better.lowest, better.highest, better.value) == (0, 100, 0)


def test_bands_are_exact_whatever_the_decimals_of_the_value() -> None:
    text = "    unit: count\n    polarity: higher_is_better\n    target: 7\n"
    text += "    tolerance: {percent: 5}\n    observations: {2021/22 Q2: 3}\n"
    turns = _turns(text)
    edge = Fraction(665, 100)
    assert turns.bands == (
        Band(status="off_target", high=edge),
        Band(status="near_target", low=edge, high=Fraction(7), with_low=True),
        Band(status="on_target", low=Fraction(7), with_low=True),
    )
    assert isinstance(turns.better, Turn)
    assert (turns.better.status, turns.better.value) == ("on_target", 7)
    assert turns.better.band == turns.bands[2]
    assert turns.places == 0
