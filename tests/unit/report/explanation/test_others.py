from __future__ import annotations

from framework.explain import explain
from framework.report.explanation.text import render_text
from framework.report.scorecard.words.why import why_line
from tests.unit.report.cards import EVIL, card, golden
from tests.unit.report.explanation.pages import page

_BINS = """\
format: plan/v1
id: bins
title: Bins
year: 2026/27
as_at: 2026-06-30
priorities:
  - id: P1
    title: Empty streets.
    actions:
      - id: A1
        title: Buy a lorry
        due: 2026-06-30
        progress: {2026/27 Q1: {percent: 60, note: It is late}}
      - id: A2
        title: Sell a lorry
        progress: {2026/27 Q1: {published: {status: Green}}}
      - id: A3
        title: Paint a lorry
        due: 2026-06-01
        original_due: 2026-04-01
        completed: 2026-05-20
    indicators:
      - {id: I1, title: Bins, unit: count, observations: {2026/27 Q1: 3}}
risks:
  - {id: R1, title: Rain, score: 4}
benchmarks:
  - {id: B1, title: Bins a head, series: [{vintage: 2026, values: {2025/26: 3}}]}
"""
_NAMED = _BINS.replace("as_at", "ruleset: nowhere\nas_at")
_SILENT = """\
format: ruleset/v1
id: silent
title: Silent rules
statuses:
  red: {label: Red, symbol: "x", counts_as: missed}
indicator_status:
  - {when: value > 5, status: red}
  - {cannot_tell: red}
  - {otherwise: red}
"""
_LATE = """\
action_status:
  - {when: months_late_original > 2 and days_late_original > 0, status: red}
  - {when: days_late == 0, status: red}
  - {cannot_tell: red}
  - {otherwise: red}
rollups:
  priority:
    - {when: percent_met < 50, status: red}
    - {when: met > 1, status: red}
    - {cannot_tell: red}
    - {otherwise: red}
"""


def _without_rules(name: str) -> str:
    return page(_BINS, name, None)


def test_without_rules_every_page_says_so() -> None:
    assert _without_rules("I1") == (
        "Bins has no status in 2026/27 Q1: no rules judge this plan.\n\n"
        "I1 [1]\n"
        "No rules judge this plan: it names no ruleset.\n\n"
        "The figure\n"
        "  3 for 2026/27 Q1 [1].\n\n"
        "The target\n"
        "  The plan writes no target for 2026/27 Q1.\n"
    )
    assert _without_rules("A1").startswith(
        "Buy a lorry has no status in 2026/27 Q1: no rules judge this plan.\n"
    )
    assert _without_rules("R1").startswith(
        "Rain has no level: no rules judge this plan; score 4, likelihood and impact not\n"
        "published.\n"
    )
    assert _without_rules("P1") == (
        "Empty streets has no status in 2026/27 Q1: no rules judge this plan.\n\n"
        "P1 [1]\n"
        "No rules judge this plan: it names no ruleset.\n\n"
        "Its indicators and actions\n"
        "  4 without a status:\n"
        "    I1 Bins [2]\n"
        "    A1 Buy a lorry [3]\n"
        "    A2 Sell a lorry [4]\n"
        "    A3 Paint a lorry [5]\n"
    )


def test_a_ruleset_that_cannot_be_used_is_named() -> None:
    assert "No rules judge this plan: the ruleset nowhere that it names cannot be used [2].\n" in (
        page(_NAMED, "I1", None)
    )


def test_rules_that_say_nothing_of_actions_risks_and_priorities_say_so() -> None:
    assert page(_BINS, "A1", _SILENT) == (
        "Buy a lorry has no status in 2026/27 Q1: the rules say nothing of actions.\n\n"
        "A1 [1]\n"
        "Judged by Silent rules [2]\n\n"
        "What is reported\n"
        "  60% for 2026/27 Q1 [3].\n\n"
        "The dates\n"
        "  Due 30 June 2026 [4].\n"
        "  Its due date is the day of this scorecard, 30 June 2026.\n\n"
        "What the service says\n"
        '  "It is late" [3]\n'
    )
    assert page(_BINS, "R1", _SILENT).startswith("Rain has no level: the rules say nothing of")
    assert page(_BINS, "P1", _SILENT).startswith(
        "Empty streets has no status of its own in 2026/27 Q1: the rules do not say what\n"
        "a priority as a whole comes to.\n"
    )
    assert page(_BINS, None, _SILENT).startswith(
        "Bins has no status of its own in 2026/27 Q1: the rules do not say what the plan\n"
        "as a whole comes to.\n"
    )


