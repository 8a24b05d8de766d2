from __future__ import annotations

import datetime as dt

import pytest

from framework.load import JudgedPlan
from framework.scorecard import PublishedPlan, build_published, build_scorecard
from tests.written import PLAN, RULES, RULESET, plan_of, ruleset_of

_RISKS = """\
risk_level:
  - {when: score >= 15, status: off_target, because: it is high}
  - cannot_tell: no_data
  - otherwise: on_target
"""
_TREND = "trends: {short: {compare_with: latest_earlier}}\n"
_PLAN = f"{PLAN}ruleset: clean\n"


def _published(text: str, *more: str) -> PublishedPlan:
    ruleset = ruleset_of(RULESET + RULES + _TREND + "".join(more))
    return build_published(JudgedPlan(plan=plan_of(text), rulesets=(ruleset,)))


def test_what_is_printed_is_judged_as_the_scorecard_of_its_own_period_judges_it() -> None:
    published = _published(f"""{_PLAN}indicators:
  - id: waste
    polarity: higher_is_better
    target: 40
    observations:
      2021/22 Q1: {{value: 44, published: {{status: On Target}}}}
      2021/22 Q2: {{value: 39, published: {{trend: up}}}}
      2021/22 Q3: 38
      2021/22 Q4: {{value: 41, published: {{target: "40"}}}}
  - {{id: litter, observations: {{2021/22 Q1: {{value: 3, published: {{value: "3"}}}}}}}}
""")
    plan, (ruleset,) = published.judged.plan, published.judged.rulesets
    assert [one.label for one in published.figures] == ["2021/22 Q1", "2021/22 Q2", "2021/22 Q4"]
    for one in published.figures:
        row = build_scorecard(plan, ruleset, one.observation.period).indicators[0]
        assert one.judgement == row.judgement
        assert one.slug == row.published_status


def test_a_figure_is_compared_with_the_forty_before_it_and_no_more() -> None:
    first = "      1900/01: 50\n"
    months = "".join(
        f"      {day.year}-{day.month:02}: 1\n"
        for day in (dt.date(2000 + number // 12, number % 12 + 1, 1) for number in range(41))
    )
    for lines, previous in ((first + months, None), (first, 50)):
        published = _published(
            f"""{_PLAN}indicators:
  - id: waste
    polarity: higher_is_better
    observations:
{lines}      2021/22: {{value: 60, published: {{status: On Target}}}}
"""
        )
        (one,) = published.figures
        before = one.judgement.previous
        assert (before.value if before is not None else None) == previous


def test_a_share_of_statuses_is_worked_out_for_the_eight_latest_periods() -> None:
    years = range(2010, 2020)
    shares = "".join(
        f"      {year}/{year - 1999}: {{published: {{status: On Target}}}}\n" for year in years
    )
    published = _published(f"""{_PLAN}indicators:
  - id: waste
    polarity: higher_is_better
    targets: {{{", ".join(f"{year}/{year - 1999}: 40" for year in years)}}}
    observations: {{{", ".join(f"{year}/{year - 1999}: 44" for year in years)}}}
  - id: share
    unit: percent
    formula: {{share_of: all, with_status: [on_target]}}
    observations:
{shares}scorecards: [{{id: all, title: All, indicators: [waste]}}]
""")
    assert [one.label for one in published.figures] == [
        f"{year}/{year - 1999}" for year in years if year >= 2012
    ]
    assert {one.judgement.given.value for one in published.figures} == {100}


@pytest.mark.parametrize(
    ("risk", "expected"),
    [
        ("score: 16, published: {status: On Target}", ("on_target", "off_target")),
        ("score: 16, published: {status: Severe}", (None, "off_target")),
        ("score: 16, published: {icon: Impact}", None),
    ],
)
def test_the_printed_level_of_a_risk_stands_beside_the_one_that_follows(
    risk: str, expected: tuple[str | None, str] | None
) -> None:
    text = f"{_PLAN}risks: [{{id: flood, title: A flood, {risk}}}]\n"
    found = [(one.slug, one.computed.slug) for one in _published(text, _RISKS).statuses]
    assert found == ([expected] if expected is not None else [])
    assert _published(text).statuses == ()
