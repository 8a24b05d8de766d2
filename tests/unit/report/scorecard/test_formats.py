from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
import simplejson

from framework.model.indicator import PriorityId
from framework.report.scorecard.csv import render_csv
from framework.report.scorecard.json_v1 import render_json
from framework.report.scorecard.markdown import render_markdown
from framework.report.scorecard.markdown_text import escaped
from framework.report.scorecard.svg import render_svg
from framework.report.scorecard.terminal import render_text
from framework.resources import shipped
from framework.scorecard import Filters, Scorecard
from tests.unit.report.cards import EVIL, GOLDEN, card, golden

_SCHEMA = json.loads(shipped("schemas", "scorecard", "v1.json").read_text(encoding="utf-8"))
_HOSTILE = golden("hostile", evil=EVIL, period="2026/27 Q1")


def _plan(indicator: str) -> str:
    return f"""
        format: plan/v1
        id: clean-streets
        title: Clean streets
        year: 2026/27
        indicators:
          - {indicator}
        """


def _row(indicator: str) -> dict[str, Any]:
    whole = simplejson.loads(render_json(card(_plan(indicator))), use_decimal=True)
    row: dict[str, Any] = whole["indicators"][0]
    return row


def test_json_has_the_shape_that_its_schema_promises() -> None:
    for shown in (golden("scorecard"), _HOSTILE, card(_plan("{id: I1, title: Bins}"), None)):
        jsonschema.validate(json.loads(render_json(shown)), _SCHEMA)


