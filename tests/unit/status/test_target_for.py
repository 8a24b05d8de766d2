from __future__ import annotations

from fractions import Fraction

import pytest

from framework.model.target import Above, Aim, Below, Point, Profile, Within
from framework.status.target_for import Aims, aims_for, share
from tests.written import RULES, RULESET, indicator_of, period_of, ruleset_of


def _aims(text: str, period: str, rules: str | None = None) -> Aims:
    indicator = indicator_of(text)
    ruleset = ruleset_of(RULESET + RULES + rules) if rules is not None else None
    return aims_for(indicator, period_of(period, indicator.year_starts), ruleset)


def _share(aggregation: str, target: str, period: str) -> Aim | None:
    return _aims(f"    aggregation: {aggregation}\n    target: {target}\n", period).for_period


@pytest.mark.parametrize(
    ("aggregation", "period", "months"),
    [
        ("year_to_date", "2021/22 Q1", 3),
        ("year_to_date", "2021/22 Q2", 6),
        ("year_to_date", "2021/22 Q3", 9),
        ("year_to_date", "2021/22 Q4", 12),
        ("year_to_date", "2021/22 H1", 6),
        ("year_to_date", "2021/22 H2", 12),
        ("year_to_date", "2021-04", 1),
        ("year_to_date", "2022-02", 11),
        ("year_to_date", "2021/22", 12),
        ("in_period", "2021/22 Q1", 3),
        ("in_period", "2021/22 Q4", 3),
        ("in_period", "2021/22 H2", 6),
        ("in_period", "2022-02", 1),
        ("in_period", "2021/22", 12),
        ("at_period_end", "2021/22 Q1", 12),
        ("at_period_end", "2021/22", 12),
        ("rolling_year", "2021/22 Q1", 12),
        ("rolling_year", "2021-05", 12),
    ],
)
def test_an_even_share_is_exact(aggregation: str, period: str, months: int) -> None:
    assert _share(aggregation, "{value: 4, profile: even}", period) == Point(
        Fraction(4 * months, 12)
    )
    assert _share(aggregation, "{value: 0.1, profile: even}", period) == Point(
        Fraction(months, 120)
    )


@pytest.mark.parametrize(
    "aggregation", ["year_to_date", "in_period", "at_period_end", "rolling_year"]
)
@pytest.mark.parametrize("period", ["2021-04", "2021/22 Q1", "2021/22 H2", "2021/22"])
def test_a_whole_years_target_holds_in_every_period(aggregation: str, period: str) -> None:
    assert _share(aggregation, "{value: 95, profile: whole_year}", period) == Point(Fraction(95))


@pytest.mark.parametrize(
    ("period", "figure"),
    [
        ("2021/22 Q1", Fraction(10)),
        ("2021/22 Q2", Fraction(61, 2)),
        ("2021/22 Q3", None),
        ("2021/22 H1", Fraction(30)),
        ("2021-06", None),
        ("2021/22", Fraction(100)),
    ],
)
@pytest.mark.parametrize(
    "aggregation", ["year_to_date", "in_period", "at_period_end", "rolling_year"]
)
def test_a_councils_own_shares_hold_as_they_are_written(
    aggregation: str, period: str, figure: Fraction | None
) -> None:
    target = "{value: 100, profile: {Q1: 10, Q2: 30.5, H1: 30}}"
    assert _share(aggregation, target, period) == (None if figure is None else Point(figure))


@pytest.mark.parametrize(
    ("target", "aim"),
    [
        ("{below: 6, profile: even}", Below(Fraction(3, 2))),
        ("{above: 6, profile: even}", Above(Fraction(3, 2))),
        ("{from: 4, to: 6, profile: even}", Within(Fraction(1), Fraction(3, 2))),
        ("{below: 6, profile: {Q1: 2}}", Below(Fraction(2))),
    ],
)
def test_every_kind_of_target_is_shared_out(target: str, aim: Aim) -> None:
    assert _share("in_period", target, "2021/22 Q1") == aim


def test_a_target_for_the_very_period_is_not_shared_out() -> None:
    aims = _aims(
        "    targets: {2021/22: {value: 12, profile: even}, 2021/22 Q1: 5}\n", "2021/22 Q1"
    )
    assert (aims.for_period, aims.for_year, aims.profile) == (
        Point(Fraction(5)),
        Point(Fraction(12)),
        None,
    )
    assert aims.year is not None
    assert aims.year.written == 12


def test_another_years_target_is_none_of_this_year() -> None:
    aims = _aims("    targets: {2020/21: 80, 2022/23: 99}\n", "2021/22 Q1")
    assert aims == Aims(final=Point(Fraction(99)))


def test_a_target_for_one_period_alone_is_none_of_the_others() -> None:
    aims = _aims("    targets: {2021/22 Q1: 80}\n", "2021/22 Q2")
    assert (aims.for_period, aims.for_year) == (None, None)


def test_no_target_gives_no_aims() -> None:
    assert _aims("", "2021/22 Q1") == Aims()


def test_a_year_that_starts_in_august_is_shared_from_august() -> None:
    text = "    year_starts: August\n    aggregation: year_to_date\n"
    target = "    target: {value: 4, profile: even}\n"
    assert _aims(text + target, "2021/22 Q1").for_period == Point(Fraction(1))


_PROFILES = """\
profiles:
  - {when: unit == 'count' and aggregation == 'year_to_date', profile: even}
  - {when: polarity == 'lower_is_better', profile: even}
  - otherwise: whole_year
"""


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        ("    unit: count\n    aggregation: year_to_date\n", Profile.EVEN),
        ("    polarity: lower_is_better\n", Profile.EVEN),
        ("    unit: count\n", Profile.WHOLE_YEAR),
        ("", Profile.WHOLE_YEAR),
    ],
)
def test_the_ruleset_spreads_a_target_where_the_plan_does_not_say(
    text: str, profile: Profile
) -> None:
    assert _aims(f"{text}    target: 4\n", "2021/22 Q1", _PROFILES).profile is profile


def test_a_profile_in_the_plan_wins_over_the_rulesets() -> None:
    text = "    polarity: lower_is_better\n    target: {value: 4, profile: whole_year}\n"
    assert _aims(text, "2021/22 Q1", _PROFILES).for_period == Point(Fraction(4))


@pytest.mark.parametrize(
    "rules", [None, "", "profiles: [{when: kind == 'milestone', profile: even}]\n"]
)
def test_a_target_is_whole_where_nobody_says_otherwise(rules: str | None) -> None:
    aims = _aims("    target: 4\n", "2021/22 Q1", rules)
    assert (aims.for_period, aims.profile) == (Point(Fraction(4)), Profile.WHOLE_YEAR)


def test_a_whole_year_has_its_whole_target_however_it_is_spread() -> None:
    year, indicator = period_of("2021/22"), indicator_of("")
    assert share(Point(Fraction(4)), Profile.EVEN, indicator, year, year) == Point(Fraction(4))
