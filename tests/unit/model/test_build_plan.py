from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from framework.model.build import build_plan
from framework.model.indicator import (
    Polarity,
    State,
    Unit,
    UnitKind,
)
from framework.model.period import Period
from framework.model.plan import Plan, Source
from framework.model.target import (
    Margin,
    Measure,
    Tolerance,
)
from tests.written import PLAN, document_of, lines, plan_of

WHOLE = """\
format: plan/v1
id: clean-streets
title: Clean streets
organisation: Midlothian Council
directorate: Place
service: Waste
year: 2021/22
as_at: 2021-09-30
vision: A clean town
ruleset:
  - {from: 2020-04-01, ruleset: old}
  - {from: 2021-04-01, ruleset: clean}
tolerance: {percent: 5}
outcomes:
  - {id: O1, title: A clean town, printed_at: [7]}
priorities:
  - id: P1
    title: Less waste
    outcomes: [O1]
    perspective: improvement
    note: Every household counts
    printed_as: Waste
    printed_at: [10, 12]
    actions:
      - id: P1.1
        title: Deliver a second bin
        owner: Waste manager
        due: 2022-03-31
        original_due: 2021-12-31
        expected: 2022-05-01
        note: Late
        printed_at: [14]
        progress:
          2021/22 Q1: 25
          2021/22 Q2: in_progress
          2021/22 Q3:
            {percent: 75, state: in_progress, note: Nearly, published: {status: On Target}}
    indicators:
      - {id: P1.1a, title: Bins delivered}
actions:
  - {id: A1, title: Under no priority}
indicators:
  - {id: I1, title: Under no priority}
figures:
  - {id: F1, title: Tonnes collected, observations: {2021/22: 900}}
scorecards:
  - {id: all, title: All, priorities: all, printed_at: [20]}
  - {id: some, title: Some, priorities: [P1], indicators: [I1, gone]}
benchmarks:
  - id: B1
    title: Recycling in Scotland
    unit: percent
    polarity: higher_is_better
    body: A national body
    note: Once a year
    printed_at: [30]
    series:
      - vintage: December 2021
        values: {2019/20: 45.5}
        ranks:
          2019/20: {rank: 18, of: 32, published: {quartile: 3}}
          2020/21: {rank: 8}
          2021/22: {of: 32}
risks:
  - id: R1
    title: Nobody sorts waste
    identification: Seen in spring
    likelihood: 3
    impact: 4
    score: 12
    controls: [Leaflets]
    related_actions: [P1.1]
    service: Waste
    review_date: 2022-01-31
    note: Rising
    printed_at: [40]
narrative:
  - id: N1
    part: Summary
    heading: This year
    period: 2021/22 Q1
    text: All well.
    printed_at: [50]
  - {id: N2, text: And on.}
glossary:
  recycling: Using again
"""


def test_a_plan_is_built_whole() -> None:
    plan = plan_of(WHOLE)
    assert (plan.id, plan.title, plan.organisation, plan.directorate, plan.service) == (
        "clean-streets",
        "Clean streets",
        "Midlothian Council",
        "Place",
        "Waste",
    )
    assert plan.year == Period("2021/22", dt.date(2021, 4, 1), 12)
    assert plan.as_at == dt.date(2021, 9, 30)
    assert plan.vision == "A clean town"
    assert [(one.id, one.from_) for one in plan.rulesets] == [
        ("old", dt.date(2020, 4, 1)),
        ("clean", dt.date(2021, 4, 1)),
    ]
    assert plan.tolerances == (Tolerance(near=Margin(Measure.PERCENT, Fraction(5))),)
    assert [(one.id, one.title, one.printed_at) for one in plan.outcomes] == [
        ("O1", "A clean town", (7,))
    ]
    (priority,) = plan.priorities
    assert (priority.id, priority.title, priority.outcomes, priority.perspective) == (
        "P1",
        "Less waste",
        ("O1",),
        "improvement",
    )
    assert (priority.note, priority.printed_as, priority.printed_at) == (
        "Every household counts",
        "Waste",
        (10, 12),
    )
    assert [(one.id, one.priority) for one in plan.indicators] == [("P1.1a", "P1"), ("I1", None)]
    assert [one.id for one in plan.figures] == ["F1"]
    assert plan.glossary == {"recycling": "Using again"}


def test_an_action_is_built_with_its_progress() -> None:
    first, second = plan_of(WHOLE).actions
    assert (second.id, second.priority, second.due, second.progress) == ("A1", None, None, ())
    assert (first.id, first.priority, first.owner, first.note, first.printed_at) == (
        "P1.1",
        "P1",
        "Waste manager",
        "Late",
        (14,),
    )
    assert (first.due, first.original_due, first.expected) == (
        dt.date(2022, 3, 31),
        dt.date(2021, 12, 31),
        dt.date(2022, 5, 1),
    )
    told = [
        (one.period.label, one.percent, one.state, one.note, one.published.status)
        for one in first.progress
    ]
    assert told == [
        ("2021/22 Q1", Decimal(25), None, None, None),
        ("2021/22 Q2", None, "in_progress", None, None),
        ("2021/22 Q3", Decimal(75), "in_progress", "Nearly", "On Target"),
    ]


