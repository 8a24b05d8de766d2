from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from framework.expr import NOT_A_NUMBER
from framework.model.indicator import Indicator
from framework.model.target import Point
from framework.status.facts import facts_of
from framework.status.judge import Judgement, judge
from framework.status.ruleset import Ruleset, Trend
from framework.status.trend import Movement, movement_of
from tests.written import PLAN, RULES, RULESET, indicator_of, period_of, ruleset_of

_RULESET = ruleset_of(RULESET + RULES)


def _judge(
    indicator: Indicator, ruleset: Ruleset | None = _RULESET, period: str = "2021/22 Q2"
) -> Judgement:
    return judge(indicator, period_of(period), dt.date(2022, 3, 31), ruleset, ())


def _facts(text: str, ruleset: Ruleset = _RULESET, period: str = "2021/22 Q2") -> dict[str, object]:
    return dict(facts_of(_judge(indicator_of(text), ruleset, period).given, ruleset))


def _status(text: str) -> str:
    decision = _judge(indicator_of(text)).decision
    assert decision is not None
    return decision.status


def test_what_is_absent_has_no_value() -> None:
    assert (
        _facts("    target: {from: 40, to: 60}\n    tolerance: {percent: 10}\n")["allowance"] == 4
    )
    facts = _facts("    observations: {2021/22 Q2: 5}\n")
    absent = {name for name, value in facts.items() if value is None}
    assert absent == {
        "allowance",
        "baseline",
        "benchmark",
        "benchmark_shortfall",
        "far_allowance",
        "final_shortfall",
        "final_target",
        "floor",
        "floor_shortfall",
        "forecast",
        "forecast_shortfall",
        "improvement",
        "improvement_on_baseline",
        "improvement_on_last_year",
        "previous",
        "range_high",
        "range_low",
        "same_period_last_year",
        "shortfall",
        "surplus",
        "target",
        "target_met",
        "within_tolerance",
        "year_shortfall",
        "year_target",
    }
    present = {name: value for name, value in facts.items() if value is not None}
    assert present == {
        "value": 5,
        "trend": "unknown",
        "short_trend": "unknown",
        "long_trend": "unknown",
        "state": "measured",
        "target_state": "none",
        "kind": "performance",
        "unit": "not_given",
        "polarity": "not_given",
        "aggregation": "in_period",
        "frequency": "quarterly",
        "comparable": True,
    }


@pytest.mark.parametrize(
    ("comparisons", "benchmark", "short"),
    [
        (
            (
                "[{id: n, values: {2021/22 Q2: 7}}, {id: m, values: {2021/22: 8}}]\n"
                "    judge_against: m"
            ),
            8,
            3,
        ),
        ("[{id: n, values: {2021/22 Q2: 7}}]\n    judge_against: gone", None, None),
        ("[{id: n, values: {2021/22 Q2: 7.5}}]", Fraction(15, 2), Fraction(5, 2)),
        ("[{id: n, values: {2021/22 Q1: 7.5}}]", None, None),
        ("[{id: n, values: {2021/22 Q2: 7}}, {id: m, values: {2021/22 Q2: 8}}]", None, None),
    ],
)
def test_a_benchmark_is_used_where_it_is_named_or_only_one_could_be_meant(
    comparisons: str, benchmark: Fraction | None, short: Fraction | None
) -> None:
    facts = _facts(f"""\
    polarity: higher_is_better
    benchmarks: {comparisons}
    observations: {{2021/22 Q2: 5}}
""")
    assert (facts["benchmark"], facts["benchmark_shortfall"]) == (benchmark, short)


_TRENDS = """\
trends:
  short: {compare_with: latest_earlier, steady_within: {percent: 10}}
  long: {compare_with: same_period_last_year}
"""


