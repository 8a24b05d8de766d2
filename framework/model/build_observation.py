"""From an indicator's observations, in the plan and in the file beside it, to its series."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from framework.model.build_claim import build_claims
from framework.model.builder import Builder
from framework.model.indicator import (
    Bound,
    Observation,
    Override,
    Revision,
    State,
    Stretch,
    Unit,
    UnitKind,
)
from framework.model.period import Period
from framework.source import Node, number_of, text_of, word_of, words_of, yes_of
from framework.source.scalars import Doubt, read_number

_ONE_OF = ("value", "state", *Bound)
"""The keys of which an observation has one."""

_BOUNDS = {
    Bound.MORE_THAN: ("more than", "over", ">"),
    Bound.LESS_THAN: ("less than", "fewer than", "under", "below", "<"),
    Bound.ABOUT: ("about", "around", "approximately", "c.", "~"),
}
"""How reports write a figure that is not exact."""

_BOUNDED = re.compile(r"(?P<words>[A-Za-z.<>~ ]+)(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)")

_NUMBER_WITH_WORDS = re.compile(
    r"(?P<number>-?\d+(?:\.\d+)?)[,;]? +\(?(?P<note>[A-Za-z][A-Za-z ]*)\)?"
)


def build_observations(
    builder: Builder, node: Node, unit: Unit | None, year_starts: int
) -> tuple[Observation, ...]:
    """The series, in the order of the periods' ends, shorter periods first.

    A period that is in the plan and in the file beside it is reported; the plan's figure stands.
    """
    name = node.text("id") or ""
    found = {
        period: _observation(builder, node, entry, unit, period)
        for period, entry in builder.by_period(node, "observations", year_starts)
    }
    for label, entry in builder.rows.get(name, ()):
        period = builder.period(label, year_starts, entry.origin / "period")
        if period is None:
            continue
        if period in found:
            first = found[period].origin
            builder.report(
                "OBS001",
                entry.origin,
                f"indicator {name} has a second figure for {period.label}",
                help="keep one of the two and take the other out",
                object_id=name,
                related=(first, "first written here"),
            )
            continue
        found[period] = _observation(builder, node, entry, unit, period)
    return tuple(sorted(found.values(), key=lambda one: (one.period.end, one.period.months)))


def _observation(
    builder: Builder, of: Node, node: Node, unit: Unit | None, period: Period
) -> Observation:
    indicator = of.text("id") or ""
    _report_keys(builder, indicator, node, period)
    state = node.word("state", State) if node.is_block else word_of(words_of(node.data), State)
    bound, written = _written(node)
    value = None
    if written is not None and state is None:
        value = _value(builder, indicator, written, unit)
    unsaid = State.NOT_RECORDED if node.number("year_to_date") is None else State.NOT_AVAILABLE
    return Observation(
        period=period,
        value=value,
        state=State.MEASURED if value is not None else state or unsaid,
        note=node.text("note"),
        claims=build_claims(builder, node, "indicator", of=of),
        as_at=node.day("as_at"),
        provisional=node.yes("provisional") or False,
        estimated=node.yes("estimated") or False,
        bound=bound if value is not None else None,
        year_to_date=node.number("year_to_date"),
        revised=tuple(_revisions(node)),
        covers=_covers(node),
        override=_override(node),
        inputs={
            name: number
            for name, entry in node.entries("inputs")
            if (number := number_of(entry.data)) is not None
        },
        published=builder.published(node),
        origin=node.origin,
    )


def _report_keys(builder: Builder, indicator: str, node: Node, period: Period) -> None:
    """Report a second figure, or a reason why there is none, in one observation."""
    keys = node.data if isinstance(node.data, dict) else {}
    written = [key for key in keys if key in _ONE_OF and node.child(key) is not None]
    if len(written) < 2:
        return
    first, second = written[:2]
    advice = "keep value: where the figure is exact, else the one that is meant"
    if "state" in written:
        advice = "keep state: where nothing was measured, else take it out"
    builder.report(
        "OBS006",
        node.origin / second,
        f"the observation of indicator {indicator} for {period.label} has {first} and {second}, "
        "and only one of them can be meant",
        help=advice,
        key="period" not in node,
        object_id=indicator,
    )


def _written(node: Node) -> tuple[Bound | None, Node | None]:
    """How the figure is written, and where: exact, or as more than, less than or about."""
    if not node.is_block:
        return None, node
    if (value := node.child("value")) is not None:
        return None, value
    for bound in Bound:
        if (value := node.child(bound)) is not None:
            return bound, value
    return None, None


def _revisions(node: Node) -> Iterator[Revision]:
    for entry in node.items("revised"):
        if (was := entry.number("was")) is not None:
            yield Revision(was, entry.day("date"))


def _covers(node: Node) -> Stretch | None:
    covers = node.child("covers")
    return Stretch(covers.day("from"), covers.day("to")) if covers is not None else None


def _override(node: Node) -> Override | None:
    written = node.child("override")
    if written is None or (status := written.text("status")) is None:
        return None
    return Override(
        status=status,
        by=written.text("by"),
        because=written.text("because"),
        until=written.day("until"),
    )


def _value(
    builder: Builder, indicator: str, node: Node, unit: Unit | None
) -> Decimal | str | bool | None:
    value: Decimal | bool | None
    if unit is None or unit.kind.is_number:
        value = number_of(node.data)
        wanted = "a number"
    elif unit.kind is UnitKind.YES_NO:
        value = yes_of(node.data)
        wanted = "yes or no"
    else:
        return text_of(node.data)
    if value is None and not isinstance(node.data, dict | list) and not _is_doubted(node):
        typed = text_of(node.data) or str(node.data).lower()
        builder.report(
            "SCH020",
            node.origin,
            f'"{typed}" is not {wanted}, but the unit of indicator {indicator} asks for one',
            help=f"write  state: {typed}  instead of value"
            if word_of(typed, State) is not None
            else _with_note(typed, node)
            or (_with_bound(typed, node) if wanted == "a number" else None)
            or f"write {wanted}, or why there is none: not_available, not_due, no_cases, "
            "awaited, suppressed or not_recorded",
            object_id=indicator,
        )
    return value


def _is_doubted(node: Node) -> bool:
    """Whether reading has said already that this text only looks like a number."""
    if not isinstance(node.data, str) or node.origin.document.quoted(node.origin.pointer):
        return False
    return isinstance(read_number(node.data), Doubt)


def _with_bound(typed: str, node: Node) -> str | None:
    """How to write a figure that is not exact, as in ``<5`` and ``over 100``."""
    found = _BOUNDED.fullmatch(typed)
    words = " ".join(found["words"].lower().split()) if found is not None else ""
    bound = next((bound for bound, known in _BOUNDS.items() if words in known), None)
    if found is None or bound is None:
        return None
    written = f"{bound.value}: {found['number'].replace(',', '')}"
    if node.origin.pointer.steps[-1:] == ("value",):
        return f"write  {written}  instead of value"
    return f"write {{{written}}}"


def _with_note(typed: str, node: Node) -> str | None:
    """How to write a number with the words that were typed beside it, as in ``94 (est.)``."""
    found = _NUMBER_WITH_WORDS.fullmatch(typed)
    if found is None or node.origin.pointer.steps[-1:] == ("value",):
        return None
    return f"put the words in a note: {{value: {found['number']}, note: {found['note']}}}"
