"""Findings as SARIF 2.1.0, which code scanning services read."""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from functools import cache
from typing import Final
from urllib.parse import quote

from framework import __version__
from framework.checks import ALL_CHECKS, Check
from framework.findings import Edit, Finding, Fix, Severity
from framework.lint import Allowed, LintReport
from framework.place import FilePath, Location, Span
from framework.report.findings.json_v1 import Json
from framework.report.findings.line_hash import line_hashes
from framework.report.safe import safe, unseen_in_json

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
# GitHub refuses a run with more results, and keeps the 5,000 worst of them.
MOST: Final = 25_000
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_INDEX: Final = {check.code: number for number, check in enumerate(ALL_CHECKS)}


def render_sarif(report: LintReport) -> str:
    """One run with a result for each finding, those that are allowed or known marked as such.

    A result that is no longer given counts as mended; so what is allowed or known stays in.
    """
    hashes = {path: line_hashes(text) for path, text in report.texts.items()}
    results: list[Json] = [
        *(_result(one, report, hashes, "new") for one in _worst(report.findings)),
        *(_suppressed(one, report, hashes) for one in report.allowed),
        *(_result(one, report, hashes, "unchanged") for one in report.known),
    ]
    driver: Json = {
        "name": "framework",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(check) for check in ALL_CHECKS],
    }
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results[:MOST],
    }
    whole: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return unseen_in_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _worst(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings in order; of more than fit, the most severe."""
    if len(findings) <= MOST:
        return findings
    return tuple(sorted(findings, key=lambda finding: -finding.severity))


@cache
def _rule(check: Check) -> Json:
    page = inspect.cleandoc(check.doc or "")
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": check.summary},
        "fullDescription": {"text": page.split("\n\n", 1)[0]},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"tags": [check.tier.word]},
    }


def _result(
    finding: Finding,
    report: LintReport,
    hashes: Mapping[FilePath, tuple[str, ...]],
    state: str,
) -> dict[str, Json]:
    help_text = f"\n{safe(finding.help)}" if finding.help is not None else ""
    prints: dict[str, Json] = {"framework/v1": finding.fingerprint}
    line = finding.at.span.line if finding.at.span is not None else 1
    if line <= len(of_file := hashes.get(finding.at.path, ())):
        prints["primaryLocationLineHash"] = of_file[line - 1]
    result: dict[str, Json] = {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{safe(finding.message)}{help_text}"},
        "locations": [_location(finding.at, report)],
        "partialFingerprints": prints,
        "baselineState": state,
    }
    if finding.related:
        result["relatedLocations"] = [
            {**_location(one.at, report), "message": {"text": safe(one.note)}}
            for one in finding.related
        ]
    if finding.fix is not None:
        result["fixes"] = [_fix(finding.fix, report)]
    return result


def _suppressed(
    allowed: Allowed, report: LintReport, hashes: Mapping[FilePath, tuple[str, ...]]
) -> Json:
    kind = "inSource" if allowed.in_file else "external"
    by: Json = {
        "kind": kind,
        "status": "accepted",
        "justification": safe(allowed.because),
        "location": _location(allowed.at, report),
    }
    return {**_result(allowed.finding, report, hashes, "unchanged"), "suppressions": [by]}


def _location(at: Location, report: LintReport) -> dict[str, Json]:
    place: dict[str, Json] = {"artifactLocation": {"uri": _uri(at.path, report)}}
    if at.span is not None:
        place["region"] = _region(at.span)
    return {"physicalLocation": place}


def _uri(path: FilePath, report: LintReport) -> str:
    return quote(report.path_in_repository(path), safe="/")


def _region(span: Span) -> dict[str, Json]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _fix(fix: Fix, report: LintReport) -> Json:
    by_path: dict[FilePath, list[Edit]] = {}
    for edit in fix.edits:
        by_path.setdefault(edit.at.path, []).append(edit)
    changes: list[Json] = [
        {
            "artifactLocation": {"uri": _uri(path, report)},
            "replacements": [
                {
                    "deletedRegion": _region(edit.at.span or Span(1, 1, 1, 1)),
                    "insertedContent": {"text": edit.new_text},
                }
                for edit in edits
            ],
        }
        for path, edits in by_path.items()
    ]
    return {"description": {"text": safe(fix.title)}, "artifactChanges": changes}
