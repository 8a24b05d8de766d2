"""The wording of titles: everything that has one, what they say is measured, and their figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from framework.model.indicator import Indicator, Unit, UnitKind
from framework.model.plan import Plan
from framework.model.target import Above, Below, EveryPeriod, Point, Target
from framework.place import Origin

_SHOWN: Final = 70
_READ: Final = 1000
"""No title that anybody reads is longer; of one that is, the rest is left out."""

_LENGTHS: Final = {
    UnitKind.DAYS,
    UnitKind.HOURS,
    UnitKind.MINUTES,
    UnitKind.MONTHS,
    UnitKind.YEARS,
}
_YEARS: Final = range(1900, 2101)

BEGINS_AS_MEASURE: Final = re.compile(
    r"(?:the\s+)?(?:total\s+|overall\s+|gross\s+|net\s+)?"
    r"(?:number|no\.|percentage|percent\b|per\s+cent\b|%|proportion|share|average|mean|median"
    r"|rate|ratio|costs?\b|amount|value\s+of|count\s+of|total\b|£)",
    re.IGNORECASE,
)
"""How a title begins that says at once what sort of figure it is."""

_NUMBER: Final = re.compile(
    r"(?<![\w.,/£$€-])(?P<pound>£)?"
    r"(?P<number>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,9})?)"
    r"(?P<percent>\s?%|\s?per\s?cent\b)?(?![\w/%]|[.,]\d|-)",
    re.IGNORECASE,
)
_BEFORE_TARGET: Final = re.compile(r"\btarget(?:\s+of|\s+is)?\s*[:=\u2013-]?\s*$", re.IGNORECASE)
_AFTER_TARGET: Final = re.compile(r"\s+target\b", re.IGNORECASE)
_LENGTH_FOLLOWS: Final = re.compile(
    r"[\s-]*(?:working\s+|calendar\s+|school\s+)?"
    r"(?:days?|weeks?|months?|years?|yrs?|hours?|minutes?|seconds?|miles?|metres?|mph)\b",
    re.IGNORECASE,
)
_SIZE_FOLLOWS: Final = re.compile(r"\s*(?:million|thousand|billion|m|k|bn)\b", re.IGNORECASE)
_LIMIT_FOLLOWS: Final = re.compile(
    r"\s*\+|\s+(?:or|and)\s+(?:more|over|above|under|fewer|less|below|\d)|\s+to\s+\d|\s+plus\b",
    re.IGNORECASE,
)
_WORD_FOLLOWS: Final = re.compile(r"\s+[^\W\d_]{2}")
_PART_OF_A_NAME: Final = re.compile(
    r"\b(?:age|ages|aged|stage|level|phase|tier|band|grade|year|quarter|class|step|type|option"
    r"|section|part|article|schedule|category|group|zone|ward|per|than|least|most|over|under"
    r"|above|below|within|by|top|first|last|every|only|max|min|maximum|minimum|capacity|up\s+to"
    r"|between|and|or|to\s+the)\s*$",
    re.IGNORECASE,
)
_BRACKET_BEFORE: Final = re.compile(r"[(\[]\s*$")
_BRACKET_AFTER: Final = re.compile(r"\s*[)\]]")
_NEAR: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """Something with a title: what it is, its id, its title, and where the title is written."""

    noun: str
    id: str
    title: str
    at: Origin

    @property
    def name(self) -> str:
        """How messages name it: the noun, the id and the title."""
        return f'{self.noun} {self.id} "{shortened(self.title)}"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A figure that a title states, as it is written there.

    ``as_target`` tells whether the title itself calls it a target.
    """

    number: Fraction
    written: str
    as_target: bool


def shortened(text: str) -> str:
    """The text, cut at a word where it is too long for a message."""
    one_line = " ".join(text[:_READ].split())
    if len(one_line) <= _SHOWN and len(text) <= _READ:
        return one_line
    return one_line[:_SHOWN].rpartition(" ")[0].rstrip(" ,;:-\u2013") + "…"


def things_with_title(plan: Plan) -> Iterator[Titled]:
    """Every priority, action, milestone, indicator and risk of the plan."""
    for priority in plan.priorities:
        yield _titled("priority", priority.id, priority.title, priority.origin)
    for action in plan.actions:
        yield _titled("action", action.id, action.title, action.origin)
        for milestone in action.milestones:
            yield _titled("milestone", milestone.id, milestone.title, milestone.origin)
    for indicator in plan.indicators:
        yield _titled("indicator", indicator.id, indicator.title, indicator.origin)
    for risk in plan.risks:
        yield _titled("risk", risk.id, risk.title, risk.origin)