def test_actions_are_explained_by_their_dates() -> None:
    assert page(_BINS, "A1", _SILENT + _LATE) == (
        "Buy a lorry is Red in 2026/27 Q1: its due date is the day of this scorecard, 30\n"
        "June 2026.\n\n"
        "A1 [1]\n"
        "Judged by Silent rules [2]\n\n"
        "What is reported\n"
        "  60% for 2026/27 Q1 [3].\n\n"
        "The dates\n"
        "  Due 30 June 2026 [4].\n"
        "  Its due date is the day of this scorecard, 30 June 2026.\n\n"
        "The rules, in order\n"
        '  1. Red if "months_late_original > 2 and days_late_original > 0" [5]\n'
        '     "0 > 2 and 0 > 0" is false.\n'
        "     months_late_original is 0: the calendar months from 30 June 2026 to 30 June\n"
        "       2026.\n"
        "     days_late_original is 0: the days from 30 June 2026 to 30 June 2026.\n"
        '  2. Red if "days_late == 0" [6]\n'
        '     "0 == 0" is true.\n'
        "     days_late is 0: the days from 30 June 2026 to 30 June 2026.\n"
        "     So it is Red (ruleset.yaml:12).\n"
        "  The rest are not asked.\n\n"
        "What the service says\n"
        '  "It is late" [3]\n'
    )
    undated = page(_BINS, "A2", _SILENT + _LATE)
    assert undated.startswith(
        "Sell a lorry is Red in 2026/27 Q1: the rules cannot be worked out.\n"
    )
    assert "  Something, without a percentage or a state for 2026/27 Q1 [3].\n" in undated
    assert "the rules know no status of that name.\n" in undated
    done = page(_BINS, "A3", _SILENT + _LATE)
    assert done.startswith("Paint a lorry is Red in 2026/27 Q1: finished on 20 May")
    assert "  First due 1 April 2026 [4].\n  Completed 20 May 2026 [5].\n" in done


def test_how_late_an_action_is_says_to_which_day_it_is_counted() -> None:
    a1 = "due: 2026-06-30\n        progress: {2026/27 Q1: {percent: 60, note: It is late}}"
    done = "due: DUE\n        progress: {2026/27 Q1: {state: complete}}"
    for dates, said in {
        "due: 2026-06-01": "29 days late as at 30 June 2026",
        "due: 2026-07-01": "1 day to its due date as at 30 June 2026",
        "{due: 2026-06-01, expected: 2026-06-02}": "1 day late if it is finished on the expected 2 "
        "June 2026",
        "{due: 2026-06-01, completed: 2026-06-01}": "Finished on 1 June 2026, on its due date",
        done.replace("DUE", "2026-06-29"): "No day of completion is written, so it counts as "
        "finished on 30 June 2026, 1 day late",
    }.items():
        lines = dates.strip("{}").replace(", ", "\n        ") if dates[0] == "{" else dates
        told = page(_BINS.replace(a1, lines), "A1", _SILENT)
        assert f"  {said}.\n" in told.replace("\n    ", " ")
    reported = "progress: {2026/27 Q1: {published: {status: Green}}}"
    late = page(_BINS.replace(reported, "due: 2026-06-29"), "A2", _SILENT + _LATE)
    assert late.startswith(
        "Sell a lorry has the status Not reported in 2026/27 Q1: nothing is reported of\n"
        "it, and it is 1 day late as at 30 June 2026.\n"
    )


def test_what_was_published_of_an_action_is_held_against_what_decided() -> None:
    rules = _SILENT.replace("statuses:\n", "statuses:\n  green: {label: Green, counts_as: met}\n")
    rules += "action_status:\n  - {when: progress >= 100, status: red}\n"
    rules += "  - {when: action_state == 'complete', status: red}\n"
    rules += "  - {when: days_late > 0, status: red}\n"
    rules += "  - {when: action_state == 'on_hold', status: green}\n"
    rules += "  - {cannot_tell: red}\n  - {otherwise: red}\n"
    reported = "progress: {2026/27 Q1: {published: {status: Green}}}"
    for more, said in {
        "percent: 100, ": "100% is reported",
        "state: complete, ": '"complete" is reported',
        "": "the figures do not show why",
    }.items():
        progress = reported.replace("{published", f"{{{more}published")
        told = page(_BINS.replace(reported, progress), "A2", rules)
        assert f"  The rules give Red, not Green: {said}.\n" in told
    for date, said in {
        "completed: 2026-05-01": "it was completed on 1 May 2026",
        "due: 2026-05-31": "30 days late as at 30 June 2026",
    }.items():
        told = page(_BINS.replace(reported, f"{reported}\n        {date}"), "A2", rules)
        assert f"  The rules give Red, not Green: {said}.\n" in told


def test_what_was_published_of_a_risk_is_held_against_the_rules() -> None:
    rules = _SILENT.replace("statuses:\n", "statuses:\n  grey: {label: Grey, counts_as: unknown}\n")
    rules += "risk_level:\n  - {when: score > 3, status: red}\n"
    rules += "  - {cannot_tell: red}\n  - {otherwise: red}\n"
    differs = "  The first line of this page shows the status that the rules give.\n"
    for printed, said in {
        "status: red": "  Status red [1].\n  The status is the one that the rules give.\n",
        "status: grey": "  Status grey [1].\n  The rules give Red, not grey: no rule about risks "
        "gives grey.\n" + differs,
        "status: Mauve": "  Status Mauve [1].\n  The rules give Red, not Mauve: the rules know no "
        "status of that name.\n" + differs,
        "value: '4'": "  Value 4 [1].\n",
    }.items():
        plan = _BINS.replace("score: 4", f"score: 4, published: {{{printed}}}")
        told = page(plan, "R1", rules)
        assert told.partition("What was published\n")[2] == said
    assert "What was published\n  Status red [1].\n" in page(
        _BINS.replace("score: 4", "score: 4, published: {status: red}"), "R1", _SILENT
    )


