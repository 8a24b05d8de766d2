"""The things whose statuses are counted, those with one status together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from framework.explain.explanation import Member
from framework.report.explanation.places import placed
from framework.report.numbers import counted
from framework.report.safe import safe
from framework.report.scorecard.words.common import joined
from framework.scorecard import IndicatorRow, RollupRow
from framework.status.ruleset import CountsAs, Rule, Ruleset

_TITLE: Final = 60
_COUNTS: Final = {
    CountsAs.MET: "as met",
    CountsAs.NEAR: "as near",
    CountsAs.MISSED: "as missed",
    CountsAs.UNSCORED: "as not scored",
    CountsAs.UNKNOWN: "as not known",
}


def counted_as(members: Sequence[Member]) -> str:
    """What the members count as: ``of its 5 indicators 3 count as met, 2 as missed``."""
    found = Counter(one.counts_as for one in members)
    parts = [f"{found[one]} {words}" for one, words in _COUNTS.items() if found[one]]
    noun = "indicator" if members and isinstance(members[0].row, IndicatorRow) else "action"
    first = parts[0].replace(" as ", " counts as " if parts[0].startswith("1 ") else " count as ")
    return f"of its {counted(len(members), noun)} {', '.join([first, *parts[1:]])}"


def counts_asked(row: RollupRow) -> str:
    """The counts that the deciding rule asks for: ``3 of 11 missed``; empty where it asks none."""
    facts, rule = row.decision.facts, row.decision.rule
    names = rule.condition.names if isinstance(rule, Rule) else ()
    asked = [one for one in CountsAs if one in names]
    return joined(
        [f"{facts[one]} of {facts['total']} {_COUNTS[one].removeprefix('as ')}" for one in asked]
        or [""]
    )


def member_lines(members: Iterable[Member], ruleset: Ruleset | None) -> Iterator[str]:
    """Each status with how many have it, and below it each of these with its place.

    The statuses come in the ruleset's order, those that it does not declare last.
    """
    declared = tuple(ruleset.statuses) if ruleset is not None else ()
    order = {slug: place for place, slug in enumerate(declared)}
    groups: dict[str, list[Member]] = {}
    for one in sorted(members, key=lambda one: order.get(_slug(one), len(order))):
        groups.setdefault(_label(one), []).append(one)
    for label, held in groups.items():
        yield f"{len(held)} {label}:"
        for one in held:
            thing = one.row.indicator if isinstance(one.row, IndicatorRow) else one.row.action
            title = safe(thing.title, most=_TITLE)
            yield f"  {placed(f'{safe(thing.id)} {title}', thing.origin)}"


def _slug(member: Member) -> str:
    return member.status.slug if member.status is not None else ""


def _label(member: Member) -> str:
    label = safe(member.status.label) if member.status is not None else "without a status"
    if member.held is None:
        return label
    return f"{label}, counted" if member.held else f"{label}, not counted"
