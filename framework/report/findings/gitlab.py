"""Findings as GitLab's Code Quality report."""

from __future__ import annotations

import json
from typing import Final

from framework.checks import by_code
from framework.findings import Finding, Severity
from framework.lint import LintReport
from framework.report.findings.json_v1 import MOST, Json
from framework.report.safe import safe, unseen_in_json

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_NOT_A_PLAN: Final = ("SRC", "SCH")


def render_gitlab(report: LintReport) -> str:
    """The findings as a JSON list; of more than 10,000, the worst."""
    shown = report.findings
    if len(shown) > MOST:
        shown = tuple(sorted(shown, key=lambda finding: -finding.severity)[:MOST])
    whole: list[Json] = [_item(finding, report) for finding in shown]
    return unseen_in_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _item(finding: Finding, report: LintReport) -> Json:
    name = by_code(finding.code).name
    help_text = f" ({safe(finding.help)})" if finding.help is not None else ""
    span = finding.at.span
    # Without a line GitLab refuses a finding, so one about a whole file stands on its first.
    line, column, end_line, end_column = (
        (span.line, span.column, span.end_line, span.end_column) if span else (1, 1, 1, 1)
    )
    return {
        # The merge request shows this alone, so the name of the check is part of it.
        "description": f"{name} ({finding.code}): {safe(finding.message)}{help_text}",
        "check_name": name,
        "fingerprint": finding.fingerprint,
        "severity": _severity(finding),
        "location": {
            "path": report.path_in_repository(finding.at.path),
            "positions": {
                "begin": {"line": line, "column": column},
                "end": {"line": end_line, "column": end_column},
            },
        },
    }


def _severity(finding: Finding) -> str:
    """GitLab's word; critical where the file is not what its format promises."""
    if finding.severity is Severity.ERROR and finding.code.startswith(_NOT_A_PLAN):
        return "critical"
    return _SEVERITIES[finding.severity]
