"""What checks of the golden thread share: what nobody has said, and what measures the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from framework.checks.check import Problem
from framework.model.indicator import Indicator, Observation, State
from framework.model.period import Period
from framework.model.plan import Action, Plan
from framework.model.target import Target

_MOST_SINGLE = 3
"""So many things are named one by one where none in the plan has what is asked."""

_Thing = TypeVar("_Thing", Action, Indicator)


def each_or_all(
    plan: Plan,
    lacking: Sequence[_Thing],
    *,
    said: bool,
    single: Callable[[_Thing], str],
    together: str,
    advice: str,
) -> Iterator[Problem]:
    """A problem for each thing that lacks something, or one for the plan.

    One finding says it all where the plan says it of nothing (``said`` is False) and there are
    more than a few things.
    """
    if not said and len(lacking) > _MOST_SINGLE:
        yield Problem(at=plan.origin / "title", message=together, help=advice, object_id=plan.id)
        return
    for one in lacking:
        yield Problem(at=one.origin / "title", message=single(one), help=advice, object_id=one.id)


def folded(text: str) -> str:
    """A title without what does not tell two apart: case, spaces and a full stop at its end."""
    return " ".join(text.casefold().split()).rstrip(".")


def what_is_measured(indicator: Indicator) -> Hashable:
    """What two indicators share where nothing in the plan tells one from the other."""
    return (
        folded(indicator.title),
        indicator.unit,
        indicator.written_frequency,
        indicator.scored_as,
        indicator.scope,
        indicator.definition,
        indicator.measured_from,
        indicator.ended,
    )


def stated_relation(one: Indicator, other: Indicator) -> bool:
    """Whether the plan says how the two belong together: part and whole, or another name."""
    return (
        one.id in {other.part_of, *other.also_known_as}
        or other.id in {one.part_of, *one.also_known_as}
        or (one.part_of != other.part_of)
    )


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator and what was measured of it, by the label of the period."""

    indicator: Indicator
    figures: Mapping[str, Observation]


def measured(indicator: Indicator) -> Measured:
    """The indicator with its figures, in their order."""
    figures = {
        observation.period.label: observation
        for observation in indicator.observations
        if observation.state is State.MEASURED and observation.value is not None
    }
    return Measured(indicator, figures)


def shared_periods(one: Measured, other: Measured) -> tuple[str, ...]:
    """The periods both have a figure for, in the order of the other's."""
    return tuple(label for label in other.figures if label in one.figures)


def have_same_figures(one: Measured, other: Measured, shared: Sequence[str]) -> bool:
    """Whether the figures for all these periods are the same, and there is one at least."""
    return bool(shared) and all(
        one.figures[label].value == other.figures[label].value for label in shared
    )


def two_judgements(one: Measured, other: Measured, shared: Sequence[str]) -> str | None:
    """How two indicators with the same figures are judged otherwise; None where they are not."""
    polarity, reverse = one.indicator.polarity, other.indicator.polarity
    if polarity and reverse and polarity is not reverse:
        return f"the one has polarity {polarity.value}, the other {reverse.value}"
    for label in reversed(shared):
        status = one.figures[label].published.status
        otherwise = other.figures[label].published.status
        if status and otherwise and _word(status) != _word(otherwise):
            return f"{label} is published as {status} for the one and as {otherwise} for the other"
    return _two_targets(one.indicator, other.indicator)


def _word(status: str) -> str:
    """A status as a word, whether it is written as a slug or as printed."""
    return folded(status.replace("_", " "))


def _two_targets(one: Indicator, other: Indicator) -> str | None:
    """How their targets differ: for the same period, or where only one has any."""
    for period in other.targets or one.targets:
        first, second = _last(one, period), _last(other, period)
        alone = not one.targets or not other.targets
        if alone or (first and second and first.wanted != second.wanted):
            return f"the one has {_in_words(first)}, the other {_in_words(second)}"
    return None


def _last(indicator: Indicator, period: Period) -> Target | None:
    """Its latest target for a period."""
    versions = indicator.targets.get(period, ())
    return versions[-1] if versions else None


def _in_words(target: Target | None) -> str:
    return "no target" if target is None else f"the target {target.written}"