def test_benchmarks_risks_and_narrative_are_built() -> None:
    plan = plan_of(WHOLE)
    (benchmark,) = plan.benchmarks
    assert benchmark.unit == Unit(kind=UnitKind.PERCENT)
    assert (benchmark.polarity, benchmark.body) == (Polarity.HIGHER, "A national body")
    assert (benchmark.note, benchmark.printed_at) == ("Once a year", (30,))
    (vintage,) = benchmark.series
    assert vintage.vintage == "December 2021"
    assert {period.label: value for period, value in vintage.values.items()} == {
        "2019/20": Decimal("45.5")
    }
    ranks = [(one.year.label, one.rank, one.of, one.quartile) for one in vintage.ranks]
    assert ranks == [("2019/20", 18, 32, 3), ("2020/21", 8, None, None)]
    (risk,) = plan.risks
    assert risk.identification == "Seen in spring"
    assert (risk.likelihood, risk.impact, risk.score) == (Decimal(3), Decimal(4), Decimal(12))
    assert (risk.controls, risk.related_actions) == (("Leaflets",), ("P1.1",))
    assert (risk.service, risk.review_date, risk.note, risk.printed_at) == (
        "Waste",
        dt.date(2022, 1, 31),
        "Rising",
        (40,),
    )
    told = [(one.id, one.part, one.heading, one.text, one.printed_at) for one in plan.narrative]
    assert told == [
        ("N1", "Summary", "This year", "All well.", (50,)),
        ("N2", None, None, "And on.", ()),
    ]
    assert [one.period.label if one.period else None for one in plan.narrative] == [
        "2021/22 Q1",
        None,
    ]


@pytest.mark.parametrize(
    ("rank", "of", "quartile"), [(1, 32, 1), (8, 32, 1), (9, 32, 2), (24, 32, 3), (32, 32, 4)]
)
def test_a_quartile_is_the_quarter_that_the_rank_falls_in(
    rank: int, of: int, quartile: int
) -> None:
    plan = plan_of(
        f"{PLAN}benchmarks: [{{id: b, title: B, series: [{{ranks: {{2020/21: "
        f"{{rank: {rank}, of: {of}}}}}}}]}}]\n"
    )
    assert plan.benchmarks[0].series[0].ranks[0].quartile == quartile


def test_a_scorecard_holds_the_indicators_of_its_priorities_and_then_single_ones() -> None:
    plan = plan_of(WHOLE)
    held = {one.id: [member.id for member in plan.members(one)] for one in plan.scorecards}
    assert held == {"all": ["P1.1a"], "some": ["P1.1a", "I1"]}


def test_the_periods_observed_are_those_with_a_value_or_with_inputs() -> None:
    plan = plan_of(f"""{PLAN}
indicators:
  - id: x
    title: X
    inputs: {{a: First}}
    formula: a * 2
    observations: {{2021/22 Q4: 1, 2021/22: 2, 2021/22 Q2: {{inputs: {{a: 3}}}}, 2022/23: awaited}}
  - {{id: y, title: Y, observations: {{2021/22 Q4: 1, 2020/21: 1}}}}
""")
    assert [period.label for period in plan.observed_periods()] == [
        "2020/21",
        "2021/22 Q2",
        "2021/22 Q4",
        "2021/22",
    ]


def test_what_has_no_id_cannot_be_known() -> None:
    nameless = "[{title: Nameless}]"
    lists = "outcomes priorities actions indicators figures scorecards benchmarks risks narrative"
    text = "".join(f"{part}: {nameless}\n" for part in lists.split())
    assert plan_of(f"{PLAN}{text}ruleset: [{{from: 2020-04-01}}]\n") == plan_of(PLAN)


def test_indicators_of_a_priority_without_an_id_stand_under_none() -> None:
    plan = plan_of(f"{PLAN}priorities: [{{indicators: [{{id: x, title: X}}]}}]\n")
    assert [(one.id, one.priority) for one in plan.indicators] == [("x", None)]


def test_titles_are_the_ids_where_none_is_written() -> None:
    plan = plan_of(
        "id: p\noutcomes: [{id: o}]\npriorities: [{id: q}]\nactions: [{id: a}]\n"
        "indicators: [{id: i}]\nscorecards: [{id: s}]\nbenchmarks: [{id: b}]\nrisks: [{id: r}]\n"
    )
    titles = [
        plan.title,
        *(
            one.title
            for part in (
                plan.outcomes,
                plan.priorities,
                plan.actions,
                plan.indicators,
                plan.scorecards,
                plan.benchmarks,
                plan.risks,
            )
            for one in part
        ),
    ]
    assert titles == ["p", "o", "q", "a", "i", "s", "b", "r"]


