"""What follows the indicators of a scorecard in Markdown: priorities, series and risks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from framework.model.indicator import Indicator
from framework.model.plan import Benchmark
from framework.report.numbers import amount
from framework.report.safe import paragraphs
from framework.report.scorecard.groups import thread_of
from framework.report.scorecard.markdown_text import escaped, started, table_row
from framework.report.scorecard.matrix import SIZE, Cell, cell_of, placed, unplaced
from framework.report.scorecard.words.parts import (
    level_words,
    position_words,
    rank_words,
    risk_facts,
    risk_published,
    series_words,
)
from framework.scorecard import RiskRow, Scorecard


def thread_lines(scorecard: Scorecard) -> Iterator[str]:
    """The outcomes with the priorities that serve them, and the priorities beside them."""
    thread = thread_of(scorecard)
    if not thread:
        return
    named = any(title is not None for title, _ in thread)
    yield from ("", "## Outcomes and priorities" if named else "## Priorities", "")
    for title, priorities in thread:
        if named:
            words = "Priorities for which no outcome is named" if title is None else title
            yield f"- {started(words)}"
        for one in priorities:
            yield f"{'  ' * named}- {started(one.id)} {escaped(one.title)}"


def benchmark_lines(benchmarks: tuple[Benchmark, ...]) -> Iterator[str]:
    """Each series that many bodies publish, with its latest figure and rank."""
    if benchmarks:
        yield from ("", "## How we compare", "")
        yield from ("| Series | Latest figure | Rank |", "| --- | --- | --- |")
    for benchmark in benchmarks:
        for vintage in benchmark.series:
            latest = max(vintage.values, key=lambda one: one.end, default=None)
            rank = max(vintage.ranks, key=lambda one: one.year.end, default=None)
            value = amount(vintage.values[latest], benchmark.unit) if latest is not None else ""
            cells = (
                f"{benchmark.title} ({benchmark.id})",
                f"{value} in {latest.label}" if latest is not None else "",
                rank_words(rank) if rank is not None else "",
            )
            yield table_row(*map(escaped, cells))


def figure_lines(figures: tuple[Indicator, ...]) -> Iterator[str]:
    """The series that the report quotes and nothing judges, each with its last figures."""
    if figures:
        yield from ("", "## Figures that nothing judges", "")
    for figure in figures:
        scope = f" ({escaped(figure.scope)})" if figure.scope else ""
        words = escaped("; ".join(series_words(figure))) or "none"
        yield f"- {started(figure.title)}{scope}: {words}"


def risk_lines(risks: tuple[RiskRow, ...]) -> Iterator[str]:
    """The matrix with the risks that have a published place, and a table of all of them."""
    if not risks:
        return
    yield from ("", "## Risks", "")
    cells = placed(risks)
    if cells:
        yield from _matrix(cells)
    at_places = tuple(row for row in risks if cell_of(row) is not None)
    groups = ((None, at_places), *unplaced(risks)) if at_places else unplaced(risks)
    for number, (reason, rows) in enumerate(groups):
        if number:
            yield ""
        if reason is not None:
            yield from (f"{reason}:", "")
        yield from ("| Risk | Position | What is known |", "| --- | --- | --- |")
        yield from map(_risk, rows)


def _matrix(cells: dict[Cell, tuple[RiskRow, ...]]) -> Iterator[str]:
    impacts = range(1, SIZE + 1)
    yield table_row("Likelihood", *(f"Impact {impact}" for impact in impacts))
    yield table_row(*["---"] * (SIZE + 1))
    for likelihood in range(SIZE, 0, -1):
        found = (cells.get((likelihood, impact), ()) for impact in impacts)
        names = ("<br>".join(escaped(_name(row)) for row in rows) for rows in found)
        yield table_row(f"**{likelihood}**", *names)
    yield ""


def _name(row: RiskRow) -> str:
    return f"{row.risk.id} {level_words(row)}".strip()


def _risk(row: RiskRow) -> str:
    risk, printed = row.risk, risk_published(row)
    position = [level_words(row), position_words(risk), f"published: {printed}" if printed else ""]
    known = chain(
        paragraphs(risk.identification or ""), risk_facts(risk), paragraphs(risk.note or "")
    )
    return table_row(
        f"{escaped(risk.title)} ({escaped(risk.id)})", _broken(position), _broken(known)
    )


def _broken(lines: Sequence[str] | Iterator[str]) -> str:
    return "<br>".join(escaped(line) for line in lines if line)
