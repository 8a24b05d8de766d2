from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from framework.model.indicator import Polarity
from framework.model.target import Margin, Measure, Point, Tolerance
from framework.status.build import build_ruleset
from framework.status.decide import decide
from framework.status.facts import facts_of
from framework.status.given import Given
from framework.status.ruleset import (
    CompareWith,
    CountsAs,
    LastLine,
    Members,
    Reading,
    Rule,
    Status,
    Trend,
    TrendRule,
)
from tests.written import RULES, RULESET, document_of, lines, period_of, ruleset_of


def test_a_ruleset_is_built_whole() -> None:
    ruleset = ruleset_of(f"""{RULESET}{RULES}
in_force: {{from: 2020-04-01, until: 2022-03-31}}
authority: Read from a report
best_to_worst: [on_target, near_target, off_target]
tolerance: {{percent: 5}}
profiles:
  - {{when: unit == 'count', profile: even}}
  - otherwise: whole_year
trends:
  short:
    compare_with: latest_earlier
    steady_within: {{points: 1}}
    labels: {{improving: Better, worsening: Worse, sideways: Odd, steady: [x]}}
  long: {{compare_with: tomorrow}}
readings:
  - {{about: a value equal to its target, says: met, read_as: on_target}}
  - {{}}
""")
    assert (ruleset.id, ruleset.title, ruleset.authority) == (
        "clean",
        "Rules of a clean town",
        "Read from a report",
    )
    assert (ruleset.from_, ruleset.until) == (dt.date(2020, 4, 1), dt.date(2022, 3, 31))
    assert list(ruleset.statuses) == ["on_target", "near_target", "off_target", "no_data"]
    assert ruleset.statuses["no_data"] == Status(
        slug="no_data", label="No Data", symbol="?", colour=None, counts_as=CountsAs.UNKNOWN
    )
    assert ruleset.best_to_worst == ("on_target", "near_target", "off_target")
    assert ruleset.tolerances == (Tolerance(near=Margin(Measure.PERCENT, Fraction(5))),)
    assert [
        (rule.condition.text if rule.condition else None, rule.profile) for rule in ruleset.profiles
    ] == [("unit == 'count'", "even"), (None, "whole_year")]
    rules = ruleset.indicator_status
    assert [(rule.text, rule.status, rule.because) for rule in rules.rules] == [
        ("value is None", "no_data", None),
        ("target_met", "on_target", None),
        ("within_tolerance", "near_target", None),
    ]
    assert (rules.cannot_tell.status, rules.otherwise.status) == ("no_data", "off_target")
    assert ruleset.trends == {
        "short": TrendRule(
            compare_with=CompareWith.LATEST_EARLIER,
            steady_within=Margin(Measure.POINTS, Fraction(1)),
            labels={Trend.IMPROVING: "Better", Trend.WORSENING: "Worse"},
        )
    }
    assert ruleset.readings == (
        Reading(about="a value equal to its target", says="met", read_as="on_target"),
        Reading(about="", says="", read_as=""),
    )


def test_what_is_not_written_has_a_plain_meaning() -> None:
    ruleset = ruleset_of("""\
id: bare
statuses: {done: {}}
indicator_status: [{cannot_tell: done}, {otherwise: done}]
profiles: [{when: unit == 'count'}, {profile: even}]
cases: [{expect: done}, {given: {value: 1}}]
""")
    assert (ruleset.title, ruleset.from_, ruleset.until, ruleset.profiles) == (
        "bare",
        None,
        None,
        (),
    )
    assert ruleset.statuses["done"] == Status(
        slug="done", label="done", symbol="", colour=None, counts_as=CountsAs.UNKNOWN
    )
    assert ruleset.cases == ()


@pytest.mark.parametrize(
    ("in_force", "judged"),
    [
        ("{}", ["2019/20", "2021/22 Q1", "2030/31"]),
        ("{from: 2021-06-30}", ["2021/22 Q1", "2030/31"]),
        ("{from: 2021-07-01}", ["2030/31"]),
        ("{until: 2021-06-30}", ["2019/20", "2021/22 Q1"]),
        ("{until: 2021-06-29}", ["2019/20"]),
    ],
)
def test_a_ruleset_judges_periods_that_end_while_it_is_in_force(
    in_force: str, judged: list[str]
) -> None:
    ruleset = ruleset_of(f"{RULESET}{RULES}in_force: {in_force}\n")
    labels = ["2019/20", "2021/22 Q1", "2030/31"]
    assert [label for label in labels if ruleset.judges(period_of(label))] == judged