@pytest.mark.parametrize("written", ["clean", "[{ruleset: clean}]"])
def test_a_ruleset_is_named_alone_or_in_a_list(written: str) -> None:
    plan = plan_of(f"{PLAN}ruleset: {written}\n")
    assert [(one.id, one.from_) for one in plan.rulesets] == [("clean", None)]


def test_a_file_that_is_no_block_of_keys_holds_no_plan() -> None:
    assert build_plan(document_of("- one\n- two\n")) == (None, ())


_SUCH_AS = "write a period such as 2021/22, 2021/22 Q1, 2021/22 H1, 2021-06 or 2021"
_ASKED = "but the unit of indicator "
_STATES = "not_available, not_due, no_cases, awaited, suppressed or not_recorded"
_NUMBER = f"write a number, or why there is none: {_STATES}"
_YES_NO = f"write yes or no, or why there is none: {_STATES}"
_NO_SUCH_INPUT = 'there is no input "bb"'


def test_a_period_that_is_none_is_told_with_the_plans_own_year() -> None:
    text = f"{PLAN.replace('2021/22', '2026/27')}narrative: [{{id: n, period: 2026-13}}]\n"
    _, findings = build_plan(document_of(text))
    advice = "write a period such as 2026/27, 2026/27 Q1, 2026/27 H1, 2026-06 or 2026"
    assert lines(findings) == [f'5:29 error SCH010 "2026-13" is not a period | {advice}']


def _found(text: str) -> tuple[Plan | None, list[str]]:
    plan, findings = build_plan(document_of(text))
    return plan, lines(findings)


def test_what_the_schema_cannot_say_is_found_and_the_rest_is_built() -> None:
    plan, found = _found(f"""{PLAN.replace("2021/22", "2021/23 Q1")}
indicators:
  - id: x
    title: X
    unit: percent
    inputs: {{a: First}}
    formula: a / bb
    target: 5
    observations: {{2021-13: 3, 2021/22 Q1: half, 2021/22 Q2: true, 2021/22 Q3: 4}}
  - {{id: y, title: Y, unit: yes_no, observations: {{2021/22 Q1: perhaps}}}}
narrative: [{{id: n, period: 2020/22, text: T}}]
""")
    assert found == [
        '4:7 error SCH010 "2021/23 Q1" is not a period | write the year that follows: 2021/22 Q1',
        f'13:20 error SCH010 "2021-13" is not a period | {_SUCH_AS}',
        f'13:44 error SCH020 "half" is not a number, {_ASKED}x asks for one | {_NUMBER}',
        f'13:62 error SCH020 "true" is not a number, {_ASKED}x asks for one | {_NUMBER}',
        '11:18 error RUL001 the formula of indicator x: there is no input "bb" | use one of: a',
        f'14:64 error SCH020 "perhaps" is not yes or no, {_ASKED}y asks for one | {_YES_NO}',
        '15:29 error SCH010 "2020/22" is not a period | write the year that follows: 2020/21',
    ]
    assert plan is not None
    assert plan.year is None
    first, second = plan.indicators
    assert [(one.period.label, one.value) for one in first.observations] == [
        ("2021/22 Q1", None),
        ("2021/22 Q2", None),
        ("2021/22 Q3", Decimal(4)),
    ]
    assert (first.formula, first.targets) == (None, {})
    assert [one.state for one in second.observations] == [State.NOT_RECORDED]


@pytest.mark.parametrize(
    ("formula", "place"),
    [
        ("a + bb", "8:18"),
        ('"a + bb"', "8:19"),
        ("'a + bb'", "8:19"),
        (r'"a +\x20bb"', "8:22"),
        (">-\n      a + bb", "9:11"),
    ],
)
def test_a_mistake_in_a_formula_is_pointed_at_where_it_is_written(formula: str, place: str) -> None:
    _, found = _found(
        f"{PLAN}indicators:\n  - id: x\n    inputs: {{a: A}}\n    formula: {formula}\n"
    )
    assert found == [
        f"{place} error RUL001 the formula of indicator x: {_NO_SUCH_INPUT} | use one of: a"
    ]


@pytest.mark.parametrize(
    ("written", "source"),
    [
        (
            "{title: Report, file: 000.txt, note: Part A}",
            Source(title="Report", file="000.txt", note="Part A"),
        ),
        ("{}", Source()),
        ("Report", None),
    ],
)
def test_a_plan_knows_the_document_it_was_taken_from(written: str, source: Source | None) -> None:
    assert plan_of(f"{PLAN}source: {written}\n").source == source
    assert plan_of(PLAN).source is None
    assert plan_of(f"{PLAN}scales: {{care: [weak, good]}}\n").scales == {"care": ("weak", "good")}
