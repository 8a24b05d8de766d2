"""How many indicators, actions or risks are as a check says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from framework.claims.told import Told, nothing_called, told_number
from framework.expr import Asked, Lookup
from framework.scorecard import ActionRow, IndicatorRow, Scorecard
from framework.status.action import action_given
from framework.status.ruleset import Status, Trend

_FEW = 3


def count(asked: Asked, lookup: Lookup, card: Scorecard) -> Told:
    """How many indicators, actions or risks of a period's scorecard fit all that is named."""
    filters = dict(lookup.filters)
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
    if asked.name == "indicators" and (missing := _unknown_trends(card, filters)):
        return missing
    rows: Iterable[dict[str, object]]
    match asked.name:
        case "indicators":
            rows = (_of_row(row, filters.get("scorecard")) for row in card.indicators)
        case "actions":
            rows = (_of_action_row(row, card) for row in card.actions)
        case _:
            rows = ({"level": slug_of(row.level)} for row in card.risks)
    return told_number(
        sum(all(row[name] == wanted for name, wanted in filters.items()) for row in rows)
    )


def _unknown_trends(card: Scorecard, filters: Mapping[str, str]) -> Told | None:
    """Why a trend cannot be counted: one that is not known may be any; None where all are."""
    if filters.get("trend") not in {"improving", "steady", "worsening"}:
        return None
    others = {name: wanted for name, wanted in filters.items() if name != "trend"}
    unknown = [
        row.indicator.id
        for row in card.indicators
        if row.judgement.trend is Trend.UNKNOWN
        and all(_of_row(row, filters.get("scorecard"))[key] == others[key] for key in others)
    ]
    if not unknown:
        return None
    more = f" and {len(unknown) - _FEW} more" if len(unknown) > _FEW else ""
    named = ", ".join(unknown[:_FEW])
    return Told(missing=f"the trend in {card.period.label} is not known of {named}{more}")


def _of_row(row: IndicatorRow, scorecard: str | None) -> dict[str, object]:
    indicator = row.indicator
    return {
        "status": slug_of(row.status),
        "trend": row.judgement.trend.value,
        "priority": indicator.priority,
        "scorecard": scorecard if scorecard in row.scorecards else None,
        "polarity": indicator.polarity.value if indicator.polarity is not None else "not_given",
        "kind": indicator.kind.value,
        "state": row.judgement.figure.state.value,
    }


def _of_action_row(row: ActionRow, card: Scorecard) -> dict[str, object]:
    return {
        "status": slug_of(row.status),
        "state": action_given(row.action, card.period, card.as_of).state,
        "priority": row.action.priority,
    }


def slug_of(status: Status | None) -> str | None:
    """The short name of a status; None where there is none."""
    return status.slug if status is not None else None
