"""Reading a file of observations: a table in bytes, a Document and findings out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import Final

from framework.findings import Finding
from framework.place import FilePath, Span, Step
from framework.source.characters import (
    REFUSED,
    STOPS_READING,
    hidden,
    hidden_spans,
    read_bytes,
    refused,
)
from framework.source.columns import (
    REQUIRED,
    Column,
    column_left_out,
    headings_below,
    nearest_heading,
    no_heading,
    no_headings,
    other_separator,
    read_heading,
    second_heading,
    unknown_heading,
)
from framework.source.document import Data, Document, Place, Written
from framework.source.records import Record, read_records
from framework.source.report import MOST_OF_ONE_CODE, Mistake, Report
from framework.source.scalars import Doubt, read_number
from framework.source.stretch import in_cell

_TOP: Final = Span(1, 1, 1, 1)
_ROWS_ABOVE: Final = 20

_SAVE_AS: Final = (
    'in Excel choose Save As and the type "CSV UTF-8 (Comma delimited)"; in another program pick'
    " the character set UTF-8 when you save"
)
_IN_A_ROW: Final = "write a line for each figure below the headings, such as  waste,2021/22 Q1,97"
_EMPTY: Final = Mistake(
    code="SRC003",
    message="the file is empty",
    span=_TOP,
    help=f"begin it with the line  indicator,period,value  ; then {_IN_A_ROW}",
)
_DOUBTFUL: Final = {
    "SRC023": "write the number without the zeros before it",
    "SRC024": "write one plain number; where a spreadsheet shows it as a time, give the column the"
    " format Number",
    "SRC025": "write the number out in plain digits; in a spreadsheet, give the column the format"
    " Number",
    "SRC026": "write a number of at most 15 digits before the point and under 30 characters in all",
}
"""What to write instead of what looks like a number; quotes make no text of it in a table."""


def read_csv(raw: bytes, path: FilePath) -> tuple[Document | None, tuple[Finding, ...]]:
    """The document and what is doubtful about it; no document where the file cannot be read.

    Its data is ``{"rows": [...]}``: for each row with something to say, what its cells say under
    the keys of an observation, ``indicator`` and ``period``.
    """
    report = Report(path)
    text = _text(raw, report)
    if text is None:
        return None, report.findings()
    lines = tuple(line.removesuffix("\r") for line in text.split("\n"))
    records = other_separator(lines) or read_records(lines) or _EMPTY
    if isinstance(records, Mistake):
        report.add(records)
        return None, report.findings()
    rows, places = [], []
    if _hidden_only_in_cells(text, records[0].end, report):
        for data, written in _rows(records, report):
            rows.append(data)
            places.append(written)
    top = Written((1, 1, 1, len(lines[0]) + 1), parts={})
    listed = Written(top.place, parts=dict(enumerate(places)))
    top.parts = {"rows": listed}
    return Document(path, text, {"rows": rows}, (), top, lines, in_cell), report.findings()


def _text(raw: bytes, report: Report) -> str | None:
    """The text of the file, if it has any and no character that nothing can be read from."""
    text = read_bytes(raw)
    if isinstance(text, Mistake):
        report.add(replace(text, help=_SAVE_AS) if text.code == "SRC001" else text)
        return None
    if "\r" in text and "\n" not in text:
        report.add(
            Mistake(
                code="SRC004",
                message="the lines end as on the first Macs, which most programs do not read",
                span=_TOP,
                help=_SAVE_AS,
            )
        )
        return None
    for mistake in islice(refused(text), MOST_OF_ONE_CODE) if REFUSED.search(text) else ():
        report.add(mistake)
    if STOPS_READING.search(text) is not None:
        return None
    if not text.strip():
        report.add(_EMPTY)
        return None
    return text


def _hidden_only_in_cells(text: str, headings_end: int, report: Report) -> bool:
    """Report hidden characters, and say whether none stands in the headings."""
    trusted = True
    for character, span in islice(hidden_spans(text), MOST_OF_ONE_CODE):
        in_heading = span.line <= headings_end
        trusted = trusted and not in_heading
        report.add(hidden(character, span, "in the line of headings" if in_heading else None))
    return trusted


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell: where it belongs, what it says, where it and its heading stand."""

    column: Column
    data: Data
    place: Place


def _rows(records: list[Record], report: Report) -> Iterator[tuple[Data, Written]]:
    """What each row says, and where; nothing where the headings do not say what the cells are."""
    columns = _columns(records, report)
    if columns is None:
        return
    if len(records) == 1:
        message = "the file has headings but no rows"
        report.add(Mistake(code="SRC003", message=message, span=records[0].span, help=_IN_A_ROW))
    for record in records[1:]:
        if len(record.fields) != len(columns):
            report.add(_uneven(record, len(columns)))
            continue
        filled = [
            (column, said, place)
            for column, (said, place) in zip(columns, record.cells(), strict=True)
            if column is not None and said.strip()
        ]
        names = {column.steps[0] for column, _, _ in filled}
        if left_out := [name for name in REQUIRED if name not in names]:
            if filled:
                report.add(_incomplete(record, left_out))
        elif len(filled) > len(REQUIRED):
            cells = [_cell(*parts, report) for parts in filled]
            yield _grown(cells, 0, record.place)


