"""A scorecard for people at a terminal."""

from __future__ import annotations

import io
from collections import Counter
from typing import Final

from rich.console import Console
from rich.text import Text

from framework.report.console import OFF_TERMINAL, make_console
from framework.report.safe import safe
from framework.report.scorecard.drawn.actions import print_actions
from framework.report.scorecard.drawn.inspections import print_inspections
from framework.report.scorecard.drawn.layout import (
    Columns,
    columns_for,
    print_note,
    print_parts,
    print_row,
    print_text,
    rule,
    ruled_headings,
    style_of,
    target_lines,
)
from framework.report.scorecard.drawn.paper import print_elsewhere, print_paper, print_thread
from framework.report.scorecard.drawn.risks import print_risks
from framework.report.scorecard.drawn.series import (
    print_benchmarks,
    print_figures,
    print_missing,
)
from framework.report.scorecard.groups import Group, Perspective, is_whole, perspectives_of
from framework.report.scorecard.words.common import (
    JUDGED,
    TREND_SIGNS,
    contents,
    counts,
    heading,
    perspective_words,
    published_action_counts,
    published_counts,
    rollup_lines,
    rollup_of,
    rollup_words,
    rules_line,
    status_words,
    tally,
    trend_words,
)
from framework.report.scorecard.words.rows import (
    BY_JUDGEMENT,
    comparison_words,
    goals,
    history,
    judgement_words,
    long_trend,
    note_of,
    own_period,
    published_lines,
    published_words,
    remarks,
    signed_trend,
    value_words,
)
from framework.report.scorecard.words.why import why_line
from framework.scorecard import IndicatorRow, Scorecard
from framework.status.ruleset import Ruleset, Status, Trend

_TREND_STYLES: Final = {
    Trend.IMPROVING: "green",
    Trend.STEADY: "",
    Trend.WORSENING: "red",
    Trend.NOT_JUDGED: "dim",
    Trend.UNKNOWN: "dim",
}


def render_terminal(
    scorecard: Scorecard, console: Console, *, published: bool = False, why: bool = False
) -> None:
    """Print the scorecard to the console, in whose width it is laid out.

    ``published`` adds the column of what was printed, and the total for actions;
    ``why`` a line for each indicator that says why it has its status.
    """
    columns = columns_for(scorecard, console.width, published=published)
    _print_heading(scorecard, console, columns)
    print_paper(scorecard, console, columns)
    print_thread(scorecard, console, columns)
    perspectives = perspectives_of(scorecard)
    named = any(one.name is not None for one in perspectives)
    for perspective in perspectives:
        if named:
            _print_perspective(perspective, scorecard, console, columns)
        for group in perspective.groups:
            _print_group(group, scorecard, console, columns, why=why)
    print_benchmarks(scorecard.benchmarks, console, columns)
    if is_whole(scorecard):
        print_figures(scorecard.plan.figures, console, columns)
    print_risks(scorecard.risks, console, columns)
    if is_whole(scorecard):
        print_inspections(scorecard.plan, console, columns)
    print_missing(scorecard, console, columns)
    print_elsewhere(scorecard, console, columns)


def render_text(
    scorecard: Scorecard, width: int = OFF_TERMINAL, *, published: bool = False, why: bool = False
) -> str:
    """The scorecard as a terminal without colour shows it, 100 characters wide unless told."""
    stream = io.StringIO()
    console = make_console(stream, color=False, width=width)
    render_terminal(scorecard, console, published=published, why=why)
    return stream.getvalue()


def _print_heading(scorecard: Scorecard, console: Console, columns: Columns) -> None:
    title, facts = heading(scorecard)
    print_text(console, Text(title, "bold"), columns)
    print_parts(console, [Text(fact) for fact in facts], columns)
    print_text(console, Text(rules_line(scorecard), "dim"), columns)
    console.print()
    for words, row in rollup_lines(scorecard):
        line = Text.assemble((f"{words}: ", "bold"), (rollup_words(row), style_of(row.status)))
        if because := row.decision.rule.because:
            line.append(f", because {safe(because)}", "dim")
        print_text(console, line, columns)
    parts = [_counted(status, number) for status, number in counts(scorecard)]
    lead = Text.assemble((contents(scorecard), "bold"), ": " if parts else "")
    print_parts(console, parts, columns, lead=lead)
    declared = scorecard.ruleset.trends if scorecard.ruleset is not None else {}
    for name, rows in {"short": "Trends", "long": "Long-term trends"}.items():
        if name in declared and scorecard.plan.indicators:
            print_parts(console, _trend_counts(scorecard, name), columns, lead=Text(f"{rows}: "))
    if published := published_counts(scorecard):
        print_text(console, Text(published), columns)
    if columns.published.width and (published := published_action_counts(scorecard)):
        print_text(console, Text(published), columns)


