from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from framework.findings import Finding
from framework.model.build import build_plan
from framework.model.indicator import Bound, Observation, Override, Revision, State, Stretch
from framework.model.plan import Plan
from framework.model.published import Published
from framework.place import FilePath
from framework.source import read_csv
from tests.written import PLAN, document_of, found_in, indicator_of, lines, plan_of

_Value = Decimal | str | bool | None
_HEAD = f"{PLAN}indicators:\n  - id: x\n"
_STATES = "not_available, not_due, no_cases, awaited, suppressed or not_recorded"


def _observation(written: str, above: str = "") -> Observation:
    (observation,) = indicator_of(
        f"{above}    observations:\n      2021/22 Q1: {written}\n"
    ).observations
    return observation


def test_an_observation_says_what_is_known_of_it() -> None:
    first, second = indicator_of("""\
    observations:
      2021/22 Q2: {state: awaited, note: Next week}
      2021/22 Q1:
        value: 97.50
        note: Good
        as_at: 2021-06-15
        provisional: yes
        estimated: true
        year_to_date: 100
        revised: [{was: 96, date: 2021-07-01}, {was: 95.5}, {date: 2021-07-02}]
        covers: {from: 2021-04-06, to: 2021-07-05}
        override: {status: on_target, by: Director, because: Late post, until: 2021-12-31}
        inputs: {a: 3, b: many}
        published:
          {value: 97.5%, target: 95%, status: On Target, icon: ✔, trend: up, rank: 8, quartile: 1,
           inputs: {a: "3", b: [1]}}
""").observations
    assert (second.period.label, second.value, second.state, second.note) == (
        "2021/22 Q2",
        None,
        State.AWAITED,
        "Next week",
    )
    assert (first.value, first.state, first.as_at) == (
        Decimal("97.50"),
        State.MEASURED,
        dt.date(2021, 6, 15),
    )
    assert (first.provisional, first.estimated, first.inputs) == (True, True, {"a": Decimal(3)})
    assert (first.bound, first.year_to_date) == (None, Decimal(100))
    assert first.revised == (
        Revision(Decimal(96), dt.date(2021, 7, 1)),
        Revision(Decimal("95.5"), None),
    )
    assert first.covers == Stretch(dt.date(2021, 4, 6), dt.date(2021, 7, 5))
    assert first.override == Override(
        status="on_target", by="Director", because="Late post", until=dt.date(2021, 12, 31)
    )
    published = first.published
    assert (published.value, published.target, published.status) == ("97.5%", "95%", "On Target")
    assert (published.icon, published.trend, published.inputs) == ("✔", "up", {"a": "3"})
    assert (second.published, second.covers, second.override) == (Published(), None, None)


@pytest.mark.parametrize(
    ("unit", "written", "value", "state"),
    [
        ("count", "3", Decimal(3), State.MEASURED),
        ("count", "no_cases", None, State.NO_CASES),
        ("count", "{note: nothing}", None, State.NOT_RECORDED),
        ("count", "{state: suppressed}", None, State.SUPPRESSED),
        ("count", "[3]", None, State.NOT_RECORDED),
        ("count", "{year_to_date: 3}", None, State.NOT_AVAILABLE),
        ("count", "{state: awaited, year_to_date: 3}", None, State.AWAITED),
        ("yes_no", "yes", True, State.MEASURED),
        ("yes_no", "{value: no}", False, State.MEASURED),
        ("yes_no", "false", False, State.MEASURED),
        ("text", "well run", "well run", State.MEASURED),
        ("{kind: grade, scale: care}", "good", "good", State.MEASURED),
        ("text", "not_due", None, State.NOT_DUE),
    ],
)
def test_a_value_is_what_its_unit_asks_for(
    unit: str, written: str, value: _Value, state: State
) -> None:
    observation = _observation(written, f"    unit: {unit}\n")
    assert (observation.value, observation.state) == (value, state)


@pytest.mark.parametrize("bound", list(Bound))
def test_a_figure_may_be_more_or_less_than_what_is_written_or_about_it(bound: Bound) -> None:
    observation = _observation(f"{{{bound}: 100}}")
    assert (observation.value, observation.bound) == (Decimal(100), bound)
    assert observation.state is State.MEASURED


def test_a_bound_that_is_no_number_is_no_figure() -> None:
    plan, found = _built("", f"{_HEAD}    observations: {{2021/22 Q1: {{more_than: lots}}}}\n")
    (observation,) = plan.indicators[0].observations
    assert (observation.value, observation.bound, observation.state) == (
        None,
        None,
        State.NOT_RECORDED,
    )
    assert [finding.code for finding in found] == ["SCH020"]


