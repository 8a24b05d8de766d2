from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from framework.checks import by_code
from framework.lint import LintReport
from framework.report.findings.markdown import COMMENT, render_markdown
from framework.report.safe import safe
from tests.unit.report.findings.samples import HIDDEN, PLAN, WHOLE, many, reports

_READER = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
_TABLE = (
    "| Place | Severity | What is wrong | What to do | Check |\n| --- | --- | --- | --- | --- |\n"
)


def test_a_file_is_a_table_and_a_finding_is_a_row() -> None:
    assert render_markdown(WHOLE) == (
        "### 1 error, 1 warning, 1 for information in 2 of 3 files\n"
        "\n"
        "#### plans/housing.yaml\n"
        "\n"
        f"{_TABLE}"
        "| 2:1 | warning | &lt;U+001B>\\[2J&lt;U+202E> : :set-output name=x: :y "
        '\\# \\#\\[error\\]\\|&lt;script>\\`\\[a\\](b) {0} 100%, "z" &lt;U+0000> |  '
        "| hidden-character-in-text (SRC006) |\n"
        '| 2:3 | error | "taget" is not a key of indicator H-03 | write target: '
        "| unknown-key (SCH002) |\n"
        "\n"
        "#### plans/clean & green.yaml\n"
        "\n"
        f"{_TABLE}"
        "| whole file | info | the plan says nothing |  | target-without-polarity (IND002) |\n"
        "\n"
        "1 can be mended with --fix\n"
        "\n"
        "2 allowed and 1 known findings are not shown\n"
        "\n"
        "plans/clean & green.yaml could not be read far enough for the checks: "
        "mend it and run again\n"
    )
    assert render_markdown(LintReport(files=(PLAN,))) == "### 1 file checked, nothing found\n"


def test_what_finds_no_room_in_a_comment_is_counted() -> None:
    shown = render_markdown(LintReport(findings=many(2_000), files=(PLAN,)))
    rows = shown.count("| warning |")
    assert COMMENT - 200 < len(shown.encode()) <= COMMENT
    assert shown.endswith(
        f" |\n\n{2_000 - rows:,} more are left out here; `framework lint` shows everything.\n"
    )
    long = replace(HIDDEN, message="ü" * COMMENT)
    assert render_markdown(LintReport(findings=(long,), files=(PLAN,))) == (
        "### 1 warning in 1 file\n\n1 more is left out here; `framework lint` shows everything.\n"
    )


def _cells(text: str) -> list[str]:
    """What the cells of the tables say, none of which holds any markup."""
    tokens = _READER.parse(text)
    inside = [after for before, after in pairwise(tokens) if before.type == "td_open"]
    return ["".join(map(_plain, token.children or ())) for token in inside]


def _plain(token: Token) -> str:
    if token.type == "html_inline":
        assert token.content == "<!-- -->"
        return ""
    assert token.type in {"text", "text_special"}
    return token.content


@pytest.mark.law
@given(reports)
def test_nothing_that_a_plan_says_is_markup(report: LintReport) -> None:
    shown = _cells(render_markdown(report))
    expected = [
        cell
        for finding in report.findings
        for cell in (
            f"{finding.at.span.line}:{finding.at.span.column}" if finding.at.span else "whole file",
            finding.severity.word,
            safe(finding.message),
            safe(finding.help or ""),
            f"{by_code(finding.code).name} ({finding.code})",
        )
    ]
    assert [cell.strip() for cell in shown] == [cell.strip() for cell in expected]
