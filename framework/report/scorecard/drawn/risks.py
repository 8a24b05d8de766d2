"""The risks of a scorecard in a terminal: the matrix, and every risk with what is known of it."""

from __future__ import annotations

from typing import Final

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from framework.report.safe import safe, shorten
from framework.report.scorecard.drawn.layout import (
    GAP,
    INDENT,
    Column,
    Columns,
    code_column,
    print_heading,
    print_named,
    print_parts,
    print_text,
    style_of,
)
from framework.report.scorecard.matrix import SIZE, Cell, cell_of, placed, unplaced
from framework.report.scorecard.words.parts import (
    level_words,
    position_words,
    risk_facts,
    risk_published,
)
from framework.scorecard import RiskRow

_WIDEST: Final = 14
_NARROWEST: Final = 3
# A cell's border and the space to either side; the column of figures, and the line at the end.
_AROUND, _EDGES = 3, 5


def print_risks(risks: tuple[RiskRow, ...], console: Console, columns: Columns) -> None:
    """Print the matrix with the risks that have a published place, then all of them."""
    if not risks:
        return
    print_heading("Risks", console, columns)
    cells = placed(risks)
    if cells:
        _print_matrix(cells, console, columns)
    code = code_column(row.risk.id for row in risks)
    for row in risks:
        if cell_of(row) is not None:
            _print_risk(row, console, columns, code)
    for reason, rows in unplaced(risks):
        print_text(console, Text(reason, "italic"), columns, INDENT)
        for row in rows:
            _print_risk(row, console, columns, code)


def _print_matrix(
    cells: dict[Cell, tuple[RiskRow, ...]], console: Console, columns: Columns
) -> None:
    room = (columns.total - INDENT - _EDGES) // SIZE - _AROUND
    longest = max(cell_len(_name(row)) for rows in cells.values() for row in rows)
    width = max(min(longest, room, _WIDEST), _NARROWEST)
    table = Table(box=box.SQUARE, show_header=False, show_lines=True, border_style="dim")
    table.add_column(width=1)
    for _ in range(SIZE):
        table.add_column(width=width, overflow="fold")
    for likelihood in range(SIZE, 0, -1):
        row = (_cell(cells.get((likelihood, impact), ())) for impact in range(1, SIZE + 1))
        table.add_row(Text(str(likelihood), "dim"), *row)
    table.add_row("", *(Text(str(impact), "dim") for impact in range(1, SIZE + 1)))
    lead = "Likelihood, upwards, and impact, to the right"
    print_text(console, Text(lead, "dim"), columns, INDENT)
    console.print(Padding(table, (0, 0, 0, INDENT)), crop=False)


def _cell(rows: tuple[RiskRow, ...]) -> Text:
    return Text("\n").join(Text(_name(row), style_of(row.level)) for row in rows)


def _name(row: RiskRow) -> str:
    symbol = safe(row.level.symbol, most=3) if row.level is not None else ""
    return f"{symbol} {safe(row.risk.id)}".strip()


def _print_risk(row: RiskRow, console: Console, columns: Columns, code: Column) -> None:
    risk, below = row.risk, INDENT + code.width + GAP
    print_named(console, code, risk.id, Text(safe(risk.title)), columns)
    parts = [Text(level_words(row), style_of(row.level))] if row.level is not None else []
    parts.append(Text(position_words(risk), "bold"))
    if printed := risk_published(row):
        parts.append(Text(f"published: {printed}", "bold yellow"))
    print_parts(console, parts, columns, indent=below)
    if risk.identification:
        words = shorten(safe(risk.identification), (columns.total - below) * 2)
        print_text(console, Text(words, "dim"), columns, below)
    print_parts(console, [Text(fact, "dim") for fact in risk_facts(risk)], columns, indent=below)
