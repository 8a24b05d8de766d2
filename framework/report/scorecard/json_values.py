"""The small things that ``scorecard/v1`` is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from framework.model.indicator import Override, Rank, Unit
from framework.model.period import Period
from framework.model.published import Published
from framework.model.target import Margin, Profile, Shares, Tolerance
from framework.place import Origin
from framework.report.numbers import exact
from framework.status.decide import Decision
from framework.status.ruleset import Status

Json = Mapping[str, "Json"] | list["Json"] | str | int | Decimal | bool | None


def verdict(status: Status | None, decision: Decision | None) -> dict[str, Json]:
    """A status, its label, and the rule that gave it with its reason."""
    return {
        "status": status.slug if status is not None else None,
        "status_label": status.label if status is not None else None,
        "because": decision.rule.because if decision is not None else None,
        "rule": decision.rule.text if decision is not None else None,
    }


def unit_json(unit: Unit | None) -> Json:
    """A unit with what it says of itself, as plans write it."""
    if unit is None:
        return None
    named = {
        "kind": unit.kind.value,
        "currency": unit.currency,
        "in": unit.scale,
        "per": unit.per,
        "of": unit.of,
        "scale": unit.grades,
    }
    return {name: value for name, value in named.items() if value is not None}


def published_json(published: Published) -> Json:
    """What a report printed; null where it printed nothing."""
    printed: dict[str, Json] = {
        "value": published.value,
        "target": published.target,
        "status": published.status,
        "icon": published.icon,
        "trend": published.trend,
        "rank": published.rank,
        "quartile": published.quartile,
        "inputs": dict(published.inputs) or None,
    }
    return {name: text for name, text in printed.items() if text is not None} or None


def override_json(override: Override | None) -> dict[str, Json] | None:
    """The status that a person set; null where none did."""
    if override is None:
        return None
    return {
        "status": override.status,
        "by": override.by,
        "because": override.because,
        "until": day_json(override.until),
    }


def profile_json(profile: Profile | Shares | None) -> Json:
    """How a year's target is spread: a word, or the share of each part; null where it is not."""
    match profile:
        case Shares(figures):
            return {name: exact(figure) for name, figure in figures.items()}
        case Profile():
            return profile.value
    return None


def tolerance_json(tolerance: Tolerance) -> Json:
    """One version of a tolerance."""
    return {
        "near": _margin(tolerance.near),
        "far": _margin(tolerance.far) if tolerance.far is not None else None,
        "from": day_json(tolerance.from_),
        "because": tolerance.because,
    }


def _margin(margin: Margin) -> Json:
    return {margin.measure.value: exact(margin.size)}


def rank_json(rank: Rank | None) -> dict[str, Json]:
    """A place among others; every key is null where there is none."""
    return {
        "rank": rank.rank if rank is not None else None,
        "of": rank.of if rank is not None else None,
        "quartile": rank.quartile if rank is not None else None,
        "published": published_json(rank.published) if rank is not None else None,
    }


def figures_json(figures: Mapping[Period, Decimal]) -> Json:
    """Figures by their periods."""
    return {period.label: value for period, value in figures.items()}


def place_json(origin: Origin) -> Json:
    """The file and the line where something is written."""
    location = origin.locate()
    line = location.span.line if location.span is not None else None
    return {"path": location.path, "line": line}


def day_json(date: dt.date | None) -> str | None:
    """A day as data has it: ``2026-03-31``."""
    return date.isoformat() if date is not None else None


def stretch_json(first: dt.date | None, last: dt.date | None) -> Json:
    """A stretch of days; null where neither end is known."""
    if first is None and last is None:
        return None
    return {"from": day_json(first), "to": day_json(last)}