def test_a_priority_is_explained_by_what_its_members_count_as() -> None:
    assert page(_BINS, "P1", _SILENT + _LATE) == (
        "Empty streets is Red in 2026/27 Q1: of its 1 indicator 1 counts as missed.\n\n"
        "P1 [1]\n"
        "Judged by Silent rules [2]\n\n"
        "The rules, in order\n"
        '  1. Red if "percent_met < 50" [3]\n'
        '     "0 < 50" is true.\n'
        "     percent_met is 0: 100 x 0 / 1.\n"
        "     So it is Red (ruleset.yaml:17).\n"
        "  The rest are not asked.\n\n"
        "What is counted\n"
        "  1 Red:\n"
        "    I1 Bins [4]\n"
    )


def test_the_reason_for_a_roll_up_has_the_counts_it_asks_for_beside_it() -> None:
    said = "percent_met < 50, status: red"
    for rule, told in {
        "met == 0 and missed > 0, status: red, because: bad": "bad (0 of 1 met and 1 of 1 missed)",
        "percent_met < 50, status: red, because: bad": "bad",
        "missed > 0, status: red": "of its 1 indicator 1 counts as missed",
    }.items():
        rules = (_SILENT + _LATE).replace(said, rule)
        assert f"Empty streets is Red in 2026/27 Q1: {told}" in page(_BINS, "P1", rules)


def test_a_benchmark_without_a_rank_shows_its_figures() -> None:
    assert page(_BINS, "B1") == (
        "Bins a head: no rank is published.\n\nB1 [1]\n\nAs published in 2026\n  2025/26: 3\n"
    )


def test_what_a_hostile_plan_says_is_shown_and_not_obeyed() -> None:
    hostile = golden("hostile", evil=EVIL, period="2026/27 Q1")
    for row in hostile.indicators:
        text = render_text(explain(hostile, row.indicator.id), 80)
        assert all(sign.isprintable() or sign == "\n" for sign in text)
        assert not [line for line in text.splitlines() if line.startswith(("::", "##"))]
        assert "##[" not in text


def test_the_line_below_a_title_is_empty_without_rules_and_names_them_beside_a_judgement() -> None:
    (row,) = card(_BINS, None).indicators
    assert why_line(row) == ""
    set_by_person = next(
        row for row in golden("scorecard").indicators if row.indicator.id == "P2.1a"
    )
    assert why_line(set_by_person) == (
        "By the rules: 84% is below its target of 88% (higher is better)"
    )


def test_a_rule_about_nothing_but_the_trend_or_the_value_is_put_in_words() -> None:
    rules = """\
format: ruleset/v1
id: trends
title: Rules about trends
statuses:
  green: {label: Green, symbol: "+", counts_as: met}
  red: {label: Red, symbol: "x", counts_as: missed}
best_to_worst: [green, red]
indicator_status:
  - {when: target_met, status: green}
  - {when: long_trend == 'worsening', status: red}
  - {when: short_trend == 'improving', status: green}
  - {when: value == 3, status: green, because: three is the best}
  - {when: value is not None, status: green}
  - {cannot_tell: red}
  - {otherwise: red}
trends:
  short: {compare_with: previous_period, labels: {improving: Up}}
  long: {compare_with: previous_year, labels: {improving: Up}}
"""
    plan = """\
format: plan/v1
id: bins
title: Bins
year: 2026/27
indicators:
  - {id: up, title: Up, polarity: higher_is_better, observations: {2025/26 Q4: 1, 2026/27 Q1: 2}}
  - {id: down, title: Down, polarity: higher_is_better, aggregation: at_period_end,
     observations: {2025/26: 3, 2026/27 Q1: 2}}
  - {id: three, title: Three, observations: {2026/27 Q1: 3}}
  - {id: four, title: Four, observations: {2026/27 Q1: 4}}
  - {id: gone, title: Gone, observations: {2026/27 Q1: awaited}}
"""
    found = {name: page(plan, name, rules) for name in ("up", "down", "three", "four", "gone")}
    sentences = {name: text.partition("\n\n")[0] for name, text in found.items()}
    assert sentences == {
        "up": "Up is Green in 2026/27 Q1: it is improving.",
        "down": "Down is Red in 2026/27 Q1: it is getting worse.",
        "three": "Three is Green in 2026/27 Q1: three is the best.",
        "four": 'Four is Green in 2026/27 Q1: the rule "value is not None" holds.',
        "gone": "Gone is Red in 2026/27 Q1: its figure is still awaited.",
    }
    assert "  target_met is not known: there is no target.\n" in found["up"]
    assert "What would change it\n  Any figure would have been Green.\n" in found["gone"]
