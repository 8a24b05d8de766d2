from __future__ import annotations

import pytest

from framework.scorecard import Filters, Scorecard, build_scorecard
from framework.status.ruleset import Members
from tests.written import PLAN, RULES, RULESET, period_of, plan_of, ruleset_of

_LIST = """\
    - {{when: missed > 0, status: off_target}}
    - {{when: percent_met >= {least}, status: on_target}}
    - cannot_tell: no_data
    - otherwise: near_target
"""
_INDICATORS = "rollups:\n" + "".join(
    f"  {of}:\n{_LIST.format(least=least)}"
    for of, least in (("priority", 50), ("scorecard", 60), ("plan", 100))
)

_PLAN = f"""{PLAN}
priorities:
  - id: waste
    indicators:
      - {{id: a, polarity: higher_is_better, target: 5, observations: {{2021/22 Q2: 5}}}}
      - {{id: b, polarity: higher_is_better, target: 5, tolerance: {{amount: 1}},
         observations: {{2021/22 Q2: 4}}}}
    actions: [{{id: done, progress: {{2021/22 Q2: 100}}}}]
  - id: streets
    indicators:
      - id: c
        polarity: higher_is_better
        target: 5
        observations: {{2021/22 Q2: {{value: 3, override: {{status: on_target}}}}}}
      - {{id: d}}
    actions: [{{id: late, progress: {{2021/22 Q2: 10}}}}, {{id: new}}]
  - id: parks
indicators:
  - {{id: e, polarity: higher_is_better, target: 5, observations: {{2021/22 Q2: 3}}}}
actions: [{{id: alone, progress: {{2021/22 Q2: 100}}}}]
scorecards:
  - {{id: all, priorities: all}}
  - {{id: some, priorities: [waste], indicators: [e]}}
  - {{id: none, indicators: [gone]}}
"""


def _scorecard(rules: str, filters: Filters | None = None) -> Scorecard:
    ruleset = ruleset_of(RULESET + RULES + rules)
    return build_scorecard(plan_of(_PLAN), ruleset, period_of("2021/22 Q2"), filters)


def _told(scorecard: Scorecard) -> list[tuple[str, str, str]]:
    return [(row.of, row.id, row.status.slug) for row in scorecard.rollups]


def test_indicators_are_rolled_up_for_priorities_scorecards_and_the_plan() -> None:
    scorecard = _scorecard(_INDICATORS)
    assert _told(scorecard) == [
        ("priority", "waste", "on_target"),
        ("priority", "streets", "on_target"),
        ("scorecard", "all", "on_target"),
        ("scorecard", "some", "off_target"),
        ("plan", "clean-streets", "off_target"),
    ]
    assert {row.over for row in scorecard.rollups} == {Members.INDICATORS}
    facts = scorecard.rollups[2].decision.facts
    assert (facts["met"], facts["near"], facts["unknown"], facts["total"]) == (2, 1, 1, 4)


def test_a_roll_up_counts_the_status_that_a_person_set() -> None:
    streets = _scorecard(_INDICATORS).rollups[1].decision.facts
    assert (streets["met"], streets["missed"]) == (1, 0)


def test_actions_are_rolled_up_by_the_priorities_they_stand_under() -> None:
    rules = (
        "[{when: missed > 0, status: off_target}, {cannot_tell: no_data}, {otherwise: on_target}]"
    )
    over = f"{{over: actions, rules: {rules}}}"
    scorecard = _scorecard(
        "action_status: [{when: progress == 100, status: on_target}, {cannot_tell: no_data},"
        " {otherwise: off_target}]\n"
        f"rollups: {{priority: {over}, scorecard: {over}, plan: {over}}}\n"
    )
    assert _told(scorecard) == [
        ("priority", "waste", "on_target"),
        ("priority", "streets", "off_target"),
        ("scorecard", "all", "off_target"),
        ("scorecard", "some", "on_target"),
        ("plan", "clean-streets", "off_target"),
    ]
    totals = [row.decision.facts["total"] for row in scorecard.rollups]
    # Nothing stands under parks and in the scorecard none, so nothing is said of them.
    assert totals == [1, 2, 3, 1, 4]


@pytest.mark.parametrize("filters", [Filters(status="no_data"), Filters(priority=None)])
def test_what_is_shown_changes_no_roll_up(filters: Filters) -> None:
    assert _told(_scorecard(_INDICATORS, filters)) == _told(_scorecard(_INDICATORS))


def test_without_rules_nothing_is_rolled_up() -> None:
    assert _scorecard("").rollups == ()
    assert build_scorecard(plan_of(_PLAN), None, period_of("2021/22 Q2")).rollups == ()
