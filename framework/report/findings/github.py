"""Findings as GitHub Actions shows them: as annotations in the diff, and on the run's summary."""

from __future__ import annotations

from typing import Final

from framework.checks import by_code
from framework.findings import Finding, Severity
from framework.lint import LintReport
from framework.report.findings.concise import render_concise
from framework.report.findings.markdown import render_markdown
from framework.report.numbers import counted
from framework.report.safe import safe, visible

# GitHub shows the first ten annotations of each kind that a step makes, and drops the others.
SHOWN: Final = 10
# It refuses the whole summary of a step from 1,048,576 bytes on; other commands may add to it.
SUMMARY: Final = 1_000_000
_KINDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_github(report: LintReport) -> str:
    """All findings as text, then annotations of the worst ones, and last how many have none.

    No line but these annotations is a command to the runner, whatever the plans say.
    """
    kinds = [
        [finding for finding in report.findings if finding.severity is severity]
        for severity in _KINDS
    ]
    most = dict.fromkeys(_KINDS, SHOWN)
    if any(len(findings) > SHOWN for findings in kinds):
        # The sentence about the rest is a notice itself.
        most[Severity.INFO] -= 1
    shown = [
        finding
        for findings, number in zip(kinds, most.values(), strict=True)
        for finding in findings[:number]
    ]
    commands = [_command(finding, report) for finding in shown]
    left_out = len(report.findings) - len(shown)
    if left_out:
        are = "has" if left_out == 1 else "have"
        commands.append(
            f"::notice title=framework lint::{counted(left_out, 'more finding')} {are} "
            "no annotation, as GitHub shows ten of a kind; the log of this step lists all"
        )
    return render_concise(report, show_all=True) + "".join(f"{command}\n" for command in commands)


def render_github_summary(report: LintReport) -> str:
    """Markdown for the file that ``GITHUB_STEP_SUMMARY`` names, within what GitHub accepts."""
    return render_markdown(report, most=SUMMARY)


def _command(finding: Finding, report: LintReport) -> str:
    path = visible(report.path_in_repository(finding.at.path))
    span = finding.at.span
    properties = {"file": path}
    if span is not None:
        properties |= {"line": str(span.line), "endLine": str(span.end_line)}
        # Columns are shown only within one line; GitHub refuses them otherwise.
        if span.line == span.end_line:
            properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    properties["title"] = f"{by_code(finding.code).name} ({finding.code})"
    listed = ",".join(f"{key}={escape_property(value)}" for key, value in properties.items())
    text = safe(finding.message)
    if finding.help is not None:
        text += f"\nhelp: {safe(finding.help)}"
    return f"::{_KINDS[finding.severity]} {listed}::{escape_data(text)}"


def escape_data(text: str) -> str:
    """Text as the message of a command holds it: on one line, and the same once it is read."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Text as a property of a command holds it: without what ends a property."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")
