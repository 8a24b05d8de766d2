from __future__ import annotations

import datetime as dt

import pytest

from framework.model.indicator import Indicator
from framework.status.facts import facts_of
from framework.status.judge import Judgement, judge
from framework.status.ruleset import Ruleset
from tests.written import PLAN, RULES, RULESET, indicator_of, period_of, plan_of, ruleset_of

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
        plan.tolerances,
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


def test_a_wider_tolerance_has_its_own_allowance() -> None:
    text = """\
    polarity: higher_is_better
    target: 80
    tolerance: {near: {percent: 5}, far: {amount: 10}}
    observations: {2021/22 Q2: 70}
"""
    facts = _facts(text)
    assert (facts["allowance"], facts["far_allowance"], facts["shortfall"]) == (4, 10, 10)
    assert facts["within_tolerance"] is False
    assert _facts(text.replace("    target: 80\n", ""))["far_allowance"] is None


@pytest.mark.parametrize(
    ("target", "tolerance", "value", "allowance", "far"),
    [
        ("{from: 40, to: 60}", "{percent: 10}", "50", 4, None),
        ("{from: 40, to: 60}", "{percent: 10}", "awaited", 4, None),
        ("{from: -60, to: 40}", "{percent: 10}", "-10", 4, None),
        ("{from: -60, to: 40}", "{percent: 10}", "-11", 6, None),
        ("{from: -60, to: -40}", "{percent: 10}", "awaited", 4, None),
        ("{from: 40, to: 60}", "{near: {amount: 1}, far: {percent: 10}}", "61", 1, 6),
    ],
)
def test_a_tolerance_in_the_middle_of_a_range_is_of_its_smaller_end(
    target: str, tolerance: str, value: str, allowance: int, far: int | None
) -> None:
    facts = _facts(
        f"    target: {target}\n    tolerance: {tolerance}\n"
        f"    observations: {{2021/22 Q2: {value}}}\n"
    )
    assert (facts["allowance"], facts["far_allowance"]) == (allowance, far)


@pytest.mark.parametrize(
    ("period", "allowance"), [("2021/22 Q1", 1), ("2021/22 Q2", 1), ("2021/22 Q3", 2)]
)
def test_a_dated_tolerance_is_that_of_the_periods_last_day(period: str, allowance: int) -> None:
    dated = "[{from: 2021-10-01, amount: 2}, {from: 2021-04-01, amount: 1}]"
    facts = _facts(f"    target: 5\n    tolerance: {dated}\n", period=period)
    assert facts["allowance"] == allowance


def test_before_its_first_tolerance_an_indicator_has_the_plans() -> None:
    plan = plan_of(
        f"{PLAN}tolerance: {{amount: 3}}\nindicators:\n"
        "  - {id: x, target: 5, tolerance: [{from: 2021-10-01, amount: 2}]}\n"
    )
    (indicator,) = plan.indicators
    found = []
    for label in ("2021/22 Q2", "2021/22 Q3"):
        day = dt.date(2022, 3, 31)
        judgement = judge(indicator, period_of(label), day, _RULESET, plan.tolerances)
        found.append(facts_of(judgement.given, _RULESET)["allowance"])
    assert found == [3, 2]
