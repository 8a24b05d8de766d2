from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema_rs
import pytest
from hypothesis import given

from framework import __version__
from framework.checks import ALL_CHECKS
from framework.findings import Edit, Fix, Severity
from framework.lint import LintReport
from framework.place import FilePath, Location
from framework.report.checks import render_page
from framework.report.findings.line_hash import line_hashes
from framework.report.findings.sarif import render_sarif
from tests.unit.report.findings.samples import (
    EVIL_SHOWN,
    HIDDEN,
    KNOWN,
    PLAN,
    ROOT,
    UNKNOWN,
    WHOLE,
    WHOLE_FILE,
    many,
    real,
    reports,
)

_NAME = "sarif-schema-2.1.0.json"
_FOLDERS = (ROOT / "tests/outside", ROOT.parent / "shared/reference/external")
_REFERENCE = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})*")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


@functools.cache
def _official(folders: tuple[Path, ...] = _FOLDERS) -> jsonschema_rs.Draft4Validator | None:
    """OASIS's schema with its formats enforced; ``uri-reference`` is not one of draft 4."""
    for folder in folders:
        if (folder / _NAME).exists():
            schema = json.loads((folder / _NAME).read_text(encoding="utf-8"))
            formats = {"uri-reference": lambda text: bool(_REFERENCE.fullmatch(text))}
            return jsonschema_rs.Draft4Validator(schema, validate_formats=True, formats=formats)
    return None


_OURS = jsonschema_rs.Draft202012Validator(
    json.loads((ROOT / "tests/outside/sarif-as-printed.json").read_text(encoding="utf-8")),
    validate_formats=True,
    formats={"uri-reference": lambda text: bool(_REFERENCE.fullmatch(text))},
)


def _hold(whole: object) -> None:
    assert [error.message for error in _OURS.iter_errors(whole)] == []
    validator = _official()
    if validator is None:
        pytest.skip(f"{_NAME} is neither in tests/outside nor beside the project")
    assert [error.message for error in validator.iter_errors(whole)] == []


def _run(report: LintReport) -> dict[str, Any]:
    text = render_sarif(report)
    assert text.endswith("}\n")
    assert "##[" not in text
    whole: dict[str, Any] = json.loads(text)
    (run,) = whole["runs"]
    found: dict[str, Any] = run
    return found


def _results(report: LintReport) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = _run(report)["results"]
    return found


def _region(line: int, column: int, end_line: int, end_column: int) -> dict[str, int]:
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
    }


def _physical(uri: str, region: dict[str, int] | None = None) -> dict[str, Any]:
    found: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    return {**found, "region": region} if region is not None else found


_HOUSING = "services/plans/housing.yaml"
_HASH = line_hashes(WHOLE.texts[PLAN])[1]


def test_a_finding_is_written_whole() -> None:
    hidden = _results(WHOLE)[0]
    assert hidden == {
        "ruleId": "SRC006",
        "ruleIndex": 5,
        "level": "warning",
        "message": {"text": EVIL_SHOWN.replace("](", "] (").replace("{0}", "{{0}}")},
        "locations": [
            {
                "physicalLocation": _physical(_HOUSING, _region(2, 1, 3, 2)),
                "logicalLocations": [{"fullyQualifiedName": "/title"}],
            }
        ],
        "partialFingerprints": {"framework/v1": "aa02", "primaryLocationLineHash": _HASH},
        "baselineState": "new",
        "suppressions": [],
    }


