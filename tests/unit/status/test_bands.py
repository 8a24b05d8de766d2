from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from framework.expr import decimal_text
from framework.model.indicator import Polarity, State
from framework.model.target import Margin, Measure, Point, Tolerance, Within
from framework.status.bands import Band, bands_of, status_with
from framework.status.given import Given, TargetState
from tests.written import RULESET, ruleset_of

_GIVEN = Given(
    state=State.AWAITED,
    aim=Point(Fraction(10)),
    target_state=TargetState.SET,
    polarity=Polarity.LOWER,
    tolerance=Tolerance(near=Margin(Measure.PERCENT, Fraction(10))),
    figures={"previous_period": Fraction(12), "floor": Fraction(20), "baseline": Fraction(6)},
)
_RANGE = replace(
    _GIVEN, aim=Within(Fraction(-4), Fraction(10)), polarity=Polarity.IN_RANGE, tolerance=None
)
_STEADY = "trends: {short: {compare_with: previous_period, steady_within: {amount: 1}}}\n"


def _bands(when: str, given: Given = _GIVEN) -> str:
    rules = (
        f"{_STEADY}indicator_status:\n  - when: {when}\n    status: on_target\n"
        "  - cannot_tell: no_data\n  - otherwise: off_target\n"
    )
    return " ".join(_text(band) for band in bands_of(given, ruleset_of(RULESET + rules)))


def _text(band: Band) -> str:
    opens, closes = "[" if band.with_low else "(", "]" if band.with_high else ")"
    low = "" if band.low is None else decimal_text(band.low)
    high = "" if band.high is None else decimal_text(band.high)
    return f"{band.status.removesuffix('_target')}{opens}{low}, {high}{closes}"


_BELOW = "on(, {0}] off({0}, )"
_UNDER = "on(, {0}) off[{0}, )"
_ABOVE = "off(, {0}) on[{0}, )"
_OVER = "off(, {0}] on({0}, )"


@pytest.mark.parametrize(
    ("when", "bands"),
    [
        ("target_met", _BELOW.format("10")),
        ("within_tolerance", _BELOW.format("11")),
        ("shortfall < 2 * allowance", _UNDER.format("12")),
        ("floor_shortfall <= 0", _BELOW.format("20")),
        ("value * 3 > target + 1 - allowance", _OVER.format("3.333333333333")),
        ("trend == 'improving'", _UNDER.format("11")),
        ("trend != 'worsening'", _BELOW.format("13")),
        ("short_trend == 'steady'", "off(, 11) on[11, 13] off(13, )"),
        ("improvement >= 2", _BELOW.format("10")),
        ("improvement_on_baseline > -1", _UNDER.format("7")),
        ("3 <= value < target", "off(, 3) on[3, 10) off[10, )"),
        ("value == 4", "off(, 4) on[4, 4] off(4, )"),
        ("value != 4", "on(, 4) off[4, 4] on(4, )"),
        ("value in [4, 5]", "off(, 4) on[4, 4] off(4, 5) on[5, 5] off(5, )"),
        ("not value > 4", _BELOW.format("4")),
        ("-value >= -4", _BELOW.format("4")),
        ("value > 4 or target_met is None", _OVER.format("4")),
        ("value > 4 and kind == 'contextual'", "off(, )"),
        ("value > forecast", "no_data(, )"),
        ("abs(value - 5) <= 2", "off(, 3) on[3, 7] off(7, )"),
        ("abs(forecast) <= 2", "no_data(, )"),
        ("max(value, 4) <= target", _BELOW.format("10")),
        ("min(value, 4, target) >= 4", _ABOVE.format("4")),
        ("max(3 * value - 20, abs(value)) <= 7", "off(, -7) on[-7, 7] off(7, )"),
        ("(value if value > 3 else 6 - value) <= 5", "off(, 1) on[1, 5] off(5, )"),
        ("(1 if forecast > 3 else 2) > value", "no_data(, )"),
        ("trend == ('improving' if value > 3 else 'steady')", "off(, 3] on(3, 11) off[11, )"),
        ("value * value <= 9", "off(, -3) on[-3, 3] off(3, )"),
        ("(value - 3) * (value - 3) > 0", "on(, 3) off[3, 3] on(3, )"),
        ("(value - 1) * (value - 4) * (value - 9) > 0", "off(, 1] on(1, 4) off[4, 9] on(9, )"),
        ("value * value + 1 > 0", "on(, )"),
        ("value - value == 0", "on(, )"),
    ],
)
def test_the_line_is_read_band_by_band(when: str, bands: str) -> None:
    assert _bands(f'"{when}"') == bands


@pytest.mark.parametrize(
    ("when", "bands"),
    [
        ("target_met", "off(, -4) on[-4, 10] off(10, )"),
        ("shortfall <= 1", "off(, -5) on[-5, 11] off(11, )"),
        ("trend == 'worsening'", "on(, -7) off[-7, 13] on(13, )"),
        ("trend == 'improving'", "off(, -5] on(-5, 11) off[11, )"),
        ("improvement > -3", "off(, -9] on(-9, 15) off[15, )"),
    ],
)
def test_a_range_bends_the_line_on_both_sides(when: str, bands: str) -> None:
    assert _bands(f'"{when}"', _RANGE) == bands


def test_a_tolerance_in_percent_of_the_nearer_end_jumps_in_the_middle() -> None:
    near = Tolerance(near=Margin(Measure.PERCENT, Fraction(50)))
    wide = replace(_RANGE, tolerance=near)
    assert _bands("allowance > 3", wide) == "off(, 3] on(3, )"
    assert _bands("within_tolerance", wide) == "off(, -6) on[-6, 15] off(15, )"


def test_what_no_fraction_can_name_is_between_two_that_are_very_near() -> None:
    ruleset = ruleset_of(
        RULESET + "indicator_status: [{when: value * value < 2, status: on_target},"
        " {cannot_tell: no_data}, {otherwise: off_target}]\n"
    )
    statuses = [band.status for band in bands_of(_GIVEN, ruleset)]
    assert statuses == ["off_target", "on_target", "off_target"]
    low, high = bands_of(_GIVEN, ruleset)[1].low, bands_of(_GIVEN, ruleset)[1].high
    assert low is not None
    assert high is not None
    assert abs(low * low - 2) < Fraction(1, 10**15) > abs(high * high - 2)


_WAYS: Sequence[tuple[int, bool]] = ((3, False), (4, True), (5, True), (6, False))


@pytest.mark.parametrize(("value", "within"), _WAYS)
def test_a_band_holds_the_figures_from_its_low_to_its_high(value: int, within: bool) -> None:  # noqa: FBT001 - a column of a table
    band = Band(status="x", low=Fraction(3), high=Fraction(5), with_high=True)
    assert (Fraction(value) in band) is within
    assert Fraction(value) in Band(status="x")


def test_the_state_of_a_missing_value_does_not_stand_in_the_way() -> None:
    ruleset = ruleset_of(
        RULESET + "indicator_status: [{when: state == 'awaited', status: no_data},"
        " {cannot_tell: no_data}, {otherwise: off_target}]\n"
    )
    assert status_with(_GIVEN, Fraction(1), ruleset) == "off_target"
