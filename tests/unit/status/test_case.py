from __future__ import annotations

from fractions import Fraction

import pytest

from framework.model.indicator import Aggregation, Kind, Polarity, State, UnitKind
from framework.model.period import Frequency
from framework.model.target import (
    Above,
    Aim,
    Answer,
    AtLeast,
    Below,
    Margin,
    Measure,
    Point,
    Tolerance,
    Within,
)
from framework.status.build import build_ruleset
from framework.status.cases import run_cases
from framework.status.given import Given, TargetState
from framework.status.ruleset import Case, Ruleset, Trend
from tests.written import RULES, RULESET, document_of, lines, ruleset_of

_CASES = """\
format: cases/v1
ruleset: clean
cases:
  - {name: beside, given: {state: awaited}, expect: no_data}
"""


def test_cases_are_run_and_told_apart() -> None:
    ruleset = ruleset_of(
        f"""{RULESET}{RULES}
trends: {{short: {{compare_with: latest_earlier}}}}
cases:
  - name: met
    given: {{value: 5, previous: 6, target: 5, polarity: lower_is_better}}
    expect: on_target
    trend: improving
  - {{given: {{value: 6, target: 5, polarity: lower_is_better}}, expect: on_target}}
  - given: {{value: 5, previous: 6, target: 5, polarity: lower_is_better}}
    expect: on_target
    trend: worsening
""",
        _CASES,
    )
    told = [
        (one.case.name, one.case.expect, one.decision.status, one.trend, one.agrees)
        for one in run_cases(ruleset)
    ]
    assert told == [
        ("met", "on_target", "on_target", Trend.IMPROVING, True),
        (None, "on_target", "off_target", Trend.UNKNOWN, False),
        (None, "on_target", "on_target", Trend.IMPROVING, False),
        ("beside", "no_data", "no_data", Trend.UNKNOWN, True),
    ]


_EVERYTHING = """\
{value: 12.5, target: {from: 4, to: 6}, year_target: 7, final_target: 8, tolerance: {percent: 5},
 polarity: neutral, kind: contextual, unit: money, aggregation: year_to_date, frequency: monthly,
 previous: 3, same_period_last_year: 2, previous_year: 1, benchmark: 0.5, baseline: 6, floor: 7,
 forecast: 8, scale: [weak, good], comparable: no}
"""


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("{}", Given()),
        ("{value: 5}", Given(value=Fraction(5), state=State.MEASURED)),
        ("{state: no_cases}", Given(state=State.NO_CASES)),
        ("{value: 5, state: awaited}", Given(value=Fraction(5), state=State.AWAITED)),
        (
            "{value: good, unit: text}",
            Given(value="good", state=State.MEASURED, unit=UnitKind.TEXT),
        ),
        (
            "{value: no, unit: yes_no}",
            Given(value=False, state=State.MEASURED, unit=UnitKind.YES_NO),
        ),
        (
            "{target: 5}",
            Given(
                aim=Point(Fraction(5)),
                year_aim=Point(Fraction(5)),
                final_aim=Point(Fraction(5)),
                target_state=TargetState.SET,
            ),
        ),
        (
            _EVERYTHING,
            Given(
                value=Fraction(25, 2),
                state=State.MEASURED,
                aim=Within(Fraction(4), Fraction(6)),
                target_state=TargetState.SET,
                year_aim=Point(Fraction(7)),
                final_aim=Point(Fraction(8)),
                tolerance=Tolerance(near=Margin(Measure.PERCENT, Fraction(5))),
                kind=Kind.CONTEXTUAL,
                unit=UnitKind.MONEY,
                polarity=Polarity.NEUTRAL,
                aggregation=Aggregation.YEAR_TO_DATE,
                frequency=Frequency.MONTHLY,
                figures={
                    "previous_period": Fraction(3),
                    "latest_earlier": Fraction(3),
                    "same_period_last_year": Fraction(2),
                    "previous_year": Fraction(1),
                    "benchmark": Fraction(1, 2),
                    "baseline": Fraction(6),
                    "floor": Fraction(7),
                    "forecast": Fraction(8),
                },
                scale=("weak", "good"),
                comparable=False,
            ),
        ),
    ],
)
def test_a_case_gives_facts_as_a_plan_does(written: str, given: Given) -> None:
    text = f"{RULESET}{RULES}cases:\n  - expect: no_data\n    given: {written}"
    (case,) = ruleset_of(text).cases
    assert case.given == given


def _case(given: str, ruleset: str = RULESET + RULES) -> Case:
    (case,) = ruleset_of(f"{ruleset}cases:\n  - expect: no_data\n    given: {given}\n").cases
    return case


