from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from framework.model.indicator import Aggregation, Kind, Polarity, State, UnitKind
from framework.model.period import Frequency
from framework.model.target import Margin, Measure, Point, Tolerance, Within
from framework.status.build import build_ruleset
from framework.status.cases import run_cases
from framework.status.decide import decide
from framework.status.facts import facts_of
from framework.status.given import Given
from framework.status.ruleset import (
    CompareWith,
    CountsAs,
    LastLine,
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
    assert ruleset.tolerance == Tolerance(near=Margin(Measure.PERCENT, Fraction(5)))
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
    "so that every indicator gets a status"
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
 previous: 3, same_period_last_year: 2, previous_year: 1, benchmark: 0.5}
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
            ),
        ),
        (
            _EVERYTHING,
            Given(
                value=Fraction(25, 2),
                state=State.MEASURED,
                aim=Within(Fraction(4), Fraction(6)),
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
                },
            ),
        ),
    ],
)
def test_a_case_gives_facts_as_a_plan_does(written: str, given: Given) -> None:
    text = f"{RULESET}{RULES}cases:\n  - expect: no_data\n    given: {written}"
    (case,) = ruleset_of(text).cases
    assert case.given == given
