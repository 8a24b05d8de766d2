"""Findings as ``findings/v1``: one JSON object for other programs."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Final

from framework.checks import by_code
from framework.findings import Finding, Fix, Severity
from framework.place import Location
from framework.report.findings.report import LintReport
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
    listed: list[Json] = [
        _finding(finding, fingerprint)
        for finding, fingerprint in zip(shown, _fingerprints(shown), strict=True)
    ]
    whole: Json = {"format": "findings/v1", "summary": summary, "findings": listed}
    return unseen_in_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _finding(finding: Finding, fingerprint: str) -> Json:
    span = finding.at.span
    return {
        "code": finding.code,
        "name": by_code(finding.code).name,
        "severity": finding.severity.word,
        "message": finding.message,
        "help": finding.help,
        "path": finding.at.path,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
        "pointer": finding.at.pointer.rfc6901,
        "object_id": finding.object_id,
        "related": [{**_place(other.at), "note": other.note} for other in finding.related],
        "fix": _fix(finding.fix) if finding.fix is not None else None,
        "fingerprint": fingerprint,
    }


def _place(at: Location) -> dict[str, Json]:
    return {
        "path": at.path,
        "line": at.span.line if at.span else None,
        "column": at.span.column if at.span else None,
    }


def _fix(fix: Fix) -> Json:
    edits: list[Json] = [
        {"pointer": edit.at.rfc6901, "key": edit.key, "new_text": edit.new_text}
        for edit in fix.edits
    ]
    return {"title": fix.title, "safety": fix.safety.value, "edits": edits}


def _fingerprints(findings: tuple[Finding, ...]) -> Iterator[str]:
    """For each finding a text that differs from all others and stays when lines move.

    A pointer counts list items, which move as lines do; so the message stands in for it, and of
    findings with one message the first, the second and so on are told apart.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        same = (finding.code, finding.at.path, finding.object_id or "", finding.message)
        seen[same] += 1
        whole = "\0".join((*same, str(seen[same])))
        yield hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]
