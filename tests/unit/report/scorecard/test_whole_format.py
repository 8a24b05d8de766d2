"""What the golden scorecard does not have room for: the whole format, one thing at a time."""

from __future__ import annotations

from framework.model.indicator import ScorecardId
from framework.report.scorecard.markdown import render_markdown
from framework.report.scorecard.terminal import render_text
from framework.scorecard import Filters, Scorecard
from tests.unit.report.cards import GOLDEN, RULES, card, golden

# Without roll-ups, a long trend or rules for actions and risks.
_PLAIN = RULES.split("  long:")[0]


def _shown(text: str) -> Scorecard:
    top = "format: plan/v1\nid: clean-streets\ntitle: Clean streets\nyear: 2026/27\n"
    return card(top + text, _PLAIN)


def _figure(written: str, more: str = "") -> list[str]:
    """The lines below the title of an indicator with one figure."""
    shown = _shown(
        "indicators:\n  - {id: I1, title: Bins, unit: count, polarity: higher_is_better,"
        f" observations: {{2026/27 Q1: {written}}}{more}}}\n"
    )
    lines = render_text(shown).splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("    I1"))
    return [line.strip() for line in lines[first:] if line]


def test_a_plan_without_indicators_says_so_and_draws_no_empty_table() -> None:
    shown = _shown("priorities: [{id: P1, title: Cleaner streets}]\n")
    assert render_text(shown) == (
        "Clean streets\n"
        "2026/27 Q1 · as at 30 June 2026\n"
        "judged by: Example rules\n"
        "\n"
        "This plan has no indicators; it has 1 priority\n"
        "\n"
        "Priorities\n"
        f"{'─' * 100}\n"
        "  P1  Cleaner streets\n"
    )
    assert render_markdown(shown) == (
        "# Clean streets\n\n2026/27 Q1 · as at 30 June 2026\n\njudged by: Example rules\n\n"
        "**This plan has no indicators; it has 1 priority**\n\n"
        "## Priorities\n\n- P1 Cleaner streets\n"
    )


def test_a_plan_with_nothing_at_all_says_so() -> None:
    assert render_text(_shown("")).splitlines()[-1] == "Nothing to show"


def test_statuses_for_actions_and_risks_are_not_counted_where_no_indicator_has_them() -> None:
    counts = render_text(golden("scorecard"), 140).splitlines()[7]
    assert counts == ("14 indicators: ✔ 6 On Target · ✖ 4 Off Target · ≈ 2 Data Only · ? 2 No Data")


def test_a_figure_says_how_sure_it_is() -> None:
    assert _figure("{about: 5}") == ["I1"]
    assert _figure("{value: 5, covers: {from: 2026-05-01}}") == [
        "I1 · part of the period: from 1 May 2026"
    ]
    assert _figure("{value: 5, covers: {to: 2026-04-30}}") == [
        "I1 · part of the period: to 30 April 2026"
    ]
    assert _figure("{value: 5, covers: {from: 2026-05-01, to: 2026-05-01}}") == [
        "I1 · part of the period: 1 May 2026"
    ]
    assert _figure("{value: 5, covers: {from: 2026-03-01, to: 2026-05-01}}") == [
        "I1 · covers another time: 1 March 2026 to 1 May 2026"
    ]
    assert _figure("{value: 5, covers: {}}") == ["I1"]


def test_the_one_of_two_printed_figures_that_is_not_scored_is_shown_beside() -> None:
    assert _figure("{value: 5, year_to_date: 12}") == ["I1 · year to date 12"]
    judged_on = ", judged_on: year_to_date"
    assert _figure("{value: 5, year_to_date: 12}", judged_on) == ["I1 · in the period 5"]
    assert _figure("{year_to_date: 12.50}", judged_on) == ["I1"]


def test_what_a_figure_is_held_against_is_told() -> None:
    assert _figure("5", ", baseline: {value: 3}, floor: 2, forecast: {2026/27 Q1: 7}") == [
        "I1 · baseline 3 · forecast 7 · floor 2"
    ]
    assert _figure("5", ", target: [{from: 2026-04-01, value: 4}]") == [
        "I1 · target in force from 1 April 2026"
    ]
    assert _figure("5", ", definition_changed: [{from: 2020-01-01}, {from: 2026-05-01}]") == [
        "I1 · measured otherwise from 1 May 2026"
    ]
    assert _figure("5", ", measured_from: 2020-01-01") == ["I1"]


