from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from framework.model.target import (
    BASELINE,
    Above,
    Answer,
    AtLeast,
    Below,
    EveryPeriod,
    FromBenchmark,
    Margin,
    Measure,
    Point,
    Profile,
    RelativeTo,
    Shares,
    Tolerance,
    Undecided,
    Wanted,
    Within,
    in_force,
)
from tests.written import PLAN, found_in, indicator_of, plan_of, target_of

_PERCENT, _POINTS, _AMOUNT = Measure


@pytest.mark.parametrize(
    ("written", "wanted", "shown", "profile"),
    [
        ("95", Point(Fraction(95)), Decimal(95), None),
        ("0.1", Point(Fraction(1, 10)), Decimal("0.1"), None),
        ("-2", Point(Fraction(-2)), Decimal(-2), None),
        ("{value: 4, profile: even}", Point(Fraction(4)), Decimal(4), Profile.EVEN),
        ("{value: 4, profile: straight_line}", Point(Fraction(4)), Decimal(4), "straight_line"),
        ("{value: 4, profile: odd}", Point(Fraction(4)), Decimal(4), None),
        (
            "{value: 40, profile: {Q1: 10, Q2: 20.5, Q3: text}}",
            Point(Fraction(40)),
            Decimal(40),
            Shares({"Q1": Fraction(10), "Q2": Fraction(41, 2)}),
        ),
        ("{every_period: 10}", EveryPeriod(Fraction(10)), "every period 10", None),
        ("{below: 5}", Below(Fraction(5)), "below 5", None),
        ("{above: 60.0}", Above(Fraction(60)), "above 60.0", None),
        (
            "{from: 40, to: 60, profile: whole_year}",
            Within(Fraction(40), Fraction(60)),
            "40 to 60",
            Profile.WHOLE_YEAR,
        ),
        ("{at_least: good}", AtLeast("good"), "at least good", None),
        ("{at_least: 4}", AtLeast("4"), "at least 4", None),
        ("{benchmark: n}", FromBenchmark("n"), "the benchmark n", None),
        ("no_worse_than_baseline", RelativeTo(BASELINE, Margin(_AMOUNT, Fraction(0))), "", None),
        ("establish_baseline", Undecided.ESTABLISH_BASELINE, "establish_baseline", None),
        ("to_be_confirmed", Undecided.TO_BE_CONFIRMED, "to_be_confirmed", None),
    ],
)
def test_every_spelling_of_a_target(
    written: str, wanted: Wanted, shown: Decimal | str, profile: Profile | Shares | None
) -> None:
    target = target_of(written)
    assert (target.wanted, target.profile) == (wanted, profile)
    assert target.written == (shown or written)
    assert (target.from_, target.because) == (None, None)


@pytest.mark.parametrize(
    ("written", "to", "change", "shown"),
    [
        ("baseline, points: 2", BASELINE, Margin(_POINTS, Fraction(2)), "2 points above the"),
        ("baseline, points: -2", BASELINE, Margin(_POINTS, Fraction(-2)), "2 points below the"),
        ("baseline, percent: 2.5", BASELINE, Margin(_PERCENT, Fraction(5, 2)), "2.5% above the"),
        ("baseline, percent: -10", BASELINE, Margin(_PERCENT, Fraction(-10)), "10% below the"),
        ("n, amount: 0.5", "n", Margin(_AMOUNT, Fraction(1, 2)), "0.5 above the benchmark"),
        ("n, amount: -3", "n", Margin(_AMOUNT, Fraction(-3)), "3 below the benchmark"),
        ("n, amount: 0", "n", Margin(_AMOUNT, Fraction(0)), "0 above the benchmark"),
    ],
)
def test_a_relative_target_is_so_much_above_or_below_another_figure(
    written: str, to: str, change: Margin, shown: str
) -> None:
    target = target_of(f"{{relative_to: {written}}}")
    assert target.wanted == RelativeTo(to, change)
    assert target.written == f"{shown} {to}"


