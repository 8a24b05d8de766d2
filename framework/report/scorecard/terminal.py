"""A scorecard for people at a terminal."""

from __future__ import annotations

import io
from typing import Final

from rich.console import Console
from rich.text import Text

from framework.report.console import OFF_TERMINAL, make_console
from framework.report.safe import safe
from framework.report.scorecard.groups import Group, groups_of
from framework.report.scorecard.layout import (
    Columns,
    columns_for,
    print_note,
    print_parts,
    print_row,
    print_text,
    ruled_headings,
    style_of,
    target_lines,
)
from framework.report.scorecard.sections import (
    print_actions,
    print_benchmarks,
    print_missing,
    print_risks,
)
from framework.report.scorecard.words import (
    TREND_SIGNS,
    comparison_words,
    counted,
    counts,
    heading,
    history,
    note_of,
    own_period,
    published_counts,
    published_words,
    remarks,
    rules_line,
    signed_trend,
    status_words,
    trend_words,
    value_words,
)
from framework.scorecard import IndicatorRow, Scorecard
from framework.status.ruleset import Ruleset, Trend

_TREND_STYLES: Final = {
    Trend.IMPROVING: "green",
    Trend.STEADY: "",
    Trend.WORSENING: "red",
    Trend.NOT_JUDGED: "dim",
    Trend.UNKNOWN: "dim",
}
_JUDGED: Final = (Trend.IMPROVING, Trend.STEADY, Trend.WORSENING)


def render_terminal(scorecard: Scorecard, console: Console) -> None:
    """Print the scorecard to the console, in whose width it is laid out."""
    columns = columns_for(scorecard, console.width)
    _print_heading(scorecard, console, columns)
    for group in groups_of(scorecard):
        console.print()
        print_text(console, _title(group), columns)
        console.print(ruled_headings(columns))
        for number, row in enumerate(group.rows):
            if number:
                console.print()
            _print_indicator(row, scorecard, console, columns)
        if group.rows and group.actions:
            console.print()
        print_actions(group.actions, console, columns)
    print_benchmarks(scorecard.benchmarks, console, columns)
    print_risks(scorecard.risks, console, columns)
    print_missing(scorecard, console, columns)


def render_text(scorecard: Scorecard, width: int = OFF_TERMINAL) -> str:
    """The scorecard as a terminal without colour shows it, 100 characters wide unless told."""
    stream = io.StringIO()
    render_terminal(scorecard, make_console(stream, color=False, width=width))
    return stream.getvalue()


def _print_heading(scorecard: Scorecard, console: Console, columns: Columns) -> None:
    title, facts = heading(scorecard)
    print_text(console, Text(title, "bold"), columns)
    print_parts(console, [Text(fact) for fact in facts], columns)
    print_text(console, Text(rules_line(scorecard), "dim"), columns)
    console.print()
    shown = counted(len(scorecard.indicators), "indicator")
    parts = [
        Text(f"{safe(status.symbol, most=3)} {number} {safe(status.label)}", style_of(status))
        for status, number in counts(scorecard)
    ]
    lead = Text.assemble((shown, "bold"), ": " if parts else "")
    print_parts(console, parts, columns, lead=lead)
    if scorecard.ruleset is not None and "short" in scorecard.ruleset.trends:
        print_parts(console, _trend_counts(scorecard), columns, lead=Text("Trends: "))
    if published := published_counts(scorecard):
        print_text(console, Text(published), columns)


def _trend_counts(scorecard: Scorecard) -> list[Text]:
    by_trend = scorecard.summary.by_trend
    parts = [
        Text(
            f"{TREND_SIGNS[trend]} {by_trend[trend]} {trend_words(trend, scorecard.ruleset)}",
            _TREND_STYLES[trend],
        )
        for trend in _JUDGED
    ]
    others = {Trend.NOT_JUDGED: "not judged", Trend.UNKNOWN: "not known"}
    parts += [
        Text(f"{by_trend[trend]} {words}", "dim")
        for trend, words in others.items()
        if by_trend[trend]
    ]
    return parts


def _title(group: Group) -> Text:
    title = Text(safe(group.title), "bold")
    return Text.assemble((safe(group.id), "dim"), "  ", title) if group.id else title


def _print_indicator(
    row: IndicatorRow, scorecard: Scorecard, console: Console, columns: Columns
) -> None:
    status = row.status
    print_row(
        console,
        [
            (columns.code, Text(safe(row.indicator.id), "dim")),
            (columns.name, Text(safe(row.indicator.title))),
            (columns.value, _value(row)),
            (columns.target, Text("\n".join(target_lines(row)))),
            (columns.status, Text(status_words(status) if status else "-", style_of(status))),
            (columns.trend, _trend(row, scorecard.ruleset)),
            (columns.spark, Text(history(row), "cyan")),
        ],
    )
    print_parts(console, _details(row, scorecard, columns), columns, indent=columns.below)
    print_note(console, note_of(row), columns)


def _value(row: IndicatorRow) -> Text:
    measured = row.judgement.figure.value is not None
    return Text(value_words(row), "bold" if measured else "dim")


def _trend(row: IndicatorRow, ruleset: Ruleset | None) -> Text:
    return Text(signed_trend(row, ruleset), _TREND_STYLES[row.judgement.trend])


def _details(row: IndicatorRow, scorecard: Scorecard, columns: Columns) -> list[Text]:
    """What does not fit the columns: the id, the trend, a published status that differs."""
    parts = []
    if not columns.wide:
        parts.append(Text(safe(row.indicator.id), "dim"))
        if row.judgement.trend in _JUDGED:
            parts.append(_trend(row, scorecard.ruleset))
        if line := history(row):
            parts.append(Text(line, "cyan"))
    if published_words(row) and row.agrees is not True:
        parts.append(Text(f"published: {published_words(row)}", "bold yellow"))
    if period := own_period(row, scorecard.period):
        parts.append(Text(f"figure for {period}", "dim"))
    parts += [Text(words, "dim") for words in (*remarks(row), *comparison_words(row))]
    return parts
