from __future__ import annotations

import pytest

from framework.checks import by_code
from framework.load import JudgedPlan
from framework.scorecard import build_published
from tests.written import PLAN, RULES, RULESET, plan_of, ruleset_of

_RULES = """\
action_status:
  - {when: progress == 100, status: on_target, because: it is done}
  - {when: days_late > 0, status: off_target}
  - cannot_tell: no_data
  - otherwise: near_target
risk_level:
  - {when: score >= 15, status: off_target, because: it is high}
  - cannot_tell: no_data
  - otherwise: on_target
"""
_RULESET = ruleset_of(RULESET + RULES + _RULES)
_ACTION = "actions: [{id: bins, due: 2021-06-20, progress: {2021/22 Q1: {%s}}}]\n"
_RISK = "risks: [{id: flood, title: A flood, %s}]\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            _ACTION % "percent: 100, published: {status: Off Target}",
            (
                'action bins prints "Off Target" for 2021/22 Q1, but the rules give "On Target", '
                "because it is done (100% done, days late: 10)"
            ),
        ),
        (
            _ACTION % "percent: 0, published: {status: On Target}",
            (
                'action bins prints "On Target" for 2021/22 Q1, but the rules give "Off Target", '
                "because of the rule  days_late > 0 (days late: 10)"
            ),
        ),
        (
            _RISK % "score: 16, published: {status: Severe}",
            (
                'risk flood prints "Severe", but the rules give "Off Target", because it is high '
                "(score 16)"
            ),
        ),
        (
            _RISK % "published: {status: On Target}",
            'risk flood prints "On Target", but the rules give "No Data", because no rule can tell',
        ),
    ],
)
def test_a_printed_status_of_work_or_of_a_risk_is_answered_with_what_was_given(
    text: str, message: str
) -> None:
    plan = plan_of(f"{PLAN}ruleset: clean\n{text}")
    published = build_published(JudgedPlan(plan=plan, rulesets=(_RULESET,)))
    find = by_code("PUB002").find
    assert find is not None
    assert [problem.message for problem in find(published)] == [message]
