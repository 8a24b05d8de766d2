from __future__ import annotations

from fractions import Fraction

import pytest

from framework.model.target import Above, Aim, Answer, AtLeast, Below, Point, Profile, Within
from framework.status.given import TargetState
from framework.status.target_for import Aims, aims_for
from tests.written import PLAN, indicator_of, period_of, plan_of

_SET, _TBC, _NOT_SET, _NONE = TargetState


def _aims(text: str, period: str = "2021/22 Q2", head: str = PLAN) -> Aims:
    indicator = indicator_of(text, head)
    return aims_for(indicator, period_of(period, indicator.year_starts), None)


def _asked(text: str, period: str = "2021/22 Q2") -> tuple[Aim | None, TargetState]:
    aims = _aims(text, period)
    return aims.for_period, aims.state


_BASED = "    baseline: {baseline}\n    target: {target}\n"


@pytest.mark.parametrize(
    ("target", "baseline", "figure"),
    [
        ("{relative_to: baseline, points: 2}", "40", "42"),
        ("{relative_to: baseline, points: -2}", "40", "38"),
        ("{relative_to: baseline, amount: 0.1}", "0.2", "0.3"),
        ("{relative_to: baseline, amount: -0.1}", "-0.2", "-0.3"),
        ("{relative_to: baseline, percent: 10}", "0.7", "0.77"),
        ("{relative_to: baseline, percent: -10}", "0.7", "0.63"),
        ("{relative_to: baseline, percent: 10}", "-50", "-45"),
        ("{relative_to: baseline, percent: -10}", "-50", "-55"),
        ("{relative_to: baseline, percent: 0}", "12.34", "12.34"),
        ("no_worse_than_baseline", "12.34", "12.34"),
    ],
)
def test_a_target_relative_to_the_baseline_is_counted_from_its_size(
    target: str, baseline: str, figure: str
) -> None:
    text = _BASED.format(target=target, baseline=baseline)
    assert _asked(text) == (Point(Fraction(figure)), _SET)
    assert _aims(text).for_year == Point(Fraction(figure))


_COMPARED = """\
    benchmarks: [{{id: n, values: {{2021/22 Q1: 7.5, 2021/22: 8}}}}, {{id: m, values: {{}}}}]
    target: {target}
"""


@pytest.mark.parametrize(
    ("target", "period", "figure"),
    [
        ("{benchmark: n}", "2021/22 Q1", "7.5"),
        ("{benchmark: n}", "2021/22 Q2", "8"),
        ("{benchmark: n}", "2021/22", "8"),
        ("{relative_to: n, points: -0.5}", "2021/22 Q1", "7"),
        ("{relative_to: n, percent: 10}", "2021/22 Q3", "8.8"),
    ],
)
def test_a_benchmark_is_that_of_the_period_else_of_its_year(
    target: str, period: str, figure: str
) -> None:
    assert _asked(_COMPARED.format(target=target), period) == (Point(Fraction(figure)), _SET)


@pytest.mark.parametrize(
    ("target", "state"),
    [
        ("no_worse_than_baseline", _NOT_SET),
        ("{relative_to: baseline, points: 2}", _NOT_SET),
        ("{relative_to: m, points: 2}", _NOT_SET),
        ("{relative_to: gone, points: 2}", _NOT_SET),
        ("{benchmark: m}", _NOT_SET),
        ("{benchmark: gone}", _NOT_SET),
        ("establish_baseline", _NOT_SET),
        ("to_be_confirmed", _TBC),
        ("{value: 5, profile: straight_line}", _NOT_SET),
    ],
)
def test_a_target_without_a_figure_says_why(target: str, state: TargetState) -> None:
    assert _asked(_COMPARED.format(target=target)) == (None, state)


def test_a_straight_line_needs_its_baseline_only_within_the_year() -> None:
    text = "    target: {value: 5, profile: straight_line}\n"
    assert _asked(text, "2021/22") == (Point(Fraction(5)), _SET)


