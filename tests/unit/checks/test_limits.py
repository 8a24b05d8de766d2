"""Checks whose work on one thing grows with the plan do it for so many things and no more."""

from __future__ import annotations

import pytest

from framework.checks import pub011_share_of_statuses_that_cannot_be_counted as pub011
from framework.checks import ref002_unknown_reference as ref002
from framework.load import JudgedPlan
from framework.scorecard import build_published
from tests.written import RULES, RULESET, plan_of, ruleset_of

_PLAN = "format: plan/v1\nid: p\ntitle: P\nyear: 2021/22\nruleset: clean\n"


def test_the_nearest_name_is_looked_for_so_many_times_and_no_more() -> None:
    priorities = ", ".join(f"{{id: streets{each}, title: S}}" for each in range(8))
    indicators = ", ".join(
        f"{{id: street{each}, title: I, part_of: stretch}}" for each in range(203)
    )
    plan = plan_of(f"{_PLAN}priorities: [{priorities}]\nindicators: [{indicators}]\n")
    help_ = [one.help for one in ref002.find(plan)]
    assert help_ == [help_[0]] * 200 + ["write the id of an indicator of this plan"] * 3
    assert (help_[0] or "").startswith("did you mean ")


def test_shares_of_statuses_are_counted_so_many_times_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shares = "".join(
        f"  - {{id: s{each}, title: S, unit: percent, formula: {{share_of: all, with_status: "
        "[on_target]}, observations: {2021/22 Q1: {published: {value: 99%}}}}\n"
        for each in range(3)
    )
    plan = plan_of(
        f"{_PLAN}scorecards: [{{id: all, title: A, indicators: [a]}}]\nindicators:\n"
        "  - {id: a, title: A, unit: count, target: 4, polarity: lower_is_better, observations: "
        "{2021/22 Q1: {value: 3}}}\n" + shares
    )
    published = build_published(JudgedPlan(plan=plan, rulesets=(ruleset_of(RULESET + RULES),)))
    assert [one.object_id for one in pub011.find(published)] == ["s0", "s1", "s2"]
    monkeypatch.setattr(pub011, "_MOST_GONE_THROUGH", 16)
    assert [one.object_id for one in pub011.find(published)] == ["s0", "s1"]
