"""From the tree of a plan's document to the Plan: everything that can be built is."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable, Iterator

from framework.findings import Finding
from framework.model.build_claim import build_claims
from framework.model.build_indicator import build_indicator, build_unit, build_vintage
from framework.model.build_paper import build_inspections, build_report
from framework.model.build_target import build_tolerances
from framework.model.builder import Builder
from framework.model.indicator import ActionId, IndicatorId, Polarity, PriorityId, ScorecardId
from framework.model.period import Period
from framework.model.plan import (
    Action,
    Benchmark,
    Outcome,
    Plan,
    Priority,
    Progress,
    Risk,
    RulesetChoice,
    Section,
    Selection,
    Source,
)
from framework.source import Document, Node, number_of, text_of, words_of


def build_plan(
    document: Document, table: Document | None = None
) -> tuple[Plan | None, tuple[Finding, ...]]:
    """The plan, and what the schema cannot say is wrong with it.

    ``table`` is the file of observations beside it, where it names one.
    None where there is nothing to build on: the top of the file is no block of keys. What does not
    have the shape the schema asks for is left out; the schema reports it.
    """
    top = Node.top(document)
    if not isinstance(top.data, dict):
        return None, ()
    builder = Builder.for_plan(top, _rows_by_indicator(table))
    priorities = tuple(_priorities(builder, top))
    plan = Plan(
        id=top.text("id") or "",
        title=top.text("title") or top.text("id") or "",
        organisation=top.text("organisation"),
        directorate=top.text("directorate"),
        service=top.text("service"),
        year=builder.year,
        as_at=top.day("as_at"),
        vision=top.text("vision"),
        rulesets=tuple(sorted(_rulesets(top), key=lambda one: one.from_ or dt.date.min)),
        tolerances=build_tolerances(top),
        report=build_report(builder, top),
        source=_source(top),
        outcomes=tuple(_outcomes(builder, top)),
        priorities=priorities,
        actions=tuple(
            action
            for node, priority in _below_priorities(top, "actions")
            if (action := _action(builder, node, priority)) is not None
        ),
        indicators=tuple(
            indicator
            for node, priority in _below_priorities(top, "indicators")
            if (indicator := build_indicator(builder, node, priority)) is not None
        ),
        figures=tuple(
            figure
            for node in top.items("figures")
            if (figure := build_indicator(builder, node, None)) is not None
        ),
        scorecards=tuple(_scorecards(builder, top)),
        benchmarks=tuple(_benchmarks(builder, top)),
        risks=tuple(_risks(builder, top)),
        inspections=tuple(build_inspections(builder, top)),
        narrative=tuple(_narrative(builder, top)),
        glossary={
            term: meaning
            for term, node in top.entries("glossary")
            if (meaning := text_of(node.data)) is not None
        },
        scales=builder.scales,
        origin=top.origin,
    )
    _report_unknown(builder, (one.id for one in (*plan.indicators, *plan.figures)))
    return plan, tuple(builder.findings)


def _source(top: Node) -> Source | None:
    node = top.child("source")
    if node is None or not node.is_block:
        return None
    return Source(title=node.text("title"), file=node.text("file"), note=node.text("note"))


def _below_priorities(top: Node, key: str) -> Iterator[tuple[Node, PriorityId | None]]:
    for priority in top.items("priorities"):
        name = priority.text("id")
        for node in priority.items(key):
            yield node, PriorityId(name) if name is not None else None
    for node in top.items(key):
        yield node, None


def _rulesets(top: Node) -> Iterator[RulesetChoice]:
    if (name := top.text("ruleset")) is not None:
        yield RulesetChoice(id=name, origin=top.origin / "ruleset")
    for node in top.items("ruleset"):
        if (name := node.text("ruleset")) is not None:
            yield RulesetChoice(id=name, from_=node.day("from"), origin=node.origin / "ruleset")


def _outcomes(builder: Builder, top: Node) -> Iterator[Outcome]:
    for node in top.items("outcomes"):
        if (name := node.text("id")) is not None:
            yield Outcome(
                id=name,
                title=node.text("title") or name,
                printed_at=builder.printed_at(node),
                origin=node.origin,
            )


def _priorities(builder: Builder, top: Node) -> Iterator[Priority]:
    for node in top.items("priorities"):
        if (name := node.text("id")) is not None:
            yield Priority(
                id=PriorityId(name),
                title=node.text("title") or name,
                outcomes=node.texts("outcomes"),
                perspective=node.text("perspective"),
                note=node.text("note"),
                claims=build_claims(builder, node),
                printed_as=node.text("printed_as"),
                printed_at=builder.printed_at(node),
                origin=node.origin,
            )


def _action(builder: Builder, node: Node, priority: PriorityId | None) -> Action | None:
    if (name := node.text("id")) is None:
        return None
    return Action(
        id=ActionId(name),
        title=node.text("title") or name,
        priority=priority,
        owner=node.text("owner"),
        due=node.day("due"),
        original_due=node.day("original_due"),
        because=node.text("because"),
        expected=node.day("expected"),
        completed=node.day("completed"),
        progress=_progress(builder, node),
        milestones=tuple(
            step
            for entry in node.items("milestones")
            if (step := _action(builder, entry, priority)) is not None
        ),
        note=node.text("note"),
        claims=build_claims(builder, node, "action"),
        printed_at=builder.printed_at(node),
        origin=node.origin,
    )


def _progress(builder: Builder, node: Node) -> tuple[Progress, ...]:
    found = [
        Progress(
            period=period,
            percent=entry.number("percent") if entry.is_block else number_of(entry.data),
            state=entry.text("state") if entry.is_block else words_of(entry.data),
            note=entry.text("note"),
            claims=build_claims(builder, entry, "action", of=node),
            published=builder.published(entry),
            origin=entry.origin,
        )
        for period, entry in builder.by_period(node, "progress", builder.year_starts)
    ]
    return tuple(sorted(found, key=lambda one: (one.period.end, one.period.months)))


def _scorecards(builder: Builder, top: Node) -> Iterator[Selection]:
    for node in top.items("scorecards"):
        if (name := node.text("id")) is not None:
            yield Selection(
                id=ScorecardId(name),
                title=node.text("title") or name,
                every_priority=node.text("priorities") == "all",
                priorities=tuple(PriorityId(text) for text in node.texts("priorities")),
                indicators=tuple(IndicatorId(text) for text in node.texts("indicators")),
                printed_at=builder.printed_at(node),
                origin=node.origin,
            )


def _benchmarks(builder: Builder, top: Node) -> Iterator[Benchmark]:
    for node in top.items("benchmarks"):
        if (name := node.text("id")) is not None:
            yield Benchmark(
                id=name,
                title=node.text("title") or name,
                unit=build_unit(node),
                polarity=node.word("polarity", Polarity),
                body=node.text("body"),
                note=node.text("note"),
                claims=build_claims(builder, node, "benchmark"),
                series=tuple(
                    build_vintage(builder, entry, builder.year_starts)
                    for entry in node.items("series")
                ),
                printed_at=builder.printed_at(node),
                origin=node.origin,
            )


def _risks(builder: Builder, top: Node) -> Iterator[Risk]:
    for node in top.items("risks"):
        if (name := node.text("id")) is not None:
            yield Risk(
                id=name,
                title=node.text("title") or name,
                identification=node.text("identification"),
                likelihood=node.number("likelihood"),
                impact=node.number("impact"),
                score=node.number("score"),
                controls=node.texts("controls"),
                related_actions=tuple(ActionId(text) for text in node.texts("related_actions")),
                service=node.text("service"),
                review_date=node.day("review_date"),
                note=node.text("note"),
                claims=build_claims(builder, node, "risk"),
                published=builder.published(node),
                printed_at=builder.printed_at(node),
                origin=node.origin,
            )


def _narrative(builder: Builder, top: Node) -> Iterator[Section]:
    for node in top.items("narrative"):
        if (name := node.text("id")) is not None:
            period: Period | None = None
            if (label := node.text("period")) is not None:
                period = builder.period(label, builder.year_starts, node.origin / "period")
            yield Section(
                id=name,
                part=node.text("part"),
                heading=node.text("heading"),
                period=period,
                text=node.text("text") or "",
                claims=build_claims(builder, node),
                printed_at=builder.printed_at(node),
                origin=node.origin,
            )


def _rows_by_indicator(table: Document | None) -> dict[str, tuple[tuple[str, Node], ...]]:
    """The rows of the file beside the plan: each indicator's, with the periods they are for."""
    rows: dict[str, list[tuple[str, Node]]] = {}
    for node in Node.top(table).items("rows") if table is not None else ():
        indicator, period = node.text("indicator"), node.text("period")
        if indicator is not None and period is not None:
            rows.setdefault(indicator, []).append((period, node))
    return {indicator: tuple(found) for indicator, found in rows.items()}


def _report_unknown(builder: Builder, indicators: Iterable[str]) -> None:
    """Report the indicators that the file beside the plan has rows for and the plan has not."""
    known = dict.fromkeys(indicators)
    for name in [one for one in builder.rows if one not in known]:
        rows = builder.rows[name]
        near = difflib.get_close_matches(name[:64], list(known)[:200], n=1, cutoff=0.7)
        said = "1 row is" if len(rows) == 1 else f"{len(rows)} rows are"
        builder.report(
            "REF002",
            rows[0][1].origin / "indicator",
            f'{said} for the indicator "{name}", which the plan does not have',
            help=f'did you mean "{near[0]}"?'
            if near
            else "write the id of an indicator of this plan, or take the rows out",
            object_id=name,
        )
