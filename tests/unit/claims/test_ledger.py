from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
import yaml

from framework.claims import find_figures, judge_claims, things_named
from framework.load import JudgedPlan, Overlay, load_file
from framework.place import FilePath
from tests.unit.claims.test_judge import judged_claims, line_of
from tests.written import calls_of, plan_of, ruleset_of

_BARE = """format: plan/v1
id: small
title: Small
indicators: [{id: a, title: A}]
benchmarks: [{id: b, title: B}]
actions: [{id: c, title: C}]
risks: [{id: r, title: R}]
"""


def _told(checks: Iterable[str], plan: str = _BARE, says: str = "2 bins") -> list[str]:
    claims = [{"says": says, "check": check} for check in checks]
    narrative = [{"id": "n", "text": f"We say {says} here.", "claims": claims}]
    built = plan_of(plan + yaml.safe_dump({"narrative": narrative}))
    judged = judge_claims(JudgedPlan(plan=built, rulesets=()))
    return [line_of(one).partition("told: ")[2] for one in judged]


def test_without_a_year_and_figures_a_period_has_to_be_named() -> None:
    checks = {
        "value('a')": "no period is named for the value of a",
        "value('b')": "no period is named for the value of b",
        "rank('b')": "no period is named for the rank of b",
        "progress('c')": "no period is named for the progress of c",
        "indicators()": "no period is named and the plan has no year",
    }
    assert _told(checks) == list(checks.values())
    assert _told(["level('r') == 'high'"], says="high") == ["risk r has no level"]


def test_a_plan_has_no_dates_that_it_does_not_give() -> None:
    assert _told(["report_date()", "as_at()"]) == [
        "the plan gives no date of its report",
        "the plan does not say how far its figures run",
    ]


def test_what_a_plan_does_not_list_is_not_none_of_it() -> None:
    assert _told(["priorities()"]) == ["the plan names no priorities"]


_TOO_MUCH = "the claims of this plan ask about more periods than can be worked out at once"


def test_claims_ask_about_so_many_periods_and_no_more() -> None:
    months = [f"{year}-{month:02}" for year in range(2001, 2022) for month in range(1, 13)]
    many = "".join(f", {{id: i{number}, title: I}}" for number in range(97))
    plan = _BARE.replace("title: A}", f"title: A}}{many}")
    told = _told([f"indicators('{month}')" for month in months], plan)
    assert told == [""] * 50 + [_TOO_MUCH] * (len(months) - 50)
    share = "{id: share, title: S, formula: {share_of: all, with_status: [x]}}"
    late = [f"status('a', '{months[-1]}') == 'x'", f"action_status('c', '{months[-1]}') == 'x'"]
    late += [f"value('share', '{months[-1]}')", "level('r') == 'x'"]
    checks = [*[f"indicators('{month}')" for month in months[:50]], *late]
    assert _told(checks, plan.replace("title: A}", f"title: A}}, {share}"))[50:] == [
        f"indicator a has no status for {months[-1]}",
        f"action c has no status for {months[-1]}",
        _TOO_MUCH,
        "risk r has no level",
    ]


def test_claims_go_through_so_many_figures_and_no_more() -> None:
    months = [f"{year}-{month:02}" for year in range(1990, 2022) for month in range(1, 13)]
    series = ", ".join(f"{month}: 3" for month in months)
    plan = _BARE.replace("title: A}", f"title: A, observations: {{{series}}}}}")
    checks = [f"previous('a', '{month}')" for month in months[1:]]
    told = _told([*checks, "value('a', '1980-01')", "value('a', '2021-12')"], plan)
    done = 20_000 // (len(months) + 1) + 1
    assert told == [""] * done + [_TOO_MUCH] * (len(checks) - done + 1) + [""]


def test_few_indicators_of_unknown_trend_are_named() -> None:
    plan = plan_of(
        "format: plan/v1\nid: s\ntitle: S\nyear: 2021/22\nindicators:\n"
        + "".join(f"  - {{id: i{number}, title: I}}\n" for number in range(5))
        + "narrative: [{id: n, text: We say 2 bins., claims: [{says: 2 bins, check:"
        " \"indicators(trend='improving')\"}]}]\n"
    )
    rules = ruleset_of(
        "format: ruleset/v1\nid: r\ntitle: R\nstatuses: {x: {label: X, counts_as: met}}\n"
        "indicator_status: [{cannot_tell: x}, {otherwise: x}]\n"
    )
    chosen = plan_of("format: plan/v1\nid: s\ntitle: S\nruleset: r\n").rulesets
    judged = JudgedPlan(plan=replace(plan, rulesets=chosen), rulesets=(rules,))
    (claim,) = judge_claims(judged)
    assert claim.missing == ("the trend in 2021/22 is not known of i0, i1, i2 and 2 more",)


