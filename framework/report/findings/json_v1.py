"""Findings as ``findings/v1``: one JSON object for other programs."""

from __future__ import annotations

import json
from collections import Counter
from typing import Final

from framework.checks import by_code
from framework.findings import Finding, Fix, Severity
from framework.lint import LintReport
from framework.place import Location
from framework.report.safe import unseen_in_json

MOST: Final = 10_000

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None


def render_findings_json(report: LintReport) -> str:
    """The findings as JSON, in order, 10,000 at most, ending in a line feed."""
    found = Counter(finding.severity for finding in report.findings)
    shown = report.findings[:MOST]
    summary: Json = {
        "errors": found[Severity.ERROR],
        "warnings": found[Severity.WARNING],
        "infos": found[Severity.INFO],
        "files": len(report.files),
        "left_out": len(report.findings) - len(shown),
        "unchecked": [str(path) for path in report.unchecked],
    }
    listed: list[Json] = [_finding(finding) for finding in shown]
    whole: Json = {"format": "findings/v1", "summary": summary, "findings": listed}
    return unseen_in_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "name": by_code(finding.code).name,
        "severity": finding.severity.word,
        "message": finding.message,
        "help": finding.help,
        **_span(finding.at),
        "pointer": finding.at.pointer.rfc6901,
        "object_id": finding.object_id,
        "related": [{**_place(other.at), "note": other.note} for other in finding.related],
        "fix": _fix(finding.fix) if finding.fix is not None else None,
        "fingerprint": finding.fingerprint,
    }


def _place(at: Location) -> dict[str, Json]:
    return {
        "path": at.path,
        "line": at.span.line if at.span else None,
        "column": at.span.column if at.span else None,
    }


def _span(at: Location) -> dict[str, Json]:
    span = at.span
    return {
        **_place(at),
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
    }


def _fix(fix: Fix) -> Json:
    edits: list[Json] = [{**_span(edit.at), "new_text": edit.new_text} for edit in fix.edits]
    return {"title": fix.title, "safety": fix.safety.value, "edits": edits}