@pytest.mark.parametrize(
    ("period", "figure"),
    [
        ("2021-04", "51"),
        ("2021/22 Q1", "53"),
        ("2021/22 H1", "56"),
        ("2021/22 Q3", "59"),
        ("2022-02", "61"),
        ("2021/22 Q4", "62"),
        ("2021/22", "62"),
    ],
)
@pytest.mark.parametrize("aggregation", ["in_period", "year_to_date", "at_period_end"])
def test_a_straight_line_goes_from_the_baseline_to_the_target_by_months(
    aggregation: str, period: str, figure: str
) -> None:
    text = _BASED.format(target="{value: 62, profile: straight_line}", baseline="50")
    assert _asked(f"    aggregation: {aggregation}\n{text}", period) == (
        Point(Fraction(figure)),
        _SET,
    )


@pytest.mark.parametrize(
    ("target", "aim"),
    [
        ("{below: 2, profile: straight_line}", Below(Fraction(7, 2))),
        ("{above: 2, profile: straight_line}", Above(Fraction(7, 2))),
        ("{from: 2, to: 8, profile: straight_line}", Within(Fraction(7, 2), Fraction(13, 2))),
        ("{relative_to: baseline, points: 6, profile: straight_line}", Point(Fraction(8))),
    ],
)
def test_every_kind_of_target_may_go_in_a_straight_line(target: str, aim: Aim) -> None:
    assert _asked(_BASED.format(target=target, baseline="5")) == (aim, _SET)


@pytest.mark.parametrize(
    ("frequency", "period", "asked"),
    [
        ("quarterly", "2021/22 Q1", (Point(Fraction(10)), _SET)),
        ("quarterly", "2021/22 Q4", (Point(Fraction(10)), _SET)),
        ("quarterly", "2021-06", (None, _NONE)),
        ("quarterly", "2021/22", (None, _NONE)),
        ("monthly", "2021-06", (Point(Fraction(10)), _SET)),
        ("yearly", "2021/22", (Point(Fraction(10)), _SET)),
    ],
)
def test_a_target_for_every_period_is_for_those_of_the_frequency(
    frequency: str, period: str, asked: tuple[Aim | None, TargetState]
) -> None:
    text = f"    frequency: {frequency}\n    target: {{every_period: 10}}\n"
    assert _asked(text, period) == asked
    assert (_aims(text, period).for_year, _aims(text, period).final) == (None, None)
    assert _asked("    targets: {2021/22 Q1: {every_period: 9}}\n", "2021/22 Q1") == (
        Point(Fraction(9)),
        _SET,
    )


@pytest.mark.parametrize(
    ("target", "aim"), [("{at_least: good}", AtLeast("good")), ("yes", Answer(yes=True))]
)
def test_a_grade_and_an_answer_are_not_spread_over_the_year(target: str, aim: Aim) -> None:
    aims = _aims(f"    unit: yes_no\n    target: {target}\n", "2021/22 Q1")
    assert (aims.for_period, aims.state, aims.profile) == (aim, _SET, None)


_DATED = """\
    target:
      - {from: 2021-07-15, value: {value: 8, profile: whole_year}, because: Raised}
      - {from: 2021-04-01, value: {value: 4, profile: even}}
"""


@pytest.mark.parametrize(
    ("period", "asked"),
    [
        ("2020/21 Q4", (None, _NONE)),
        ("2021-04", (Point(Fraction(1, 3)), _SET)),
        ("2021/22 Q1", (Point(Fraction(1)), _SET)),
        ("2021-07", (Point(Fraction(8)), _SET)),
        ("2021/22 Q2", (Point(Fraction(8)), _SET)),
        ("2021/22", (Point(Fraction(8)), _SET)),
    ],
)
def test_a_target_changed_in_the_year_is_the_one_in_force_on_the_periods_last_day(
    period: str, asked: tuple[Aim | None, TargetState]
) -> None:
    assert _asked(_DATED, period) == asked


