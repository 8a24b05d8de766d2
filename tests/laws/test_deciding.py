"""Statuses follow from what is written, exactly, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import count
from random import Random
from typing import Literal, assert_never, get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from framework.findings import Severity
from framework.load import Disk, load_file
from framework.model.build import build_plan
from framework.model.indicator import Polarity
from framework.model.plan import Plan
from framework.model.target import Above, Aim, Answer, AtLeast, Below, Point, Within
from framework.place import FilePath
from framework.resources import shipped
from framework.schema import format_of, validate
from framework.scorecard import Scorecard, build_scorecard, default_period
from framework.source import Data
from framework.status.decide import decide
from framework.status.facts import facts_of
from framework.status.given import Given
from framework.status.ruleset import Ruleset
from tests.laws.strategies import document_from, givens, numbers, odd_values, plans, sizes
from tests.written import PLAN, RULES, RULESET, period_of, plan_of, ruleset_of

pytestmark = pytest.mark.law

_SHUFFLED = {"priorities", "actions", "indicators", "risks", "benchmarks"}

_MIRRORED = """\
indicator_status:
  - {when: target_met, status: on_target}
  - {when: shortfall <= allowance, status: near_target}
  - {when: shortfall <= far_allowance, status: near_target}
  - {when: floor_shortfall > 0 or benchmark_shortfall > 5, status: off_target}
  - {when: shortfall > allowance * 2 + 10, status: off_target}
  - {when: improvement_on_baseline > 0 or forecast_shortfall <= 0, status: on_target}
  - {when: trend == 'worsening' and comparable, status: off_target}
  - cannot_tell: no_data
  - otherwise: near_target
"""

_TREND = "trends: {short: {compare_with: latest_earlier, steady_within: {percent: 5}}}\n"
_OTHERS = """\
action_status:
  - {when: progress == 100 or action_state == 'complete', status: on_target}
  - {when: days_late > 0 or months_late_original > 1, status: off_target}
  - cannot_tell: no_data
  - otherwise: near_target
risk_level: [{when: score > 9, status: off_target}, {cannot_tell: no_data}, {otherwise: on_target}]
rollups:
  priority: [{when: missed > 0, status: off_target}, {cannot_tell: no_data}, {otherwise: on_target}]
  scorecard:
    - {when: percent_met > 50, status: on_target}
    - cannot_tell: no_data
    - otherwise: no_data
  plan:
    over: actions
    rules: [{when: near > met, status: near_target}, {cannot_tell: no_data}, {otherwise: no_data}]
"""
_EVEN = "profiles: [{otherwise: even}]\n"


def _shipped_rulesets() -> Iterator[Ruleset]:
    for path in sorted(shipped("rules").glob("*.yaml")):
        ruleset = load_file(FilePath(path.as_posix()), Disk()).ruleset
        if ruleset is not None:
            yield ruleset


RULESETS = (
    ruleset_of(RULESET + RULES),
    ruleset_of(RULESET + _MIRRORED + _TREND),
    *_shipped_rulesets(),
)
_WHOLE = ruleset_of(RULESET + RULES + _TREND + _OTHERS)
_RULESET = RULESETS[0]


@given(givens, st.sampled_from(RULESETS))
def test_every_input_gets_exactly_one_status(given: Given, ruleset: Ruleset) -> None:
    rules = ruleset.indicator_status
    decision = decide(facts_of(given, ruleset), rules)
    assert decision.status in {*ruleset.statuses, "undecided"}
    held = [step.held for step in decision.trace]
    if True in held:
        assert held.index(True) == len(held) - 1
        assert decision.rule == rules.rules[len(held) - 1]
    else:
        assert len(held) == len(rules.rules)
        assert decision.rule == (rules.cannot_tell if None in held else rules.otherwise)
    assert decision == decide(facts_of(given, ruleset), rules)


Way = Literal["higher_is_better", "lower_is_better"]
ways: st.SearchStrategy[Way] = st.sampled_from(["higher_is_better", "lower_is_better"])


def _status(value: Decimal, lines: str, way: Way, period: str = "2021/22", rules: str = "") -> str:
    """The status of a value, from the text that an officer writes."""
    plan = plan_of(f"""{PLAN}
indicators:
  - id: x
    polarity: {way}
{lines}
    observations:
      {period}: {value:f}
