"""Findings as SARIF 2.1.0, the format of code scanning services."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import quote

from framework import __version__
from framework.checks import ALL_CHECKS, Check
from framework.findings import Finding, Fix, Severity
from framework.lint import Allowed, LintReport
from framework.place import FilePath, Location, Span
from framework.report.checks import render_page
from framework.report.findings.json_v1 import Json
from framework.report.findings.line_hash import line_hashes
from framework.report.safe import safe, shorten, unseen_in_json

MOST: Final = 25_000
"""GitHub refuses a run with more results."""

KEPT: Final = 5_000
"""Of more results than this, GitHub keeps the worst."""

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_DESCRIPTION: Final = 1_000
_INDEX: Final = {check.code: index for index, check in enumerate(ALL_CHECKS)}

Object = dict[str, Json]


def render_sarif(report: LintReport) -> str:
    """One run with every check as a rule, and as results what is shown, known and allowed.

    What somebody allowed is suppressed and what the list of known findings holds is unchanged, so
    that no service takes either for mended. Of more than 5,000 results the worst come first, and
    those beyond 25,000 are left out.
    """
    results = [*_results(report)]
    if len(results) > KEPT:
        results.sort(key=lambda result: -result[0])
    whole: Json = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver()},
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(report, left_out=max(len(results) - MOST, 0))],
                "results": [result for _, result in results[:MOST]],
            }
        ],
    }
    return unseen_in_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _driver() -> Object:
    return {
        "name": "performance-framework",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(check) for check in ALL_CHECKS],
    }


def _rule(check: Check) -> Object:
    page = render_page(check)
    reason = " ".join(_section(page, "Why this matters").split())
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": f"{check.summary}."},
        "fullDescription": {"text": shorten(f"{check.summary}. {reason}", _DESCRIPTION)},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _section(page: str, heading: str) -> str:
    return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def _invocation(report: LintReport, *, left_out: int) -> Object:
    """Whether everything could be read, and what the results do not say."""
    notes: list[tuple[str, str]] = [("error", safe(str(one))) for one in report.unreadable]
    notes += [
        ("warning", f"{safe(path)} could not be read far enough for the checks")
        for path in report.unchecked
    ]
    if left_out:
        notes.append(("warning", f"{left_out:,} results are left out, the least severe ones"))
    return {
        "executionSuccessful": not report.unreadable,
        "toolExecutionNotifications": [
            {"level": level, "message": {"text": _message(text)}} for level, text in notes
        ],
    }


def _results(report: LintReport) -> Iterator[tuple[int, Object]]:
    """Each result after its weight: what is shown by severity, then what is not."""
    allowed_ones = [one.finding for one in report.allowed]
    struck = {finding.at.path for finding in (*report.findings, *report.known, *allowed_ones)}
    hashes = {path: line_hashes(text) for path, text in report.texts.items() if path in struck}
    # By 3.27.23 and 3.27.24 of the standard each result has these where one of the run has them.
    new: Object = {"baselineState": "new"} if report.known else {}
    unchanged: Object = {"baselineState": "unchanged"} if report.known else {}
    none: Object = {"suppressions": []} if report.allowed else {}
    for finding in report.findings:
        yield int(finding.severity), {**_result(finding, report, hashes), **new, **none}
    for finding in report.known:
        yield 0, {**_result(finding, report, hashes), **unchanged, **none}
    for allowed in report.allowed:
        suppressions: list[Json] = [_suppression(allowed, report)]
        result = {**_result(allowed.finding, report, hashes), **unchanged}
        yield 0, {**result, "suppressions": suppressions}


def _result(
    finding: Finding, report: LintReport, hashes: Mapping[FilePath, tuple[str, ...]]
) -> Object:
    text = safe(finding.message)
    if finding.help is not None:
        text += f"\n{safe(finding.help)}"
    result: Object = {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(text)},
        # GitHub refuses the whole file for one empty address.
        "locations": [_location(finding.at, report, finding.object_id)] if finding.at.path else [],
        "partialFingerprints": {
            "framework/v1": finding.fingerprint,
            "primaryLocationLineHash": _line_hash(finding, hashes),
        },
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                **_location(other.at, report),
                "id": number,
                "message": {"text": _message(safe(other.note))},
            }
            for number, other in enumerate(finding.related, start=1)
        ]
    if finding.fix is not None:
        result["fixes"] = _fixes(finding.fix, report)
    return result


def _line_hash(finding: Finding, hashes: Mapping[FilePath, tuple[str, ...]]) -> str:
    """What GitHub makes of the line itself; where it has none to read, our fingerprint."""
    span = finding.at.span
    lines = hashes.get(finding.at.path, ())
    if span is not None and span.line <= len(lines):
        return lines[span.line - 1]
    return finding.fingerprint


def _message(text: str) -> str:
    """Plain text in which a reader of SARIF sees no link and no placeholder, and never nothing."""
    parted = text.replace("](", "] (")
    return parted.replace("{", "{{").replace("}", "}}") or "(no text)"


def _location(at: Location, report: LintReport, object_id: str | None = None) -> Object:
    physical: Object = {"artifactLocation": {"uri": _uri(at.path, report)}}
    if at.span is not None:
        physical["region"] = _region(at.span)
    logical: Object = {}
    if object_id is not None:
        logical["name"] = safe(object_id)
    if at.pointer.steps:
        logical["fullyQualifiedName"] = at.pointer.rfc6901
    location: Object = {"physicalLocation": physical}
    return {**location, "logicalLocations": [logical]} if logical else location


def _uri(path: FilePath, report: LintReport) -> str:
    """The path from the top of the repository; a name that is not Unicode keeps its bytes."""
    return quote(report.path_in_repository(path), safe="/", errors="surrogatepass")


def _region(span: Span) -> Object:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _suppression(allowed: Allowed, report: LintReport) -> Object:
    return {
        "kind": "inSource" if allowed.in_file else "external",
        "status": "accepted",
        "justification": safe(allowed.because),
        "location": _location(allowed.at, report),
    }


def _fixes(fix: Fix, report: LintReport) -> list[Json]:
    edits = [(edit, edit.at.span) for edit in fix.edits if edit.at.span is not None]
    changes: list[Json] = [
        {
            "artifactLocation": {"uri": _uri(path, report)},
            "replacements": [
                {"deletedRegion": _region(span), "insertedContent": {"text": edit.new_text}}
                for edit, span in edits
                if edit.at.path == path
            ],
        }
        for path in dict.fromkeys(edit.at.path for edit, _ in edits)
    ]
    whole: Json = {
        "description": {"text": _message(safe(fix.title))},
        "artifactChanges": changes,
        "properties": {"safety": fix.safety.value},
    }
    return [whole] if changes else []
