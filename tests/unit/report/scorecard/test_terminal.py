from __future__ import annotations

import io
import re

import pytest
from rich.cells import cell_len

from framework.model.indicator import PriorityId, ScorecardId
from framework.report.console import make_console
from framework.report.scorecard.terminal import render_terminal, render_text
from framework.scorecard import Filters
from tests.unit.report.cards import EVIL, RULES, card, golden


def _coloured(width: int) -> str:
    stream = io.StringIO()
    render_terminal(golden("scorecard"), make_console(stream, color=True, width=width))
    return stream.getvalue()


@pytest.mark.parametrize("width", [40, 60, 80, 100, 123, 124, 140, 200])
def test_no_line_is_wider_than_the_page_or_ends_in_a_space(width: int) -> None:
    for line in render_text(golden("scorecard"), width).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


def test_a_status_is_coloured_and_still_a_symbol_and_a_word() -> None:
    shown = _coloured(80)
    assert "\x1b[32m✔ On Target" in shown
    assert "\x1b[31m✖ Off Target" in shown
    assert "\x1b[36m≈ Data Only" in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert [line.rstrip() for line in plain.splitlines()] == render_text(
        golden("scorecard"), 80
    ).splitlines()


def test_a_scorecard_without_rules_has_values_and_no_verdicts() -> None:
    shown = card(
        """
        format: plan/v1
        id: clean-streets
        title: ""
        year: 2026/27
        indicators:
          - id: I1
            title: Bins emptied
            observations: {2026/27 Q1: {value: 4, published: {status: Good}}}
        """,
        None,
    )
    assert render_text(shown) == (
        "clean-streets\n"
        "2026/27 Q1 · as at 30 June 2026\n"
        "no rules judge this plan\n"
        "\n"
        "1 indicator\n"
        "\n"
        "Under no priority\n"
        f"{'─' * 78} Value  Target  Status\n"
        f"  Bins emptied{' ' * 69}4          -\n"
        "    I1 · published: Good\n"
    )


def test_a_selection_shows_its_title_and_only_its_rows() -> None:
    whole = golden("scorecard")
    assert "Risks" in render_text(whole)
    plan = """
        format: plan/v1
        id: clean-streets
        title: Clean streets
        year: 2026/27
        priorities:
          - {id: P1, title: First, actions: [{id: A1, title: Do it}]}
          - {id: P2, title: Second, actions: [{id: A2, title: Do that}]}
        indicators: [{id: I1, title: Bins emptied}]
        scorecards: [{id: bins, title: About bins, indicators: [I1]}]
        """
    selected = render_text(card(plan, filters=Filters(scorecard=ScorecardId("bins"))))
    assert "2026/27 Q1 · About bins" not in selected
    assert "About bins · 2026/27 Q1 · as at 30 June 2026\n" in selected
    assert "Do it" not in selected
    one = render_text(card(plan, filters=Filters(priority=PriorityId("P1"))))
    assert "Do it" in one
    assert "Second" not in one
    assert "Bins" not in one


def test_a_figure_of_another_period_says_which() -> None:
    shown = card(
        """
        format: plan/v1
        id: clean-streets
        title: Clean streets
        year: 2026/27
        indicators:
          - id: I1
            title: Reserves
            frequency: quarterly
            aggregation: at_period_end
            observations: {2026/27 Q4: 4}
        """,
        period="2026/27",
    )
    assert "I1 · figure for 2026/27 Q4\n" in render_text(shown)


def test_a_bar_is_drawn_only_for_progress_from_0_to_100() -> None:
    shown = render_text(
        card(
            """
            format: plan/v1
            id: clean-streets
            title: Clean streets
            year: 2026/27
            actions:
              - {id: A1, title: All, due: 2026-06-30, progress: {2026/27 Q1: 100}}
              - {id: A2, title: None, progress: {2026/27 Q1: 0}}
              - {id: A3, title: Too much, progress: {2026/27 Q1: 130}}
              - {id: A4, title: Words, progress: {2026/27 Q1: {published: {icon: "?"}}}}
            """,
            RULES.split("action_status:")[0],
        )
    )
    assert shown.splitlines()[-9:] == [
        "  Actions",
        "  All",
        "    A1 · ██████████ 100% · due 30 June 2026",
        "  None",
        "    A2 · ░░░░░░░░░░ 0%",
        "  Too much",
        "    A3 · 130%",
        "  Words",
        "    A4",
    ]


def test_a_streams_encoding_is_enough_for_a_scorecard() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", newline="")
    render_terminal(golden("scorecard"), make_console(stream, color=False, width=80))
    stream.flush()
    shown = raw.getvalue().decode("ascii")
    assert "+ On Target\n" in shown
    assert "x Off Target\n" in shown
    assert "P1.1a - ^ Better - _-.' - long term: ^ Better than last year - provisional\n" in shown
    assert "P1.1 - '''''..... 55.5% - published: On track" in shown
    assert "| 4 |      |      |      |      | o R3 |\n" in shown
    assert "****oo  good, 4 of 6\n" in shown


@pytest.mark.parametrize("width", [40, 41, 57, 80, 100, 140])
def test_no_line_of_a_hostile_plan_is_obeyed(width: int) -> None:
    shown = render_text(golden("hostile", evil=EVIL, period="2026/27 Q1"), width)
    assert not re.search(
        r"^\s*::|##\[|##vso\[|[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u200b]", shown, re.MULTILINE
    )
    assert "[bold]b[/]" in shown
    assert ":smile:" in shown