@pytest.mark.parametrize(
    ("written", "answer", "shown"),
    [("yes", True, "yes"), ("no", False, "no"), ("true", True, "yes"), ("false", False, "no")],
)
def test_yes_and_no_are_targets_of_what_is_answered_so(
    written: str,
    answer: bool,  # noqa: FBT001 - an answer
    shown: str,
) -> None:
    target = target_of(written, "    unit: yes_no\n")
    assert (target.wanted, target.written) == (Answer(answer), shown)
    assert indicator_of(f"    unit: count\n    target: {written}\n").targets == {}
    assert indicator_of(f"    target: {written}\n").targets == {}


@pytest.mark.parametrize(
    "written",
    ["soon", "{}", "{note: x}", "[]", "[{from: 2021-04-01}]", "[5]", "[{value: soon}]"],
)
def test_what_names_no_figure_is_no_target(written: str) -> None:
    assert indicator_of(f"    unit: yes_no\n    target: {written}\n").targets == {}


def test_a_target_changed_in_the_year_has_its_versions_in_the_order_of_their_dates() -> None:
    (versions,) = indicator_of("""\
    target:
      - {from: 2021-10-01, value: {below: 4}, because: New contract}
      - {from: 2021-04-01, value: 5}
      - {value: to_be_confirmed}
""").targets.values()
    assert [(one.from_, one.wanted, one.because) for one in versions] == [
        (None, Undecided.TO_BE_CONFIRMED, None),
        (dt.date(2021, 4, 1), Point(Fraction(5)), None),
        (dt.date(2021, 10, 1), Below(Fraction(4)), "New contract"),
    ]
    days = [dt.date(2021, 3, 31), dt.date(2021, 4, 1), dt.date(2021, 9, 30), dt.date(2021, 10, 1)]
    held = [in_force(versions, day) for day in days]
    assert held == [versions[0], versions[1], versions[1], versions[2]]
    assert in_force(versions[1:], days[0]) is None


def test_targets_stand_by_year_or_by_period() -> None:
    targets = indicator_of(
        "    targets: {2020/21: 80, 2021/22 Q1: {above: 50}, 2022/23: soon, 2021-05: 7}\n"
    ).targets
    assert {period.label: [one.wanted for one in held] for period, held in targets.items()} == {
        "2020/21": [Point(Fraction(80))],
        "2021/22 Q1": [Above(Fraction(50))],
        "2021-05": [Point(Fraction(7))],
    }


_HEAD = f"{PLAN}indicators:\n  - id: x\n"
_KEEP = "keep the one that is meant and take the other out"
_BESIDE = "write how far short still counts as near under tolerance:, beside target:"
_ONLY = "and only one of them can be meant"
_FROM = "add relative_to: baseline, or the id of one of the indicator's benchmarks"
_ZERO = "add points:, percent: or amount: with the number; 0 is exactly as good"


@pytest.mark.parametrize(
    ("written", "column", "problem", "advice"),
    [
        ("{value: 4, below: 5}", 24, f"value and below, {_ONLY}", _KEEP),
        ("{at_least: good, benchmark: n}", 30, f"at_least and benchmark, {_ONLY}", _KEEP),
        (
            "{above: 4, below: 5}",
            24,
            f"above and below, {_ONLY}",
            "write from: and to: for a range; both its ends are good",
        ),
        ("{value: 4, percent: 5}", 24, "value and percent, which do not belong together", _BESIDE),
        (
            "{from: 4}",
            14,
            "from but no to",
            "add to: with the upper end, or write the number alone and polarity: higher_is_better",
        ),
        (
            "{to: 4}",
            14,
            "to but no from",
            "add from: with the lower end, or write the number alone and polarity: lower_is_better",
        ),
        ("{percent: 5}", 14, "percent but no relative_to, from which to count", _FROM),
        ("{profile: even}", 14, "a profile but no number to spread", "add value: with the number"),
        ("{relative_to: baseline}", 14, "relative_to but not how far from it", _ZERO),
        (
            "{relative_to: baseline, points: 1, amount: 2}",
            48,
            f"points and amount, {_ONLY}",
            _KEEP,
        ),
    ],
)
def test_keys_of_a_target_that_do_not_stand_together_are_reported(
    written: str, column: int, problem: str, advice: str
) -> None:
    message = f"error TGT003 the target of indicator x has {problem} | {advice}"
    assert found_in(f"{_HEAD}    target: {written}\n") == [f"7:{column} {message}"]
    listed = f"    targets:\n      2021/22:\n        - {{from: 2021-04-01, value: {written}}}\n"
    assert found_in(f"{_HEAD}{listed}") == [f"9:{column + 24} {message}"]