""")
    ruleset = ruleset_of(RULESET + RULES + rules) if rules else _RULESET
    (row,) = build_scorecard(plan, ruleset, period_of(period)).indicators
    assert row.status is not None
    return row.status.slug


def _worse(value: Decimal, way: Way) -> Decimal:
    hair = Decimal("0.0000000001")
    return value - hair if way == "higher_is_better" else value + hair


@given(numbers, ways)
def test_a_value_on_its_target_meets_it_and_a_hair_worse_does_not(
    target: Decimal, way: Way
) -> None:
    lines = f"    target: {target:f}"
    assert _status(target, lines, way) == "on_target"
    assert _status(_worse(target, way), lines, way) == "off_target"


@given(numbers, ways)
def test_a_value_on_a_strict_target_does_not_meet_it(target: Decimal, way: Way) -> None:
    word = "above" if way == "higher_is_better" else "below"
    lines = f"    target: {{{word}: {target:f}}}"
    assert _status(target, lines, way) == "off_target"
    assert _status(-_worse(-target, way), lines, way) == "on_target"


@given(numbers, ways, st.integers(1, 12))
def test_a_value_on_its_share_of_the_year_meets_it(each: Decimal, way: Way, months: int) -> None:
    period = f"{2021 + (months + 2) // 12}-{(months + 2) % 12 + 1:02}"
    lines = f"    aggregation: year_to_date\n    target: {each * 12:f}"
    share = each * months
    assert _status(share, lines, way, period, _EVEN) == "on_target"
    assert _status(_worse(share, way), lines, way, period, _EVEN) == "off_target"


@given(numbers, ways, st.sampled_from(["year_to_date", "in_period"]), st.integers(1, 4))
def test_a_value_on_its_quarters_of_the_year_meets_it(
    target: Decimal, way: Way, aggregation: str, quarter: int
) -> None:
    lines = f"    aggregation: {aggregation}\n    target: {target:f}"
    share = target * (quarter if aggregation == "year_to_date" else 1) * Decimal("0.25")
    period = f"2021/22 Q{quarter}"
    assert _status(share, lines, way, period, _EVEN) == "on_target"
    assert _status(_worse(share, way), lines, way, period, _EVEN) == "off_target"


@given(numbers, sizes, ways, st.sampled_from(["percent", "points", "amount"]))
def test_a_value_on_the_edge_of_its_tolerance_is_near(
    target: Decimal, size: Decimal, way: Way, measure: str
) -> None:
    assume(size and target)
    allowance = abs(target) * size / 100 if measure == "percent" else size
    edge = target - allowance if way == "higher_is_better" else target + allowance
    lines = f"    target: {target:f}\n    tolerance: {{{measure}: {size:f}}}"
    assert _status(edge, lines, way) == "near_target"
    assert _status(_worse(edge, way), lines, way) == "off_target"


@given(numbers, numbers, ways)
def test_a_value_as_good_as_its_baseline_is_no_worse_than_it(
    baseline: Decimal, change: Decimal, way: Way
) -> None:
    lines = f"    baseline: {baseline:f}\n    target: no_worse_than_baseline"
    assert _status(baseline, lines, way) == "on_target"
    assert _status(_worse(baseline, way), lines, way) == "off_target"
    for measure in ("points", "amount"):
        relative = f"{{relative_to: baseline, {measure}: {change:f}}}"
        lines = f"    baseline: {baseline:f}\n    target: {relative}"
        assert _status(baseline + change, lines, way) == "on_target"
        assert _status(_worse(baseline + change, way), lines, way) == "off_target"


@given(numbers, st.decimals(-100, 100, places=1), ways)
def test_a_value_on_so_many_percent_of_a_benchmark_meets_it(
    benchmark: Decimal, percent: Decimal, way: Way
) -> None:
    figure = benchmark + abs(benchmark) * percent / 100
    lines = (
        f"    benchmarks: [{{id: n, values: {{2021/22: {benchmark:f}}}}}]\n"
        f"    target: {{relative_to: n, percent: {percent:f}}}"
    )
    assert _status(figure, lines, way) == "on_target"
    assert _status(_worse(figure, way), lines, way) == "off_target"
    lines = lines.partition("    target")[0] + "    target: {benchmark: n}"
    assert _status(benchmark, lines, way) == "on_target"
    assert _status(_worse(benchmark, way), lines, way) == "off_target"


@given(numbers, numbers, ways, st.integers(1, 12))
def test_a_value_on_the_straight_line_meets_it(
    baseline: Decimal, each: Decimal, way: Way, months: int
) -> None:
    period = f"{2021 + (months + 2) // 12}-{(months + 2) % 12 + 1:02}"
    lines = (
        f"    baseline: {baseline:f}\n"
        f"    target: {{value: {baseline + each * 12:f}, profile: straight_line}}"
    )
    on_line = baseline + each * months
    assert _status(on_line, lines, way, period) == "on_target"
    assert _status(_worse(on_line, way), lines, way, period) == "off_target"


@given(numbers, ways, st.sampled_from(["2021/22 Q1", "2021/22 Q3"]))
def test_a_value_on_the_target_of_every_period_meets_it(
    target: Decimal, way: Way, period: str
) -> None:
    lines = f"    target: {{every_period: {target:f}}}"
    assert _status(target, lines, way, period) == "on_target"
    assert _status(_worse(target, way), lines, way, period) == "off_target"


@given(numbers, sizes)
def test_both_ends_of_a_range_are_good(low: Decimal, width: Decimal) -> None:
    high = low + width
    lines = f"    target: {{from: {low:f}, to: {high:f}}}"
    for way in get_args(Way):
        assert _status(low, lines, way) == _status(high, lines, way) == "on_target"
        assert _status(_worse(low, "higher_is_better"), lines, way) == "off_target"
        assert _status(_worse(high, "lower_is_better"), lines, way) == "off_target"


def _mirrored_aim(aim: Aim | None) -> Aim | None:
    match aim:
        case None:
            return None
        case Point(figure):
            return Point(-figure)
        case Below(figure):
            return Above(-figure)
        case Above(figure):
            return Below(-figure)
        case Within(low, high):
            return Within(-high, -low)
        case AtLeast() | Answer():
            return aim
        case _:
            assert_never(aim)


def _mirrored(given: Given) -> Given:
    other = {Polarity.HIGHER: Polarity.LOWER, Polarity.LOWER: Polarity.HIGHER}
    polarity = given.polarity
    return replace(
        given,
        value=-given.value if isinstance(given.value, Fraction) else given.value,
        aim=_mirrored_aim(given.aim),
        year_aim=_mirrored_aim(given.year_aim),
        final_aim=_mirrored_aim(given.final_aim),
        polarity=other.get(polarity, polarity) if polarity is not None else None,
        figures={name: -figure for name, figure in given.figures.items()},
    )


@given(givens)
def test_mirroring_everything_keeps_the_status(given: Given) -> None:
    ruleset = RULESETS[1]
    plain = decide(facts_of(given, ruleset), ruleset.indicator_status)
    mirrored = decide(facts_of(_mirrored(given), ruleset), ruleset.indicator_status)
    assert mirrored.rule == plain.rule
    assert [step.held for step in mirrored.trace] == [step.held for step in plain.trace]


def _shuffled(data: Data, random: Random, key: str = "") -> Data:
    """The same tree, its blocks and its lists of things in another order."""
    if isinstance(data, dict):
        names = list(data)
        random.shuffle(names)
        return {name: _shuffled(data[name], random, name) for name in names}
    if isinstance(data, list):
        items = [_shuffled(item, random) for item in data]
        if key in _SHUFFLED and all(isinstance(item, dict) for item in items):
            random.shuffle(items)
        return items
    return data


def _built(data: Data) -> Plan:
    plan, _ = build_plan(document_from(data))
    assert plan is not None
    return plan


def _verdicts(scorecard: Scorecard) -> dict[str, object]:
    rows = {
        row.indicator.id: (
            row.judgement.figure.value,
            row.judgement.figure.state,
            row.judgement.decision.status if row.judgement.decision else None,
            row.judgement.trends,
            row.status,
            row.agrees,
            sorted(row.scorecards),
        )
        for row in scorecard.indicators
    }
    actions = {
        row.action.id: (
            row.percent,
            row.status,
            row.overdue,
            [one.status for one in row.milestones],
        )
        for row in scorecard.actions
    }
    rollups = {(row.of, row.id): (row.status, row.decision.facts) for row in scorecard.rollups}
    risks = {row.risk.id: row.level for row in scorecard.risks}
    return {
        "indicators": rows,
        "actions": actions,
        "summary": scorecard.summary,
        "rollups": rollups,
        "risks": risks,
    }


@given(plans, st.randoms(use_true_random=False), st.sampled_from(["2021/22 Q1", "2021/22 Q4"]))
def test_the_order_of_things_changes_no_status_and_no_count(
    data: Data, random: Random, period: str
) -> None:
    plain, other = (
        _verdicts(build_scorecard(_built(tree), _WHOLE, period_of(period)))
        for tree in (data, _shuffled(data, random))
    )
    assert other == plain


def _replaced(data: Data, odd: Mapping[int, Data], numbers: Iterator[int]) -> Data:
    """The tree with some of its parts, counted from the top, replaced by others."""
    number = next(numbers)
    if number in odd:
        return odd[number]
    if isinstance(data, dict):
        return {key: _replaced(part, odd, numbers) for key, part in data.items()}
    if isinstance(data, list):
        return [_replaced(part, odd, numbers) for part in data]
    return data


_odd = st.dictionaries(st.integers(2, 80), odd_values, max_size=3)


@given(plans, _odd)
def test_a_plan_that_the_schema_accepts_is_built_and_judged(
    data: Data, odd: Mapping[int, Data]
) -> None:
    document = document_from(_replaced(data, odd, count()))
    kind, _ = format_of(document)
    assume(kind is not None and kind.tag == "plan/v1")
    assert kind is not None
    errors = [one for one in validate(document, kind) if one.severity is Severity.ERROR]
    assume(not errors)
    plan, _ = build_plan(document)
    assert plan is not None
    period = default_period(plan)
    if period is not None:
        scorecard = build_scorecard(plan, _WHOLE, period)
        assert len(scorecard.indicators) == len(plan.indicators)
        assert len(scorecard.risks) == len(plan.risks)
