from __future__ import annotations

import datetime as dt

import pytest

from framework.model.build import build_plan
from framework.model.period import Period
from framework.model.plan import Plan
from tests.written import PLAN, document_of, lines, plan_of


def _found(text: str) -> tuple[Plan | None, list[str]]:
    plan, findings = build_plan(document_of(text))
    return plan, lines(findings)


def test_a_year_may_start_in_any_month() -> None:
    plan = plan_of(
        f"{PLAN}year_starts: August\nindicators: [{{id: x, observations: {{2021/22 Q1: 1}}}}]\n"
    )
    assert plan.year == Period("2021/22", dt.date(2021, 8, 1), 12)
    (observation,) = plan.indicators[0].observations
    assert observation.period.start == dt.date(2021, 8, 1)


@pytest.mark.parametrize(
    ("year", "year_starts", "starts"),
    [("2021", "", 1), ("2021/22", "", 4), ("2021/22", "January", 1), ("2021/22", "August", 8)],
)
def test_years_start_in_april_but_calendar_years_in_january(
    year: str, year_starts: str, starts: int
) -> None:
    line = f"year_starts: {year_starts}\n" if year_starts else ""
    plan = plan_of(f"id: p\nyear: {year}\n{line}indicators: [{{id: x, target: 5}}]\n")
    assert plan.year is not None
    assert (plan.year.start, plan.year.months) == (dt.date(2021, starts, 1), 12)
    assert plan.indicators[0].year_starts == starts
    assert [period.start for period in plan.indicators[0].targets] == [plan.year.start]


@pytest.mark.parametrize("year", ["9999", "0000", "0999/00"])
def test_a_year_that_no_plan_is_of_is_reported(year: str) -> None:
    plan, found = _found(f'id: p\nyear: "{year}"\nindicators: [{{id: x, target: 5}}]\n')
    assert [line.partition(" |")[0] for line in found] == [
        f'2:7 error SCH010 "{year}" is not a period'
    ]
    assert plan is not None
    assert (plan.year, plan.indicators[0].targets) == (None, {})


def test_a_figure_for_a_period_that_no_plan_is_of_is_reported_and_left_out() -> None:
    plan, found = _found(f"{PLAN}indicators: [{{id: x, observations: {{0001-01: 5, 0000: 6}}}}]\n")
    assert [line.partition(" |")[0] for line in found] == [
        '5:37 error SCH010 "0001-01" is not a period',
        '5:49 error SCH010 "0000" is not a period',
    ]
    assert plan is not None
    assert plan.indicators[0].observations == ()
