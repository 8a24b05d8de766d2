from __future__ import annotations

from fractions import Fraction

import pytest

from framework.model.indicator import Indicator
from framework.model.plan import Plan, Selection
from framework.scorecard import Scorecard, build_scorecard
from tests.written import PLAN, RULES, RULESET, period_of, plan_of, ruleset_of

_RULESET = ruleset_of(RULESET + RULES)

_PLAIN = """\
  - {id: good, polarity: higher_is_better, target: 5, observations: {2021/22 Q2: 5}}
  - {id: bad, polarity: higher_is_better, target: 5, observations: {2021/22 Q2: 4}}
  - {id: none}
"""
_SHARE = "unit: percent, polarity: higher_is_better"


def _scorecard(indicators: str, scorecards: str, period: str = "2021/22 Q2") -> Scorecard:
    text = f"{PLAN}indicators:\n{_PLAIN}{indicators}scorecards:\n{scorecards}"
    return build_scorecard(plan_of(text), _RULESET, period_of(period))


def _told(scorecard: Scorecard) -> dict[str, tuple[Fraction | str | bool | None, str, str | None]]:
    return {
        row.indicator.id: (
            row.judgement.figure.value,
            row.judgement.figure.state,
            row.status.slug if row.status else None,
        )
        for row in scorecard.indicators
        if row.indicator.id not in {"good", "bad", "none"}
    }


def test_a_share_counts_the_other_indicators_of_its_scorecard() -> None:
    told = _told(
        _scorecard(
            f"  - {{id: share, {_SHARE}, target: 30,\n"
            "     formula: {share_of: all, with_status: [on_target]}}\n",
            "  - {id: all, indicators: [share, good, bad, none]}\n",
        )
    )
    assert told == {"share": (Fraction(100, 3), "measured", "on_target")}


def test_several_statuses_may_count() -> None:
    told = _told(
        _scorecard(
            "  - {id: share, formula: {share_of: all, with_status: [on_target, no_data]}}\n",
            "  - {id: all, indicators: [good, bad, none]}\n",
        )
    )
    assert told == {"share": (Fraction(200, 3), "measured", "no_data")}


def test_shares_of_shares_are_decided_after_those_they_count() -> None:
    told = _told(
        _scorecard(
            f"  - {{id: top, formula: {{share_of: middle, with_status: [off_target]}}}}\n"
            f"  - {{id: centre, {_SHARE}, target: 60,\n"
            "     formula: {share_of: bottom, with_status: [on_target]}}\n",
            "  - {id: middle, indicators: [centre, bad]}\n"
            "  - {id: bottom, indicators: [good, bad]}\n",
        )
    )
    assert told == {
        "top": (Fraction(100), "measured", "no_data"),
        "centre": (Fraction(50), "measured", "off_target"),
    }


def test_formulas_that_count_one_another_have_no_value() -> None:
    told = _told(
        _scorecard(
            "  - {id: one, formula: {share_of: all, with_status: [on_target]}}\n"
            "  - {id: two, formula: {share_of: all, with_status: [off_target]}}\n",
            "  - {id: all, indicators: [one, two, good]}\n",
        )
    )
    assert told == {
        "one": (None, "not_available", "no_data"),
        "two": (None, "not_available", "no_data"),
    }


def test_a_share_of_nothing_has_no_value() -> None:
    told = _told(
        _scorecard(
            "  - {id: empty, formula: {share_of: itself, with_status: [on_target]}}\n"
            "  - {id: lost, formula: {share_of: gone, with_status: [on_target]}}\n",
            "  - {id: itself, indicators: [empty]}\n",
        )
    )
    assert told == {
        "empty": (None, "not_available", "no_data"),
        "lost": (None, "not_available", "no_data"),
    }


def test_without_a_ruleset_there_are_no_statuses_to_count() -> None:
    text = (
        f"{PLAN}indicators:\n{_PLAIN}"
        "  - {id: share, formula: {share_of: all, with_status: [on_target]}}\n"
        "scorecards: [{id: all, indicators: [good]}]\n"
    )
    scorecard = build_scorecard(plan_of(text), None, period_of("2021/22 Q2"))
    assert _told(scorecard) == {"share": (None, "not_available", None)}


def test_the_computed_share_stands_where_a_value_is_written_and_keeps_what_is_beside_it() -> None:
    scorecard = _scorecard(
        "  - id: share\n"
        "    formula: {share_of: all, with_status: [on_target]}\n"
        "    observations:\n"
        "      2021/22 Q1: 20\n"
        "      2021/22 Q2: {value: 90, note: As printed, published: {status: On Target}}\n",
        "  - {id: all, indicators: [good, bad]}\n",
    )
    row = scorecard.indicators[-1]
    figure = row.judgement.figure
    assert (figure.value, figure.period.label) == (Fraction(50), "2021/22 Q2")
    assert figure.observation is not None
    assert figure.observation.note == "As printed"
    assert row.published_status == "on_target"
    assert row.judgement.previous is not None
    assert row.judgement.previous.value == Fraction(20)


@pytest.mark.parametrize(
    ("frequency", "period", "state"),
    [
        ("quarterly", "2021/22 Q1", "measured"),
        ("quarterly", "2021-08", "not_due"),
        ("yearly", "2021/22 Q1", "not_due"),
        ("yearly", "2021/22 Q4", "measured"),
        ("quarterly", "2022/23 Q1", "not_due"),
    ],
)
def test_a_share_is_not_due_before_its_time(frequency: str, period: str, state: str) -> None:
    text = (
        f"{PLAN}as_at: 2022-03-31\nindicators:\n{_PLAIN}"
        f"  - {{id: share, frequency: {frequency},\n"
        "     formula: {share_of: all, with_status: [no_data]}}\n"
        "scorecards: [{id: all, indicators: [none]}]\n"
    )
    told = _told(build_scorecard(plan_of(text), _RULESET, period_of(period)))
    value = Fraction(100) if state == "measured" else None
    assert [one[:2] for one in told.values()] == [(value, state)]


def test_a_share_of_a_year_is_that_of_the_years_statuses() -> None:
    indicators = (
        "  - {id: yearly, polarity: higher_is_better, target: 5, observations: {2021/22: 6}}\n"
        "  - {id: share, frequency: quarterly, aggregation: in_period, target: 50,\n"
        "     polarity: higher_is_better, formula: {share_of: all, with_status: [on_target]}}\n"
    )
    scorecard = _scorecard(indicators, "  - {id: all, indicators: [yearly, none]}\n", "2021/22")
    row = scorecard.indicators[-1]
    assert (row.judgement.figure.period.label, row.judgement.figure.value) == ("2021/22", 50)
    assert row.status is not None
    assert row.status.slug == "on_target"


def test_a_long_chain_of_shares_asks_each_scorecard_for_its_members_but_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = 0
    members = Plan.members

    def counted(plan: Plan, scorecard: Selection) -> tuple[Indicator, ...]:
        nonlocal asked
        asked += 1
        return members(plan, scorecard)

    monkeypatch.setattr(Plan, "members", counted)
    many = 60
    indicators = "".join(
        f"  - {{id: i{number}, formula: {{share_of: s{number}, with_status: [no_data]}}}}\n"
        for number in range(many)
    )
    scorecards = "".join(
        f"  - {{id: s{number}, indicators: [{other}]}}\n"
        for number, other in enumerate([*(f"i{number}" for number in range(1, many)), "none"])
    )
    told = _told(_scorecard(indicators, scorecards))
    assert {state for _, state, _ in told.values()} == {"measured"}
    assert asked == 2 * many
