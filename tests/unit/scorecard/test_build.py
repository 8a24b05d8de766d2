from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from framework.model.indicator import Indicator, PriorityId, ScorecardId
from framework.model.plan import Plan
from framework.scorecard import Filters, Scorecard, Summary, build_scorecard, default_period
from framework.scorecard.build import published_slug
from framework.status.ruleset import NOT_REPORTED
from tests.written import PLAN, RULES, RULESET, period_of, plan_of, ruleset_of

_TREND = "trends: {short: {compare_with: latest_earlier}}\n"
_RULESET = ruleset_of(RULESET + RULES + _TREND)

_WHOLE = f"""{PLAN}as_at: 2021-09-30
tolerance: {{percent: 10}}
priorities:
  - id: waste
    title: Less waste
    actions:
      - id: bins
        title: Deliver bins
        due: 2021-09-30
        progress: {{2021/22 Q1: 50, 2021/22 Q3: complete}}
    indicators:
      - id: recycled
        title: Waste recycled
        polarity: higher_is_better
        target: 50
        observations:
          2020/21 Q2: 49
          2021/22 Q1: 48
          2021/22 Q2: {{value: 50, note: Good, published: {{status: "on  target"}}}}
          2021/22 Q3: 90
          2021/22: 70
  - id: streets
    title: Clean streets
    actions:
      - {{id: sweep, title: Sweep, due: 2021-10-01}}
    indicators:
      - id: litter
        title: Litter
        polarity: lower_is_better
        target: 10
        observations: {{2021/22 Q2: {{value: 11, published: {{status: On Target}}}}}}
      - id: survey
        title: Survey
        frequency: yearly
        target: 10
indicators:
  - id: complaints
    title: Complaints
    polarity: lower_is_better
    target: 1
    observations: {{2021/22 Q2: {{value: 3, published: {{status: Amber}}}}}}
  - {{id: calls, title: Calls, target: 1}}
actions:
  - {{id: fleet, title: Fleet, due: 2021-06-30, progress: {{2021/22 Q1: 100}}}}
scorecards:
  - {{id: service, title: Service, priorities: all}}
  - {{id: some, title: Some, priorities: [streets], indicators: [complaints, litter, gone]}}
risks: [{{id: r, title: Nobody sorts waste}}]
benchmarks: [{{id: b, title: Recycling in Scotland}}]
"""


def _scorecard(text: str = _WHOLE, period: str = "2021/22 Q2", **wanted: str) -> Scorecard:
    filters = Filters(
        scorecard=ScorecardId(wanted["scorecard"]) if "scorecard" in wanted else None,
        priority=PriorityId(wanted["priority"]) if "priority" in wanted else None,
        status=wanted.get("status"),
    )
    return build_scorecard(plan_of(text), _RULESET, period_of(period), filters)


def _ids(scorecard: Scorecard) -> list[str]:
    return [row.indicator.id for row in scorecard.indicators]


def _statuses(scorecard: Scorecard) -> dict[str, str | None]:
    return {
        row.indicator.id: row.status.slug if row.status else None for row in scorecard.indicators
    }


def test_every_indicator_is_judged_and_counted() -> None:
    scorecard = _scorecard()
    assert _statuses(scorecard) == {
        "recycled": "on_target",
        "litter": "near_target",
        "survey": "no_data",
        "complaints": "off_target",
        "calls": "no_data",
    }
    assert scorecard.summary == Summary(
        by_status={"on_target": 1, "near_target": 1, "off_target": 1, "no_data": 2},
        by_trend={"improving": 1, "steady": 0, "worsening": 0, "not_judged": 0, "unknown": 4},
        agree=1,
        differ=2,
        not_published=2,
    )
    assert [(row.published_status, row.agrees) for row in scorecard.indicators] == [
        ("on_target", True),
        ("on_target", False),
        (None, None),
        (None, False),
        (None, None),
    ]
    assert [row.scorecards for row in scorecard.indicators] == [
        ("service",),
        ("service", "some"),
        ("service", "some"),
        ("some",),
        (),
    ]
    assert scorecard.as_of == dt.date(2021, 9, 30)


