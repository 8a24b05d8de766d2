from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from framework.findings import Finding, Severity
from framework.place import FilePath, Location, Pointer, Span, Step
from framework.source import Data, Document, read_csv

_PATH = FilePath("observations.csv")
_TABLES = Path(__file__).with_name("tables.yaml")


def _read(saved: str | bytes) -> Document:
    document, findings = read_csv(saved.encode() if isinstance(saved, str) else saved, _PATH)
    assert findings == ()
    assert document is not None
    return document


def _said(saved: bytes) -> list[dict[str, str | None]]:
    _, findings = read_csv(saved, _PATH)
    said = []
    for finding in findings:
        assert finding.at.path == _PATH
        span = finding.at.span
        assert span is not None
        said.append(
            {
                "at": f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"
                f" {finding.severity.word} {finding.code}",
                "message": finding.message,
                "help": finding.help,
            }
        )
    return said


def _tables() -> list[Any]:
    tables = yaml.safe_load(_TABLES.read_text(encoding="utf-8"))
    return [
        pytest.param(
            bytes.fromhex(table["hex"]) if "hex" in table else table["saved"].encode(),
            table["says"],
            id=table["name"],
        )
        for table in tables
    ]


@pytest.mark.parametrize(("saved", "says"), _tables())
def test_a_mistake_of_a_spreadsheet_is_explained(saved: bytes, says: list[dict[str, str]]) -> None:
    assert _said(saved) == says


def test_every_column_finds_its_place_in_an_observation() -> None:
    document = _read(
        "indicator,period,value,state,note,as_at,year_to_date,more_than,less_than,about,"
        "provisional,estimated,covers.from,covers.to,override.status,override.by,"
        "override.because,override.until,input.days_lost,input.staff,published.value,"
        "published.target,published.status,published.icon,published.trend,published.rank,"
        "published.quartile,published.inputs.days_lost,revised.2.was,revised.1.was,"
        "revised.1.date\n"
        "007,2021,97.50,awaited,1e3,2021-06-30,-4,5,6,7,yes,true,2021-04-01,2021-06-30,"
        "1,2,3,2021-09-30,1203,415.6,097,90,On,12:30,x,19,2,+3,8,9,2021-05-01\n"
    )
    assert document.data == {
        "rows": [
            {
                "indicator": "007",
                "period": "2021",
                "value": Decimal("97.50"),
                "state": "awaited",
                "note": "1e3",
                "as_at": "2021-06-30",
                "year_to_date": -4,
                "more_than": 5,
                "less_than": 6,
                "about": 7,
                "provisional": "yes",
                "estimated": "true",
                "covers": {"from": "2021-04-01", "to": "2021-06-30"},
                "override": {"status": "1", "by": "2", "because": "3", "until": "2021-09-30"},
                "inputs": {"days_lost": 1203, "staff": Decimal("415.6")},
                "published": {
                    "value": "097",
                    "target": "90",
                    "status": "On",
                    "icon": "12:30",
                    "trend": "x",
                    "rank": "19",
                    "quartile": "2",
                    "inputs": {"days_lost": "+3"},
                },
                "revised": [{"was": 9, "date": "2021-05-01"}, {"was": 8}],
            }
        ]
    }


@pytest.mark.parametrize(
    ("saved", "data"),
    [
        ("97", 97),
        (" 97 ", 97),
        ('"97"', 97),
        ('" 97 "', 97),
        ("-0.10", Decimal("-0.10")),
        *((word, word) for word in ("true", "false", "null", "yes", "no", "TRUE", "~", "NaN")),
        *((text, text) for text in ("95%", "=A1+A2", "#REF!", "2021-06-30", "'97")),
    ],
)
def test_a_cell_is_a_number_in_plain_digits_or_text(saved: str, data: Data) -> None:
    document = _read(f"indicator,period,value\nwaste,2021/22 Q1,{saved}\n")
    assert document.data == {
        "rows": [{"indicator": "waste", "period": "2021/22 Q1", "value": data}]
    }


@pytest.mark.parametrize(
    ("saved", "note"),
    [
        (" late ", "late"),
        ('" late "', " late "),
        ('"late, but ""done"""', 'late, but "done"'),
        ('"one\r\ntwo\r\n\r\nthree"', "one\ntwo\n\nthree"),
        ('5" pipe', '5" pipe'),
        ("0012", "0012"),
    ],
)
def test_a_note_is_kept_as_it_was_typed(saved: str, note: str) -> None:
    document = _read(f"indicator,period,note\r\nwaste,2021/22 Q1,{saved}\r\n")
    assert document.data == {"rows": [{"indicator": "waste", "period": "2021/22 Q1", "note": note}]}


def test_empty_cells_blank_rows_and_rows_of_which_nothing_is_known_say_nothing() -> None:
    document = _read(
        "\nindicator,period,value,note,\n\n,,,,\nwaste,2021/22 Q1,,,\nwaste,2021/22 Q2,4,,\n,,\n"
    )
    assert document.data == {"rows": [{"indicator": "waste", "period": "2021/22 Q2", "value": 4}]}
    assert document.locate(Pointer(("rows", 0, "value"))).span == Span(6, 18, 6, 19)


_PLACED = (
    b"\xef\xbb\xbfindicator,period,note,input.days_lost,revised.2.was,value\r\n"
    b'w\xc3\xa4ste,2021/22 Q1,"\xc3\xa4, ""b""\r\nc", 12 ,,3\r\n'
    b'x,2021/22 Q1,,,7,"4"\r\n'
)


