from __future__ import annotations

import pytest

from framework.scorecard import IndicatorRow, build_scorecard
from tests.written import PLAN, RULES, RULESET, period_of, plan_of, ruleset_of

_RULESET = ruleset_of(RULESET + RULES)


def _row(observation: str, as_at: str = "2021-09-30", *, judged: bool = True) -> IndicatorRow:
    plan = plan_of(f"""{PLAN}as_at: {as_at}
indicators:
  - id: x
    polarity: higher_is_better
    target: 5
    observations: {{2021/22 Q2: {{value: 3, {observation}}}}}
""")
    ruleset = _RULESET if judged else None
    (row,) = build_scorecard(plan, ruleset, period_of("2021/22 Q2")).indicators
    return row


_SET = "override: {status: near_target, by: Director, because: Late post"


@pytest.mark.parametrize(
    ("override", "as_at", "status"),
    [
        (f"{_SET}}}", "2021-09-30", "near_target"),
        (f"{_SET}, until: 2021-09-30}}", "2021-09-30", "near_target"),
        (f"{_SET}, until: 2021-09-29}}", "2021-09-30", "off_target"),
        (f"{_SET}, until: 2021-09-30}}", "2021-10-01", "off_target"),
        ("override: {status: blue}", "2021-09-30", "off_target"),
        ("override: {by: Director}", "2021-09-30", "off_target"),
        ("note: none", "2021-09-30", "off_target"),
    ],
)
def test_a_status_that_a_person_set_is_shown_while_it_is_in_force(
    override: str, as_at: str, status: str
) -> None:
    row = _row(override, as_at)
    assert row.status is not None
    assert row.status.slug == status
    assert row.computed is not None
    assert row.computed.slug == "off_target"
    assert (row.override is not None) is (status == "near_target")


def test_the_computed_status_is_kept_and_is_the_one_compared_with_what_was_printed() -> None:
    row = _row(f"{_SET}}}, published: {{status: Off Target}}")
    assert (row.published_status, row.agrees) == ("off_target", True)
    assert row.override is not None
    assert (row.override.by, row.override.because) == ("Director", "Late post")
    other = _row(f"{_SET}}}, published: {{status: Near Target}}")
    assert (other.published_status, other.agrees) == ("near_target", False)


def test_the_counts_are_of_the_statuses_shown() -> None:
    plan = plan_of(
        f"{PLAN}indicators: [{{id: x, observations: {{2021/22 Q2: {{value: 3, {_SET}}}}}}}}}]\n"
    )
    summary = build_scorecard(plan, _RULESET, period_of("2021/22 Q2")).summary
    assert {slug: count for slug, count in summary.by_status.items() if count} == {"near_target": 1}


def test_without_a_ruleset_nobody_can_set_a_status() -> None:
    row = _row(f"{_SET}}}, published: {{status: Off Target}}", judged=False)
    assert (row.status, row.computed, row.override, row.agrees) == (None, None, None, None)