def test_what_belongs_to_a_finding_is_written_with_it() -> None:
    _, unknown, whole_file, *_ = _results(WHOLE)
    assert unknown["message"] == {"text": f"{UNKNOWN.message}\nwrite target:"}
    assert unknown["locations"][0]["logicalLocations"] == [
        {"name": "H-03", "fullyQualifiedName": "/indicators/0/taget"}
    ]
    assert unknown["relatedLocations"] == [
        {
            "id": 1,
            "physicalLocation": _physical(_HOUSING, _region(1, 1, 1, 11)),
            "message": {"text": "the indicator"},
        }
    ]
    assert unknown["fixes"] == [
        {
            "description": {"text": "write target"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": _HOUSING},
                    "replacements": [
                        {
                            "deletedRegion": _region(2, 3, 2, 8),
                            "insertedContent": {"text": "target"},
                        }
                    ],
                }
            ],
            "properties": {"safety": "safe"},
        }
    ]
    green = [{"physicalLocation": _physical("plans/clean%20%26%20green.yaml")}]
    assert (whole_file["level"], whole_file["locations"]) == ("note", green)
    assert whole_file["partialFingerprints"]["primaryLocationLineHash"] == "aa03"


def test_what_is_known_or_allowed_is_a_result_that_says_so() -> None:
    *_, known, inside, settings = _results(WHOLE)
    assert (known["ruleId"], known["baselineState"], known["suppressions"]) == (
        "OBS004",
        "unchanged",
        [],
    )
    assert inside["baselineState"] == "unchanged"
    assert inside["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "the owner starts in May",
            "location": {"physicalLocation": _physical(_HOUSING, _region(1, 12, 1, 40))},
        }
    ]
    assert settings["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "the owner starts in May",
            "location": {"physicalLocation": _physical("framework.toml")},
        }
    ]


def test_states_and_suppressions_are_there_for_all_results_or_for_none() -> None:
    (alone,) = _results(LintReport(findings=(HIDDEN,)))
    assert not {"baselineState", "suppressions"} & set(alone)
    first, second = _results(LintReport(findings=(HIDDEN,), known=(KNOWN,)))
    assert (first["baselineState"], second["baselineState"]) == ("new", "unchanged")
    assert not {"suppressions"} & (set(first) | set(second))
    allowed = _results(LintReport(findings=(HIDDEN,), allowed=WHOLE.allowed[:1]))
    assert [len(one["suppressions"]) for one in allowed] == [0, 1]
    assert not any("baselineState" in one for one in allowed)


def test_the_run_names_the_tool_and_says_what_went_wrong() -> None:
    run = _run(WHOLE)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": "plans/gone.yaml cannot be opened"}},
                {
                    "level": "warning",
                    "message": {
                        "text": (
                            "plans/clean & green.yaml could not be read far enough for the checks"
                        )
                    },
                },
            ],
        }
    ]
    driver = run["tool"]["driver"]
    assert {key: driver[key] for key in driver if key != "rules"} == {
        "name": "performance-framework",
        "version": __version__,
        "semanticVersion": __version__,
    }
    assert _run(LintReport(files=(PLAN,)))["invocations"] == [
        {"executionSuccessful": True, "toolExecutionNotifications": []}
    ]


