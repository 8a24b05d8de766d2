"""In which formats findings are written, and where each goes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from framework.api import LintReport
from framework.cli.options import Color, wants_color, write
from framework.errors import CannotRead, UsageError
from framework.findings import Severity


class LintFormat(StrEnum):
    """How findings are written."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


Wanted = tuple[tuple[LintFormat, Path | None], ...]
"""Each format with its file; None for standard output."""


def read_formats(words: Sequence[str] | None, output: Path | None) -> Wanted:
    """The formats that a command line asks for; without any, what suits where it runs.

    Raises:
        UsageError: there is no such format, or two of them would go to one place.
    """
    wanted = []
    for word in words or (_usual(),):
        name, _, file = word.partition("=")
        if name not in set(LintFormat):
            raise UsageError(
                f'there is no format "{name}"', help=f"write one of: {', '.join(LintFormat)}"
            )
        wanted.append((LintFormat(name), Path(file) if file else output))
    places = [place for _, place in wanted]
    if len(set(places)) < len(places):
        raise UsageError(
            "two formats would go to the same place", help="write  --format sarif=findings.sarif"
        )
    return tuple(wanted)


def _usual() -> str:
    under_github = os.environ.get("GITHUB_ACTIONS") == "true"
    return LintFormat.GITHUB if under_github else LintFormat.FULL


def show(
    report: LintReport,
    wanted: Wanted,
    *,
    color: Color,
    show_all: bool,
    statistics: bool,
    fail_on: Severity,
) -> None:
    """Write the findings in each format to its place."""
    if statistics:
        from framework.report.findings.statistics import render_statistics

        write(render_statistics(report), None)
        wanted = tuple((name, file) for name, file in wanted if file is not None)
    for name, file in wanted:
        colored = name is LintFormat.FULL and wants_color(color, to_file=file is not None)
        text = _rendered(report, name, color=colored, show_all=show_all, fail_on=fail_on)
        write(text, file)
        if name is LintFormat.GITHUB:
            _summarise(report)


def _rendered(
    report: LintReport, name: LintFormat, *, color: bool, show_all: bool, fail_on: Severity
) -> str:
    match name:
        case LintFormat.FULL:
            from framework.report.findings.full import render_full

            return render_full(report, color=color, show_all=show_all)
        case LintFormat.CONCISE:
            from framework.report.findings.concise import render_concise

            return render_concise(report, show_all=show_all)
        case LintFormat.JSON:
            from framework.report.findings.json_v1 import render_findings_json as render
        case LintFormat.GITHUB:
            from framework.report.findings.github import render_github as render
        case LintFormat.GITLAB:
            from framework.report.findings.gitlab import render_gitlab as render
        case LintFormat.SARIF:
            from framework.report.findings.sarif import render_sarif as render
        case LintFormat.JUNIT:
            from framework.report.findings.junit import render_junit

            return render_junit(report, fail_on=fail_on)
        case _:
            from framework.report.findings.markdown import render_markdown as render
    return render(report)


def _summarise(report: LintReport) -> None:
    """Add the findings to the summary of the GitHub job, where there is one.

    Raises:
        CannotRead: its file cannot be written.
    """
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from framework.report.findings.github import render_github_summary

    try:
        with Path(path).open("a", encoding="utf-8", newline="") as summary:
            summary.write(render_github_summary(report))
    except OSError as problem:
        raise CannotRead(f"the summary of the job cannot be written: {problem.strerror}") from None
