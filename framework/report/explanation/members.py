"""The things whose statuses are counted, those with one status together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from framework.explain.explanation import Member
from framework.report.explanation.places import placed
from framework.report.safe import safe
from framework.scorecard import IndicatorRow

_TITLE: Final = 60


def member_lines(members: Iterable[Member]) -> Iterator[str]:
    """Each status with how many have it, and below it each of these with its place."""
    groups: dict[str, list[Member]] = {}
    for one in members:
        groups.setdefault(_label(one), []).append(one)
    for label, held in sorted(groups.items(), key=lambda group: -len(group[1])):
        yield f"{len(held)} {label}:"
        for one in held:
            thing = one.row.indicator if isinstance(one.row, IndicatorRow) else one.row.action
            title = safe(thing.title, most=_TITLE)
            yield f"  {placed(f'{safe(thing.id)} {title}', thing.origin)}"


def _label(member: Member) -> str:
    label = safe(member.status.label) if member.status is not None else "without a status"
    if member.held is None:
        return label
    return f"{label}, counted" if member.held else f"{label}, not counted"