def test_every_check_is_a_rule_with_its_page() -> None:
    rules = _run(LintReport())["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.code for check in ALL_CHECKS]
    for check, rule in zip(ALL_CHECKS, rules, strict=True):
        full = rule.pop("fullDescription")["text"]
        page = render_page(check)
        assert rule == {
            "id": check.code,
            "name": check.name,
            "shortDescription": {"text": f"{check.summary}."},
            "help": {"text": page, "markdown": page},
            "defaultConfiguration": {"level": _LEVELS[check.severity]},
        }
        assert full.startswith(f"{check.summary}. ")
        assert len(f"{check.summary}. ") + 20 < len(full) <= 1_000


def test_of_many_the_worst_come_first_and_the_rest_is_counted() -> None:
    few = _results(LintReport(findings=(*many(4_999), UNKNOWN)))
    assert [few[0]["level"], few[-1]["level"]] == ["warning", "error"]
    more = _results(LintReport(findings=(*many(4_999), UNKNOWN), known=(KNOWN,)))
    assert [more[0]["level"], more[-1]["baselineState"]] == ["error", "unchanged"]
    run = _run(LintReport(findings=(*many(25_001), UNKNOWN)))
    assert len(run["results"]) == 25_000
    assert run["results"][0]["level"] == "error"
    assert run["invocations"][0]["toolExecutionNotifications"] == [
        {
            "level": "warning",
            "message": {"text": "2 results are left out, the least severe ones"},
        }
    ]


def test_a_fix_changes_each_file_once_and_needs_a_place() -> None:
    edit = UNKNOWN.fix.edits[0] if UNKNOWN.fix is not None else None
    assert edit is not None
    other = replace(edit, at=replace(edit.at, path=FilePath("b.yaml")))
    fix = Fix(title="x", edits=(edit, other, edit, Edit(at=Location(PLAN), new_text="")))
    (result,) = _results(LintReport(findings=(replace(UNKNOWN, fix=fix),)))
    changes = result["fixes"][0]["artifactChanges"]
    assert [
        (change["artifactLocation"]["uri"], len(change["replacements"])) for change in changes
    ] == [("plans/housing.yaml", 2), ("b.yaml", 1)]
    nowhere = Fix(title="x", edits=(Edit(at=Location(PLAN), new_text=""),))
    (result,) = _results(LintReport(findings=(replace(UNKNOWN, fix=nowhere),)))
    assert result["fixes"] == []


def test_a_finding_without_a_file_has_no_location() -> None:
    nowhere = replace(WHOLE_FILE, at=Location(FilePath("")))
    assert _results(LintReport(findings=(nowhere,)))[0]["locations"] == []


def test_a_line_that_is_not_there_has_our_fingerprint() -> None:
    report = LintReport(findings=(HIDDEN,), texts={PLAN: "one line"})
    assert _results(report)[0]["partialFingerprints"] == {
        "framework/v1": "aa02",
        "primaryLocationLineHash": "aa02",
    }


def _uris(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("uri"), str):
            yield part["uri"]
        for inner in part.values():
            yield from _uris(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _uris(inner)


@pytest.mark.law
@given(reports)
def test_addresses_are_relative_and_texts_neither_link_nor_take_arguments(
    report: LintReport,
) -> None:
    run = _run(report)
    for uri in _uris(run["results"]):
        parts = urlsplit(uri)
        assert not parts.scheme
        assert not parts.netloc
        assert _REFERENCE.fullmatch(uri)
    shown = [one["locations"][0]["physicalLocation"] for one in run["results"]]
    paths = [unquote(one["artifactLocation"]["uri"], errors="surrogatepass") for one in shown]
    allowed = [one.finding for one in report.allowed]
    assert paths == [one.at.path for one in (*report.findings, *report.known, *allowed)]
    for result in run["results"]:
        text = result["message"]["text"]
        assert text
        assert "](" not in text
        assert not re.search(r"(?<!\{)(?:\{\{)*\{\d", text)


@pytest.mark.parametrize("report", [LintReport(files=(PLAN,)), WHOLE, real()])
def test_the_official_schema_holds(report: LintReport) -> None:
    _hold(json.loads(render_sarif(report)))


@pytest.mark.law
@given(reports)
def test_the_official_schema_holds_whatever_is_found(report: LintReport) -> None:
    _hold(json.loads(render_sarif(report)))


def test_both_schemas_refuse_what_they_should() -> None:
    whole = json.loads(render_sarif(WHOLE))
    location = whole["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    location["artifactLocation"]["uri"] = "plans/a b.yaml"
    whole["$schema"] = "no address"
    assert len(list(_OURS.iter_errors(whole))) == 2
    validator = _official()
    if validator is None:
        pytest.skip(f"{_NAME} is neither in tests/outside nor beside the project")
    assert len(list(validator.iter_errors(whole))) == 2


def test_without_the_official_schema_there_is_nothing_to_hold_to(tmp_path: Path) -> None:
    assert _official((tmp_path,)) is None
