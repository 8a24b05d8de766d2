from __future__ import annotations

import pytest

from framework.scorecard import ActionRow, Scorecard, build_scorecard
from tests.written import PLAN, RULES, RULESET, period_of, plan_of, ruleset_of

_ACTION_RULES = """\
action_status:
  - {when: progress == 100 or action_state == 'complete', status: on_target}
  - {when: days_late > 0, status: off_target}
  - {when: months_late_original > 1, status: near_target}
  - cannot_tell: no_data
  - otherwise: near_target
risk_level:
  - {when: score >= 15, status: off_target, because: it is high}
  - cannot_tell: no_data
  - otherwise: on_target
"""
_RULESET = ruleset_of(RULESET + RULES + _ACTION_RULES)
_AS_AT = f"{PLAN}as_at: 2021-09-30\n"


def _scorecard(text: str, period: str = "2021/22 Q2") -> Scorecard:
    return build_scorecard(plan_of(text), _RULESET, period_of(period))


def _row(keys: str, period: str = "2021/22 Q2") -> ActionRow:
    (row,) = _scorecard(f"{_AS_AT}actions: [{{id: a, {keys}}}]\n", period).actions
    return row


@pytest.mark.parametrize(
    ("keys", "status"),
    [
        ("due: 2021-09-01", "not_reported"),
        ("progress: {2021/22 Q1: 100}, due: 2021-06-01", "on_target"),
        ("progress: {2021/22 Q2: complete}", "on_target"),
        ("progress: {2021/22 Q1: 50}, due: 2021-09-29", "off_target"),
        ("progress: {2021/22 Q1: on_hold}, due: 2021-09-30", "no_data"),
        ("progress: {2021/22 Q1: {percent: 5, state: on_hold}}, due: 2021-09-30", "near_target"),
        ("progress: {2021/22 Q1: {percent: 5, state: on_hold}}", "no_data"),
        ("progress: {2021/22 Q3: complete}", "not_reported"),
    ],
)
def test_an_action_has_a_status_of_its_own_rules_once_it_is_reported(
    keys: str, status: str
) -> None:
    row = _row(keys)
    assert row.status is not None
    assert row.status.slug == status
    assert (row.decision is None) is (status == "not_reported")


def test_without_rules_for_actions_what_is_reported_has_no_status() -> None:
    plan = plan_of(f"{_AS_AT}actions: [{{id: a, progress: {{2021/22 Q1: 50}}}}, {{id: b}}]\n")
    for ruleset in (ruleset_of(RULESET + RULES), None):
        first, second = build_scorecard(plan, ruleset, period_of("2021/22 Q2")).actions
        assert (first.status, first.decision) == (None, None)
        assert second.status is not None
        assert second.status.slug == "not_reported"


@pytest.mark.parametrize(
    ("printed", "slug", "agrees"),
    [
        ("On Target", "on_target", True),
        ("Off Target", "off_target", False),
        ("Delayed", None, False),
    ],
)
def test_what_was_printed_of_an_action_is_compared_with_what_follows(
    printed: str,
    slug: str | None,
    agrees: bool,  # noqa: FBT001 - what must follow
) -> None:
    row = _row(f"progress: {{2021/22 Q1: {{percent: 100, published: {{status: {printed}}}}}}}")
    assert (row.published_status, row.agrees) == (slug, agrees)


@pytest.mark.parametrize(
    ("keys", "overdue"),
    [
        ("due: 2021-09-30", True),
        ("due: 2021-10-01", False),
        ("due: 2021-09-01, progress: {2021/22 Q1: 99}", True),
        ("due: 2021-09-01, progress: {2021/22 Q1: 100}", False),
        ("due: 2021-09-01, completed: 2021-09-30", False),
        ("due: 2021-09-01, completed: 2021-10-01", True),
        ("owner: Nobody", False),
    ],
)
def test_what_was_due_is_overdue_until_it_is_complete(
    keys: str,
    overdue: bool,  # noqa: FBT001 - what must follow
) -> None:
    assert _row(keys).overdue is overdue


def test_milestones_have_rows_like_their_actions() -> None:
    row = _row(
        "progress: {2021/22 Q1: 5}, milestones: [{id: m, due: 2021-05-01, "
        "progress: {2021/22 Q1: 10}}, {id: n, progress: {2021/22 Q2: complete}}, {id: o}]"
    )
    told = [
        (one.action.id, one.percent, one.status.slug if one.status else None, one.overdue)
        for one in row.milestones
    ]
    assert told == [
        ("m", 10, "off_target", True),
        ("n", None, "on_target", False),
        ("o", None, "not_reported", False),
    ]
    assert all(one.milestones == () for one in row.milestones)


def test_a_risk_has_the_level_that_its_rules_give() -> None:
    rows = _scorecard(
        f"{PLAN}risks: [{{id: r, score: 15}}, {{id: s, score: 1}}, {{id: t}}]\n"
    ).risks
    told = [
        (row.risk.id, row.level.slug if row.level else None, row.decision.rule.because)
        for row in rows
        if row.decision is not None
    ]
    assert told == [
        ("r", "off_target", "it is high"),
        ("s", "on_target", None),
        ("t", "no_data", None),
    ]