def _counted(status: Status, number: int) -> Text:
    symbol = safe(status.symbol, most=3)
    return Text(f"{symbol} {number} {safe(status.label)}", style_of(status))


def _trend_counts(scorecard: Scorecard, name: str) -> list[Text]:
    by_trend = Counter(row.judgement.trends[name] for row in scorecard.indicators)
    parts = [
        Text(
            f"{TREND_SIGNS[trend]} {by_trend[trend]} {trend_words(trend, scorecard.ruleset, name)}",
            _TREND_STYLES[trend],
        )
        for trend in JUDGED
    ]
    others = {Trend.NOT_JUDGED: "not judged", Trend.UNKNOWN: "not known"}
    parts += [
        Text(f"{by_trend[trend]} {words}", "dim")
        for trend, words in others.items()
        if by_trend[trend]
    ]
    return parts


def _print_perspective(
    perspective: Perspective, scorecard: Scorecard, console: Console, columns: Columns
) -> None:
    """Print a perspective's heading and how many of its indicators have each status."""
    name = perspective_words(perspective.name)
    console.print()
    console.print(Text("━" * columns.total, "bold", no_wrap=True))
    parts = [_counted(status, number) for status, number in tally(scorecard, perspective.rows)]
    lead = Text.assemble((name, "bold"), ": " if parts else "")
    print_parts(console, parts, columns, lead=lead)


def _print_group(
    group: Group, scorecard: Scorecard, console: Console, columns: Columns, *, why: bool
) -> None:
    console.print()
    print_text(console, _title(group, scorecard), columns)
    console.print(ruled_headings(columns) if group.rows else rule(columns))
    for number, row in enumerate(group.rows):
        if number:
            console.print()
        _print_indicator(row, scorecard, console, columns, why=why)
    if group.rows and group.actions:
        console.print()
    print_actions(group.actions, console, columns)


def _title(group: Group, scorecard: Scorecard) -> Text:
    title = Text(safe(group.title), "bold")
    if group.id is None:
        return title
    line = Text.assemble((safe(group.id), "dim"), "  ", title)
    if (rollup := rollup_of(scorecard, group.id)) is not None:
        line.append(f"  {rollup_words(rollup)}", style_of(rollup.status))
    return line


def _print_indicator(
    row: IndicatorRow, scorecard: Scorecard, console: Console, columns: Columns, *, why: bool
) -> None:
    print_row(
        console,
        [
            (columns.code, Text(safe(row.indicator.id), "dim")),
            (columns.name, Text(safe(row.indicator.title))),
            (columns.value, _value(row)),
            (columns.target, Text("\n".join(target_lines(row)))),
            (columns.status, _status(row)),
            (columns.published, _published(row)),
            (columns.trend, _trend(row, scorecard.ruleset)),
            (columns.spark, Text(history(row), "cyan")),
        ],
    )
    if why and (words := why_line(row)):
        print_text(console, Text(words), columns, columns.below)
    print_parts(console, _details(row, scorecard, columns), columns, indent=columns.below)
    print_note(console, note_of(row), columns)


def _value(row: IndicatorRow) -> Text:
    measured = row.judgement.figure.value is not None
    return Text(value_words(row), "bold" if measured else "dim")


def _status(row: IndicatorRow) -> Text:
    status = row.status
    words = Text(status_words(status) if status else "-", style_of(status))
    return words.append(f"\n{BY_JUDGEMENT}", "bold") if row.override is not None else words


def _published(row: IndicatorRow) -> Text:
    return Text("\n".join(published_lines(row)), "bold yellow" if row.agrees is False else "")


def _trend(row: IndicatorRow, ruleset: Ruleset | None) -> Text:
    return Text(signed_trend(row, ruleset), _TREND_STYLES[row.judgement.trend])


def _details(row: IndicatorRow, scorecard: Scorecard, columns: Columns) -> list[Text]:
    """What does not fit the columns: the id, the trends, who set the status, what was published."""
    parts = []
    if not columns.wide:
        parts.append(Text(safe(row.indicator.id), "dim"))
        if row.judgement.trend in JUDGED:
            parts.append(_trend(row, scorecard.ruleset))
        if line := history(row):
            parts.append(Text(line, "cyan"))
    if words := long_trend(row, scorecard.ruleset):
        parts.append(Text(words, _TREND_STYLES[row.judgement.trends["long"]]))
    if words := judgement_words(row, scorecard.as_of):
        parts.append(Text(words, "bold"))
    if published_words(row) and row.agrees is not True and not columns.published.width:
        parts.append(Text(f"published: {published_words(row)}", "bold yellow"))
    if period := own_period(row, scorecard.period):
        parts.append(Text(f"figure for {period}", "dim"))
    others = (*remarks(row), *goals(row), *comparison_words(row))
    return parts + [Text(words, "dim") for words in others]
