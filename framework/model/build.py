"""From the tree of a plan's document to the Plan: everything that can be built is."""

from __future__ import annotations

from collections.abc import Iterator

from framework.findings import Finding
from framework.model.build_indicator import build_indicator, build_unit
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
    Rank,
    Risk,
    RulesetChoice,
    Section,
    Selection,
    Vintage,
)
from framework.source import Document, Node, number_of, text_of, words_of


def build_plan(document: Document) -> tuple[Plan | None, tuple[Finding, ...]]:
    """The plan, and what the schema cannot say is wrong with it.

    None where there is nothing to build on: the top of the file is no block of keys. What does not
    have the shape the schema asks for is left out; the schema reports it.
    """
    top = Node.top(document)
    if not isinstance(top.data, dict):
        return None, ()
    builder = Builder.for_plan(top)
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
        rulesets=tuple(_rulesets(top)),
        tolerance=builder.tolerance(top),
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
        narrative=tuple(_narrative(builder, top)),
        glossary={
            term: meaning
            for term, node in top.entries("glossary")
            if (meaning := text_of(node.data)) is not None
        },
        origin=top.origin,
    )
    return plan, tuple(builder.findings)


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
        expected=node.day("expected"),
        progress=tuple(
            Progress(
                period=period,
                percent=entry.number("percent") if entry.is_block else number_of(entry.data),
                state=entry.text("state") if entry.is_block else words_of(entry.data),
                note=entry.text("note"),
                published=builder.published(entry),
                origin=entry.origin,
            )
            for period, entry in builder.by_period(node, "progress", builder.year_starts)
        ),
        note=node.text("note"),
        printed_at=builder.printed_at(node),
        origin=node.origin,
    )


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
                series=tuple(_vintage(builder, entry) for entry in node.items("series")),
                printed_at=builder.printed_at(node),
                origin=node.origin,
            )


def _vintage(builder: Builder, node: Node) -> Vintage:
    return Vintage(
        vintage=node.text("vintage"),
        values=builder.figures(node, "values", builder.year_starts),
        ranks=tuple(
            Rank(
                year=year,
                rank=int(rank),
                of=int(of) if (of := entry.number("of")) is not None and of >= 1 else None,
                published=builder.published(entry),
                origin=entry.origin,
            )
            for year, entry in builder.by_period(node, "ranks", builder.year_starts)
            if (rank := entry.number("rank")) is not None
        ),
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
                printed_at=builder.printed_at(node),
                origin=node.origin,
            )