@pytest.mark.parametrize(
    ("steps", "span", "heading"),
    [
        ((), Span(1, 1, 1, 58), Span(1, 1, 1, 58)),
        (("rows",), Span(1, 1, 1, 58), Span(1, 1, 1, 58)),
        (("rows", 0), Span(2, 1, 3, 11), Span(2, 1, 3, 11)),
        (("rows", 0, "indicator"), Span(2, 1, 2, 6), Span(1, 1, 1, 10)),
        (("rows", 0, "period"), Span(2, 7, 2, 17), Span(1, 11, 1, 17)),
        (("rows", 0, "note"), Span(2, 18, 3, 3), Span(1, 18, 1, 22)),
        (("rows", 0, "inputs"), Span(3, 5, 3, 7), Span(3, 5, 3, 7)),
        (("rows", 0, "inputs", "days_lost"), Span(3, 5, 3, 7), Span(1, 23, 1, 38)),
        (("rows", 0, "value"), Span(3, 10, 3, 11), Span(1, 53, 1, 58)),
        (("rows", 1, "revised", 0, "was"), Span(4, 16, 4, 17), Span(1, 39, 1, 52)),
        (("rows", 1, "revised", 0), Span(4, 16, 4, 17), Span(4, 16, 4, 17)),
        (("rows", 1, "value"), Span(4, 18, 4, 21), Span(1, 53, 1, 58)),
    ],
)
def test_every_part_has_its_place(steps: tuple[Step, ...], span: Span, heading: Span) -> None:
    document = _read(_PLACED)
    pointer = Pointer(steps)
    assert document.locate(pointer) == Location(_PATH, pointer, span)
    assert document.locate(pointer, key=True) == Location(_PATH, pointer, heading)


def test_what_is_not_written_is_placed_at_its_row() -> None:
    at = _read(_PLACED).locate(Pointer(("rows", 1, "note")))
    assert at == Location(_PATH, Pointer(("rows", 1)), Span(4, 1, 4, 21))


def test_only_columns_of_words_count_as_text_for_sure() -> None:
    document = _read("indicator,period,value,published.value\nw,2021/22 Q1,good,97\n")
    quoted = [
        key
        for key in ("indicator", "period", "value", "published")
        if document.quoted(Pointer(("rows", 0, key)))
    ]
    assert quoted == ["indicator", "period"]
    assert document.quoted(Pointer(("rows", 0, "published", "value")))


def test_a_mistake_leaves_the_rest_of_the_file_to_be_read() -> None:
    document, findings = read_csv(
        b"indicator,period,valeu,note\nw,2021/22 Q1,3,\nw,2021/22 Q2,4\nw,2021/22 Q3,5,late\n",
        _PATH,
    )
    assert document is not None
    assert document.data == {"rows": [{"indicator": "w", "period": "2021/22 Q3", "note": "late"}]}
    assert [finding.code for finding in findings] == ["SRC029", "SRC032"]


def test_a_number_in_doubt_stays_as_it_was_typed() -> None:
    document, findings = read_csv(b"indicator,period,value\nw,2021/22 Q1,012\n", _PATH)
    assert document is not None
    assert document.data == {"rows": [{"indicator": "w", "period": "2021/22 Q1", "value": "012"}]}
    assert findings == (
        Finding(
            code="SRC023",
            severity=Severity.ERROR,
            message="012 begins with a zero, so it could be a number or a reference",
            at=Location(_PATH, Pointer(), Span(2, 14, 2, 17)),
            help="write the number without the zeros before it",
        ),
    )


@pytest.mark.parametrize(
    ("saved", "said"),
    [
        (
            b"a" * 1_000_001,
            {
                "at": "1:1-1:1 error SRC002",
                "message": "the file has more than 1,000,000 bytes, the most that a plan may have",
                "help": "keep one service and one planning period to a file, and divide this one",
            },
        ),
        (
            b"indicator,period\n" + b"w,2021\n" * 25_000,
            {
                "at": "25001:1-25001:1 error SRC002",
                "message": "the file has more than 50,000 cells, the most that are read",
                "help": "take out empty columns and rows, and the figures of earlier plans",
            },
        ),
        (
            b"indicator,period\nw,2021" + b"," * 1_000,
            {
                "at": "2:1-2:1 error SRC002",
                "message": "the file has more than 1,000 cells in a row, the most that are read",
                "help": "take out empty columns and rows, and the figures of earlier plans",
            },
        ),
        (
            b"indicator,period,note\nw,2021," + b"a" * 131_073,
            {
                "at": "2:1-2:131081 error SRC002",
                "message": "a cell of this row has more than 131,072 characters",
                "help": "shorten it",
            },
        ),
    ],
)
def test_a_file_that_is_too_large_is_refused(saved: bytes, said: dict[str, str]) -> None:
    assert _said(saved) == [said]


def test_columns_beyond_the_alphabet_are_called_as_in_a_spreadsheet() -> None:
    headings = ",".join(["indicator", "period", *(f"input.n{n}" for n in range(24)), "", "", "x"])
    saved = f"{headings}\n{'w,2021' + ',1' * 25 + ',,'}\n"
    assert [one["message"] for one in _said(saved.encode())] == [
        "column AA has cells but no heading",
        '"x" is not a column of a file of observations',
    ]


def test_a_very_long_heading_is_like_no_other() -> None:
    said = _said(b"indicator,period," + b"value" * 20 + b"\nw,2021,3\n")
    assert [one["message"] for one in said] == [
        f'"{"value" * 11}valu\u2026" is not a column of a file of observations'
    ]
