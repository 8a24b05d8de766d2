"""The usual ways to count how many indicators are on target, and what each of them gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from framework.model.indicator import Indicator, IndicatorId
from framework.model.plan import Plan
from framework.scorecard import published_slug
from framework.status.judge import Judgement
from framework.status.ruleset import CountsAs, Ruleset

_MET, _NEAR, _MISSED = CountsAs.MET, CountsAs.NEAR, CountsAs.MISSED
_JUDGED = frozenset({_MET, _NEAR, _MISSED})
_ALL = frozenset(CountsAs)
_OF = {
    "": _ALL,
    " of those that are judged": _JUDGED,
    " of those that are not only data": _ALL - {CountsAs.UNSCORED},
    " of those that have a figure": _ALL - {CountsAs.UNKNOWN},
}

Judgements = Mapping[IndicatorId, Judgement]
Statuses = Sequence[str | None]
"""The slugs of members' statuses; None for one without."""


@dataclass(frozen=True, slots=True)
class Counted:
    """So many of so many."""

    good: int
    of: int

    @property
    def percent(self) -> Fraction:
        """The share in percent; of nothing it is 0."""
        return Fraction(100 * self.good, self.of) if self.of else Fraction(0)


def scopes(plan: Plan, indicator: Indicator) -> Iterator[tuple[str, tuple[Indicator, ...]]]:
    """What may be counted, with its name: the others of each scorecard, then of the whole plan."""
    for selection in plan.scorecards:
        yield f"scorecard {selection.id}", _others(plan.members(selection), indicator)
    yield "the plan", _others(plan.indicators, indicator)


def statuses_that_follow(members: Sequence[Indicator], judgements: Judgements) -> Statuses:
    """The statuses of the members by the rules."""
    decisions = (judgements[one.id].decision for one in members)
    return [decision.status if decision is not None else None for decision in decisions]


def statuses_as_printed(
    members: Sequence[Indicator], judgements: Judgements, ruleset: Ruleset
) -> Statuses:
    """The statuses of the members as the report prints them beside their figures."""
    observations = (judgements[one.id].figure.observation for one in members)
    words = (one.published.status if one is not None else None for one in observations)
    return [published_slug(word, ruleset) for word in words]


def counted(statuses: Statuses, good: Sequence[str]) -> Counted:
    """How many of all have one of the statuses."""
    return Counted(sum(status in good for status in statuses), len(statuses))


def usual_counts(statuses: Statuses, ruleset: Ruleset) -> Iterator[tuple[str, Counted]]:
    """Every usual way to count, in words, with what it gives."""
    kinds: Counter[CountsAs] = Counter()
    for status, number in Counter(statuses).items():
        kinds[ruleset.status(status).counts_as if status is not None else CountsAs.UNKNOWN] += (
            number
        )
    for words, good in _goods(ruleset).items():
        for among, denominator in _OF.items():
            of = sum(kinds[kind] for kind in denominator)
            held = sum(kinds[kind] for kind in denominator & good)
            yield f"{words}{among}", Counted(held, of)


def labels(ruleset: Ruleset, wanted: Callable[[str], bool]) -> str:
    """The labels of some statuses for people: ``Complete or On Target``."""
    return " or ".join(status.label for slug, status in ruleset.statuses.items() if wanted(slug))


def met_labels(ruleset: Ruleset) -> str:
    """The labels of the statuses that count as met."""
    return labels(ruleset, lambda slug: ruleset.status(slug).counts_as is _MET)


def _goods(ruleset: Ruleset) -> Mapping[str, frozenset[CountsAs]]:
    missed = labels(ruleset, lambda slug: ruleset.status(slug).counts_as is _MISSED)
    return {
        f"those that are {met_labels(ruleset)}": frozenset({_MET}),
        f"those that are {met_labels(ruleset)}, or near": frozenset({_MET, _NEAR}),
        f"those that are {met_labels(ruleset)}, or only data": frozenset({_MET, CountsAs.UNSCORED}),
        f"all that are not {missed}": _ALL - {_MISSED},
    }


def _others(members: Sequence[Indicator], indicator: Indicator) -> tuple[Indicator, ...]:
    return tuple(one for one in members if one.id != indicator.id)
