from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from framework.model.plan import Action
from framework.status.action import (
    ActionGiven,
    action_given,
    days_late,
    is_complete,
    months_late,
    progress_at,
    risk_facts,
    rollup_facts,
)
from framework.status.ruleset import CountsAs
from tests.written import PLAN, period_of, plan_of

_DAY = dt.date.fromisoformat


def _action(keys: str) -> Action:
    (action,) = plan_of(f"{PLAN}actions: [{{id: a, {keys}}}]\n").actions
    return action


def _given(keys: str, period: str = "2021/22 Q2", as_of: str = "2021-09-30") -> ActionGiven:
    return action_given(_action(keys), period_of(period), _DAY(as_of))


@pytest.mark.parametrize(
    ("due", "ends", "days", "months"),
    [
        ("2021-06-30", "2021-06-30", 0, 0),
        ("2021-06-30", "2021-06-29", -1, 0),
        ("2021-06-30", "2020-06-30", -365, 0),
        ("2021-06-30", "2021-07-01", 1, 1),
        ("2021-06-30", "2021-07-30", 30, 1),
        ("2021-06-30", "2021-07-31", 31, 2),
        ("2021-06-30", "2021-08-30", 61, 2),
        ("2021-06-30", "2022-06-30", 365, 12),
        ("2021-06-30", "2022-07-01", 366, 13),
        ("2021-01-31", "2021-02-28", 28, 1),
        ("2021-01-31", "2021-03-01", 29, 2),
        ("2020-02-29", "2021-02-28", 365, 12),
        ("2021-12-15", "2022-01-15", 31, 1),
        ("2021-12-15", "2022-01-16", 32, 2),
    ],
)
def test_delay_is_counted_in_days_and_in_calendar_months_a_part_counting_as_one(
    due: str, ends: str, days: int, months: int
) -> None:
    assert days_late(_DAY(due), _DAY(ends)) == days
    assert months_late(_DAY(due), _DAY(ends)) == months


def test_without_a_date_there_is_no_delay() -> None:
    day = _DAY("2021-06-30")
    for due, ends in ((None, day), (day, None), (None, None)):
        assert (days_late(due, ends), months_late(due, ends)) == (None, None)


@pytest.mark.parametrize(
    ("keys", "ends"),
    [
        ("due: 2021-06-30", "2021-09-30"),
        ("due: 2021-06-30, expected: 2021-12-01", "2021-12-01"),
        ("expected: 2021-12-01, completed: 2021-07-15", "2021-07-15"),
        ("expected: 2021-12-01, progress: {2021/22 Q1: complete, 2021/22 Q2: 100}", "2021-06-30"),
        ("expected: 2021-12-01, progress: {2021/22 Q1: 100}", "2021-06-30"),
        ("expected: 2021-12-01, progress: {2021/22 Q1: 99}", "2021-12-01"),
        ("expected: 2021-12-01, progress: {2021/22 Q3: complete}", "2021-12-01"),
        ("completed: 2021-07-15, progress: {2021/22 Q1: complete}", "2021-07-15"),
    ],
)
def test_delay_is_counted_to_completion_else_to_the_expected_day_else_to_the_scorecards(
    keys: str, ends: str
) -> None:
    assert _given(keys).ends == _DAY(ends)


def test_what_is_complete_in_a_period_that_runs_on_counts_from_the_scorecards_day() -> None:
    given = _given("progress: {2021/22 Q2: complete}", as_of="2021-08-15")
    assert given.ends == _DAY("2021-08-15")


def test_every_name_about_an_action_follows() -> None:
    keys = "due: 2021-08-31, original_due: 2021-05-31"
    given = _given(f"{keys}, progress: {{2021/22 Q1: {{percent: 12.5, state: on_hold}}}}")
    assert given.facts == {
        "progress": Fraction(25, 2),
        "action_state": "on_hold",
        "days_late": 30,
        "days_late_original": 122,
        "months_late_original": 4,
    }


def test_the_first_date_is_the_due_date_where_it_was_never_moved() -> None:
    facts = _given("due: 2021-08-31").facts
    assert facts["days_late_original"] == facts["days_late"] == 30
    assert (facts["months_late_original"], facts["progress"]) == (1, None)
    assert set(_given("owner: Nobody").facts.values()) == {None}


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("2020/21", None),
        ("2021-05", None),
        ("2021/22 Q1", "2021/22 Q1"),
        ("2021-07", "2021/22 Q1"),
        ("2021/22 H1", "2021/22 H1"),
        ("2021/22 Q2", "2021/22 H1"),
        ("2030/31", "2021/22"),
    ],
)
def test_the_latest_report_that_does_not_run_past_the_period_is_shown(
    period: str, found: str | None
) -> None:
    action = _action("progress: {2021/22: 4, 2021/22 Q1: 1, 2021/22 Q2: 2, 2021/22 H1: 3}")
    progress = progress_at(action, period_of(period))
    assert (progress.period.label if progress else None) == found


@pytest.mark.parametrize(
    ("written", "complete"),
    [
        ("100", True),
        ("complete", True),
        ("{percent: 40, state: complete}", True),
        ("{percent: 100, state: on_hold}", True),
        ("99.9", False),
        ("in_progress", False),
        ("{note: done}", False),
    ],
)
def test_work_is_complete_by_its_word_or_its_figure(
    written: str,
    complete: bool,  # noqa: FBT001 - what must follow
) -> None:
    (progress,) = _action(f"progress: {{2021/22 Q1: {written}}}").progress
    assert is_complete(progress) is complete
    assert is_complete(None) is False


def test_a_risk_gives_what_is_published_of_it() -> None:
    whole, bare = plan_of(
        f"{PLAN}risks: [{{id: r, likelihood: 3, impact: 4.5, score: 13.5}}, {{id: s}}]\n"
    ).risks
    assert risk_facts(whole) == {
        "likelihood": Fraction(3),
        "impact": Fraction(9, 2),
        "score": Fraction(27, 2),
    }
    assert risk_facts(bare) == {"likelihood": None, "impact": None, "score": None}


def test_a_roll_up_counts_its_members_by_what_their_statuses_count_as() -> None:
    met, near, missed, unscored, unknown = CountsAs
    facts = rollup_facts([met, met, near, missed, missed, missed, unscored, unknown, None])
    assert facts == {
        "met": 2,
        "near": 1,
        "missed": 3,
        "unscored": 1,
        "unknown": 2,
        "scored": 6,
        "total": 9,
        "percent_met": Fraction(100, 3),
    }


def test_a_roll_up_in_which_nothing_is_scored_has_no_percentage() -> None:
    facts = rollup_facts([CountsAs.UNSCORED, None])
    assert (facts["scored"], facts["total"], facts["percent_met"]) == (0, 2, None)
