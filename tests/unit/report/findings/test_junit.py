from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import junitparser
import pytest
from hypothesis import given

from framework.findings import Severity
from framework.lint import LintReport
from framework.report.findings.concise import concise
from framework.report.findings.junit import render_junit
from framework.report.safe import safe
from tests.unit.report.findings.samples import PLAN, UNKNOWN, WHOLE, real, reports

_COUNTS = {"tests", "failures", "errors", "skipped"}
# Of each element of the format as Jenkins and GitLab read it: its children, the attributes it must
# have and those it may have.
_SHAPES: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": ({"testsuite"}, {"name", *_COUNTS}, set()),
    "testsuite": ({"testcase"}, {"name", *_COUNTS}, set()),
    "testcase": (
        {"properties", "failure", "skipped", "system-out"},
        {"name", "classname", "file"},
        {"line"},
    ),
    "properties": ({"property"}, set(), set()),
    "property": (set(), {"name", "value"}, set()),
    "failure": (set(), {"message", "type"}, set()),
    "skipped": (set(), {"message"}, set()),
    "system-out": (set(), set(), set()),
}


def _checked(text: str) -> ET.Element:
    root = ET.fromstring(text)  # noqa: S314 - we wrote it
    assert root.tag == "testsuites"
    for element in root.iter():
        children, must, may = _SHAPES[element.tag]
        assert {child.tag for child in element} <= children
        assert must <= set(element.attrib) <= must | may
        if "tests" in element.attrib:
            cases = list(element.iter("testcase"))
            assert int(element.attrib["tests"]) == len(cases)
            for kind, tag in (("failures", "failure"), ("skipped", "skipped")):
                assert int(element.attrib[kind]) == sum(
                    case.find(tag) is not None for case in cases
                )
    for suite in root:
        names = [case.attrib["name"] for case in suite]
        assert len(names) == len(set(names)) > 0
    return root


def test_a_file_is_a_suite_and_a_finding_is_a_case() -> None:
    text = render_junit(WHOLE)
    _checked(text)
    assert text == (Path(__file__).parent / "whole.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("fail_on", "failures"), [(Severity.ERROR, 1), (Severity.WARNING, 2), (Severity.INFO, 3)]
)
def test_what_fails_is_what_the_exit_code_fails_on(fail_on: Severity, failures: int) -> None:
    root = _checked(render_junit(WHOLE, fail_on=fail_on))
    assert root.attrib["failures"] == str(failures)


def test_an_independent_reader_reads_the_same() -> None:
    report = real()
    read = junitparser.JUnitXml.fromstring(render_junit(report).encode())
    errors = [finding for finding in report.findings if finding.severity is Severity.ERROR]
    clean = set(report.files) - {finding.at.path for finding in report.findings}
    assert isinstance(read, junitparser.JUnitXml)
    assert (read.tests, read.failures, read.errors, read.skipped) == (
        len(report.findings) + len(clean),
        len(errors),
        0,
        0,
    )
    suites = list(read)
    assert [suite.name for suite in suites] == list(report.files)
    results = [result for suite in suites for case in suite for result in case.result]
    assert sorted(str(result.message) for result in results) == sorted(
        safe(finding.message) for finding in errors
    )


@pytest.mark.law
@given(reports)
def test_any_finding_is_xml_that_says_the_same(report: LintReport) -> None:
    text = render_junit(report)
    root = _checked(text)
    shown = [element.text for tag in ("failure", "system-out") for element in root.iter(tag)]
    expected = [
        concise(finding) + (f"\nhelp: {safe(finding.help)}" if finding.help is not None else "")
        for finding in report.findings
    ]
    assert sorted(str(one) for one in shown) == sorted(expected)
    assert not re.search("##(vso)?\\[|^\\s*::", text, re.MULTILINE)


def test_nothing_read_is_no_suite() -> None:
    assert list(_checked(render_junit(LintReport()))) == []
    assert _checked(render_junit(LintReport(findings=(UNKNOWN,))))[0].attrib["name"] == PLAN
