"""From the nodes of a committee paper and of inspections to the model."""

from __future__ import annotations

from collections.abc import Iterator

from framework.model.build_claim import build_claims
from framework.model.builder import Builder
from framework.model.paper import (
    Appendix,
    Box,
    Checklist,
    Evidence,
    Implication,
    Inspection,
    Purpose,
    QualityIndicator,
    Recommendation,
    Remark,
    Report,
    Ticked,
)
from framework.source import Node, yes_of


def build_report(builder: Builder, top: Node) -> Report | None:
    """The paper that brings the plan to a committee; None where there is none."""
    node = top.child("report")
    if node is None or not node.is_block:
        return None
    return Report(
        by=node.text("by"),
        to=node.text("to"),
        date=node.day("date"),
        purpose=node.word("for", Purpose),
        contact=node.text("contact"),
        recommendations=tuple(
            Recommendation(
                ref=entry.text("ref"),
                text=text,
                claims=build_claims(builder, entry, of=top),
                printed_at=Builder.printed_at(entry),
                origin=entry.origin,
            )
            for entry in node.items("recommendations")
            if (text := entry.text("text")) is not None
        ),
        implications=tuple(
            Implication(
                ref=entry.text("ref"),
                heading=entry.text("heading"),
                text=entry.text("text"),
                claims=build_claims(builder, entry, of=top),
                printed_at=Builder.printed_at(entry),
                origin=entry.origin,
            )
            for entry in node.items("implications")
        ),
        checklists=tuple(
            Checklist(
                title=entry.text("title") or "",
                items=tuple(_boxes(entry)),
                printed_at=Builder.printed_at(entry),
                origin=entry.origin,
            )
            for entry in node.items("checklists")
        ),
        appendices=tuple(
            Appendix(ref=entry.text("ref"), title=title, printed_at=Builder.printed_at(entry))
            for entry in node.items("appendices")
            if (title := entry.text("title")) is not None
        ),
    )


def _boxes(node: Node) -> Iterator[Box]:
    for entry in node.items("items"):
        if (text := entry.text("text")) is not None:
            ticked = entry.child("ticked")
            answer = yes_of(ticked.data) if ticked is not None else None
            yes_or_no = Ticked.YES if answer else Ticked.NO
            yield Box(text, Ticked.NOT_RECORDED if answer is None else yes_or_no)


def build_inspections(builder: Builder, top: Node) -> Iterator[Inspection]:
    """The inspections that have an id."""
    for node in top.items("quality_indicators"):
        if (name := node.text("id")) is None:
            continue
        days = node.child("inspected")
        yield Inspection(
            id=name,
            title=node.text("inspection") or name,
            body=node.text("body"),
            inspected_from=days.day("from") if days is not None else None,
            inspected_to=days.day("to") if days is not None else None,
            published=node.day("published"),
            scale=node.texts("scale"),
            items=tuple(
                QualityIndicator(
                    id=item,
                    title=entry.text("title") or item,
                    grade=entry.text("grade"),
                    printed_at=Builder.printed_at(entry),
                    origin=entry.origin,
                )
                for entry in node.items("items")
                if (item := entry.text("id")) is not None
            ),
            questions=tuple(_remarks(node, "questions")),
            strengths=tuple(_remarks(node, "strengths")),
            areas_for_improvement=tuple(_remarks(node, "areas_for_improvement")),
            evidence=tuple(
                Evidence(
                    id=item,
                    title=entry.text("title") or item,
                    value=entry.number("value"),
                    unit=entry.text("unit"),
                    printed_at=Builder.printed_at(entry),
                )
                for entry in node.items("evidence")
                if (item := entry.text("id")) is not None
            ),
            note=node.text("note"),
            claims=build_claims(builder, node, "inspection"),
            printed_at=Builder.printed_at(node),
            origin=node.origin,
        )


def _remarks(node: Node, key: str) -> Iterator[Remark]:
    for entry in node.items(key):
        name, text = entry.text("id"), entry.text("text")
        if name is not None and text is not None:
            yield Remark(
                id=name,
                text=text,
                answered_by=entry.texts("answered_by"),
                printed_at=Builder.printed_at(entry),
                origin=entry.origin,
            )