def test_rows_stand_under_their_priorities() -> None:
    groups = [
        (priority.id if priority else None, [row.indicator.id for row in rows])
        for priority, rows in _scorecard().groups()
    ]
    assert groups == [
        ("waste", ["recycled"]),
        ("streets", ["litter", "survey"]),
        (None, ["complaints", "calls"]),
    ]


def test_the_history_holds_figures_of_one_length_up_to_the_period() -> None:
    row, *_ = _scorecard().indicators
    assert [figure.period.label for figure in row.history] == [
        "2020/21 Q2",
        "2021/22 Q1",
        "2021/22 Q2",
    ]


def test_actions_show_the_latest_report_up_to_the_period() -> None:
    bins, sweep, fleet = _scorecard().actions
    assert (bins.percent, bins.status, bins.overdue) == (Decimal(50), None, True)
    assert (sweep.progress, sweep.status, sweep.overdue) == (None, NOT_REPORTED, False)
    assert (fleet.percent, fleet.status, fleet.overdue) == (Decimal(100), None, False)
    later = _scorecard(period="2021/22 Q3").actions[0]
    assert (later.percent, later.status, later.overdue) == (None, None, False)
    before, *_ = _scorecard(period="2020/21 Q4").actions
    assert (before.progress, before.status) == (None, NOT_REPORTED)


def test_what_an_action_was_published_as_is_kept_as_it_was_printed() -> None:
    progress = "{2021/22 Q1: {percent: 5, published: {status: On Target}}}"
    text = f"{PLAN}actions: [{{id: a, title: A, progress: {progress}}}]\n"
    (row,) = _scorecard(text).actions
    assert (row.published_status, row.agrees) == ("on_target", None)
    assert row.progress is not None
    assert row.progress.published.status == "On Target"


def test_what_was_due_and_is_not_there_is_listed() -> None:
    missing = _scorecard().missing
    assert [row.indicator.id for row in missing.indicators] == ["calls"]
    assert [row.action.id for row in missing.actions] == ["bins"]


def test_nothing_that_is_not_due_is_missing() -> None:
    missing = _scorecard(period="2021/22 Q4").missing
    assert missing.indicators == ()


@pytest.mark.parametrize(
    ("wanted", "indicators", "actions"),
    [
        ({"scorecard": "service"}, ["recycled", "litter", "survey"], ["bins", "sweep"]),
        ({"scorecard": "some"}, ["litter", "survey", "complaints"], ["sweep"]),
        ({"priority": "streets"}, ["litter", "survey"], ["sweep"]),
        ({"scorecard": "some", "priority": "waste"}, [], []),
        ({"status": "no_data"}, ["survey", "calls"], []),
        ({"priority": "streets", "status": "no_data"}, ["survey"], []),
        ({"scorecard": "gone"}, ["recycled", "litter", "survey", "complaints", "calls"], None),
    ],
)
def test_rows_are_restricted_by_what_is_wanted(
    wanted: dict[str, str], indicators: list[str], actions: list[str] | None
) -> None:
    scorecard = _scorecard(**wanted)
    assert _ids(scorecard) == indicators
    shown = [row.action.id for row in scorecard.actions]
    assert shown == (["bins", "sweep", "fleet"] if actions is None else actions)
    assert sum(scorecard.summary.by_status.values()) == len(indicators)
    assert (scorecard.risks, scorecard.benchmarks) == ((), ())


def test_a_whole_scorecard_has_risks_and_benchmarks() -> None:
    scorecard = _scorecard()
    assert [(row.risk.id, row.level, row.decision) for row in scorecard.risks] == [
        ("r", None, None)
    ]
    assert [benchmark.id for benchmark in scorecard.benchmarks] == ["b"]
    assert scorecard.selection is None