def _undescribed(value: object, part: dict[str, Any], path: str = "") -> Iterator[str]:
    """The paths of what the schema says nothing about."""
    if "$ref" in part:
        part = {**_SCHEMA["$defs"][part["$ref"].removeprefix("#/$defs/")], **part}
    if isinstance(value, dict):
        others = part.get("additionalProperties")
        for key, inner in value.items():
            told = part.get("properties", {}).get(key, others)
            if told is None:
                yield f"{path}/{key}"
            else:
                yield from _undescribed(inner, told, f"{path}/{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _undescribed(inner, part["items"], f"{path}[]")


def test_every_key_of_the_json_is_described() -> None:
    for shown in (golden("scorecard"), _HOSTILE):
        assert list(_undescribed(json.loads(render_json(shown)), _SCHEMA)) == []


def test_json_has_every_key_of_every_indicator_null_where_there_is_nothing() -> None:
    row = _row("{id: I1, title: Bins}")
    keys = _SCHEMA["$defs"]["indicator"]["required"]
    nothing = {key: row[key] for key in keys if row[key] is None}
    assert list(nothing) == [
        "priority",
        "unit",
        "polarity",
        "value",
        "target",
        "target_for_period",
        "shortfall",
        "movement",
        "previous",
        "inputs",
        "published",
        "published_status",
        "agrees_with_published",
        "note",
    ]
    assert row["state"] == "not_recorded"
    assert row["source"] == {"path": "plan.yaml", "line": 7}


def test_json_numbers_are_as_written_and_computed_ones_to_12_places() -> None:
    row = _row(
        "{id: I1, title: Cost, unit: money, polarity: lower_is_better, target: 4.50,"
        " formula: a / b, inputs: {a: A, b: B},"
        " observations: {2026/27 Q1: {value: 0.33, inputs: {a: 1.00, b: 3}}}}"
    )
    assert str(row["value"]) == "0.333333333333"
    assert (str(row["target"]), str(row["target_for_period"])) == ("4.50", "4.50")
    assert str(row["shortfall"]) == "-4.166666666667"
    assert row["inputs"] == {"a": Decimal("1.00"), "b": 3}
    assert [(one["value"], one["written"]) for one in row["observations"]] == [
        (Decimal("0.333333333333"), Decimal("0.33"))
    ]


def test_json_gives_words_where_a_target_or_a_value_is_no_number() -> None:
    row = _row(
        "{id: I1, title: Bins, unit: yes_no, target: {from: 40, to: 60},"
        " observations: {2026/27 Q1: no}}"
    )
    assert (row["value"], row["target"], row["target_for_period"]) == ("no", "40 to 60", "40 to 60")
    assert row["shortfall"] is None


def test_json_says_how_a_year_is_shared() -> None:
    row = _row(
        "{id: I1, title: Bins, targets: {2026/27: {value: 4, profile: even}, 2027/28: 5,"
        " 2028/29: {value: 8, profile: {Q1: 1, Q2: 3.5}}}}"
    )
    assert [(one["for"], one["target"], one["profile"]) for one in row["targets"]] == [
        ("2026/27", 4, "even"),
        ("2027/28", 5, None),
        ("2028/29", 8, {"Q1": 1, "Q2": Decimal("3.5")}),
    ]


def test_json_imports_nothing_that_draws() -> None:
    code = "import sys, framework.report.scorecard.json_v1; print('rich' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[4],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "False\n"


def _table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_one_line_for_each_thing_and_says_which_it_is() -> None:
    shown = golden("scorecard")
    text = render_csv(shown)
    assert text.count("\r\n") == text.count("\n")
    lines = _table(text)
    assert [row["id"] for row in lines if row["part"] == "indicator"] == [
        row.indicator.id for row in shown.indicators
    ]
    parts = ("action", "milestone", "risk", "figure", "quality_indicator")
    assert [(row["part"], row["id"]) for row in lines if row["part"] in parts] == [
        ("action", "P1.1"),
        ("milestone", "P1.1.M1"),
        ("milestone", "P1.1.M2"),
        ("action", "P1.2"),
        ("action", "P1.3"),
        ("action", "P2.1"),
        ("milestone", "P2.1.M1"),
        ("action", "A1"),
        *(("risk", f"R{number}") for number in range(1, 7)),
        ("figure", "referrals"),
        ("figure", "referrals"),
        ("figure", "bins-seen"),
        ("quality_indicator", "1.1"),
        ("quality_indicator", "1.2"),
        ("quality_indicator", "1.3"),
    ]
    assert [(row["id"], row["period"]) for row in lines if row["part"] == "benchmark"] == [
        ("B1", "2022/23"),
        ("B1", "2023/24"),
        ("B1", "2024/25"),
        ("B1", "2025/26"),
        ("B2", "2023/24"),
        ("B2", "2024/25"),
        ("B2", "2025/26"),
    ]


def test_csv_of_a_part_of_a_plan_has_that_part_alone() -> None:
    only = Filters(priority=PriorityId("P2"))
    shown = card((GOLDEN / "scorecard/plan.yaml").read_text("utf-8"), filters=only)
    assert {row["part"] for row in _table(render_csv(shown))} == {
        "indicator",
        "action",
        "milestone",
    }


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\\t=1", "＝1+1", "＠A"])  # noqa: RUF001 - the wide forms are the point
def test_a_spreadsheet_runs_no_cell(title: str) -> None:
    shown = card(
        _plan(f'{{id: I1, title: "{title}", unit: count, observations: {{2026/27 Q1: -3}}}}')
    )
    (row,) = _table(render_csv(shown))
    assert row["title"] == "'" + title.removeprefix("\\t")
    assert row["value"] == "-3"


def test_csv_without_rules_leaves_the_verdicts_empty() -> None:
    (row,) = _table(render_csv(card(_plan("{id: I1, title: Bins}"), None)))
    assert {name: row[name] for name in ("status", "status_label", "because", "rule")} == {
        "status": "",
        "status_label": "",
        "because": "",
        "rule": "",
    }


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plain words (95%, 3 - 4)!", "Plain words (95%, 3 - 4)!"),
        ("a|b\n`c`", r"a\|b \`c\`"),
        ("<b> & &lt; R&D", "&lt;b> & &amp;lt; R&D"),
        (r"*a* _b_ [c](d) \e ~f~ $g$", r"\*a\* \_b\_ \[c\](d) \\e \~f\~ \$g\$"),
        ("@me a@b.c", "@<!-- -->me a@b.c"),
        ("#1 a#1", r"\#<!-- -->1 a\#1"),
        (":smile: 1:30", ":<!-- -->smile: 1:30"),
        ("https://a.b www.c.d", "https:<!-- -->//a.b www.<!-- -->c.d"),
    ],
)
def test_markdown_shows_text_as_it_is(text: str, shown: str) -> None:
    assert escaped(text) == shown


