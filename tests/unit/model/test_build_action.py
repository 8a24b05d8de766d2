from __future__ import annotations

import datetime as dt
from decimal import Decimal

from framework.model.plan import Action
from tests.written import PLAN, found_in, plan_of


def _action(text: str, head: str = PLAN) -> Action:
    (action,) = plan_of(f"{head}actions:\n  - id: a\n{text}").actions
    return action


def test_an_action_is_built_with_its_dates_and_milestones() -> None:
    action = _action("""\
    title: Deliver bins
    due: 2022-03-31
    original_due: 2021-12-31
    because: The supplier failed
    expected: 2022-05-01
    completed: 2022-06-01
    milestones:
      - id: a-order
        title: Bins ordered
        owner: Nobody asks
        due: 2021-06-30
        original_due: 2021-05-31
        because: No quorum
        expected: 2021-07-15
        completed: 2021-07-01
        progress: {2021/22 Q1: 50, 2021/22 Q2: complete}
        note: Two lots
        printed_at: [3]
      - {id: a-pay}
      - {title: Nameless}
""")
    assert (action.due, action.original_due, action.because) == (
        dt.date(2022, 3, 31),
        dt.date(2021, 12, 31),
        "The supplier failed",
    )
    assert (action.expected, action.completed) == (dt.date(2022, 5, 1), dt.date(2022, 6, 1))
    order, pay = action.milestones
    assert (order.id, order.title, order.note, order.printed_at) == (
        "a-order",
        "Bins ordered",
        "Two lots",
        (3,),
    )
    assert (order.due, order.original_due, order.because) == (
        dt.date(2021, 6, 30),
        dt.date(2021, 5, 31),
        "No quorum",
    )
    assert (order.expected, order.completed) == (dt.date(2021, 7, 15), dt.date(2021, 7, 1))
    assert [(one.period.label, one.percent, one.state) for one in order.progress] == [
        ("2021/22 Q1", Decimal(50), None),
        ("2021/22 Q2", None, "complete"),
    ]
    assert (pay.title, pay.due, pay.progress, pay.milestones) == ("a-pay", None, (), ())


def test_milestones_have_the_priority_of_their_action() -> None:
    plan = plan_of(
        f"{PLAN}priorities:\n  - id: p\n    actions: [{{id: a, milestones: [{{id: m}}]}}]\n"
    )
    (action,) = plan.actions
    assert (action.priority, action.milestones[0].priority) == ("p", "p")


def test_what_was_reported_stands_in_the_order_of_the_periods() -> None:
    action = _action(
        "    progress: {2021/22: 90, 2021/22 Q4: 80, 2021/22 Q1: 10, 2020/21: on_hold}\n"
    )
    assert [one.period.label for one in action.progress] == [
        "2020/21",
        "2021/22 Q1",
        "2021/22 Q4",
        "2021/22",
    ]


def test_progress_for_a_period_that_does_not_exist_is_reported() -> None:
    text = f"{PLAN}actions: [{{id: a, milestones: [{{id: m, progress: {{2021/23 Q1: 5}}}}]}}]\n"
    assert found_in(text) == [
        '5:51 error SCH010 "2021/23 Q1" is not a period | write the year that follows: 2021/22 Q1'
    ]


def test_rulesets_are_taken_in_the_order_of_their_dates() -> None:
    plan = plan_of(
        f"{PLAN}ruleset:\n"
        "  - {from: 2021-04-01, ruleset: new}\n"
        "  - {ruleset: oldest}\n"
        "  - {from: 2020-04-01, ruleset: old}\n"
    )
    assert [one.id for one in plan.rulesets] == ["oldest", "old", "new"]
