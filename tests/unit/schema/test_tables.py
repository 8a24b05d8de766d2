from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from framework.findings import Finding, Severity
from framework.place import FilePath
from framework.schema import FORMATS, validate
from framework.source import read_text
from framework.source.csv import read_csv

_TABLES = yaml.safe_load((Path(__file__).parent / "tables.yaml").read_text(encoding="utf-8"))


def _found(text: str) -> tuple[Finding, ...]:
    document, _ = read_csv(text.encode(), FilePath("figures.csv"))
    assert document is not None
    return validate(document, FORMATS["observations/v1"])


def _told(finding: Finding) -> dict[str, Any]:
    assert finding.severity is Severity.ERROR
    assert finding.at.span is not None
    place = f"{finding.at.span.line}:{finding.at.span.column}"
    return {
        "is": f"{place} {finding.code} {finding.message}",
        "help": finding.help,
        "about": finding.object_id,
    }


@pytest.mark.parametrize("table", _TABLES, ids=lambda table: table["name"])
def test_an_author_of_a_table_is_told_what_to_write(table: dict[str, Any]) -> None:
    assert [_told(finding) for finding in _found(table["file"])] == table["findings"]


def test_a_table_with_every_column_has_no_findings() -> None:
    headings = (
        "indicator,period,value,state,note,as_at,provisional,estimated,year_to_date,more_than,"
        "covers.from,covers.to,override.status,override.by,override.because,override.until,"
        "revised.1.was,revised.1.date,input.staff,published.value,published.inputs.staff"
    )
    full = (
        "waste,2021/22 Q1,97,,as before,2021-06-25,yes,no,97,,2021-04-01,2021-06-30,"
        "met,Head of Waste,two moved away,2021-09-30,96,2021-07-02,415.6,97%,415"
    )
    short = ["bins,2021-06,,awaited" + 17 * ",", "bins,2021,,,,,,,,100" + 11 * ","]
    assert _found("\n".join([headings, full, *short, ""])) == ()


def test_what_no_cells_can_say_is_refused_all_the_same() -> None:
    text = """\
rows:
  - {indicator: waste, period: 2021/22, value: 3, colour: red, covers: all year}
  - {value: [3], inputs: {Days lost: 3}, state: {}, note: }
  - nothing
colour: red
"""
    document, _ = read_text(text.encode(), FilePath("figures.csv"))
    assert document is not None
    astray = " has something that does not belong there"
    findings = validate(document, FORMATS["observations/v1"])
    assert [_told(finding)["is"] for finding in findings] == [
        "2:51 SCH008 column colour of line 2 (waste, 2021/22)" + astray,
        "2:72 SCH008 column covers of line 2 (waste, 2021/22)" + astray,
        "3:5 SCH003 line 3 has nothing in the column indicator",
        "3:5 SCH003 line 3 has nothing in the column period",
        "3:13 SCH008 column value of line 3" + astray,
        "3:27 SCH008 column input.Days lost of line 3" + astray,
        "3:49 SCH008 column state of line 3" + astray,
        "3:59 SCH008 column note of line 3" + astray,
        "4:5 SCH008 line 4" + astray,
        "5:1 SCH008 the file of observations" + astray,
    ]
    assert {finding.help for finding in findings if finding.code == "SCH008"} == {
        "framework schema observations/v1 lists the columns"
    }
    assert {finding.help for finding in findings if finding.code == "SCH003"} == {
        "fill it in, such as CSPC.P.8.1a",
        "fill it in, such as 2021/22 Q1",
    }
