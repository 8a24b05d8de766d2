"""A scorecard as GitHub-flavoured Markdown, in which nothing that a plan says is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Final

from framework.model.plan import Benchmark, Risk
from framework.report.numbers import amount
from framework.report.safe import paragraphs, safe
from framework.report.scorecard.groups import Group, groups_of
from framework.report.scorecard.words import (
    action_words,
    comparison_words,
    counted,
    counts,
    day,
    heading,
    history,
    note_of,
    own_period,
    published_counts,
    published_words,
    rank_words,
    remarks,
    risk_words,
    rules_line,
    signed_trend,
    status_words,
    target_line,
    value_words,
)
from framework.scorecard import ActionRow, IndicatorRow, Scorecard

_MARKUP: Final = re.compile(r"[\\`*_\[\]#|~$]")
_HTML: Final = re.compile(r"<|&(?=#?\w+;)")
_STARTS: Final = re.compile(r"[-+=>](?=\s|[-=]|$)|(?<=\d)[.)](?=\s|$)")
# GitHub makes names, numbers, emoji codes and addresses of these once the markup is read; an empty
# comment after them parts them for it and shows as nothing.
_GITHUB: Final = re.compile(
    r"(?<!\w)@(?=\w)|(?<!\w)\\#(?=\d)|:(?=[\w+-]+:)|(?<=http):(?=//)|(?<=https):(?=//)|(?<=www)\."
)

_ROW_HEADINGS: Final = "| Indicator | Value | Target | Status | Trend | Note |"
_ROW_SIDES: Final = "| --- | ---: | ---: | --- | --- | --- |"


def render_markdown(scorecard: Scorecard) -> str:
    """The scorecard as Markdown: a heading, the counts, and a table under each priority."""
    return "\n".join(_lines(scorecard)) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, in one line and in the cell of a table."""
    line = _HTML.sub(lambda found: escape(found[0]), safe(text))
    return _GITHUB.sub(r"\g<0><!-- -->", _MARKUP.sub(r"\\\g<0>", line))


def _paragraph(text: str) -> str:
    """Text as ``escaped`` gives it, that does not begin a list, a quotation or a line either."""
    line = escaped(text)
    start = re.match(r"\d{0,9}", line)
    at = start.end() if start else 0
    return f"{line[:at]}\\{line[at:]}" if _STARTS.match(line, at) else line


def _lines(scorecard: Scorecard) -> Iterator[str]:
    title, facts = heading(scorecard)
    yield from (
        f"# {escaped(title)}",
        "",
        _paragraph(" · ".join(facts)),
        "",
        escaped(rules_line(scorecard)),
        "",
    )
    statuses = " · ".join(
        f"{number} {escaped(status_words(status))}" for status, number in counts(scorecard)
    )
    shown = counted(len(scorecard.indicators), "indicator")
    yield f"**{shown}**: {statuses}" if statuses else f"**{shown}**"
    if published := published_counts(scorecard):
        yield from ("", f"{published}.")
    for group in groups_of(scorecard):
        yield from _group(group, scorecard)
    if scorecard.benchmarks:
        yield from ("", "## How we compare", "")
        yield from ("| Series | Latest figure | Rank |", "| --- | --- | --- |")
        for benchmark in scorecard.benchmarks:
            yield from _benchmark(benchmark)
    if scorecard.risks:
        yield from ("", "## Risks", "", "| Risk | Position |", "| --- | --- |")
        yield from map(_risk, scorecard.risks)
    yield from _missing(scorecard)


def _group(group: Group, scorecard: Scorecard) -> Iterator[str]:
    name = f"{escaped(group.id)} " if group.id else ""
    yield from ("", f"## {name}{escaped(group.title)}", "")
    if group.rows:
        yield from (_ROW_HEADINGS, _ROW_SIDES)
        yield from (_indicator(row, scorecard) for row in group.rows)
    if group.actions:
        yield from ["", "Actions:", ""] if group.rows else ["Actions:", ""]
        yield from map(_action, group.actions)


def _indicator(row: IndicatorRow, scorecard: Scorecard) -> str:
    status = escaped(status_words(row.status)) if row.status is not None else "-"
    if published_words(row) and row.agrees is not True:
        status += f"<br>published: {escaped(published_words(row))}"
    trend = " ".join(filter(None, [signed_trend(row, scorecard.ruleset), history(row)]))
    period = own_period(row, scorecard.period)
    value = [value_words(row), f"({period})" if period else "", *remarks(row)]
    notes = [*comparison_words(row), *paragraphs(note_of(row) or "")]
    cells = (
        f"{escaped(row.indicator.title)} ({escaped(row.indicator.id)})",
        " ".join(escaped(words) for words in value if words),
        escaped(target_line(row)),
        status,
        escaped(trend),
        "<br>".join(map(escaped, notes)),
    )
    return f"| {' | '.join(cells)} |"


def _action(row: ActionRow) -> str:
    words = action_words(row)
    if row.action.due is not None:
        words += f", {'was due' if row.overdue else 'due'} {day(row.action.due)}"
    if row.published_status:
        words += f", published: {safe(row.published_status)}"
    return f"- {_paragraph(row.action.id)} {escaped(row.action.title)}: {escaped(words)}"


def _benchmark(benchmark: Benchmark) -> Iterator[str]:
    for vintage in benchmark.series:
        latest = max(vintage.values, key=lambda one: one.end, default=None)
        rank = max(vintage.ranks, key=lambda one: one.year.end, default=None)
        value = amount(vintage.values[latest], benchmark.unit) if latest is not None else ""
        cells = (
            f"{benchmark.title} ({benchmark.id})",
            f"{value} in {latest.label}" if latest is not None else "",
            rank_words(rank) if rank is not None else "",
        )
        yield f"| {' | '.join(map(escaped, cells))} |"


def _risk(risk: Risk) -> str:
    return f"| {escaped(risk.title)} ({escaped(risk.id)}) | {escaped(risk_words(risk))} |"


def _missing(scorecard: Scorecard) -> Iterator[str]:
    missing = scorecard.missing
    if missing.indicators or missing.actions:
        yield from ("", f"## Due by {day(scorecard.as_of)} and missing", "")
    for row in missing.indicators:
        title = f"{_paragraph(row.indicator.title)} ({escaped(row.indicator.id)})"
        yield f"- {title}: {escaped(value_words(row))}"
    for one in missing.actions:
        yield f"- {_paragraph(one.action.title)} ({escaped(one.action.id)}): not complete"
