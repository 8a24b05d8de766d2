"""From the nodes of claims to the model: each check is read, and its periods are periods."""

from __future__ import annotations

from collections.abc import Iterator

from framework.expr import Beside, ClaimCheck, parse_claim
from framework.model.builder import Builder, nearest_period, report_expression
from framework.model.claim import Claim
from framework.model.period import looks_like_period, read_period
from framework.source import Node, words_of

_MOST_WORDS = 60


def build_claims(
    builder: Builder,
    node: Node,
    noun: str | None = None,
    *,
    of: Node | None = None,
) -> tuple[Claim, ...]:
    """The claims beside the prose of a node; ``of`` is the thing that has an id, if not the node.

    ``noun`` is what kind of thing it is where a check need not name it.
    """
    thing = of or node
    named = (entry.text("id") for entry in thing.items("benchmarks"))
    beside = Beside(
        noun=noun,
        inputs=tuple(name for name, _ in thing.entries("inputs")),
        benchmarks=tuple(name for name in named if name is not None),
        is_period=looks_like_period,
    )
    return tuple(_claims(builder, node, beside, thing.text("id")))


def _claims(builder: Builder, node: Node, beside: Beside, object_id: str | None) -> Iterator[Claim]:
    for entry in node.items("claims"):
        written = entry.child("check")
        if (says := entry.text("says")) is None or written is None:
            continue
        parsed: ClaimCheck | None = None
        if (text := words_of(written.data)) is not None:
            read = parse_claim(text, beside)
            if isinstance(read, ClaimCheck):
                parsed = read if _has_periods(builder, written, read, object_id) else None
            else:
                report_expression(builder, written, _named(says), read, object_id)
        yield Claim(says=says, check=parsed, origin=entry.origin)


def _named(says: str) -> str:
    short = says if len(says) <= _MOST_WORDS else f"{says[:_MOST_WORDS].rstrip()}…"
    return f'the check of "{short}"'


def _has_periods(builder: Builder, written: Node, check: ClaimCheck, object_id: str | None) -> bool:
    """Whether each period that the check names exists; one that does not is reported."""
    wrong = [
        (text, start, end)
        for lookup in check.lookups.values()
        for text, start, end in lookup.places
        if text in lookup.periods and read_period(text) is None
    ]
    for label, start, end in wrong:
        builder.report(
            "SCH010",
            written.origin,
            f'"{label}" is not a period',
            help=nearest_period(label, builder.year),
            object_id=object_id,
            stretch=(start, end),
        )
    return not wrong