def test_an_override_without_a_status_is_none() -> None:
    assert _observation("{value: 3, override: {by: Director}}").override is None
    assert _observation("{value: 3, override: {status: on_target}}").override == Override(
        status="on_target"
    )


def test_days_covered_may_have_one_end() -> None:
    assert _observation("{value: 3, covers: {from: 2021-05-01}}").covers == Stretch(
        dt.date(2021, 5, 1), None
    )


@pytest.mark.parametrize(
    ("first", "second", "column", "advice"),
    [
        (
            "value: 3",
            "state: suppressed",
            32,
            "keep state: where nothing was measured, else take it out",
        ),
        (
            "state: awaited",
            "value: 3",
            38,
            "keep state: where nothing was measured, else take it out",
        ),
        (
            "more_than: 3",
            "value: 3",
            36,
            "keep value: where the figure is exact, else the one that is meant",
        ),
        (
            "about: 3",
            "less_than: 4",
            32,
            "keep value: where the figure is exact, else the one that is meant",
        ),
    ],
)
def test_an_observation_has_one_figure_or_one_reason(
    first: str, second: str, column: int, advice: str
) -> None:
    keys = f"{first.partition(':')[0]} and {second.partition(':')[0]}"
    text = f"{_HEAD}    observations:\n      2021/22 Q1: {{{first}, {second}}}\n"
    assert found_in(text) == [
        (
            f"8:{column - 2} error OBS006 the observation of indicator x for 2021/22 Q1 has "
            f"{keys}, and only one of them can be meant | {advice}"
        )
    ]


def test_a_reason_wins_over_a_figure_beside_it() -> None:
    plan, _ = build_plan(
        document_of(f"{_HEAD}    observations: {{2021/22 Q1: {{value: 3, state: suppressed}}}}\n")
    )
    assert plan is not None
    (observation,) = plan.indicators[0].observations
    assert (observation.value, observation.state) == (None, State.SUPPRESSED)


@pytest.mark.parametrize("unit", ["count", "yes_no"])
def test_a_reason_written_as_the_value_is_told_to_be_written_under_state(unit: str) -> None:
    wanted = {"count": "a number", "yes_no": "yes or no"}[unit]
    text = (
        f"{_HEAD}    unit: {unit}\n    observations:\n      2021/22 Q1: {{value: not_available}}\n"
    )
    assert found_in(text) == [
        (
            f'9:27 error SCH020 "not_available" is not {wanted}, but the unit of indicator x asks '
            "for one | write  state: not_available  instead of value"
        )
    ]


def test_a_value_that_is_no_number_is_told_what_to_write() -> None:
    text = f"{_HEAD}    unit: count\n    observations:\n      2021/22 Q1: {{value: yes}}\n"
    assert found_in(text) == [
        (
            '9:27 error SCH020 "yes" is not a number, but the unit of indicator x asks for one '
            f"| write a number, or why there is none: {_STATES}"
        )
    ]


def _built(table: str, text: str) -> tuple[Plan, tuple[Finding, ...]]:
    beside, read = read_csv(table.encode(), FilePath("data.csv")) if table else (None, ())
    assert read == ()
    plan, found = build_plan(document_of(text), beside)
    assert plan is not None
    return plan, found


_TABLE = """\
indicator,period,value,state,note,year_to_date,covers.from,override.status,revised.1.was,input.a
x,2021/22 Q2,3.50,,Good,7,2021-07-03,on_target,4,2
x,2021/22 Q1,,awaited,,,,,,
y,2021/22 Q1,5,,,,,,,
"""


def test_figures_in_the_file_beside_the_plan_are_read_like_those_in_it() -> None:
    plan, found = _built(_TABLE, f"{_HEAD}    observations: {{2020/21: 1}}\n  - id: y\n")
    assert found == ()
    first, second = plan.indicators
    assert [(one.period.label, one.value, one.state) for one in first.observations] == [
        ("2020/21", Decimal(1), State.MEASURED),
        ("2021/22 Q1", None, State.AWAITED),
        ("2021/22 Q2", Decimal("3.50"), State.MEASURED),
    ]
    inline = indicator_of("""\
    observations:
      2021/22 Q2:
        {value: 3.50, note: Good, year_to_date: 7, covers: {from: 2021-07-03},
         override: {status: on_target}, revised: [{was: 4}], inputs: {a: 2}}
""")
    assert first.observations[-1] == inline.observations[0]
    assert [one.value for one in second.observations] == [Decimal(5)]


