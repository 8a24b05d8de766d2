"""How many indicators, actions or risks are as a check says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from framework.claims.told import Told, nothing_called, told_number
from framework.expr import Asked, Lookup
from framework.scorecard import ActionRow, IndicatorRow, Scorecard
from framework.status.action import action_given
from framework.status.ruleset import Status, Trend

_FEW = 3


class Counted:
    """The indicators, actions and risks of a period's scorecard, sorted by what can be asked."""

    def __init__(self, card: Scorecard) -> None:
        """Sort none before it is counted."""
        self.card = card
        self._sorted: dict[str, _Sorted] = {}

    def count(self, asked: Asked, lookup: Lookup) -> Told:
        """How many of them fit all that is named."""
        filters = dict(lookup.filters)
        if missing := _unknown_names(self.card, filters):
            return missing
        if asked.name not in self._sorted:
            self._sorted[asked.name] = _sorted(asked.name, self.card)
        found = self._sorted[asked.name]
        if asked.name == "indicators" and (missing := _unknown_trends(self.card, found, filters)):
            return missing
        return told_number(len(found.fitting(filters)))


class _Sorted:
    """The numbers of the rows that have each fact."""

    def __init__(self, rows: Iterable[Iterable[_Fact]]) -> None:
        self._having: dict[_Fact, set[int]] = {}
        self._all: set[int] = set()
        for number, facts in enumerate(rows):
            self._all.add(number)
            for fact in facts:
                self._having.setdefault(fact, set()).add(number)

    def fitting(self, filters: Mapping[str, str]) -> set[int]:
        """The rows that have every one of the facts."""
        having = (self._having.get(fact, set()) for fact in filters.items())
        return set.intersection(self._all, *having)


_Fact = tuple[str, object]


def _unknown_names(card: Scorecard, filters: Mapping[str, str]) -> Told | None:
    """Why nothing can be counted: a name that the plan or its ruleset does not have."""
    slug = filters.get("status") or filters.get("level")
    if card.ruleset is None and (slug is not None or "trend" in filters):
        return Told(missing=f"no ruleset judges the plan in {card.period.label}")
    if card.ruleset is not None and slug is not None and slug not in card.ruleset.statuses:
        what = f'the ruleset "{card.ruleset.id}" has no status "{slug}"'
        return Told(missing=what, unknown=True)
    for noun, known in (
        ("priority", {one.id for one in card.plan.priorities}),
        ("scorecard", {one.id for one in card.plan.scorecards}),
    ):
        if noun in filters and filters[noun] not in known:
            return nothing_called(noun, filters[noun])
    return None


def _sorted(things: str, card: Scorecard) -> _Sorted:
    match things:
        case "indicators":
            return _Sorted(_of_row(row) for row in card.indicators)
        case "actions":
            return _Sorted(_of_action_row(row, card) for row in card.actions)
        case _:
            return _Sorted([("level", slug_of(row.level))] for row in card.risks)


def _unknown_trends(card: Scorecard, found: _Sorted, filters: Mapping[str, str]) -> Told | None:
    """Why a trend cannot be counted: one that is not known may be any; None where all are."""
    if filters.get("trend") not in {"improving", "steady", "worsening"}:
        return None
    unknown = found.fitting({**filters, "trend": Trend.UNKNOWN.value})
    if not unknown:
        return None
    more = f" and {len(unknown) - _FEW} more" if len(unknown) > _FEW else ""
    named = ", ".join(card.indicators[number].indicator.id for number in sorted(unknown)[:_FEW])
    return Told(missing=f"the trend in {card.period.label} is not known of {named}{more}")


def _of_row(row: IndicatorRow) -> Iterator[_Fact]:
    indicator = row.indicator
    yield "status", slug_of(row.status)
    yield "trend", row.judgement.trend.value
    yield "priority", indicator.priority
    yield from (("scorecard", name) for name in row.scorecards)
    yield "polarity", indicator.polarity.value if indicator.polarity is not None else "not_given"
    yield "kind", indicator.kind.value
    yield "state", row.judgement.figure.state.value


def _of_action_row(row: ActionRow, card: Scorecard) -> Iterator[_Fact]:
    yield "status", slug_of(row.status)
    yield "state", action_given(row.action, card.period, card.as_of).state
    yield "priority", row.action.priority


def slug_of(status: Status | None) -> str | None:
    """The short name of a status; None where there is none."""
    return status.slug if status is not None else None