def test_a_target_without_a_figure_says_why() -> None:
    lines = render_text(_shown("indicators: [{id: I1, title: Bins, target: establish_baseline}]\n"))
    assert "Bins" in lines
    assert "baseline not" in lines


def test_a_person_who_set_a_status_is_named_and_the_rules_are_heard() -> None:
    assert _figure("{value: 5, override: {status: on_target}}") == [
        "I1 · set by a person; the rules give ≈ Data Only"
    ]
    assert _figure("{value: 5, override: {status: on_target, until: 2026-05-31}}") == [
        "I1 · the status on target, set by a person, ended on 31 May 2026"
    ]
    assert _figure("{value: 5, override: {status: superb, by: The Chief}}") == [
        "I1 · the status superb, set by The Chief, cannot be used"
    ]


def test_a_risk_is_placed_only_where_both_figures_are_published() -> None:
    shown = _shown("risks: [{id: R1, title: Snow, score: 12}, {id: R2, title: Ice, impact: 4}]\n")
    assert render_text(shown).splitlines()[6:] == [
        "Risks",
        "─" * 100,
        "  Position not published",
        "  R1  Snow",
        "      score 12, likelihood and impact not published",
        "  R2  Ice",
        "      impact 4, likelihood and score not published",
    ]
    assert render_markdown(shown).splitlines()[8:] == [
        "## Risks",
        "",
        "Position not published:",
        "",
        "| Risk | Position | What is known |",
        "| --- | --- | --- |",
        "| Snow (R1) | score 12, likelihood and impact not published |  |",
        "| Ice (R2) | impact 4, likelihood and score not published |  |",
    ]
    both = render_text(_shown("risks: [{id: R1, title: Snow, likelihood: 5, impact: 1}]\n"))
    assert both.splitlines()[8:12] == [
        "  Likelihood, upwards, and impact, to the right",
        "  ┌───┬─────┬─────┬─────┬─────┬─────┐",
        "  │ 5 │ R1  │     │     │     │     │",
        "  ├───┼─────┼─────┼─────┼─────┼─────┤",
    ]


def test_a_bare_inspection_has_no_empty_parts() -> None:
    shown = _shown("quality_indicators: [{id: Q, inspection: A visit}]\n")
    assert render_text(shown).splitlines()[4:] == [
        "This plan has no indicators; it has 1 inspection",
        "",
        "Inspection: A visit",
        "─" * 100,
    ]
    assert render_markdown(shown).splitlines()[6:] == [
        "**This plan has no indicators; it has 1 inspection**",
        "",
        "## Inspection: A visit",
    ]


def test_a_grade_without_its_scale_has_no_place() -> None:
    shown = _shown(
        "quality_indicators:\n  - {id: Q, inspection: A visit, items: [{id: '1', title: Parks,"
        " grade: very_good}], areas_for_improvement: [{id: A, text: Bins, answered_by: [other]}],"
        " evidence: [{id: e, title: bins opened, value: 4, unit: lids}]}\n"
    )
    assert [line.strip() for line in render_text(shown).splitlines()[8:]] == [
        "",
        "Grades",
        f"1  Parks{' ' * 59}very good, not on the scale",
        "",
        "Areas for improvement",
        "A  Bins",
        "answered by other",
        "",
        "Evidence",
        "4 bins opened",
    ]
    assert render_markdown(shown).splitlines()[10:] == [
        "### Grades",
        "",
        "| Quality indicator | Grade | |",
        "| --- | --- | --- |",
        "| 1 Parks | very good, not on the scale |  |",
        "",
        "### Areas for improvement",
        "",
        "- A Bins",
        "  - answered by other",
        "",
        "### Evidence",
        "",
        "- 4 bins opened",
    ]


def test_a_bare_paper_has_no_empty_parts() -> None:
    shown = _shown("report: {implications: [{text: None}], checklists: [{title: Drivers}]}\n")
    assert render_text(shown).splitlines()[6:] == [
        "The paper",
        "─" * 100,
        "  Drivers: 0 boxes, ticks not recorded",
    ]
    assert render_markdown(shown).splitlines()[8:] == [
        "## The paper",
        "",
        "### Implications",
        "",
        "None",
        "",
        "### Drivers",
        "",
    ]


def test_a_figure_that_nothing_judges_may_have_no_observation() -> None:
    shown = _shown("figures: [{id: F, title: Bins seen}]\n")
    assert render_text(shown).splitlines()[-1] == "  F  Bins seen"
    assert render_markdown(shown).splitlines()[-1] == "- Bins seen: none"