def test_where_a_period_is_written_is_known_of_a_key_and_of_a_field() -> None:
    plan, _ = _built(_TABLE, f"{_HEAD}    observations: {{2020/21: 1}}\n  - id: y\n")
    key, _, field = (one.place_of_period for one in plan.indicators[0].observations)
    place, is_key = key
    assert is_key
    assert (
        place.locate(key=True).span
        == document_of(_HEAD + "    observations: {2020/21: 1}\n")
        .locate(place.pointer, key=True)
        .span
    )
    place, is_key = field
    assert not is_key
    span = place.locate().span
    assert span is not None
    assert (place.locate().path, span.line, span.column) == ("data.csv", 2, 3)


def test_a_figure_in_the_plan_and_in_the_file_is_reported_and_the_plans_stands() -> None:
    plan, found = _built(
        "indicator,period,value\nx,2021/22 Q1,3\nx,2021/22 Q2,4\n",
        f"{_HEAD}    observations: {{2021/22 Q1: 5}}\n",
    )
    assert lines(found) == [
        (
            "2:1 error OBS001 indicator x has a second figure for 2021/22 Q1 "
            "| keep one of the two and take the other out"
        )
    ]
    (finding,) = found
    assert [(one.note, one.at.path) for one in finding.related] == [
        ("first written here", "plan.yaml")
    ]
    assert [one.value for one in plan.indicators[0].observations] == [Decimal(5), Decimal(4)]


def test_rows_for_indicators_that_the_plan_has_not_are_reported_in_their_order() -> None:
    table = "indicator,period,value\nlitre,2021/22 Q1,3\nzz,2021/22 Q1,3\nzz,2021/22 Q2,3\n"
    plan, found = _built(table, f"{PLAN}indicators: [{{id: litter}}]\nfigures: [{{id: f}}]\n")
    which = "which the plan does not have"
    assert lines(found) == [
        f'2:1 error REF002 1 row is for the indicator "litre", {which} | did you mean "litter"?',
        (
            f'3:1 error REF002 2 rows are for the indicator "zz", {which} '
            "| write the id of an indicator of this plan, or take the rows out"
        ),
    ]
    assert plan.indicators[0].observations == ()


def test_a_row_for_a_period_that_does_not_exist_is_reported_and_left_out() -> None:
    plan, found = _built("indicator,period,value\nx,2021/23 Q1,3\n", _HEAD)
    assert lines(found) == [
        '2:3 error SCH010 "2021/23 Q1" is not a period | write the year that follows: 2021/22 Q1'
    ]
    assert plan == plan_of(_HEAD)


def test_rows_without_an_indicator_or_a_period_are_left_out() -> None:
    table = document_of("rows: [{indicator: x, value: 3}, {period: 2021/22, value: 3}]\n")
    plan, found = build_plan(document_of(_HEAD), table)
    assert (plan, found) == (plan_of(_HEAD), ())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("<5", "less_than: 5"),
        ("fewer than 5", "less_than: 5"),
        ("> 1,000.5", "more_than: 1000.5"),
        ("Over 100", "more_than: 100"),
        ("c. 18", "about: 18"),
        ("~18", "about: 18"),
    ],
)
def test_a_figure_that_is_not_exact_has_a_key_of_its_own(typed: str, meant: str) -> None:
    head = f"{_HEAD}    unit: count\n    observations:\n      2021/22 Q1: "
    told = f'"{typed}" is not a number, but the unit of indicator x asks for one | write '
    assert found_in(f"{head}'{typed}'\n") == [f"9:19 error SCH020 {told}{{{meant}}}"]
    assert found_in(f"{head}{{value: '{typed}'}}\n") == [
        f"9:27 error SCH020 {told} {meant}  instead of value"
    ]


@pytest.mark.parametrize("typed", ["<= 5", "5 to 10", "many 5", "094"])
def test_other_words_beside_a_figure_stay_as_they_are(typed: str) -> None:
    text = f"{_HEAD}    unit: count\n    observations:\n      2021/22 Q1: '{typed}'\n"
    assert found_in(text) == [
        (
            f'9:19 error SCH020 "{typed}" is not a number, but the unit of indicator x asks for one'
            f" | write a number, or why there is none: {_STATES}"
        )
    ]
