"""What follows the indicators of a scorecard in a terminal: actions, benchmarks, risks, gaps."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from rich.console import Console
from rich.text import Text

from framework.model.plan import Benchmark, Risk, Vintage
from framework.report.numbers import amount
from framework.report.safe import safe, shorten
from framework.report.scorecard.layout import (
    INDENT,
    Column,
    Columns,
    print_parts,
    print_row,
    print_text,
)
from framework.report.scorecard.words import (
    STATE_WORDS,
    action_words,
    day,
    rank_words,
    risk_words,
    sparkline,
)
from framework.scorecard import ActionRow, Scorecard

_BAR: Final = 10


def print_actions(actions: tuple[ActionRow, ...], console: Console, columns: Columns) -> None:
    """Print the actions under a priority, with what is reported of each."""
    if not actions:
        return
    reported = any(row.progress is not None for row in actions)
    noun = "Action" if len(actions) == 1 else "Actions"
    lead = noun if reported else f"{noun}, nothing reported"
    print_text(console, Text(lead, "italic"), columns, INDENT)
    code = columns.code.width or max(len(safe(row.action.id)) for row in actions)
    room = columns.total - INDENT - 4 - min(code, 16)
    first = Column(heading="", width=min(code, 16))
    second = Column(heading="", width=room)
    for row in actions:
        title = Text(safe(row.action.title))
        facts = _action_facts(row, reported=reported)
        if facts.plain:
            title.append("  ").append_text(facts)
        print_row(console, [(first, Text(safe(row.action.id), "dim")), (second, title)])


def _action_facts(row: ActionRow, *, reported: bool) -> Text:
    parts = []
    if row.percent is not None and 0 <= row.percent <= 100:
        done = int(row.percent * _BAR / 100)
        bar = Text("█" * done + "░" * (_BAR - done), "cyan")
        parts.append(bar.append(f" {action_words(row)}", "default"))
    elif reported:
        parts.append(Text(action_words(row), "" if row.progress is not None else "dim"))
    if row.published_status:
        parts.append(Text(f"published: {safe(row.published_status)}"))
    if row.action.due is not None:
        overdue = row.overdue
        word = "was due" if overdue else "due"
        parts.append(Text(f"{word} {day(row.action.due)}", "red" if overdue else "dim"))
    return Text(" · ").join(parts)


def print_benchmarks(benchmarks: tuple[Benchmark, ...], console: Console, columns: Columns) -> None:
    """Print each series that many bodies publish, with its latest figure and rank."""
    if not benchmarks:
        return
    _print_heading("How we compare", console, columns)
    for benchmark in benchmarks:
        name = Text.assemble((safe(benchmark.id), "dim"), "  ", safe(benchmark.title))
        print_text(console, name, columns, INDENT)
        for vintage in benchmark.series:
            print_parts(console, _standing(benchmark, vintage), columns, indent=INDENT + 2)


def _standing(benchmark: Benchmark, vintage: Vintage) -> list[Text]:
    """The latest figure, the latest rank, and all the figures as a sparkline."""
    parts = []
    if vintage.vintage and len(benchmark.series) > 1:
        parts.append(Text(safe(vintage.vintage), "dim"))
    series = sorted(vintage.values.items(), key=lambda item: item[0].end)
    rank = max(vintage.ranks, key=lambda one: one.year.end, default=None)
    latest = series[-1][0].label if series else ""
    if series:
        value = amount(series[-1][1], benchmark.unit)
        parts.append(Text.assemble((value, "bold"), f" in {latest}"))
    if rank is not None:
        parts.append(Text(rank_words(rank, with_year=rank.year.label != latest)))
    if line := sparkline(tuple(Fraction(value) for _, value in series)):
        parts.append(Text.assemble((line, "cyan"), (f" since {series[0][0].label}", "dim")))
    return parts


def print_risks(risks: tuple[Risk, ...], console: Console, columns: Columns) -> None:
    """Print the risks, with as much of their position as is published."""
    if not risks:
        return
    _print_heading("Risks", console, columns)
    for risk in risks:
        name = Text.assemble((safe(risk.id), "dim"), "  ", safe(risk.title))
        print_text(console, name, columns, INDENT)
        print_text(console, Text(risk_words(risk), "bold"), columns, INDENT + 2)
        if risk.identification:
            room = (columns.total - INDENT - 2) * 2
            words = Text(shorten(safe(risk.identification), room), "dim")
            print_text(console, words, columns, INDENT + 2)


def print_missing(scorecard: Scorecard, console: Console, columns: Columns) -> None:
    """Print what was due by the scorecard's day and is not there."""
    missing = scorecard.missing
    if not missing.indicators and not missing.actions:
        return
    _print_heading(f"Due by {day(scorecard.as_of)} and missing", console, columns)
    lines: list[tuple[str, str, str]] = [
        (row.indicator.id, row.indicator.title, STATE_WORDS[row.judgement.figure.state])
        for row in missing.indicators
    ]
    lines += [(row.action.id, row.action.title, "not complete") for row in missing.actions]
    state = Column(heading="", width=max(len(words) for _, _, words in lines))
    code = Column(heading="", width=min(max(len(safe(name)) for name, _, _ in lines), 16))
    title = Column(heading="", width=columns.total - state.width - code.width - INDENT - 6)
    for name, words, why in lines:
        cells = [
            (code, Text(safe(name), "dim")),
            (title, Text(safe(words))),
            (state, Text(why, "dim")),
        ]
        print_row(console, cells)


def _print_heading(words: str, console: Console, columns: Columns) -> None:
    console.print()
    print_text(console, Text(words, "bold"), columns)
    console.print(Text("─" * columns.total, "dim", no_wrap=True))
