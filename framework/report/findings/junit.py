"""Findings as JUnit XML, which nearly every CI server shows as tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from framework.checks import by_code
from framework.findings import Finding, Severity
from framework.lint import LintReport
from framework.place import FilePath
from framework.report.findings.concise import concise
from framework.report.safe import safe, visible


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    finding: Finding
    skipped: str | None = None


def render_junit(report: LintReport, *, fail_on: Severity = Severity.ERROR) -> str:
    """A suite for each file and a case for each finding; a file without any is a case that passes.

    A finding fails from ``fail_on`` on, so that the tests say what the exit code says; a lesser one
    passes and tells what was found. One that is allowed or known is skipped.
    """
    root = ET.Element("testsuites", name="framework lint")
    by_file: dict[FilePath, list[_Case]] = {path: [] for path in report.files}
    for case in sorted(_cases(report), key=lambda case: case.finding.order):
        by_file.setdefault(case.finding.at.path, []).append(case)
    for path, cases in by_file.items():
        root.append(_suite(visible(report.path_in_repository(path)), cases, fail_on))
    _count(root, root.iter("testcase"))
    ET.indent(root)
    # Text that XML cannot hold has been written out by then, as ``<U+0000>``.
    whole: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return whole.decode() + "\n"


def _cases(report: LintReport) -> Iterator[_Case]:
    for finding in report.findings:
        yield _Case(finding=finding)
    for finding in report.known:
        yield _Case(finding=finding, skipped="known")
    for allowed in report.allowed:
        yield _Case(finding=allowed.finding, skipped=f"allowed: {safe(allowed.because)}")


def _suite(path: str, cases: list[_Case], fail_on: Severity) -> ET.Element:
    suite = ET.Element("testsuite", name=path)
    seen: Counter[str] = Counter()
    for case in cases:
        name = _name(case.finding)
        seen[name] += 1
        # Servers tell tests apart by name: a line number in it would move with every edit.
        numbered = name if seen[name] == 1 else f"{name} #{seen[name]}"
        _add_case(suite, path, numbered, case, fail_on)
    if not cases:
        ET.SubElement(suite, "testcase", name="nothing found", classname=path, file=path)
    _count(suite, suite.iter("testcase"))
    return suite


def _name(finding: Finding) -> str:
    about = f" {safe(finding.object_id)}" if finding.object_id is not None else ""
    return f"{by_code(finding.code).name} ({finding.code}){about}"


def _add_case(suite: ET.Element, path: str, name: str, case: _Case, fail_on: Severity) -> None:
    finding = case.finding
    element = ET.SubElement(suite, "testcase", name=name, classname=path, file=path)
    if finding.at.span is not None:
        element.set("line", str(finding.at.span.line))
    properties = ET.SubElement(element, "properties")
    for key, value in _properties(finding).items():
        ET.SubElement(properties, "property", name=key, value=value)
    message = safe(finding.message)
    text = concise(finding)
    if finding.help is not None:
        text += f"\nhelp: {safe(finding.help)}"
    if case.skipped is not None:
        ET.SubElement(element, "skipped", message=case.skipped).text = text
    elif finding.severity >= fail_on:
        failure = ET.SubElement(element, "failure", message=message, type=finding.severity.word)
        failure.text = text
    else:
        ET.SubElement(element, "system-out").text = text


def _properties(finding: Finding) -> dict[str, str]:
    found = {
        "code": finding.code,
        "severity": finding.severity.word,
        "fingerprint": finding.fingerprint,
    }
    if finding.object_id is not None:
        found["object_id"] = safe(finding.object_id)
    return found


def _count(element: ET.Element, cases: Iterator[ET.Element]) -> None:
    kinds = Counter(
        "failures" if case.find("failure") is not None else "skipped"
        for case in cases
        if case.find("failure") is not None or case.find("skipped") is not None
    )
    element.set("tests", str(len(element.findall(".//testcase"))))
    element.set("failures", str(kinds["failures"]))
    element.set("errors", "0")
    element.set("skipped", str(kinds["skipped"]))