@pytest.mark.parametrize(
    ("polarity", "kind", "value", "short", "long"),
    [
        ("higher_is_better", "performance", "45", "improving", "worsening"),
        ("higher_is_better", "performance", "44", "steady", "worsening"),
        ("higher_is_better", "performance", "36", "steady", "worsening"),
        ("higher_is_better", "performance", "35.9", "worsening", "worsening"),
        ("lower_is_better", "performance", "45", "worsening", "improving"),
        ("lower_is_better", "performance", "50", "worsening", "steady"),
        ("higher_is_better", "performance", "awaited", "unknown", "unknown"),
        ("in_range_is_better", "performance", "45", "unknown", "unknown"),
        ("neutral", "performance", "45", "not_judged", "not_judged"),
        ("higher_is_better", "contextual", "45", "not_judged", "not_judged"),
    ],
)
def test_a_trend_follows_performance_not_the_number(
    polarity: str, kind: str, value: str, short: str, long: str
) -> None:
    ruleset = ruleset_of(RULESET + RULES + _TRENDS)
    indicator = indicator_of(f"""\
    polarity: {polarity}
    kind: {kind}
    observations: {{2020/21 Q2: 50, 2021/22 Q1: 40, 2021/22 Q2: {value}}}
""")
    judgement = _judge(indicator, ruleset)
    assert judgement.trends == {"short": Trend(short), "long": Trend(long)}
    assert judgement.trend is Trend(short)
    facts = facts_of(judgement.given, ruleset)
    assert (facts["trend"], facts["short_trend"], facts["long_trend"]) == (short, short, long)


@pytest.mark.parametrize(
    ("steady", "trend"),
    [("{points: 2}", "steady"), ("{amount: 1.9}", "improving"), ("{percent: 4}", "improving")],
)
def test_a_steady_band_is_in_percent_of_the_earlier_figure_or_in_units(
    steady: str, trend: str
) -> None:
    rule = f"trends: {{short: {{compare_with: previous_period, steady_within: {steady}}}}}\n"
    text = "    polarity: lower_is_better\n    observations: {2021/22 Q1: -40, 2021/22 Q2: -42}\n"
    judgement = _judge(indicator_of(text), ruleset_of(RULESET + RULES + rule))
    assert judgement.trend is Trend(trend)


def test_the_movement_is_that_of_the_numbers() -> None:
    text = "    polarity: lower_is_better\n    observations: {2021/22 Q1: 4, 2021/22 Q2: 5}\n"
    judgement = _judge(indicator_of(text))
    assert judgement.movement is Movement.UP
    assert judgement.previous is not None
    assert judgement.previous.period == period_of("2021/22 Q1")
    assert judgement.trend is Trend.UNKNOWN


@pytest.mark.parametrize(
    ("value", "earlier", "movement"),
    [(2, 1, "up"), (1, 2, "down"), (1, 1, "flat"), (None, 1, None), (1, None, None)],
)
def test_numbers_go_up_or_down_or_stay(
    value: int | None, earlier: int | None, movement: str | None
) -> None:
    found = movement_of(
        None if value is None else Fraction(value), None if earlier is None else Fraction(earlier)
    )
    assert found == (None if movement is None else Movement(movement))


def test_the_trend_compares_with_what_the_ruleset_names() -> None:
    text = "    observations: {2020/21 Q2: 1, 2021/22 Q1: 2, 2021/22 Q2: 3}\n"
    rule = "trends: {short: {compare_with: same_period_last_year}}\n"
    judgement = _judge(indicator_of(text), ruleset_of(RULESET + RULES + rule))
    assert judgement.previous is not None
    assert judgement.previous.period == period_of("2020/21 Q2")


def test_without_a_ruleset_there_are_figures_and_targets_but_no_status() -> None:
    text = "    target: 4\n    observations: {2021/22 Q1: 1, 2021/22 Q2: 3}\n"
    judgement = _judge(indicator_of(text), None)
    assert judgement.decision is None
    assert (judgement.figure.value, judgement.aims.for_period) == (3, Point(Fraction(4)))
    assert (judgement.trend, judgement.movement) == (Trend.UNKNOWN, Movement.UP)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", "no_data"),
        ("    observations: {2021/22 Q2: no_cases}\n", "no_data"),
        ("    observations: {2021/22 Q2: 5}\n", "no_data"),
        ("    target: 5\n    observations: {2021/22 Q2: 5}\n", "no_data"),
        ("    target: 5\n    polarity: neutral\n    observations: {2021/22 Q2: 5}\n", "no_data"),
        ("    unit: yes_no\n    observations: {2021/22 Q2: yes}\n", "no_data"),
        ("    unit: text\n    target: 5\n    observations: {2021/22 Q2: five}\n", "no_data"),
    ],
)
def test_what_cannot_be_told_is_not_guessed(text: str, status: str) -> None:
    assert _status(text) == status