@pytest.mark.parametrize(
    "rules",
    [
        "",
        "indicator_status: []\n",
        "indicator_status: [{status: on_target}, {cannot_tell: no_data}, {otherwise: no_data}]\n",
        "indicator_status: [{when: 5, status: on_target}, {cannot_tell: no_data}]\n",
        "indicator_status: [{cannot_tell: [no_data]}, {otherwise: no_data}]\n",
    ],
)
def test_what_the_schema_reports_is_not_reported_again(rules: str) -> None:
    assert build_ruleset(document_of(RULESET + rules)) == (None, ())


def test_a_ruleset_without_an_id_cannot_be_named() -> None:
    text = (RULESET + RULES).replace("id: clean\n", "")
    assert build_ruleset(document_of(text)) == (None, ())


_UNDECLARED = "is not declared under statuses"
_DECLARE = "declare it under statuses, with a label and a symbol"
_USE_ONE_OF = "use one of: kind, unit, polarity, aggregation, frequency"


def test_a_ruleset_with_a_mistake_judges_nothing() -> None:
    ruleset, found = build_ruleset(
        document_of(f"""{RULESET}
profiles:
  - {{when: "size > 3", profile: even}}
indicator_status:
  - {{when: valeu > 3, status: on_target}}
  - {{when: target_met, status: on_targt}}
  - {{when: target_met, status: blue}}
  - {{cannot_tell: undecided}}
  - {{otherwise: undecided}}
""")
    )
    assert ruleset is None
    no_such = "there is no name"
    assert lines(found) == [
        f'13:12 error RUL001 the condition: {no_such} "valeu"; did you mean "value"? | write value',
        f'14:32 error RUL002 the status "on_targt" {_UNDECLARED} | did you mean "on_target"?',
        f'15:32 error RUL002 the status "blue" {_UNDECLARED} | {_DECLARE}',
        f'16:19 error RUL002 the status "undecided" {_UNDECLARED} | {_DECLARE}',
        f'11:13 error RUL001 the condition: {no_such} "size" | {_USE_ONE_OF}',
    ]


_UNFINISHED = "indicator_status does not end in one line cannot_tell and one line otherwise"
_FINISH = (
    "end the list with  - cannot_tell: a_status  and  - otherwise: a_status,  each once, "
    "so that everything it is asked about gets a status"
)


@pytest.mark.parametrize(
    "last",
    [
        "[{otherwise: no_data}]",
        "[{cannot_tell: no_data}]",
        "[{otherwise: no_data}, {otherwise: no_data}]",
        "[{cannot_tell: no_data}, {otherwise: no_data}, {when: target_met, status: on_target}]",
        "[{cannot_tell: no_data}, {cannot_tell: no_data}, {otherwise: no_data}]",
    ],
)
def test_a_list_of_rules_ends_in_its_two_last_lines(last: str) -> None:
    ruleset, found = build_ruleset(document_of(f"{RULESET}indicator_status: {last}\n"))
    assert ruleset is None
    assert lines(found) == [f"9:1 error RUL003 {_UNFINISHED} | {_FINISH}"]


def test_the_first_rule_that_holds_decides_and_the_trace_ends_there() -> None:
    ruleset = ruleset_of(RULESET + RULES)
    given = Given(value=Fraction(5), aim=Point(Fraction(5)), polarity=Polarity.LOWER)
    decision = decide(facts_of(given, ruleset), ruleset.indicator_status)
    assert (decision.status, decision.rule) == ("on_target", ruleset.indicator_status.rules[1])
    assert isinstance(decision.rule, Rule)
    assert [(step.rule.text, step.held, step.absent) for step in decision.trace] == [
        ("value is None", False, ()),
        ("target_met", True, ()),
    ]


def test_where_no_rule_holds_one_of_the_last_lines_decides() -> None:
    ruleset = ruleset_of(RULESET + RULES)
    facts = facts_of(Given(value=Fraction(5), aim=Point(Fraction(5))), ruleset)
    unknown = decide(facts, ruleset.indicator_status)
    assert isinstance(unknown.rule, LastLine)
    assert (unknown.status, unknown.rule.text) == ("no_data", "cannot_tell")
    assert [(step.held, step.absent) for step in unknown.trace] == [
        (False, ()),
        (None, ("target_met",)),
        (None, ("within_tolerance",)),
    ]
    given = Given(value=Fraction(6), aim=Point(Fraction(5)), polarity=Polarity.LOWER)
    missed = decide(facts_of(given, ruleset), ruleset.indicator_status)
    assert (missed.status, missed.rule.text) == ("off_target", "otherwise")
    assert missed.facts["shortfall"] == 1


_OTHER_RULES = """\
action_status:
  - {when: days_late > 0, status: off_target, because: it is late}
  - cannot_tell: no_data
  - otherwise: on_target
risk_level: [{cannot_tell: no_data}, {otherwise: undecided}]
rollups:
  priority: [{when: missed > 0, status: off_target}, {cannot_tell: no_data}, {otherwise: no_data}]
  scorecard: {rules: [{cannot_tell: no_data}, {otherwise: no_data}]}
  plan: {over: actions, rules: [{cannot_tell: no_data}, {otherwise: on_target}]}
"""