@pytest.mark.parametrize(
    ("organisation", "line"),
    [
        ("- a", r"\- a · 2026/27 Q1"),
        ("+ a", r"\+ a · 2026/27 Q1"),
        ("> a", r"\> a · 2026/27 Q1"),
        ("1. a", r"1\. a · 2026/27 Q1"),
        ("23) a", r"23\) a · 2026/27 Q1"),
        ("--- a", r"\--- a · 2026/27 Q1"),
        ("# a", r"\# a · 2026/27 Q1"),
        ("2026 a", "2026 a · 2026/27 Q1"),
        ("-a", "-a · 2026/27 Q1"),
    ],
)
def test_markdown_begins_no_list_or_quotation_that_it_does_not_mean(
    organisation: str, line: str
) -> None:
    shown = card(
        f"""
        format: plan/v1
        id: clean-streets
        title: Clean streets
        organisation: "{organisation}"
        year: 2026/27
        """
    )
    assert render_markdown(shown).splitlines()[2] == f"{line} · as at 30 June 2026"


def test_markdown_without_rules_has_no_verdicts() -> None:
    assert render_markdown(card(_plan("{id: I1, title: Bins}"), None)) == (
        "# Clean streets\n\n2026/27 Q1 · as at 30 June 2026\n\nno rules judge this plan\n\n"
        "**1 indicator**\n\n## Under no priority\n\n"
        "| Indicator | Value | Target | Status | Trend | Note |\n"
        "| --- | ---: | ---: | --- | --- | --- |\n"
        "| Bins (I1) | not recorded |  | - | - |  |\n\n"
        "## Due by 30 June 2026 and missing\n\n- Bins (I1): not recorded\n"
    )


def test_markdown_lists_actions_without_indicators_and_series_without_ranks() -> None:
    shown = card(
        """
        format: plan/v1
        id: clean-streets
        title: Clean streets
        year: 2026/27
        actions: [{id: A1, title: Buy a sweeper}]
        benchmarks:
          - id: B1
            title: Cost
            series: [{values: {2022/23: 4, 2023/24: 4, 2024/25: 4, 2025/26: 4}}]
        """
    )
    assert render_markdown(shown).splitlines()[-9:] == [
        "Actions, nothing reported:",
        "",
        "- A1 Buy a sweeper",
        "",
        "## How we compare",
        "",
        "| Series | Latest figure | Rank |",
        "| --- | --- | --- |",
        "| Cost (B1) | 4 in 2025/26 |  |",
    ]
    assert render_text(shown).splitlines()[-2:] == [
        "  B1  Cost",
        "      4 in 2025/26 · ▄▄▄▄ since 2022/23",
    ]


def test_a_picture_is_whole_and_asks_for_nothing_from_elsewhere() -> None:
    for shown in (golden("scorecard"), _HOSTILE):
        svg = render_svg(shown)
        title = ET.fromstring(svg).findtext("{http://www.w3.org/2000/svg}title")  # noqa: S314 - our own
        assert title is not None
        assert title.endswith(("as at 30 September 2026", "as at 30 June 2026"))
        outside = re.sub(r"<text[^>]*>[^<]*</text>", "", svg)
        addresses = re.findall(r"\w+://[^\s\"'<]*", re.sub(r"<title>.*?</title>", "", outside))
        assert addresses == ["http://www.w3.org/2000/svg"]
        assert not re.search(r"<script|href|@import|url\((?!#)", svg)


@pytest.mark.parametrize("render", [render_json, render_csv, render_markdown, render_svg])
def test_no_format_holds_a_command(render: Callable[[Scorecard], str]) -> None:
    shown = render(_HOSTILE)
    assert not re.search(
        r"^\s*::|##\[|##vso\[|[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e\u200b]",
        shown,
        re.MULTILINE,
    )