def _columns(records: list[Record], report: Report) -> list[Column | None] | None:
    """The column of each heading; None where it is not known which indicator a row is about."""
    first = records[0]
    headings = list(first.cells())
    if all(nearest_heading(heading) is None for heading, _ in headings):
        report.add(_without_headings(records))
        return None
    filled = {
        index
        for record in records[1:]
        for index, field in enumerate(record.fields)
        if field.strip()
    }
    columns: list[Column | None] = []
    known: dict[str, int] = {}
    meant = set()
    for index, (heading, place) in enumerate(headings):
        column = read_heading(heading, place)
        if column is None:
            meant.add(nearest_heading(heading))
            if heading.strip():
                report.add(unknown_heading(heading, Span(*place)))
            elif index in filled:
                report.add(no_heading(index, Span(*place)))
        elif heading in known:
            column = None
            report.add(second_heading(heading, known[heading], Span(*place)))
        else:
            known[heading] = index
        columns.append(column)
    left_out = [name for name in REQUIRED if name not in known]
    if unexplained := [name for name in left_out if name not in meant]:
        report.add(column_left_out(unexplained, first.span))
    return None if left_out else columns


def _without_headings(records: list[Record]) -> Mistake:
    for record in records[1:_ROWS_ABOVE]:
        if any(field.strip().casefold() in REQUIRED for field in record.fields):
            return headings_below(record.line, records[0].span)
    return no_headings(records[0].span)


def _uneven(record: Record, wanted: int) -> Mistake:
    """The mistake of a row with more or fewer cells than there are headings."""
    fields = record.fields
    if len(fields) < wanted:
        advice = "put a comma for every empty cell, also at the end of the row"
        if len(record.lines) > 1:
            advice = "look for a double quote that is not closed where its text ends"
    else:
        advice = "put double quotes around any text that has a comma in it"
        for before, after in pairwise(fields):
            if re.fullmatch(r"[0-9]{1,3}", before) and re.fullmatch(r"[0-9]{3}(\.[0-9]+)?", after):
                advice = f"if {before},{after} is one number, write {before}{after}"
                break
            if before.lstrip()[:1] == '"' != before[:1]:
                advice = "take out the space between the comma and the double quote after it"
                break
    return Mistake(
        code="SRC032",
        message=f"this row has {_counted(len(fields), 'cell')}, but there"
        f" {'is' if wanted == 1 else 'are'} {_counted(wanted, 'heading')}",
        span=record.span,
        help=advice,
    )


def _counted(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"


def _incomplete(record: Record, left_out: list[str]) -> Mistake:
    """The mistake of a row that does not say which indicator or which period it is for."""
    return Mistake(
        code="SRC034",
        message=f"this row has no {' and no '.join(left_out)}",
        span=record.span,
        help="write the id of the indicator and the period in every row, also where they are those"
        " of the row above; take out rows with totals or remarks",
    )


def _cell(column: Column, said: str, place: Place, report: Report) -> _Cell:
    if column.is_text:
        return _Cell(column, said, place)
    bare = said.strip()
    number = read_number(bare)
    if isinstance(number, Doubt):
        report.add(
            Mistake(
                code=number.code,
                message=number.message,
                span=Span(*place),
                help=_DOUBTFUL[number.code],
            )
        )
    return _Cell(column, bare if number is None or isinstance(number, Doubt) else number, place)


def _grown(cells: Iterable[_Cell], depth: int, place: Place) -> tuple[Data, Written]:
    """The block that the cells make from a step of their columns on, or the list."""
    groups: dict[Step, list[_Cell]] = {}
    for cell in cells:
        groups.setdefault(cell.column.steps[depth], []).append(cell)
    block: dict[str, Data] = {}
    listed: list[Data] = []
    parts: dict[Step, Written] = {}
    for step in sorted(groups, key=_as_numbered):
        group = groups[step]
        column = group[0].column
        if len(column.steps) > depth + 1:
            data, written = _grown(group, depth + 1, group[0].place)
        else:
            data = group[0].data
            written = Written(group[0].place, column.place, quoted=column.is_text)
        if isinstance(step, str):
            block[step] = data
            parts[step] = written
        else:
            parts[len(listed)] = written
            listed.append(data)
    return (listed or block), Written(place, parts=parts)


def _as_numbered(step: Step) -> int:
    """Revisions in the order of their numbers; other keys in that of their columns."""
    return step if isinstance(step, int) else 0