def test_the_selection_is_named() -> None:
    selection = _scorecard(scorecard="some").selection
    assert selection is not None
    assert selection.title == "Some"


def test_without_a_ruleset_nothing_is_decided() -> None:
    scorecard = build_scorecard(plan_of(_WHOLE), None, period_of("2021/22 Q2"))
    assert set(_statuses(scorecard).values()) == {None}
    assert scorecard.summary.by_status == {}
    assert {row.agrees for row in scorecard.indicators} == {None}
    assert {row.published_status for row in scorecard.indicators} == {None}


def test_without_a_day_things_are_judged_as_of_the_periods_last() -> None:
    assert _scorecard(PLAN, "2021/22 Q2").as_of == dt.date(2021, 9, 30)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (_WHOLE, "2021/22 Q2"),
        (PLAN, "2021/22"),
        (PLAN.replace("year: 2021/22\n", ""), None),
        (
            f"{PLAN}indicators: [{{id: x, observations: {{2021/22 Q1: 1, 2022/23: awaited}}}}]\n",
            "2021/22 Q1",
        ),
    ],
)
def test_the_period_shown_is_the_latest_with_observations(text: str, period: str | None) -> None:
    plan: Plan = plan_of(text)
    assert default_period(plan) == (None if period is None else period_of(period))


@pytest.mark.parametrize(
    ("printed", "slug"),
    [
        ("on_target", "on_target"),
        ("On Target", "on_target"),
        (" ON\n target ", "on_target"),
        ("On-Target", None),
        ("Green", None),
        (None, None),
    ],
)
def test_a_printed_status_is_known_by_its_slug_or_its_label(
    printed: str | None, slug: str | None
) -> None:
    assert published_slug(printed, _RULESET) == slug
    assert published_slug(printed, None) is None


class _Counted(tuple[Indicator, ...]):
    """Indicators that count how often one of them is looked at."""

    __slots__ = ()
    looked_at = 0

    def __iter__(self) -> Iterator[Indicator]:
        for one in super().__iter__():
            type(self).looked_at += 1
            yield one


def test_a_plan_of_many_priorities_and_scorecards_looks_at_each_indicator_but_a_few_times() -> None:
    many = 500
    priorities = "".join(
        f"  - {{id: p{number}, indicators: [{{id: i{number}}}]}}\n" for number in range(many)
    )
    scorecards = "".join(f"  - {{id: s{number}, priorities: all}}\n" for number in range(10))
    plain = plan_of(f"{PLAN}priorities:\n{priorities}scorecards:\n{scorecards}")
    plan = replace(plain, indicators=_Counted(plain.indicators))
    assert len(plan.members(plan.scorecards[0])) == many
    assert _Counted.looked_at == many
    rollups = "rollups: {{{}}}\n".format(
        ", ".join(
            f"{of}: [{{cannot_tell: no_data}}, {{otherwise: no_data}}]"
            for of in ("priority", "scorecard", "plan")
        )
    )
    _Counted.looked_at = 0
    scorecard = build_scorecard(plan, ruleset_of(RULESET + RULES + rollups), period_of("2021/22"))
    assert len(scorecard.rollups) == many + 10 + 1
    assert _Counted.looked_at <= 30 * many


@pytest.mark.parametrize(
    ("observations", "period"),
    [
        ("{2021/22 Q2: 1, 2021/22: 3}", "2021/22 Q2"),
        ("{2021/22: 3}", "2021/22"),
    ],
)
def test_a_period_that_is_not_over_is_shown_only_where_there_is_no_other(
    observations: str, period: str
) -> None:
    indicator = f"{{id: a, title: A, observations: {observations}}}"
    plan = plan_of(f"{PLAN}as_at: 2021-09-30\nindicators: [{indicator}]\n")
    assert default_period(plan) == period_of(period)
