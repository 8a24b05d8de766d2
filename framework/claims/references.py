"""What the checks of claims name: things by their ids, and statuses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from framework.claims.passages import Passage, passages
from framework.expr import LOOKUPS, Lookup
from framework.expr.tree import Among, Comparison, Node, Text, parts_of
from framework.model.claim import Claim
from framework.model.plan import Plan
from framework.place import Origin


class _Thing(Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One name in the check of a claim, and what it may be.

    Attributes:
        passage: the text that the claim is made in.
        at: the check.
        stretch: where the name stands in it.
        noun: what kind of thing it names.
        name: the name.
        known: the names of such things.
        holder: whose things they are.
    """

    passage: Passage
    at: Origin
    stretch: tuple[int, int]
    noun: str
    name: str
    known: Mapping[str, None]
    holder: str


def things_named(plan: Plan) -> Iterator[Named]:
    """Every id and every name of a part that the plan's claims ask for."""
    known, parts = _known(plan), _parts(plan)
    for passage, claim, lookup in _lookups(plan):
        at = claim.origin / "check"
        for noun, name, names, holder in _named(lookup, passage, known, parts):
            yield Named(
                passage=passage,
                at=at,
                stretch=_place_of(name, lookup),
                noun=noun,
                name=name,
                known=names,
                holder=holder,
            )


def statuses_named(plan: Plan) -> Iterator[tuple[Passage, Origin, tuple[int, int] | None, str]]:
    """Every status that the plan's claims ask for: the text, the check, the place, the status."""
    for passage, claim, lookup in _lookups(plan):
        for filter_name, wanted in lookup.filters:
            if filter_name in {"status", "level"}:
                place = _place_of(wanted, lookup)
                yield passage, claim.origin / "check", place, wanted
    for passage in passages(plan):
        for claim in passage.claims:
            if claim.check is not None:
                for wanted in _compared(claim.check.tree):
                    yield passage, claim.origin / "check", None, wanted


def _place_of(name: str, lookup: Lookup) -> tuple[int, int]:
    """Where a name stands in the check that holds the lookup."""
    return next((start, end) for text, start, end in lookup.places if text == name)


def _compared(node: Node) -> Iterator[str]:
    """The texts that a status or a level is compared with."""
    sides: tuple[Node, ...] = ()
    if isinstance(node, Comparison):
        sides = (node.first, *(part for _, part in node.rest))
    elif isinstance(node, Among):
        sides = (node.part, *node.choices)
    if any(isinstance(side, Lookup) and side.function in _STATUSES for side in sides):
        yield from (side.value for side in sides if isinstance(side, Text))
    for part in parts_of(node):
        yield from _compared(part)


_STATUSES = frozenset({"status", "action_status", "level"})


def _lookups(plan: Plan) -> Iterator[tuple[Passage, Claim, Lookup]]:
    """What the claims ask by a name in quotes; a name alone was found when its check was read."""
    for passage in passages(plan):
        for claim in passage.claims:
            if claim.check is not None:
                for lookup in claim.check.lookups.values():
                    if lookup.places:
                        yield passage, claim, lookup


def _known(plan: Plan) -> Mapping[str, dict[str, None]]:
    """The ids of what lookups may be asked of, by what they call it."""

    def ids(*things: Iterable[_Thing]) -> dict[str, None]:
        return {one.id: None for listed in things for one in listed}

    milestones = (one for action in plan.actions for one in action.milestones)
    return {
        "indicator": ids(plan.indicators, plan.figures),
        "benchmark": ids(plan.benchmarks),
        "action": ids(plan.actions, milestones),
        "risk": ids(plan.risks),
        "inspection": ids(plan.inspections),
        "value": ids(plan.indicators, plan.figures, plan.benchmarks),
        "priority": ids(plan.priorities),
        "scorecard": ids(plan.scorecards),
    }


_Row = tuple[str, str, Mapping[str, None], str]


_Parts = Mapping[tuple[str, str], Iterable[Mapping[str, None]]]


def _named(
    lookup: Lookup, passage: Passage, known: Mapping[str, dict[str, None]], parts: _Parts
) -> Iterator[_Row]:
    """What one lookup names: the noun, the name, what it may be and whose that is."""
    asked = LOOKUPS[lookup.function]
    if lookup.subject is not None and asked.of is not None:
        possible = known["value" if asked.name == "value" else asked.of]
        yield asked.of, lookup.subject, possible, "plan"
    for filter_name, wanted in lookup.filters:
        if filter_name in known:
            yield filter_name, wanted, known[filter_name], "plan"
    subject = lookup.subject or passage.id
    noun, holder = asked.word or "", "indicator"
    if asked.word == "item":
        noun, holder = ("evidence" if asked.name == "evidence" else "grade"), "inspection"
    # An input that stands alone was known as one when the check was read.
    for word in lookup.words if lookup.places else ():
        for names in parts.get((noun, subject), ()):
            yield noun, word, names, holder


def _parts(plan: Plan) -> _Parts:
    """The names of the inputs, comparisons, grades and figures of evidence of each thing."""
    found: dict[tuple[str, str], list[dict[str, None]]] = {}

    def has(noun: str, holder: str, names: Iterable[str]) -> None:
        found.setdefault((noun, holder), []).append(dict.fromkeys(names))

    for indicator in (*plan.indicators, *plan.figures):
        has("input", indicator.id, indicator.inputs)
        has("benchmark", indicator.id, (one.id for one in indicator.comparisons))
    for inspection in plan.inspections:
        has("grade", inspection.id, (one.id for one in inspection.items))
        has("evidence", inspection.id, (one.id for one in inspection.evidence))
    return found
