"""Benchmarks, figures that nothing judges, and what is missing, in a terminal."""

from __future__ import annotations

from fractions import Fraction

from rich.console import Console
from rich.text import Text

from framework.model.indicator import Indicator, Vintage
from framework.model.period import day_words
from framework.model.plan import Benchmark
from framework.report.numbers import amount
from framework.report.safe import safe
from framework.report.scorecard.drawn.layout import (
    GAP,
    INDENT,
    Column,
    Columns,
    code_column,
    print_heading,
    print_named,
    print_parts,
    print_row,
)
from framework.report.scorecard.words.common import STATE_WORDS, sparkline
from framework.report.scorecard.words.parts import rank_words, series_words
from framework.scorecard import Scorecard


def print_benchmarks(benchmarks: tuple[Benchmark, ...], console: Console, columns: Columns) -> None:
    """Print each series that many bodies publish, with its latest figure and rank."""
    if not benchmarks:
        return
    print_heading("How we compare", console, columns)
    code = code_column(benchmark.id for benchmark in benchmarks)
    for benchmark in benchmarks:
        print_named(console, code, benchmark.id, Text(safe(benchmark.title)), columns)
        for vintage in benchmark.series:
            parts = _standing(benchmark, vintage)
            print_parts(console, parts, columns, indent=INDENT + code.width + GAP)


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


def print_figures(figures: tuple[Indicator, ...], console: Console, columns: Columns) -> None:
    """Print the series that the report quotes and nothing judges, each with its last figures."""
    if not figures:
        return
    print_heading("Figures that nothing judges", console, columns)
    code = code_column(figure.id for figure in figures)
    for figure in figures:
        scope = (f" ({safe(figure.scope)})", "dim") if figure.scope else ""
        title = Text.assemble(safe(figure.title), scope)
        print_named(console, code, figure.id, title, columns)
        parts = [Text(words, "bold") for words in series_words(figure)]
        print_parts(console, parts, columns, indent=INDENT + code.width + GAP)


def print_missing(scorecard: Scorecard, console: Console, columns: Columns) -> None:
    """Print what was due by the scorecard's day and is not there."""
    missing = scorecard.missing
    if not missing.indicators and not missing.actions:
        return
    print_heading(f"Due by {day_words(scorecard.as_of)} and missing", console, columns)
    lines: list[tuple[str, str, str]] = [
        (row.indicator.id, row.indicator.title, STATE_WORDS[row.judgement.figure.state])
        for row in missing.indicators
    ]
    lines += [(row.action.id, row.action.title, "not complete") for row in missing.actions]
    state = Column(heading="", width=max(len(words) for _, _, words in lines))
    code = code_column(name for name, _, _ in lines)
    title = Column(heading="", width=columns.total - state.width - code.width - INDENT - 6)
    for name, words, why in lines:
        cells = [
            (code, Text(safe(name), "dim")),
            (title, Text(safe(words))),
            (state, Text(why, "dim")),
        ]
        print_row(console, cells)
