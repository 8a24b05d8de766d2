from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framework.checks import by_code
from framework.findings import Finding, Severity
from framework.lint import LintReport
from framework.report.findings.concise import render_concise
from framework.report.findings.github import (
    escape_data,
    escape_property,
    render_github,
    render_github_summary,
)
from framework.report.findings.markdown import render_markdown
from framework.report.safe import safe, visible
from tests.outside.runner import Command, commands, unescape_data, unescape_property
from tests.unit.report.findings.samples import (
    EVIL_SHOWN,
    HIDDEN,
    PLAN,
    UNKNOWN,
    WHOLE,
    hostile,
    many,
    reports,
)

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def test_all_is_text_and_the_worst_are_annotations_errors_first() -> None:
    evil = EVIL_SHOWN.replace("%", "%25")
    assert render_github(WHOLE) == (
        render_concise(WHOLE)
        + "::error file=services/plans/housing.yaml,line=2,endLine=2,col=3,endColumn=8,"
        'title=unknown-key (SCH002)::"taget" is not a key of indicator H-03%0A'
        "help: write target:\n"
        "::warning file=services/plans/housing.yaml,line=2,endLine=3,"
        f"title=hidden-character-in-text (SRC006)::{evil}\n"
        "::notice file=plans/clean & green.yaml,title=target-without-polarity (IND002)::"
        "the plan says nothing\n"
    )
    assert render_github(LintReport(files=(PLAN,))) == "1 file checked, nothing found\n"


def test_of_a_kind_ten_are_shown_and_the_others_are_counted() -> None:
    infos, errors = many(12, Severity.INFO), many(11, Severity.ERROR)
    report = LintReport(findings=(*infos, *many(10), *errors), files=(PLAN,))
    found = list(commands(render_github(report)))
    assert [command.data for command in found] == [
        *(f"number {number}" for number in range(1, 11)),
        *(f"number {number}" for number in range(1, 11)),
        *(f"number {number}" for number in range(1, 10)),
        (
            "4 more findings have no annotation, as GitHub shows ten of a kind; "
            "the log of this step lists all"
        ),
    ]
    assert [command.name for command in found] == [
        *["error"] * 10,
        *["warning"] * 10,
        *["notice"] * 10,
    ]


def test_one_more_than_ten_is_one_finding() -> None:
    last = render_github(LintReport(findings=many(11), files=(PLAN,))).splitlines()[-1]
    assert last == (
        "::notice title=framework lint::1 more finding has no annotation, "
        "as GitHub shows ten of a kind; the log of this step lists all"
    )


def test_the_summary_is_markdown_within_what_github_takes() -> None:
    assert render_github_summary(WHOLE) == render_markdown(WHOLE)
    long = tuple(replace(finding, message="x" * 2_000) for finding in many(1_000))
    summary = render_github_summary(LintReport(findings=long, files=(PLAN,)))
    assert 990_000 < len(summary.encode()) <= 1_000_000
    assert summary.splitlines()[-1].endswith(
        "more are left out here; `framework lint` shows everything."
    )


@pytest.mark.law
@given(st.one_of(st.text(), hostile))
def test_what_is_escaped_is_read_back_the_same(text: str) -> None:
    assert unescape_data(escape_data(text)) == text
    assert unescape_property(escape_property(text)) == text
    assert not set(escape_data(text)) & set("\r\n")
    assert not set(escape_property(text)) & set("\r\n:,")


def _expected(finding: Finding) -> Command:
    properties = {"file": visible(finding.at.path)}
    span = finding.at.span
    if span is not None:
        properties |= {"line": str(span.line), "endLine": str(span.end_line)}
        if span.line == span.end_line:
            properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    properties["title"] = f"{by_code(finding.code).name} ({finding.code})"
    help_text = f"\nhelp: {safe(finding.help)}" if finding.help is not None else ""
    return Command(_KINDS[finding.severity], properties, f"{safe(finding.message)}{help_text}")


@pytest.mark.law
@given(reports)
def test_no_text_of_a_plan_is_a_command(report: LintReport) -> None:
    in_order = sorted(report.findings, key=lambda finding: -finding.severity)
    assert list(commands(render_github(report))) == [_expected(finding) for finding in in_order]
    assert list(commands(render_github_summary(report))) == []


@pytest.mark.parametrize(
    "evil", ["::error::x", " \t::stop-commands::x", "a ##[error]x", "a\n::error::x"]
)
def test_the_reader_of_commands_finds_what_a_runner_obeys(evil: str) -> None:
    assert len(list(commands(evil))) == 1
    report = LintReport(findings=(replace(HIDDEN, message=evil, object_id=evil), UNKNOWN))
    assert len(list(commands(render_github(report)))) == 2
    assert list(commands("nothing ::error::x\n::nothing::x\n::error x\n##[nothing]x")) == []
