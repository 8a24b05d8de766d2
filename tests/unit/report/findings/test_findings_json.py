from __future__ import annotations

import json
from functools import partial
from typing import Any

import jsonschema

from framework.findings import Edit, Finding, Fix, Related, Safety, Severity
from framework.lint import LintReport
from framework.place import FilePath, Location, Pointer, Span
from framework.report.findings.json_v1 import render_findings_json
from framework.resources import shipped

PLAN = FilePath("plans/housing.yaml")
_SCHEMA = json.loads(shipped("schemas", "findings", "v1.json").read_text(encoding="utf-8"))


Report = partial(LintReport, files=(PLAN,))

_FINDING = Finding(
    code="SCH002",
    severity=Severity.ERROR,
    message='"taget" is not a key of indicator H-03',
    at=Location(PLAN, Pointer(("indicators", 3, "a/b~c")), Span(12, 5, 12, 10)),
    object_id="H-03",
    fingerprint="3f2a",
    related=(Related(at=Location(PLAN, span=Span(10, 5, 10, 9)), note="the indicator"),),
    help="write target:",
    fix=Fix(
        title="write target",
        safety=Safety.SAFE,
        edits=(Edit(at=Location(PLAN, span=Span(12, 5, 12, 10)), new_text="target"),),
    ),
)
_WHOLE_FILE = Finding(
    code="SRC006", severity=Severity.WARNING, message="\x1b ##[x]", at=Location(PLAN)
)


def _read(*findings: Finding) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(render_findings_json(Report(findings=findings)))
    jsonschema.validate(whole, _SCHEMA)
    return whole


def test_findings_are_written_whole() -> None:
    text = render_findings_json(Report(findings=(_FINDING, _WHOLE_FILE), unchecked=(PLAN,)))
    whole = json.loads(text)
    jsonschema.validate(whole, _SCHEMA)
    first, second = whole["findings"]
    assert text.endswith("}\n")
    assert "##[" not in text
    assert whole["format"] == "findings/v1"
    assert whole["summary"] == {
        "errors": 1,
        "warnings": 1,
        "infos": 0,
        "files": 1,
        "left_out": 0,
        "unchecked": ["plans/housing.yaml"],
    }
    assert first == {
        "code": "SCH002",
        "name": "unknown-key",
        "severity": "error",
        "message": '"taget" is not a key of indicator H-03',
        "help": "write target:",
        "path": "plans/housing.yaml",
        "line": 12,
        "column": 5,
        "end_line": 12,
        "end_column": 10,
        "pointer": "/indicators/3/a~1b~0c",
        "object_id": "H-03",
        "related": [
            {"path": "plans/housing.yaml", "line": 10, "column": 5, "note": "the indicator"}
        ],
        "fix": {
            "title": "write target",
            "safety": "safe",
            "edits": [
                {
                    "path": "plans/housing.yaml",
                    "line": 12,
                    "column": 5,
                    "end_line": 12,
                    "end_column": 10,
                    "new_text": "target",
                }
            ],
        },
        "fingerprint": "3f2a",
    }
    assert second == {
        "code": "SRC006",
        "name": "hidden-character-in-text",
        "severity": "warning",
        "message": "\x1b ##[x]",
        "help": None,
        "path": "plans/housing.yaml",
        "line": None,
        "column": None,
        "end_line": None,
        "end_column": None,
        "pointer": "",
        "object_id": None,
        "related": [],
        "fix": None,
        "fingerprint": "",
    }


def test_more_findings_than_anyone_reads_are_counted_and_left_out() -> None:
    whole = _read(*[_WHOLE_FILE] * 10_003)
    assert len(whole["findings"]) == 10_000
    assert (whole["summary"]["warnings"], whole["summary"]["left_out"]) == (10_003, 3)