@pytest.mark.parametrize(
    ("given", "aim", "state"),
    [
        ("{target: {below: 5}}", Below(Fraction(5)), "set"),
        ("{target: {above: 5}}", Above(Fraction(5)), "set"),
        ("{target: {every_period: 5}}", Point(Fraction(5)), "set"),
        ("{target: {at_least: good}, unit: grade}", AtLeast("good"), "set"),
        ("{target: yes, unit: yes_no}", Answer(yes=True), "set"),
        ("{target: to_be_confirmed}", None, "to_be_confirmed"),
        ("{target: establish_baseline}", None, "baseline_not_set"),
        ("{target: no_worse_than_baseline}", None, "baseline_not_set"),
        ("{target: no_worse_than_baseline, baseline: 4}", Point(Fraction(4)), "set"),
        ("{target: {benchmark: n}}", None, "baseline_not_set"),
        ("{target: {benchmark: n}, benchmark: 7.5}", Point(Fraction(15, 2)), "set"),
        ("{target: {relative_to: n, percent: -10}}", None, "baseline_not_set"),
        ("{target: {relative_to: n, percent: -10}, benchmark: -5}", Point(Fraction(-11, 2)), "set"),
        ("{target: {relative_to: baseline, points: 2}, baseline: 40}", Point(Fraction(42)), "set"),
        ("{target: {relative_to: baseline, points: 2}, benchmark: 4}", None, "baseline_not_set"),
        ("{target_state: baseline_not_set}", None, "baseline_not_set"),
        ("{}", None, "none"),
    ],
)
def test_the_target_of_a_case_follows_from_what_it_gives(
    given: str, aim: Aim | None, state: str
) -> None:
    case = _case(given)
    assert (case.given.aim, case.given.target_state) == (aim, TargetState(state))
    assert (case.given.year_aim, case.given.final_aim) == (aim, aim)


@pytest.mark.parametrize(("as_of", "figure"), [("2021-09-30", 5), ("2021-10-01", 4)])
def test_what_is_dated_in_a_case_is_taken_as_of_its_day(as_of: str, figure: int) -> None:
    dated = "[{{from: 2021-10-01, {}: 4}}, {{from: 2021-04-01, {}: 5}}]"
    target, tolerance = dated.format("value", "value"), dated.format("amount", "amount")
    case = _case(f"{{target: {target}, tolerance: {tolerance}, as_of: {as_of}}}")
    assert case.given.aim == Point(Fraction(figure))
    assert case.given.tolerance is not None
    assert case.given.tolerance.near == Margin(Measure.AMOUNT, Fraction(figure))


_ALL = f"""{RULESET}{RULES}
action_status:
  - {{when: progress == 100 or action_state == 'complete', status: on_target}}
  - {{when: days_late > 0, status: off_target}}
  - cannot_tell: no_data
  - otherwise: near_target
risk_level:
  - {{when: score >= 15, status: off_target}}
  - cannot_tell: no_data
  - otherwise: on_target
rollups:
  priority:
    - {{when: missed > 0, status: off_target}}
    - {{when: percent_met >= 50, status: on_target}}
    - cannot_tell: no_data
    - otherwise: near_target
  plan:
    over: actions
    rules:
      - {{when: total == 0, status: no_data}}
      - cannot_tell: no_data
      - otherwise: on_target
"""


def _verdicts(ruleset: Ruleset) -> list[tuple[str, str, bool]]:
    return [(one.case.subject, one.decision.status, one.agrees) for one in run_cases(ruleset)]


def test_a_case_may_be_for_any_rules_of_the_ruleset() -> None:
    ruleset = ruleset_of(f"""{_ALL}
cases:
  - {{for: indicator_status, given: {{value: 1}}, expect: no_data}}
  - {{for: action_status, given: {{progress: 100}}, expect: on_target}}
  - {{for: action_status, given: {{progress: complete}}, expect: on_target}}
  - {{for: action_status, given: {{action_state: complete, progress: 5}}, expect: on_target}}
  - {{for: action_status, given: {{due: 2021-06-30, as_of: 2021-07-01}}, expect: no_data}}
  - for: action_status
    given: {{progress: 5, action_state: in_progress, due: 2021-06-30, as_of: 2021-07-01}}
    expect: off_target
  - for: action_status
    given: {{progress: 5, action_state: on_hold, due: 2021-06-30, expected: 2021-06-30}}
    expect: near_target
  - for: action_status
    given: {{progress: 5, action_state: on_hold, due: 2021-06-30, completed: 2021-07-01}}
    expect: off_target
  - {{for: risk_level, given: {{likelihood: 3, impact: 5, score: 15}}, expect: off_target}}
  - {{for: risk_level, given: {{likelihood: 3}}, expect: no_data}}
  - {{for: priority, given: {{met: 1, near: 1}}, expect: on_target}}
  - {{for: priority, given: {{unscored: 3, unknown: 1}}, expect: no_data}}
  - {{for: priority, given: {{met: 9, missed: 1}}, expect: off_target}}
  - {{for: plan, given: {{}}, expect: no_data}}
  - {{for: plan, given: {{unknown: 5000}}, expect: on_target}}
""")
    assert [agrees for _, _, agrees in _verdicts(ruleset)] == [True] * 4 + [False] + [True] * 10


def test_a_case_gives_an_action_its_days_of_delay() -> None:
    given = (
        "{due: 2021-06-30, original_due: 2021-04-30, completed: 2021-07-01, expected: 2021-08-01}"
    )
    (case,) = ruleset_of(
        f"{_ALL}cases: [{{for: action_status, given: {given}, expect: no_data}}]\n"
    ).cases
    assert case.facts == {
        "progress": None,
        "action_state": None,
        "days_late": 1,
        "days_late_original": 62,
        "months_late_original": 3,
    }


def test_a_case_without_rules_to_ask_is_reported() -> None:
    text = f"{RULESET}{RULES}cases:\n  - {{for: priority, given: {{met: 1}}, expect: on_target}}\n"
    ruleset, found = build_ruleset(document_of(text))
    assert ruleset is None
    assert lines(found) == [
        (
            "16:11 error RUL005 this case is about priority, for which the ruleset has no rules "
            "| write the rules under priority, or take the case out"
        )
    ]