def test_a_target_that_has_not_begun_is_none() -> None:
    text = "    target: [{from: 2021-07-01, value: 8}]\n"
    assert _asked(text, "2021/22 Q1") == (None, _NONE)
    own = "    targets: {2021/22: 5, 2021/22 Q1: [{from: 2021-07-01, value: 8}]}\n"
    assert _asked(own, "2021/22 Q1") == (Point(Fraction(5)), _SET)


@pytest.mark.parametrize(
    ("target", "state"),
    [
        ("to_be_confirmed", _TBC),
        ("establish_baseline", _NOT_SET),
        ("no_worse_than_baseline", _NOT_SET),
    ],
)
def test_a_target_of_the_very_period_may_be_undecided_too(target: str, state: TargetState) -> None:
    assert _asked(f"    targets: {{2021/22: 5, 2021/22 Q2: {target}}}\n") == (None, state)


def test_the_final_target_is_the_latest_by_its_date_wherever_it_is_written() -> None:
    text = "    targets: {2023/24: 99, 2021/22: 80, 2022/23: 90, 2023/24 Q3: 95}\n"
    assert _aims(text).final == Point(Fraction(99))
    assert _aims("    targets: {2021/22 Q4: 85, 2021/22: 80}\n").final == Point(Fraction(80))


def test_the_final_target_is_worked_out_for_its_own_period() -> None:
    text = """\
    benchmarks: [{id: n, values: {2021/22: 8, 2023/24: 9}}]
    targets: {2021/22: {benchmark: n}, 2023/24: {benchmark: n}}
"""
    assert _aims(text).final == Point(Fraction(9))
    assert _aims(text.replace(", 2023/24: 9", "")).final is None


@pytest.mark.parametrize(
    ("head", "year_starts", "target", "period"),
    [
        ("id: p\nyear: 2021\n", "", "{value: 4, profile: even}", "2021 Q1"),
        ("id: p\nyear: 2021\n", "", "{value: 4, profile: even}", "2021/22 Q1"),
        ("id: p\nyear: 2021/22\n", "January", "{value: 4, profile: even}", "2021 Q1"),
        ("id: p\nyear: 2021/22\n", "January", "{value: 4, profile: even}", "2021/22 Q1"),
        ("id: p\nyear: 2021/22\n", "August", "{value: 4, profile: even}", "2021/22 Q1"),
        ("id: p\nyear: 2021\n", "", "{value: 4, profile: {Q1: 1, Q2: 9}}", "2021 Q1"),
        ("id: p\nyear: 2021/22\n", "", "{value: 4, profile: {Q1: 1, Q2: 9}}", "2021 Q2"),
        ("id: p\nyear: 2021/22\n", "", "{value: 4, profile: {H1: 1, Q2: 9}}", "2021/22 H1"),
        ("id: p\nyear: 2021/22\n", "", "{value: 4, profile: {2021-04: 1, Q2: 9}}", "2021-04"),
    ],
)
def test_years_and_quarters_are_known_by_their_days_not_by_their_labels(
    head: str, year_starts: str, target: str, period: str
) -> None:
    starts = f"year_starts: {year_starts}\n" if year_starts else ""
    text = f"{head}{starts}indicators: [{{id: x, aggregation: in_period, target: {target}}}]\n"
    plan = plan_of(text)
    (indicator,) = plan.indicators
    aims = aims_for(indicator, period_of(period, indicator.year_starts), None)
    assert aims.for_period == Point(Fraction(1))


def test_a_quarter_that_lies_across_those_of_the_year_has_no_share() -> None:
    text = (
        "    year_starts: August\n    target: {value: 4, profile: {Q1: 1, Q2: 2, Q3: 3, Q4: 4}}\n"
    )
    aims = _aims(text, "2021 Q4")
    assert (aims.for_period, aims.state) == (None, _NONE)
    assert aims.profile is not Profile.EVEN


def test_an_indicator_may_have_years_of_its_own() -> None:
    starts = "    year_starts: August\n    aggregation: year_to_date\n"
    text = f"{starts}    target: {{value: 12, profile: even}}\n"
    assert _aims(text, "2021-09").for_period == Point(Fraction(2))
    assert _aims(text, "2021-07").for_period is None