def test_every_figure_to_compare_with_has_its_shortfall() -> None:
    facts = _facts("""\
    polarity: lower_is_better
    floor: 7
    baseline: 4
    forecast: {2021/22 Q1: 1, 2021/22: 4.5}
    observations: {2021/22 Q2: 5}
""")
    assert (facts["floor"], facts["floor_shortfall"]) == (7, -2)
    assert (facts["forecast"], facts["forecast_shortfall"]) == (Fraction(9, 2), Fraction(1, 2))
    assert (facts["baseline"], facts["improvement_on_baseline"]) == (4, -1)


@pytest.mark.parametrize(
    ("unit", "target", "value", "met"),
    [
        ("{kind: grade, scale: care}", "{at_least: good}", "good", True),
        ("{kind: grade, scale: care}", "{at_least: good}", "excellent", True),
        ("{kind: grade, scale: care}", "{at_least: good}", "weak", False),
        ("{kind: grade, scale: care}", "{at_least: good}", "poor", None),
        ("{kind: grade, scale: care}", "{at_least: superb}", "good", None),
        ("{kind: grade, scale: care}", "{at_least: good}", "awaited", None),
        ("yes_no", "yes", "yes", True),
        ("yes_no", "yes", "no", False),
        ("yes_no", "no", "no", True),
        ("yes_no", "no", "awaited", None),
    ],
)
def test_grades_and_answers_meet_their_target_or_not_and_have_no_shortfall(
    unit: str,
    target: str,
    value: str,
    met: bool | None,  # noqa: FBT001 - what must follow
) -> None:
    head = f"{PLAN}scales: {{care: [weak, good, excellent]}}\n"
    text = f"    unit: {unit}\n    target: {target}\n    tolerance: {{amount: 1}}\n"
    indicator = indicator_of(f"{text}    observations: {{2021/22 Q2: {value}}}\n", head)
    judgement = _judge(indicator)
    facts = facts_of(judgement.given, _RULESET)
    assert (facts["target_met"], facts["within_tolerance"]) == (met, met)
    assert (facts["shortfall"], facts["surplus"], facts["allowance"]) == (None, None, 0)
    assert facts["value"] is (None if value == "awaited" else NOT_A_NUMBER)
    assert judgement.decision is not None
    statuses = {True: "on_target", False: "off_target", None: "no_data"}
    assert judgement.decision.status == statuses[met]
    neutral = indicator_of(
        f"{text}    polarity: neutral\n    observations: {{2021/22 Q2: {value}}}\n", head
    )
    assert facts_of(_judge(neutral).given, _RULESET)["target_met"] is None


@pytest.mark.parametrize(
    ("period", "comparable", "previous"),
    [("2021/22 Q1", True, 1), ("2021/22 Q2", False, None), ("2021/22 Q3", True, 3)],
)
def test_a_figure_is_not_comparable_where_the_definition_changed_since(
    period: str,
    comparable: bool,  # noqa: FBT001 - what must follow
    previous: int | None,
) -> None:
    facts = _facts(
        "    definition_changed: [{from: 2021-07-01}]\n"
        "    observations: {2020/21 Q4: 1, 2021/22 Q1: 2, 2021/22 Q2: 3, 2021/22 Q3: 4}\n",
        period=period,
    )
    assert facts["comparable"] is comparable
    assert facts["previous"] == previous


@pytest.mark.parametrize(
    ("share", "period", "value", "state"),
    [
        (Fraction(50), "2021/22 Q2", Fraction(50), "measured"),
        (None, "2021/22 Q2", None, "not_available"),
        (Fraction(50), "2021-08", None, "not_due"),
    ],
)
def test_a_share_stands_in_the_place_of_what_is_written_once_it_is_due(
    share: Fraction | None, period: str, value: Fraction | None, state: str
) -> None:
    indicator = indicator_of(
        "    formula: {share_of: all, with_status: [on_target]}\n"
        "    observations: {2021/22 Q2: {more_than: 3}}\n"
    )
    day = dt.date(2022, 3, 31)
    figure = judge(indicator, period_of(period), day, _RULESET, (), share).figure
    assert (figure.value, figure.state, figure.bound) == (value, state, None)