def test_a_share_of_statuses_is_the_value_that_a_scorecard_shows() -> None:
    narrative = [
        {
            "id": "n",
            "period": "2021/22 Q1",
            "text": "It is 50% here.",
            "claims": [{"says": "50%", "check": "value('share')"}],
        }
    ]
    (judged,) = judged_claims(narrative)
    assert line_of(judged) == "holds \"50%\": value('share') is 50%"


@pytest.mark.parametrize(
    ("claim", "finding"),
    [
        ("{says: bins, check: \"value('a', '2021/23')\"}", "SCH010"),
        ("{says: bins, check: 5}", "SCH008"),
        ("{says: bins}", "SCH003"),
        (f"{{says: {'bins ' * 20}, check: valeu}}", "RUL001"),
    ],
)
def test_a_claim_that_cannot_be_read_is_reported(claim: str, finding: str) -> None:
    text = f"{_BARE}narrative:\n  - id: n\n    text: bins\n    claims:\n      - {claim}\n"
    loaded = load_file(FilePath("plan.yaml"), Overlay({FilePath("plan.yaml"): text.encode()}))
    assert [one.code for one in loaded.findings] == [finding]


def test_the_highest_of_periods_is_looked_for_among_so_many_and_no_more() -> None:
    months = [f"{year}-{month:02}" for year in range(1200, 2000) for month in range(1, 13)]
    series = ", ".join(f"{month}: 2" for month in months)
    plan = _BARE.replace("title: A}", f"title: A, observations: {{{series}}}}}")
    told = _told([f"highest('a', '1200-01', '{month}')" for month in months[-25:]], plan)
    done = 200_000 // len(months)
    assert told == [""] * done + [_TOO_MUCH] * (25 - done)


def test_claims_of_more_numbers_than_can_be_read_cannot_be_told() -> None:
    says = "2 " * 2_000 + "bins"
    told = _told(["indicators('2021') == 1"] * 16, says=says)
    assert told[:15] == [""] * 15
    assert told[15:] == ["the claims of this plan hold more numbers than can be read at once"]


def test_a_note_of_more_numbers_than_can_be_read_is_left_alone_and_the_others_are_not() -> None:
    texts = {
        "few": "27 of 40 (45%) came.",
        "many": "27 of 40 (45%) " * 5_000,
        "day": "31 June 2021",
    }
    narrative = [{"id": name, "text": text} for name, text in texts.items()]
    found = find_figures(plan_of(_BARE + yaml.safe_dump({"narrative": narrative}))).found
    assert [(one.passage.id, one.said) for one in found] == [
        ("few", "27 of 40 (45%)"),
        ("day", "31 June 2021"),
    ]


_OF_MANY = {
    "counts": "indicators(priority='p{0}', kind='performance')",
    "inputs": "input('i{0}', 'x')",
    "benchmarks": "value('b', '{1}-01')",
    "ranks": "rank('b', '{1}-01')",
    "statuses": "status('i{0}', '2020-01') == 'x'",
    "unknown": "value('no{0}')",
}


@pytest.mark.parametrize("check", _OF_MANY.values(), ids=_OF_MANY)
def test_twice_the_plan_takes_twice_the_steps(check: str) -> None:
    def steps(number: int) -> int:
        many = range(number)
        indicators = ", ".join(f"{{id: i{each}, title: I, inputs: {{y: 1}}}}" for each in many)
        years = range(1200, 1200 + number)
        values = ", ".join(f"{year}-01: 2" for year in years)
        ranks = ", ".join(f"{{year: {year}-01, rank: 2, of: 32}}" for year in years)
        plan = _BARE.replace("[{id: a, title: A}]", f"[{indicators}]").replace(
            "title: B}",
            f"title: B, series: [{{vintage: '1', values: {{{values}}}, ranks: [{ranks}]}}]}}",
        )
        claims = [{"says": "2", "check": check.format(each, 1200 + each)} for each in many]
        narrative = {"narrative": [{"id": "n", "text": "2", "claims": claims}]}
        priorities = {"priorities": [{"id": f"p{each}", "title": "P"} for each in many]}
        built = plan_of(plan + yaml.safe_dump(narrative) + yaml.safe_dump(priorities))
        return calls_of(
            lambda: (
                judge_claims(JudgedPlan(plan=built, rulesets=())),
                list(things_named(built)),
            )
        )

    assert steps(160) <= 2.5 * steps(80) + 2_000
