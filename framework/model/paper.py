"""Committee papers and inspections: what a plan's report says beside its figures."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from framework.model.claim import Claim
from framework.place import Origin


class Purpose(StrEnum):
    """What a paper is put to its committee for."""

    DECISION = "decision"
    INFORMATION = "information"


class Ticked(StrEnum):
    """Whether a box was ticked; ``not_recorded`` where the source has lost the marks."""

    YES = "yes"
    NO = "no"
    NOT_RECORDED = "not_recorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What the committee is asked to do; ``ref`` is its number, where it has one."""

    ref: str | None = None
    text: str
    claims: tuple[Claim, ...] = ()
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Implication:
    """What the paper says of one kind of consequence, such as resources or equalities."""

    ref: str | None = None
    heading: str | None = None
    text: str | None = None
    claims: tuple[Claim, ...] = ()
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Box:
    """One line of a check-list."""

    text: str
    ticked: Ticked


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """A list of boxes to tick, such as the drivers for change a paper addresses."""

    title: str
    items: tuple[Box, ...] = ()
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix:
    """A paper that is attached; ``ref`` is its letter or number, where it has one."""

    ref: str | None = None
    title: str
    printed_at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The paper that brings a plan to a committee; what is unwritten is None or empty.

    Attributes:
        by: who reports.
        to: the committee.
        date: the day of the meeting, or of the paper.
        purpose: whether it is for decision or for information.
        contact: whom to ask.
        recommendations: what the committee is asked to do.
        implications: the consequences it states.
        checklists: lists with boxes to tick.
        appendices: what is attached.
    """

    by: str | None = None
    to: str | None = None
    date: dt.date | None = None
    purpose: Purpose | None = None
    contact: str | None = None
    recommendations: tuple[Recommendation, ...] = ()
    implications: tuple[Implication, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    appendices: tuple[Appendix, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One question, strength or area for improvement of an inspection.

    ``answered_by`` lists the ids of what answers an area for improvement.
    """

    id: str
    text: str
    answered_by: tuple[str, ...] = ()
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityIndicator:
    """What an inspection graded; ``grade`` is None where none was given."""

    id: str
    title: str
    grade: str | None = None
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How much of something an inspection looked at, such as case files read."""

    id: str
    title: str
    value: Decimal | None = None
    unit: str | None = None
    printed_at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What an inspection looked at and found; what is unwritten is None or empty.

    Attributes:
        id: unique in the plan.
        title: what the inspection is called.
        body: who inspected.
        inspected_from: its first day.
        inspected_to: its last day.
        published: the day its report was published.
        scale: the grades, worst first.
        items: what was graded.
        questions: what it asked.
        strengths: what it found good.
        areas_for_improvement: what it found wanting, with what answers each.
        evidence: what it looked at.
        note: what there is to know.
        claims: words of the note that are held against figures, each with its check.
        printed_at: lines of the source document.
        origin: where it is written.
    """

    id: str
    title: str
    body: str | None = None
    inspected_from: dt.date | None = None
    inspected_to: dt.date | None = None
    published: dt.date | None = None
    scale: tuple[str, ...] = ()
    items: tuple[QualityIndicator, ...] = ()
    questions: tuple[Remark, ...] = ()
    strengths: tuple[Remark, ...] = ()
    areas_for_improvement: tuple[Remark, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    note: str | None = None
    claims: tuple[Claim, ...] = ()
    printed_at: tuple[int, ...] = ()
    origin: Origin = field(compare=False, repr=False)
