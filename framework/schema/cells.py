"""What the cells and columns of a table are called by the people who filled it in."""

from __future__ import annotations

from framework.place import Pointer, Step
from framework.schema.things import Thing, id_of, parts_of
from framework.schema.words import shorten
from framework.source import Data, Document

_ROW = 2
"""So many steps lead to a row."""


def column_of(steps: tuple[Step, ...]) -> str:
    """The heading of the column that a place in a row comes from; nothing for the row itself."""
    inside = steps[_ROW:]
    if inside[:1] == ("inputs",):
        inside = ("input", *inside[1:])
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in inside)


def row_of(document: Document, steps: tuple[Step, ...]) -> Thing:
    """What the row is called that the steps lead into: its line, its indicator and its period."""
    if len(steps) < _ROW:
        return Thing("the file of observations", None)
    row, span = (
        parts_of(document.data, steps[:_ROW])[-1],
        document.locate(Pointer(steps[:_ROW])).span,
    )
    line = f"line {span.line}" if span is not None else f"row {steps[1]}"
    cells = row if isinstance(row, dict) else {}
    indicator, period = _text(cells.get("indicator")), _text(cells.get("period"))
    known = [shorten(name) for name in (indicator, period) if name]
    return Thing(f"{line} ({', '.join(known)})" if known else line, indicator)


def cell_at(document: Document, steps: tuple[Step, ...]) -> Thing:
    """What a cell is called: its column, its line, and the figure that the line is for."""
    row, column = row_of(document, steps), column_of(steps)
    name = f"column {shorten(column)} of {row.name}" if column else row.name
    return Thing(name, row.object_id)


def _text(part: Data) -> str | None:
    return id_of({"id": part})