def test_a_ruleset_may_judge_actions_risks_and_what_they_come_to() -> None:
    ruleset = ruleset_of(RULESET + RULES + _OTHER_RULES)
    assert ruleset.action_status is not None
    assert [(one.text, one.status, one.because) for one in ruleset.action_status.rules] == [
        ("days_late > 0", "off_target", "it is late")
    ]
    assert ruleset.risk_level is not None
    assert ruleset.risk_level.otherwise.status == "undecided"
    assert {name: one.over for name, one in ruleset.rollups.items()} == {
        "priority": Members.INDICATORS,
        "scorecard": Members.INDICATORS,
        "plan": Members.ACTIONS,
    }
    assert [one.text for one in ruleset.rollups["priority"].rules.rules] == ["missed > 0"]
    assert list(ruleset.subjects()) == [
        "indicator_status",
        "action_status",
        "risk_level",
        "priority",
        "scorecard",
        "plan",
    ]
    assert list(ruleset_of(RULESET + RULES).subjects()) == ["indicator_status"]


def test_every_ruleset_has_two_statuses_without_declaring_them() -> None:
    ruleset = ruleset_of(RULESET + RULES)
    assert ruleset.status("on_target") is ruleset.statuses["on_target"]
    assert [ruleset.status(slug).label for slug in ("undecided", "not_reported")] == [
        "Undecided",
        "Not reported",
    ]
    declared = RULESET + "  undecided: {label: Open, symbol: o, counts_as: unknown}\n" + RULES
    assert ruleset_of(declared).status("undecided").label == "Open"


@pytest.mark.parametrize(
    ("rules", "place", "asked"),
    [
        ("action_status:\n  - {when: value > 3, status: on_target}\n", "16:12", "actions"),
        ("risk_level:\n  - {when: value > 3, status: on_target}\n", "16:12", "risks"),
        (
            "rollups:\n  plan:\n    rules:\n      - {when: value > 3, status: on_target}\n",
            "18:16",
            "roll-ups",
        ),
    ],
)
def test_each_list_of_rules_has_names_of_its_own(rules: str, place: str, asked: str) -> None:
    ruleset, found = build_ruleset(document_of(f"{RULESET}{RULES}{rules}"))
    assert ruleset is None
    asks = f'"value" can be asked of indicators, not of {asked}'
    assert [one.partition(" |")[0] for one in lines(found)] == [
        f"{place} error RUL001 the condition: {asks}"
    ]


@pytest.mark.parametrize(
    ("rules", "place", "key"),
    [
        ("action_status: [{otherwise: no_data}]\n", "15:1", "action_status"),
        ("rollups: {plan: [{otherwise: no_data}]}\n", "15:11", "plan"),
        ("rollups:\n  plan:\n    rules: [{otherwise: no_data}]\n", "17:5", "rules"),
    ],
)
def test_each_list_of_rules_ends_in_its_two_last_lines(rules: str, place: str, key: str) -> None:
    ruleset, found = build_ruleset(document_of(f"{RULESET}{RULES}{rules}"))
    assert ruleset is None
    assert lines(found) == [
        f"{place} error RUL003 {_UNFINISHED.replace('indicator_status', key)} | {_FINISH}"
    ]


def test_what_is_ranked_is_declared() -> None:
    text = f"{RULESET}{RULES}best_to_worst: [on_target, of_target, [x]]\n"
    ruleset, found = build_ruleset(document_of(text))
    assert ruleset is None
    assert lines(found) == [
        f'15:28 error RUL002 the status "of_target" {_UNDECLARED} | did you mean "off_target"?'
    ]


def test_a_rulesets_tolerance_may_be_dated() -> None:
    dated = (
        "[{from: 2021-10-01, amount: 2}, {from: 2020-04-01, near: {percent: 5}, far: {points: 9}}]"
    )
    ruleset = ruleset_of(f"{RULESET}{RULES}tolerance: {dated}\n")
    assert [(one.from_, int(one.near.size), one.far) for one in ruleset.tolerances] == [
        (dt.date(2020, 4, 1), 5, Margin(Measure.POINTS, Fraction(9))),
        (dt.date(2021, 10, 1), 2, None),
    ]


def test_a_plan_may_be_judged_up_to_a_day_and_from_one() -> None:
    ruleset = ruleset_of(f"{RULESET}{RULES}in_force: {{from: 2020-04-01, until: 2021-03-31}}\n")
    days = ["2020-03-31", "2020-04-01", "2021-03-31", "2021-04-01"]
    held = [ruleset.in_force_on(dt.date.fromisoformat(day)) for day in days]
    assert held == [False, True, True, False]
