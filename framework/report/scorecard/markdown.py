"""A scorecard as GitHub-flavoured Markdown, in which nothing that a plan says is markup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from framework.model.period import day_words
from framework.report.safe import paragraphs
from framework.report.scorecard.groups import Group, is_whole, perspectives_of
from framework.report.scorecard.markdown_paper import inspection_lines, paper_lines
from framework.report.scorecard.markdown_parts import (
    benchmark_lines,
    figure_lines,
    risk_lines,
    thread_lines,
)
from framework.report.scorecard.markdown_text import escaped, started, table_row
from framework.report.scorecard.words.actions import (
    action_notes,
    action_published,
    action_status,
    any_reported,
    date_words,
    due_words,
    progress_words,
)
from framework.report.scorecard.words.common import (
    contents,
    counts,
    heading,
    perspective_words,
    published_counts,
    rollup_lines,
    rollup_of,
    rollup_words,
    rules_line,
    status_words,
    tally,
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
    published_words,
    remarks,
    signed_trend,
    target_line,
    value_words,
)
from framework.scorecard import ActionRow, IndicatorRow, Scorecard

_ROW_HEADINGS: Final = "| Indicator | Value | Target | Status | Trend | Note |"
_ROW_SIDES: Final = "| --- | ---: | ---: | --- | --- | --- |"


def render_markdown(scorecard: Scorecard) -> str:
    """The scorecard as Markdown: a heading, the counts, and a table under each priority."""
    return "\n".join(_lines(scorecard)) + "\n"


def _lines(scorecard: Scorecard) -> Iterator[str]:
    yield from _heading(scorecard)
    plan, whole = scorecard.plan, is_whole(scorecard)
    if whole:
        yield from paper_lines(plan.report)
    yield from thread_lines(scorecard)
    perspectives = perspectives_of(scorecard)
    named = any(one.name is not None for one in perspectives)
    for perspective in perspectives:
        if named:
            yield from ("", f"## {escaped(perspective_words(perspective.name))}")
            if counted := tally(scorecard, perspective.rows):
                parts = (f"{number} {escaped(status_words(status))}" for status, number in counted)
                yield from ("", " · ".join(parts))
        for group in perspective.groups:
            yield from _group(group, scorecard, level=3 if named else 2)
    yield from benchmark_lines(scorecard.benchmarks)
    if whole:
        yield from figure_lines(plan.figures)
    yield from risk_lines(scorecard.risks)
    if whole:
        for inspection in plan.inspections:
            yield from inspection_lines(inspection, plan)
    yield from _missing(scorecard)


def _heading(scorecard: Scorecard) -> Iterator[str]:
    title, facts = heading(scorecard)
    yield from (
        f"# {escaped(title)}",
        "",
        started(" · ".join(facts)),
        "",
        escaped(rules_line(scorecard)),
        "",
    )
    for words, row in rollup_lines(scorecard):
        because = row.decision.rule.because
        line = f"**{escaped(words)}**: {escaped(rollup_words(row))}"
        yield from (f"{line}, because {escaped(because)}" if because else line, "")
    statuses = " · ".join(
        f"{number} {escaped(status_words(status))}" for status, number in counts(scorecard)
    )
    shown = contents(scorecard)
    yield f"**{shown}**: {statuses}" if statuses else f"**{shown}**"
    if published := published_counts(scorecard):
        yield from ("", f"{published}.")


def _group(group: Group, scorecard: Scorecard, level: int) -> Iterator[str]:
    name = f"{escaped(group.id)} " if group.id else ""
    rollup = rollup_of(scorecard, group.id) if group.id else None
    status = f": {escaped(rollup_words(rollup))}" if rollup is not None else ""
    yield from ("", f"{'#' * level} {name}{escaped(group.title)}{status}", "")
    if group.rows:
        yield from (_ROW_HEADINGS, _ROW_SIDES)
        yield from (_indicator(row, scorecard) for row in group.rows)
    if group.actions:
        reported = any_reported(group.actions)
        lead = "Actions:" if reported else "Actions, nothing reported:"
        yield from ["", lead, ""] if group.rows else [lead, ""]
        for row in group.actions:
            yield _action(row, reported=reported)
            yield from (f"  {_action(step, reported=reported)}" for step in row.milestones)


def _indicator(row: IndicatorRow, scorecard: Scorecard) -> str:
    status = [status_words(row.status) if row.status is not None else "-"]
    if row.override is not None:
        status.append(BY_JUDGEMENT)
    if published_words(row) and row.agrees is not True:
        status.append(f"published: {published_words(row)}")
    trend = " ".join(filter(None, [signed_trend(row, scorecard.ruleset), history(row)]))
    period = own_period(row, scorecard.period)
    value = f"{value_words(row)} ({period})" if period else value_words(row)
    notes = [
        judgement_words(row, scorecard.as_of),
        *goals(row),
        *comparison_words(row),
        *paragraphs(note_of(row) or ""),
    ]
    cells = (
        [f"{row.indicator.title} ({row.indicator.id})"],
        [value, *remarks(row)],
        [target_line(row)],
        status,
        [trend, long_trend(row, scorecard.ruleset)],
        notes,
    )
    return table_row(*("<br>".join(map(escaped, filter(None, cell))) for cell in cells))


def _action(row: ActionRow, *, reported: bool) -> str:
    """An action in one line; what is not reported is said where others of its list are."""
    words = [f"{row.action.id} {row.action.title}"]
    if row.progress is not None:
        words += [action_status(row), progress_words(row) or "reported"]
    elif reported:
        words.append("not reported")
    words += [due_words(row), *date_words(row)]
    if action_published(row) and row.agrees is not True:
        words.append(f"published: {action_published(row)}")
    notes = [part for note in action_notes(row) for part in paragraphs(note)]
    first, *others = [word for word in words if word]
    said = [" · ".join([started(first), *map(escaped, others)]), *map(escaped, notes)]
    return f"- {'<br>'.join(said)}"


def _missing(scorecard: Scorecard) -> Iterator[str]:
    missing = scorecard.missing
    if missing.indicators or missing.actions:
        yield from ("", f"## Due by {day_words(scorecard.as_of)} and missing", "")
    for row in missing.indicators:
        title = f"{started(row.indicator.title)} ({escaped(row.indicator.id)})"
        yield f"- {title}: {escaped(value_words(row))}"
    for one in missing.actions:
        yield f"- {started(one.action.title)} ({escaped(one.action.id)}): not complete"