def all_titles(plan: Plan) -> Iterator[Titled]:
    """Every title and heading of the plan, those of the things above first."""
    yield from things_with_title(plan)
    for outcome in plan.outcomes:
        yield _titled("outcome", outcome.id, outcome.title, outcome.origin)
    for scorecard in plan.scorecards:
        yield _titled("scorecard", scorecard.id, scorecard.title, scorecard.origin)
    for benchmark in plan.benchmarks:
        yield _titled("benchmark", benchmark.id, benchmark.title, benchmark.origin)
    for figure in plan.figures:
        yield _titled("figure", figure.id, figure.title, figure.origin)
    for section in plan.narrative:
        if section.heading:
            at = section.origin / "heading"
            yield Titled(noun="section", id=section.id, title=section.heading, at=at)


def _titled(noun: str, name: str, title: str, origin: Origin) -> Titled:
    return Titled(noun=noun, id=name, title=title, at=origin / "title")


def name_of(noun: str, indicator: Indicator) -> str:
    """How messages name an indicator or a figure."""
    return f'{noun} {indicator.id} "{shortened(indicator.title)}"'


def numbers_aimed_at(indicator: Indicator) -> Mapping[Fraction, Target]:
    """The plain numbers that the indicator's targets ask for, each with a target that does."""
    found: dict[Fraction, Target] = {}
    for versions in indicator.targets.values():
        for target in versions:
            if isinstance(target.wanted, Point | Below | Above | EveryPeriod):
                found.setdefault(target.wanted.value, target)
    return found


def stated_figures(title: str, unit: Unit | None) -> Iterator[Stated]:
    """The figures in a title that are in the unit and do not define what is measured.

    ``85% of pupils`` states one; ``within 5 days``, ``aged 16`` and ``per 1,000`` do not.
    """
    title = title[:_READ]
    measure = BEGINS_AS_MEASURE.match(title) is not None
    for found in _NUMBER.finditer(title):
        if not _fits(found, unit):
            continue
        before = title[max(0, found.start() - _NEAR) : found.start()]
        after = title[found.end() : found.end() + _NEAR]
        signed = bool(found["pound"] or found["percent"])
        called = _BEFORE_TARGET.search(before) is not None
        called = called or (signed and _AFTER_TARGET.match(after) is not None)
        if called:
            if _SIZE_FOLLOWS.match(after) or _in_another_length(after, unit):
                continue
        elif not _is_statement(found, before, after, begins_as_measure=measure):
            continue
        yield Stated(
            number=Fraction(Decimal(found["number"].replace(",", ""))),
            written=found[0].strip(),
            as_target=called,
        )


def _fits(found: re.Match[str], unit: Unit | None) -> bool:
    """Whether the sign at the number is the one of the unit."""
    if unit is None:
        return True
    if found["percent"]:
        return unit.kind is UnitKind.PERCENT
    if found["pound"]:
        return unit.kind is UnitKind.MONEY and unit.scale is None
    return unit.kind is UnitKind.COUNT or unit.kind in _LENGTHS


def _in_another_length(after: str, unit: Unit | None) -> bool:
    """Whether days or weeks follow where the unit is none of them."""
    inside = unit is not None and unit.kind in _LENGTHS
    return not inside and _LENGTH_FOLLOWS.match(after) is not None


def _is_statement(
    found: re.Match[str], before: str, after: str, *, begins_as_measure: bool
) -> bool:
    """Whether the number says how much there is, rather than what is measured."""
    signed = bool(found["pound"] or found["percent"])
    alone = _BRACKET_BEFORE.search(before) and _BRACKET_AFTER.match(after)
    if signed and alone:
        return True
    if begins_as_measure or _PART_OF_A_NAME.search(before):
        return False
    if _LENGTH_FOLLOWS.match(after) or _LIMIT_FOLLOWS.match(after) or _SIZE_FOLLOWS.match(after):
        return False
    if signed:
        return True
    is_year = found["number"].isdecimal() and int(found["number"]) in _YEARS
    return not is_year and _WORD_FOLLOWS.match(after) is not None
