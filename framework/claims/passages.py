"""The prose of a plan: each text that figures can stand in, with what it stands beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from framework.model.claim import Claim
from framework.model.indicator import Indicator
from framework.model.paper import Implication, Recommendation
from framework.model.period import Period
from framework.model.plan import Action, Plan
from framework.place import Origin
from framework.prose import steps_to_read


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One text of a plan.

    Attributes:
        text: the words.
        noun: what it stands beside, such as ``indicator`` or ``piece of narrative``.
        id: the id of that, by which a check that names none means it.
        period: the period it is about; None where it says none.
        claims: what is claimed in it.
        origin: where the text is written.
    """

    text: str
    noun: str
    id: str
    period: Period | None = None
    claims: tuple[Claim, ...] = ()
    origin: Origin = field(compare=False, repr=False)

    @property
    def name(self) -> str:
        """What it is called in messages: ``indicator CSPC.P.8.1a, 2021/22 Q1``."""
        about = f", {self.period.label}" if self.period is not None else ""
        return f"{self.noun} {self.id}{about if self.is_periodic else ''}"

    @property
    def is_periodic(self) -> bool:
        """Whether it stands beside what is reported period by period: a series, or an action."""
        return self.noun in _BY_PERIOD


_BY_PERIOD = frozenset({"indicator", "figure", "action", "milestone"})


_MOST_STEPS = 30_000
"""How much of a plan's prose is read: that of a long report takes a twentieth of it."""


class Reader:
    """Keeps count of what was read in a plan, so that a plan of nothing but numbers has an end."""

    def __init__(self) -> None:
        """Nothing was read yet."""
        self._steps = 0

    def has_time_for(self, text: str) -> bool:
        """Whether the text can be read beside what was read before."""
        steps = steps_to_read(text)
        if self._steps + steps > _MOST_STEPS:
            return False
        self._steps += steps
        return True


class _WithNote(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def note(self) -> str | None: ...

    @property
    def claims(self) -> tuple[Claim, ...]: ...

    @property
    def origin(self) -> Origin: ...


def passages_to_read(plan: Plan) -> Iterator[Passage]:
    """The texts of the plan, without those that hold too many numbers to be read."""
    reader = Reader()
    return (one for one in passages(plan) if reader.has_time_for(one.text))


def passages(plan: Plan) -> Iterator[Passage]:
    """Every text of the plan that may hold claims, in the order of its parts."""
    yield from _of_report(plan)
    for section in plan.narrative:
        yield Passage(
            text=section.text,
            noun="piece of narrative",
            id=section.id,
            period=section.period,
            claims=section.claims,
            origin=section.origin / "text",
        )
    for priority in plan.priorities:
        yield from _note("priority", priority)
    for action in plan.actions:
        yield from _of_action("action", action)
        for milestone in action.milestones:
            yield from _of_action("milestone", milestone)
    for noun, indicators in (("indicator", plan.indicators), ("figure", plan.figures)):
        for indicator in indicators:
            yield from _of_indicator(noun, indicator)
    for benchmark in plan.benchmarks:
        yield from _note("benchmark", benchmark)
    for risk in plan.risks:
        yield from _note("risk", risk)
    for inspection in plan.inspections:
        yield from _note("inspection", inspection)


def _of_report(plan: Plan) -> Iterator[Passage]:
    """What the paper recommends and implies, about no period of its own."""
    if plan.report is None:
        return
    parts: tuple[tuple[str, tuple[Recommendation | Implication, ...]], ...] = (
        ("recommendation", plan.report.recommendations),
        ("implication", plan.report.implications),
    )
    for noun, listed in parts:
        for number, one in enumerate(listed, start=1):
            if one.text is not None:
                yield Passage(
                    text=one.text,
                    noun=noun,
                    id=one.ref or str(number),
                    claims=one.claims,
                    origin=one.origin / "text",
                )


def _note(noun: str, thing: _WithNote, period: Period | None = None) -> Iterator[Passage]:
    if thing.note is not None:
        yield Passage(
            text=thing.note,
            noun=noun,
            id=thing.id,
            period=period,
            claims=thing.claims,
            origin=thing.origin / "note",
        )


def _of_action(noun: str, action: Action) -> Iterator[Passage]:
    yield from _note(noun, action)
    for report in action.progress:
        if report.note is not None:
            yield Passage(
                text=report.note,
                noun=noun,
                id=action.id,
                period=report.period,
                claims=report.claims,
                origin=report.origin / "note",
            )


def _of_indicator(noun: str, indicator: Indicator) -> Iterator[Passage]:
    yield from _note(noun, indicator)
    for observation in indicator.observations:
        if observation.note is not None:
            yield Passage(
                text=observation.note,
                noun=noun,
                id=indicator.id,
                period=observation.period,
                claims=observation.claims,
                origin=observation.origin / "note",
            )
