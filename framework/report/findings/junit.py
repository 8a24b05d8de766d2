"""Findings as JUnit XML, which most CI servers show as tests."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree as ET

from framework.checks import by_code
from framework.findings import Finding, Severity
from framework.lint import LintReport
from framework.place import FilePath
from framework.report.safe import safe

_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, even written as a reference."""


def render_junit(report: LintReport) -> str:
    """A suite for each file and a case for each finding; a file without any is a case that passes.

    Errors and warnings are failures. What is for information is no failure: it is a case that
    passes, with the words as its output.
    """
    by_path: dict[FilePath, list[Finding]] = {path: [] for path in report.files}
    for finding in report.findings:
        by_path.setdefault(finding.at.path, []).append(finding)
    suites = ET.Element("testsuites", {"name": "framework lint"})
    totals = [0, 0]
    for path, findings in by_path.items():
        name = _text(report.path_in_repository(path))
        failures = sum(one.severity > Severity.INFO for one in findings)
        suite = ET.SubElement(suites, "testsuite", _counted(max(len(findings), 1), failures, name))
        totals = [totals[0] + max(len(findings), 1), totals[1] + failures]
        if not findings:
            ET.SubElement(suite, "testcase", {"classname": name, "name": "framework lint"})
        for finding in findings:
            _case(suite, finding, name)
    suites.attrib.update(_counted(totals[0], totals[1], "framework lint"))
    ET.indent(suites)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(suites, encoding='unicode')}\n"


def _counted(tests: int, failures: int, name: str) -> dict[str, str]:
    return {"name": name, "tests": str(tests), "failures": str(failures), "errors": "0"}


def _case(suite: ET.Element, finding: Finding, path: str) -> None:
    span = finding.at.span
    place = f":{span.line}:{span.column}" if span is not None else ""
    name = f"{by_code(finding.code).name} ({finding.code}){place}"
    attributes = {"classname": path, "name": name, "file": path}
    if span is not None:
        attributes["line"] = str(span.line)
    case = ET.SubElement(suite, "testcase", attributes)
    message = _text(safe(finding.message))
    text = f"{path}{place}: {message}"
    if finding.help is not None:
        text += f"\nhelp: {_text(safe(finding.help))}"
    if finding.severity > Severity.INFO:
        kind = finding.severity.word
        ET.SubElement(case, "failure", {"message": message, "type": kind}).text = text
    else:
        ET.SubElement(case, "system-out").text = text


def _text(text: str) -> str:
    return _ILLEGAL.sub("", text)
