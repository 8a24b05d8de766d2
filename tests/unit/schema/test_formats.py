from __future__ import annotations

import json

import pytest

from framework.findings import Finding, Severity
from framework.place import FilePath, Location, Pointer, Span
from framework.schema import FORMATS, format_of, schema_text
from framework.source import Document, read_text

_FIRST_LINE = (
    "write format: plan/v1 as the first line, or ruleset/v1 or cases/v1 if it is one of those"
)


def _document(text: str) -> Document:
    document, _ = read_text(text.encode(), FilePath("plan.yaml"))
    assert document is not None
    return document


@pytest.mark.parametrize("tag", ["plan/v1", "ruleset/v1", "cases/v1"])
def test_a_file_says_its_format(tag: str) -> None:
    assert format_of(_document(f"format: {tag}\n")) == (FORMATS[tag], ())


@pytest.mark.parametrize(
    ("text", "span", "message", "advice"),
    [
        (
            "id: clean\n",
            Span(1, 1, 1, 10),
            "the file does not say what it is, because it has no format: line",
            _FIRST_LINE,
        ),
        (
            "format:\nid: clean\n",
            Span(1, 8, 1, 8),
            "the file does not say what it is, because format: has nothing after it",
            _FIRST_LINE,
        ),
        (
            "- Clean streets\n",
            Span(1, 1, 1, 16),
            "the file does not begin with lines such as format: and title:",
            _FIRST_LINE,
        ),
        (
            "format: plan/1\n",
            Span(1, 9, 1, 15),
            'format "plan/1" is not known; did you mean "plan/v1"?',
            "write format: plan/v1",
        ),
        ("format: 2021\n", Span(1, 9, 1, 13), "format 2021 is not known", _FIRST_LINE),
        (
            "format: [plan/v1]\n",
            Span(1, 9, 1, 18),
            "format: holds a list, where one value such as plan/v1 is wanted",
            _FIRST_LINE,
        ),
        (
            "format: scorecard/v1\n",
            Span(1, 9, 1, 21),
            "scorecard/v1 is a format that the tool writes, not one that it reads",
            _FIRST_LINE,
        ),
        (
            "format: observations/v1\n",
            Span(1, 9, 1, 24),
            "a file of observations is a CSV file, which has headings and no format: line",
            f"name the CSV file under observations: in the plan, or {_FIRST_LINE}",
        ),
    ],
)
def test_a_file_of_no_known_format_is_told_what_to_write(
    text: str, span: Span, message: str, advice: str
) -> None:
    document = _document(text)
    found, findings = format_of(document)
    assert found is None
    assert findings == (
        Finding(
            code="SCH001",
            severity=Severity.ERROR,
            message=message,
            at=Location(FilePath("plan.yaml"), findings[0].at.pointer, span),
            help=advice,
        ),
    )
    assert findings[0].at.pointer in {Pointer(), Pointer(("format",))}


def test_a_schema_is_handed_out_as_it_is_shipped() -> None:
    assert json.loads(schema_text("plan/v1"))["title"] == "Service plan"