def test_one_scorecard_has_its_own_roll_up_and_none_of_the_plans_papers() -> None:
    text = (GOLDEN / "scorecard/plan.yaml").read_text("utf-8")
    only = Filters(scorecard=ScorecardId("corporate"))
    shown = card(text, period="2026/27 Q2", filters=only)
    text, markdown = render_text(shown), render_markdown(shown)
    assert text.splitlines()[4] == "This scorecard: ✔ On Target"
    assert markdown.splitlines()[6] == "**This scorecard**: ✔ On Target"
    for heading in ("The whole plan", "The paper", "Outcomes", "Risks", "Inspection", "Figures"):
        assert heading not in text
        assert heading not in markdown


def test_outcomes_and_what_is_elsewhere_are_told_where_there_is_nothing_else() -> None:
    shown = render_text(
        _shown("outcomes: [{id: O1, title: Safe}]\nglossary: {LAC: Looked after}\n")
    )
    assert shown.splitlines()[-5:] == [
        "Outcomes and priorities",
        "─" * 100,
        "  Safe",
        "",
        "Not shown here: 1 term of the glossary (--format json has them)",
    ]


def test_without_rules_a_perspective_has_no_counts() -> None:
    text = """
        format: plan/v1
        id: clean-streets
        title: Clean streets
        priorities:
          - id: P1
            title: Cleaner streets
            perspective: resources
            indicators:
              - id: I1
                title: Bins
                observations: {2026/27 Q1: {value: 1, override: {status: superb}}}
        """
    shown = card(text, None)
    assert "Resources\n" in render_text(shown)
    assert "cannot be used" in render_text(shown)
    assert "## Resources\n\n### P1 Cleaner streets" in render_markdown(shown)


def test_a_roll_up_of_nothing_is_not_shown() -> None:
    text = """
        format: plan/v1
        id: clean-streets
        title: Clean streets
        year: 2026/27
        priorities: [{id: P1, title: Cleaner streets, actions: [{id: A1, title: Sweep}]}]
        """
    shown = render_text(card(text))
    assert "P1  Cleaner streets\n" in shown
    assert "The whole plan: ✔ On Target (by its actions)\n" in shown
    assert "The whole plan" not in render_text(card(text.split("priorities", maxsplit=1)[0]))


def test_markdown_has_the_parts_that_are_there() -> None:
    shown = _shown(
        "report: {by: Me, recommendations: [{text: note this}], appendices: [{title: Map}]}\n"
        "indicators: [{id: I1, title: Bins}]\n"
        "actions: [{id: A1, title: Sweep, progress: {2026/27 Q1: {note: Going well}}}]\n"
        "risks: [{id: R1, title: Snow, likelihood: 3, impact: 4}]\n"
        "quality_indicators: [{id: Q, inspection: A visit, strengths: [{id: S, text: Parks}]}]\n"
    )
    assert render_markdown(shown).splitlines()[8:] == [
        "## The paper",
        "",
        "by Me",
        "",
        "### Recommendations",
        "",
        "1. note this",
        "",
        "### Appendices",
        "",
        "- Map",
        "",
        "## Under no priority",
        "",
        "| Indicator | Value | Target | Status | Trend | Note |",
        "| --- | ---: | ---: | --- | --- | --- |",
        "| Bins (I1) | not recorded |  | ? No Data | - |  |",
        "",
        "Actions:",
        "",
        "- A1 Sweep · reported<br>Going well",
        "",
        "## Risks",
        "",
        "| Likelihood | Impact 1 | Impact 2 | Impact 3 | Impact 4 | Impact 5 |",
        "| --- | --- | --- | --- | --- | --- |",
        "| **5** |  |  |  |  |  |",
        "| **4** |  |  |  |  |  |",
        "| **3** |  |  |  | R1 |  |",
        "| **2** |  |  |  |  |  |",
        "| **1** |  |  |  |  |  |",
        "",
        "| Risk | Position | What is known |",
        "| --- | --- | --- |",
        "| Snow (R1) | likelihood 3, impact 4, score not published |  |",
        "",
        "## Inspection: A visit",
        "",
        "### Strengths",
        "",
        "- S Parks",
        "",
        "## Due by 30 June 2026 and missing",
        "",
        "- Bins (I1): not recorded",
    ]