def test_keys_that_belong_together_are_not_reported() -> None:
    for written in ("{from: 1, to: 2}", "{to: 2, from: 1}", "{relative_to: n, amount: 1}"):
        assert found_in(f"{_HEAD}    target: {written}\n") == []
    assert found_in(f"{_HEAD}    target: [{{from: 2021-04-01}}, {{value: [1]}}]\n") == []


def test_one_year_has_one_target() -> None:
    text = f"{_HEAD}    target: 90\n    targets: {{2021/22: 95, 2022/23: 99}}\n"
    assert found_in(text) == [
        (
            "7:13 error TGT003 indicator x has a target for 2021/22 under target and one under "
            f"targets | {_KEEP}"
        )
    ]


@pytest.mark.parametrize("head", ["year: 2021/22\n", "year: 2021\n"])
def test_a_target_without_a_plan_year_is_reported(head: str) -> None:
    text = "id: p\ntitle: P\nindicators:\n  - id: x\n    target: 5\n"
    assert found_in(text) == [
        (
            "5:13 error TGT006 indicator x has a target, but the plan does not say for which year "
            "| add  year:  at the top of the plan, such as  year: 2021/22"
        )
    ]
    assert found_in(head + text) == []
    assert found_in(text.replace("target: 5", "target: soon")) == []
    assert found_in(text.replace("target: 5", "targets: {2021/22: 5}")) == []


@pytest.mark.parametrize(
    ("written", "tolerances"),
    [
        ("{percent: 5}", (Tolerance(near=Margin(_PERCENT, Fraction(5))),)),
        ("{points: 2}", (Tolerance(near=Margin(_POINTS, Fraction(2))),)),
        ("{amount: 0.5}", (Tolerance(near=Margin(_AMOUNT, Fraction(1, 2))),)),
        (
            "{near: {percent: 5}, far: {points: 10}}",
            (
                Tolerance(
                    near=Margin(_PERCENT, Fraction(5)),
                    far=Margin(_POINTS, Fraction(10)),
                ),
            ),
        ),
        ("{near: {percent: some}}", ()),
        ("{percent: some}", ()),
        ("5", ()),
        ("[{from: 2021-04-01}]", ()),
        (
            (
                "[{from: 2021-10-01, near: {amount: 2}, far: {amount: 4}, because: Winter},"
                " {from: 2021-04-01, amount: 1}]"
            ),
            (
                Tolerance(near=Margin(_AMOUNT, Fraction(1)), from_=dt.date(2021, 4, 1)),
                Tolerance(
                    near=Margin(_AMOUNT, Fraction(2)),
                    far=Margin(_AMOUNT, Fraction(4)),
                    from_=dt.date(2021, 10, 1),
                    because="Winter",
                ),
            ),
        ),
    ],
)
def test_a_tolerance_is_a_margin_or_two_and_may_be_dated(
    written: str, tolerances: tuple[Tolerance, ...]
) -> None:
    assert plan_of(f"{PLAN}tolerance: {written}\n").tolerances == tolerances
    assert indicator_of(f"    tolerance: {written}\n").tolerances == tolerances
