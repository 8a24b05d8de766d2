from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from framework.findings import Finding, Severity
from framework.place import FilePath
from framework.schema import format_of, validate
from framework.source import read_text

_MISTAKES = yaml.safe_load((Path(__file__).parent / "mistakes.yaml").read_text(encoding="utf-8"))


def _found(text: str) -> tuple[Finding, ...]:
    document, _ = read_text(text.encode(), FilePath("plan.yaml"))
    assert document is not None
    fmt, findings = format_of(document)
    assert fmt is not None
    assert findings == ()
    return validate(document, fmt)


def _told(finding: Finding) -> dict[str, Any]:
    assert finding.severity is Severity.ERROR
    assert finding.at.span is not None
    place = f"{finding.at.span.line}:{finding.at.span.column}"
    return {
        "is": f"{place} {finding.code} {finding.message}",
        "help": finding.help,
        "about": finding.object_id,
    }


@pytest.mark.parametrize("mistake", _MISTAKES, ids=lambda mistake: mistake["name"])
def test_an_officer_is_told_what_to_write(mistake: dict[str, Any]) -> None:
    assert [_told(finding) for finding in _found(mistake["file"])] == mistake["findings"]


def test_a_file_of_the_right_shape_has_no_findings() -> None:
    assert _found("format: plan/v1\nid: clean\ntitle: Clean streets\n") == ()


def test_a_file_under_the_name_of_another_format_is_told_so() -> None:
    text = "format: plan/v1\nruleset: met\ncases: [{given: {value: 3}, expect: met}]\n"
    document, _ = read_text(text.encode(), FilePath("plan.yaml"))
    assert document is not None
    cases, _ = format_of(read_text(b"format: cases/v1\n", FilePath("cases.yaml"))[0] or document)
    assert cases is not None
    assert [_told(finding) for finding in validate(document, cases)] == [
        {
            "is": '1:9 SCH004 the format of the file of cases is "plan/v1",'
            " which is not a known word",
            "help": "write cases/v1",
            "about": None,
        }
    ]


def _many(line: str) -> tuple[Finding, ...]:
    head = "format: plan/v1\nid: clean\ntitle: Clean streets\nglossary:\n"
    return _found(head + "".join(line.format(number) for number in range(9_000)))


@pytest.mark.parametrize("line", ["  term{}:\n", "  term{}: [1]\n"])
def test_of_very_many_mistakes_a_thousand_are_shown_and_the_first_says_so(line: str) -> None:
    found = _many(line)
    assert len(found) == 1_001
    assert len({finding.code for finding in found[1:]}) == 1
    assert _told(found[0]) == {
        "is": f"1:1 {found[500].code}"
        " this file has more mistakes like these than the 1,000 that are shown",
        "help": "mend one kind of mistake through the whole file, then run the command again",
        "about": None,
    }


def test_a_place_in_a_list_is_told_as_people_say_it() -> None:
    listed = "  - unit: count\n" * 12
    text = f"format: plan/v1\nid: clean\ntitle: Clean streets\nindicators:\n{listed}"
    names = [finding.message.split(" of the plan")[0] for finding in _found(text)]
    assert names[::2] == [
        *("the 1st indicator", "the 2nd indicator", "the 3rd indicator", "the 4th indicator"),
        *("the 5th indicator", "the 6th indicator", "the 7th indicator", "the 8th indicator"),
        *("the 9th indicator", "the 10th indicator", "the 11th indicator", "the 12th indicator"),
    ]
