"""How wide the columns of a scorecard in a terminal are, and what is drawn in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from framework.report.safe import ELLIPSIS, paragraphs, safe, shorten
from framework.report.scorecard.words.common import status_words
from framework.report.scorecard.words.rows import (
    BY_JUDGEMENT,
    history,
    published_lines,
    signed_trend,
    target_words,
    value_words,
)
from framework.scorecard import ActionRow, IndicatorRow, Scorecard
from framework.status.ruleset import Status

INDENT: Final = 2
CODE: Final = 24
_WIDEST: Final = 150
_WIDE: Final = 124
GAP: Final = 2
_LINE: Final = "─"
_TARGET: Final = 12
_NOTE_LINES: Final = 3

_COLOURS: Final = {
    "green": "green",
    "red": "red",
    "amber": "yellow",
    "orange": "yellow",
    "yellow": "yellow",
    "cyan": "cyan",
    "blue": "blue",
    "purple": "magenta",
    "magenta": "magenta",
    "pink": "magenta",
}

Side = Literal["left", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its heading, how many characters wide it is, and to which side it is set."""

    heading: str
    width: int
    side: Side = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns, the same in every table of a scorecard; one of no width is left out.

    Attributes:
        total: how many characters a line has.
        wide: whether there is room for columns of ids, trends and sparklines.
        code: ids.
        name: titles; it has what the others leave.
        value: values with their units, or why there are none.
        target: targets for the period.
        status: symbols and words.
        published: what was printed in its place, where that is asked for.
        trend: signs and words.
        spark: sparklines.
    """

    total: int
    wide: bool
    code: Column
    name: Column
    value: Column
    target: Column
    status: Column
    published: Column
    trend: Column
    spark: Column

    @property
    def below(self) -> int:
        """How far what stands below a title stands in."""
        return INDENT + (self.code.width + GAP if self.code.width else 2)

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns from left to right."""
        every = (
            self.code,
            self.name,
            self.value,
            self.target,
            self.status,
            self.published,
            self.trend,
            self.spark,
        )
        return tuple(column for column in every if column.width)


def columns_for(scorecard: Scorecard, width: int, *, published: bool = False) -> Columns:
    """The columns that fit the scorecard's own words into so many characters.

    ``published`` asks for the column of what was printed.
    """
    rows, ruleset = scorecard.indicators, scorecard.ruleset
    total = min(width, _WIDEST)
    wide = total >= _WIDE
    codes = [row.indicator.id for row in rows] + [row.action.id for row in _steps(scorecard)]
    shown = [row.status for row in rows] + [row.status for row in _steps(scorecard)]
    statuses = [status_words(status) for status in shown if status is not None]
    statuses += [BY_JUDGEMENT for row in rows if row.override is not None]
    trends = [signed_trend(row, ruleset) for row in rows]
    targets = [line for row in rows for line in target_lines(row)]
    code = Column(heading="", width=_widest(codes, CODE) if wide else 0)
    value = Column(
        heading="Value", width=_widest(["Value", *map(value_words, rows)], 15), side="right"
    )
    target = Column(heading="Target", width=_widest(["Target", *targets], _TARGET), side="right")
    status = Column(heading="Status", width=_widest(["Status", *statuses], 26 if wide else 14))
    words = [line for row in rows for line in published_lines(row)] if published else []
    printed = Column(
        heading="Published", width=_widest(["Published", *words], 16) if published else 0
    )
    trend = Column(heading="Trend", width=_widest(["Trend", *trends], 18) if wide else 0)
    spark = Column(heading="", width=_widest(map(history, rows), 12) if wide else 0)
    others = (code, value, target, status, printed, trend, spark)
    taken = sum(column.width + GAP for column in others if column.width)
    return Columns(
        total=total,
        wide=wide,
        code=code,
        name=Column(heading="", width=max(total - taken - INDENT, 12)),
        value=value,
        target=target,
        status=status,
        published=printed,
        trend=trend,
        spark=spark,
    )


def _steps(scorecard: Scorecard) -> list[ActionRow]:
    """The actions and their milestones."""
    return [step for row in scorecard.actions for step in (row, *row.milestones)]


