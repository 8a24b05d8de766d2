from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from framework.model.indicator import Indicator
from framework.model.target import Point
from framework.status.facts import facts_of
from framework.status.judge import Judgement, judge
from framework.status.ruleset import Ruleset, Trend
from framework.status.trend import Movement, movement_of
from tests.written import PLAN, RULES, RULESET, indicator_of, period_of, plan_of, ruleset_of

_RULESET = ruleset_of(RULESET + RULES)


def _judge(
    indicator: Indicator, ruleset: Ruleset | None = _RULESET, period: str = "2021/22 Q2"
) -> Judgement:
    return judge(indicator, period_of(period), dt.date(2022, 3, 31), ruleset, None)


def _facts(text: str, ruleset: Ruleset = _RULESET, period: str = "2021/22 Q2") -> dict[str, object]:
    return dict(facts_of(_judge(indicator_of(text), ruleset, period).given, ruleset))


def _status(text: str) -> str:
    decision = _judge(indicator_of(text)).decision
    assert decision is not None
    return decision.status


@pytest.mark.parametrize(
    ("target", "tolerance", "polarity", "edge", "beyond"),
    [
        ("100", "{percent: 5}", "higher_is_better", "95", "94.99"),
        ("100", "{percent: 5}", "lower_is_better", "105", "105.01"),
        ("-100", "{percent: 5}", "higher_is_better", "-105", "-105.01"),
        ("0.7", "{percent: 10}", "higher_is_better", "0.63", "0.62999"),
        ("80", "{points: 2}", "higher_is_better", "78", "77.9"),
        ("20", "{amount: 0.5}", "lower_is_better", "20.5", "20.51"),
        ("{from: 40, to: 60}", "{percent: 10}", "in_range_is_better", "36", "35.9"),
        ("{from: 40, to: 60}", "{percent: 10}", "in_range_is_better", "66", "66.1"),
        ("{from: 40, to: 60}", "{amount: 1}", "in_range_is_better", "61", "61.1"),
        ("{below: 5}", "{amount: 1}", "lower_is_better", "6", "6.1"),
        ("{above: 5}", "{percent: 20}", "higher_is_better", "4", "3.9"),
        ("{below: 5}", "{amount: 0}", "lower_is_better", "5", "5.1"),
    ],
)
def test_the_edge_of_a_tolerance_is_still_near(
    target: str, tolerance: str, polarity: str, edge: str, beyond: str
) -> None:
    text = f"    target: {target}\n    tolerance: {tolerance}\n    polarity: {polarity}\n"
    assert _status(f"{text}    observations: {{2021/22 Q2: {edge}}}\n") == "near_target"
    assert _status(f"{text}    observations: {{2021/22 Q2: {beyond}}}\n") == "off_target"


def test_without_a_tolerance_only_the_target_itself_will_do() -> None:
    text = "    target: 5\n    polarity: higher_is_better\n"
    assert _status(f"{text}    observations: {{2021/22 Q2: 5}}\n") == "on_target"
    assert _status(f"{text}    observations: {{2021/22 Q2: 4.999999}}\n") == "off_target"
    strict = "    target: {above: 5}\n    observations: {2021/22 Q2: 5}\n"
    assert _status(strict) == "off_target"


@pytest.mark.parametrize(
    ("of_indicator", "of_plan", "of_ruleset", "allowance"),
    [
        ("    tolerance: {amount: 1}\n", "tolerance: {amount: 2}\n", "tolerance: {amount: 3}\n", 1),
        ("", "tolerance: {amount: 2}\n", "tolerance: {amount: 3}\n", 2),
        ("", "", "tolerance: {amount: 3}\n", 3),
        ("", "", "", 0),
    ],
)
def test_the_indicators_tolerance_wins_then_the_plans_then_the_rulesets(
    of_indicator: str, of_plan: str, of_ruleset: str, allowance: int
) -> None:
    plan = plan_of(f"{PLAN}{of_plan}indicators:\n  - id: x\n    target: 5\n{of_indicator}")
    ruleset = ruleset_of(RULESET + RULES + of_ruleset)
    judgement = judge(
        plan.indicators[0],
        period_of("2021/22"),
        dt.date(2022, 3, 31),
        ruleset,
        plan.tolerance,
    )
    assert facts_of(judgement.given, ruleset)["allowance"] == allowance


def test_a_tolerance_is_of_the_target_for_the_period() -> None:
    facts = _facts("""\
    aggregation: year_to_date
    target: {value: 40, profile: even}
    tolerance: {percent: 10}
    polarity: higher_is_better
    observations: {2021/22 Q2: 18}
""")
    assert (facts["allowance"], facts["within_tolerance"], facts["target"]) == (2, True, 20)
    assert (facts["year_target"], facts["year_shortfall"], facts["surplus"]) == (40, 22, -2)


@pytest.mark.parametrize(("value", "allowance"), [("30", 4), ("50", 4), ("51", 6), ("70", 6)])
def test_a_tolerance_of_a_range_is_of_its_nearer_end(value: str, allowance: int) -> None:
    text = "    target: {from: 40, to: 60}\n    tolerance: {percent: 10}\n"
    facts = _facts(f"{text}    observations: {{2021/22 Q2: {value}}}\n")
    assert facts["allowance"] == allowance
    assert (facts["target"], facts["range_low"], facts["range_high"]) == (None, 40, 60)


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
        ("[{id: n, values: {2021/22 Q2: 7.5}}]", Fraction(15, 2), Fraction(5, 2)),
        ("[{id: n, values: {2021/22 Q1: 7.5}}]", None, None),
        ("[{id: n, values: {2021/22 Q2: 7}}, {id: m, values: {2021/22 Q2: 8}}]", None, None),
    ],
)
def test_a_benchmark_is_used_where_only_one_could_be_meant(
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
