from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from framework.lint import LintReport
from framework.report.findings.gitlab import render_gitlab
from tests.unit.report.findings.samples import (
    EVIL_SHOWN,
    PLAN,
    ROOT,
    UNKNOWN,
    WHOLE,
    many,
    real,
    reports,
)

_SCHEMA = json.loads((ROOT / "tests/outside/gitlab-code-quality.json").read_text(encoding="utf-8"))


def _read(report: LintReport) -> list[dict[str, Any]]:
    text = render_gitlab(report)
    assert text.endswith("]\n")
    assert "##[" not in text
    whole: list[dict[str, Any]] = json.loads(text)
    jsonschema.validate(whole, _SCHEMA)
    return whole


def test_findings_are_written_whole() -> None:
    assert _read(WHOLE) == [
        {
            "description": f"hidden-character-in-text (SRC006): {EVIL_SHOWN}",
            "check_name": "hidden-character-in-text",
            "fingerprint": "aa02",
            "severity": "minor",
            "location": {
                "path": "services/plans/housing.yaml",
                "positions": {"begin": {"line": 2, "column": 1}, "end": {"line": 3, "column": 2}},
            },
        },
        {
            "description": (
                'unknown-key (SCH002): "taget" is not a key of indicator H-03 (write target:)'
            ),
            "check_name": "unknown-key",
            "fingerprint": "aa01",
            "severity": "critical",
            "location": {
                "path": "services/plans/housing.yaml",
                "positions": {"begin": {"line": 2, "column": 3}, "end": {"line": 2, "column": 8}},
            },
        },
        {
            "description": "target-without-polarity (IND002): the plan says nothing",
            "check_name": "target-without-polarity",
            "fingerprint": "aa03",
            "severity": "info",
            "location": {
                "path": "plans/clean & green.yaml",
                "positions": {"begin": {"line": 1, "column": 1}, "end": {"line": 1, "column": 1}},
            },
        },
    ]
    assert render_gitlab(LintReport(files=(PLAN,))) == "[]\n"


def test_what_is_no_plan_is_critical_and_an_error_of_a_check_is_major() -> None:
    checked = replace(UNKNOWN, code="OBS004", fingerprint="aa09")
    severities = [item["severity"] for item in _read(LintReport(findings=(UNKNOWN, checked)))]
    assert severities == ["critical", "major"]
    assert _read(LintReport(known=(UNKNOWN,), allowed=WHOLE.allowed)) == []


def test_of_more_than_ten_thousand_the_worst_are_kept() -> None:
    whole = json.loads(render_gitlab(LintReport(findings=(*many(10_001), UNKNOWN))))
    assert len(whole) == 10_000
    assert whole[0]["fingerprint"] == "aa01"


def test_the_real_plans_give_what_gitlab_takes() -> None:
    report = real()
    assert report.findings
    assert [item["fingerprint"] for item in _read(report)] == [
        one.fingerprint for one in report.findings
    ]


@pytest.mark.law
@given(reports)
def test_any_finding_is_what_gitlab_takes(report: LintReport) -> None:
    whole = _read(report)
    assert [item["location"]["path"] for item in whole] == [f.at.path for f in report.findings]
    assert len({item["fingerprint"] for item in whole}) == len(report.findings)