def target_lines(row: IndicatorRow) -> tuple[str, ...]:
    """The target for the period and the year's beside it, or below it where there is no room."""
    for_period, for_year = target_words(row)
    if not for_year:
        return (for_period,)
    line = f"{for_period} {for_year}"
    return (line,) if cell_len(line) <= _TARGET else (for_period, for_year)


def ruled_headings(columns: Columns) -> Text:
    """A line across the page with the columns' headings in it."""
    line, start = [_LINE] * columns.total, INDENT
    for column in columns.shown:
        if column.heading:
            at = start + (column.width - len(column.heading) if column.side == "right" else 0)
            label = f" {column.heading} "
            line[at - 1 : at - 1 + len(label)] = label
        start += column.width + GAP
    return Text("".join(line)[: columns.total], "dim", no_wrap=True)


def print_heading(words: str, console: Console, columns: Columns) -> None:
    """Print the heading of a part of the page, with a line below."""
    console.print()
    print_text(console, Text(words, "bold"), columns)
    console.print(rule(columns))


def rule(columns: Columns) -> Text:
    """A line across the page."""
    return Text(_LINE * columns.total, "dim", no_wrap=True)


def print_row(
    console: Console, cells: Iterable[tuple[Column, Text]], *, indent: int = INDENT
) -> None:
    """Print one row of cells, each wrapped within its column."""
    shown = [(column, text) for column, text in cells if column.width]
    table = Table.grid(padding=(0, GAP, 0, 0))
    for column, _ in shown:
        table.add_column(width=column.width, justify=column.side, overflow="fold")
    table.add_row(*(text for _, text in shown))
    console.print(Padding(table, (0, 0, 0, indent)), crop=False)


def print_text(console: Console, text: Text, columns: Columns, indent: int = 0) -> None:
    """Print text wrapped within the page, standing in from the left."""
    text.overflow = "fold"
    console.print(Padding(text, (0, 0, 0, indent)), width=columns.total)


def code_column(ids: Iterable[str]) -> Column:
    """A column for ids, as wide as the longest of them, within reason."""
    return Column(heading="", width=max(_widest(map(safe, ids), CODE), 1))


def print_named(
    console: Console, code: Column, name: str, text: Text, columns: Columns, indent: int = INDENT
) -> None:
    """Print an id in its column and what it is beside it."""
    width = max(columns.total - indent - code.width - 2 * GAP, 8)
    cells = [(code, Text(safe(name), "dim")), (Column(heading="", width=width), text)]
    print_row(console, cells, indent=indent)


def print_parts(
    console: Console,
    parts: Iterable[Text],
    columns: Columns,
    *,
    lead: Text | None = None,
    indent: int = 0,
) -> None:
    """Print short parts with a dot between them; lines break between parts, not within one."""
    line, room = lead or Text(), columns.total - indent
    dot = Text()
    for part in parts:
        if line.plain and line.cell_len + dot.cell_len + part.cell_len > room:
            print_text(console, line, columns, indent)
            line, dot = Text("  " if lead else ""), Text()
        line.append_text(dot).append_text(part)
        dot = Text(" · ")
    if line.plain:
        print_text(console, line, columns, indent)


def print_note(
    console: Console, note: str | None, columns: Columns, indent: int | None = None
) -> None:
    """Print a note, faint, cut where it would fill more than a few lines."""
    below = columns.below if indent is None else indent
    # Lines end between words, a few characters short of the page.
    left = (columns.total - below - 6) * _NOTE_LINES
    parts = paragraphs(note or "")
    for number, paragraph in enumerate(parts):
        text = shorten(paragraph, left)
        left -= len(paragraph)
        cut = left < columns.total // 2 and number + 1 < len(parts)
        if cut and not text.endswith(ELLIPSIS):
            text = f"{text} {ELLIPSIS}"
        print_text(console, Text(text, "dim"), columns, below)
        if cut:
            return


def style_of(status: Status | None) -> str:
    """A colour that terminals know, for a status; empty where its colour is not one of them."""
    return _COLOURS.get((status.colour or "").lower(), "") if status is not None else ""


def _widest(words: Iterable[str], most: int) -> int:
    return min(max(map(cell_len, words), default=0), most)
