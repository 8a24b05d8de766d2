"""A scorecard as CSV: one line for each thing it shows, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from framework.model.indicator import Indicator, Observation, Rank
from framework.model.paper import Inspection
from framework.model.period import year_of
from framework.model.plan import Benchmark
from framework.place import Origin
from framework.report.numbers import exact
from framework.report.safe import safe
from framework.report.scorecard.groups import is_whole
from framework.report.scorecard.values import plain_shortfall, plain_target, plain_value
from framework.report.scorecard.words.rows import note_of
from framework.scorecard import ActionRow, IndicatorRow, RiskRow, Scorecard
from framework.status.decide import Decision
from framework.status.ruleset import Status
from framework.status.series import figure_from
from framework.status.target_for import figure_within

_INDICATORS: Final = (
    "id", "title", "part", "priority", "scorecards", "period", "unit", "polarity", "value",
    "state", "target", "target_for_period", "shortfall", "status", "status_label", "because",
    "rule", "movement", "trend", "previous", "inputs", "published_value", "published_target",
    "published", "published_status", "agrees_with_published", "note", "path", "line",
    "long_trend", "bound", "provisional", "estimated", "revised_from", "covers_from",
    "covers_to", "year_to_date", "baseline", "forecast", "floor", "computed_status",
    "set_by", "set_because", "set_until",
)  # fmt: skip
_OTHERS: Final = (
    "action", "percent", "owner", "due", "original_due", "expected", "completed", "overdue",
    "likelihood", "impact", "score", "rank", "of", "quartile",
)  # fmt: skip
COLUMNS: Final = (*_INDICATORS, *_OTHERS)

# Spreadsheets take a cell that begins so for a formula; some take the wide forms as well.
_FORMULA: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")

Cell = Decimal | str | int | bool | None
Cells = Mapping[str, Cell]


def render_csv(scorecard: Scorecard) -> str:
    """The scorecard as RFC 4180 asks: a line of headings, then one for each thing, in CR LF.

    First the indicators, then actions and their milestones, risks, benchmarks, figures and
    inspections' grades; the column ``part`` says which it is. A cell that says nothing is empty.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for cells in _rows(scorecard):
        writer.writerow([_shown(cells.get(name)) for name in COLUMNS])
    return stream.getvalue()


def _rows(scorecard: Scorecard) -> Iterator[Cells]:
    yield from map(_indicator, scorecard.indicators)
    for row in scorecard.actions:
        yield _action(row)
        yield from (_action(step, of=row) for step in row.milestones)
    yield from map(_risk, scorecard.risks)
    for benchmark in scorecard.benchmarks:
        yield from _benchmark(benchmark)
    if is_whole(scorecard):
        for figure in scorecard.plan.figures:
            yield from _figure(figure)
        for inspection in scorecard.plan.inspections:
            yield from _grades(inspection)


def _indicator(row: IndicatorRow) -> Cells:
    indicator, judgement = row.indicator, row.judgement
    figure, aims = judgement.figure, judgement.aims
    observation, override = figure.observation, row.override
    published = observation.published if observation is not None else None
    year = year_of(figure.period, indicator.year_starts)
    forecast = figure_within(indicator.forecast, figure.period, year)
    return {
        "id": indicator.id,
        "title": indicator.title,
        "part": "indicator",
        "priority": indicator.priority,
        "scorecards": " ".join(row.scorecards),
        "period": figure.period.label,
        "unit": indicator.unit.kind.value if indicator.unit is not None else None,
        "polarity": indicator.polarity,
        "value": plain_value(figure),
        "state": figure.state,
        "target": aims.year.written if aims.year is not None else None,
        "target_for_period": plain_target(row),
        "shortfall": plain_shortfall(row),
        **_verdict(row.status, judgement.decision),
        "movement": judgement.movement,
        "trend": judgement.trend,
        "previous": plain_value(judgement.previous),
        "published_value": published.value if published is not None else None,
        "published_target": published.target if published is not None else None,
        "published": published.status if published is not None else None,
        "published_status": row.published_status,
        "agrees_with_published": row.agrees,
        "note": note_of(row),
        **_place(indicator.origin),
        "long_trend": judgement.trends.get("long"),
        "bound": figure.bound,
        "baseline": indicator.baseline.value if indicator.baseline is not None else None,
        "forecast": exact(forecast) if forecast is not None else None,
        "floor": indicator.floor,
        "computed_status": row.computed.slug if row.computed is not None else None,
        "set_by": override.by if override is not None else None,
        "set_because": override.because if override is not None else None,
        "set_until": str(override.until) if override is not None and override.until else None,
        **(_certainty(observation) if observation is not None else {}),
    }


def _certainty(observation: Observation) -> Cells:
    """How sure a figure is, which days it is of and what it was worked out from."""
    covers = observation.covers
    return {
        "provisional": observation.provisional or None,
        "estimated": observation.estimated or None,
        "revised_from": "; ".join(f"{one.was:f}" for one in observation.revised),
        "covers_from": str(covers.from_) if covers is not None and covers.from_ else None,
        "covers_to": str(covers.to) if covers is not None and covers.to else None,
        "year_to_date": observation.year_to_date,
        "inputs": "; ".join(f"{name} {number:f}" for name, number in observation.inputs.items()),
    }


def _action(row: ActionRow, of: ActionRow | None = None) -> Cells:
    action, latest = row.action, row.progress
    dates = {
        "due": action.due,
        "original_due": action.original_due,
        "expected": action.expected,
        "completed": action.completed,
    }
    return {
        "id": action.id,
        "title": action.title,
        "part": "action" if of is None else "milestone",
        "action": of.action.id if of is not None else None,
        "priority": action.priority,
        "period": latest.period.label if latest is not None else None,
        "state": latest.state if latest is not None else None,
        "percent": row.percent,
        **_verdict(row.status, row.decision),
        "published": latest.published.status if latest is not None else None,
        "published_status": row.published_status,
        "agrees_with_published": row.agrees,
        "note": latest.note if latest is not None else None,
        "owner": action.owner,
        **{name: str(day) for name, day in dates.items() if day is not None},
        "overdue": row.overdue,
        **_place(action.origin),
    }


def _risk(row: RiskRow) -> Cells:
    risk = row.risk
    return {
        "id": risk.id,
        "title": risk.title,
        "part": "risk",
        **_verdict(row.level, row.decision),
        "likelihood": risk.likelihood,
        "impact": risk.impact,
        "score": risk.score,
        "published": risk.published.status,
        "note": risk.note,
        **_place(risk.origin),
    }


def _benchmark(benchmark: Benchmark) -> Iterator[Cells]:
    """One line for each publication of the series and each year that it has anything for."""
    for vintage in benchmark.series:
        ranks: dict[object, Rank] = {rank.year: rank for rank in vintage.ranks}
        years = {*vintage.values, *(rank.year for rank in vintage.ranks)}
        for year in sorted(years, key=lambda one: (one.end, one.months)):
            rank = ranks.get(year)
            yield {
                "id": benchmark.id,
                "title": benchmark.title,
                "part": "benchmark",
                "period": year.label,
                "unit": benchmark.unit.kind if benchmark.unit is not None else None,
                "polarity": benchmark.polarity,
                "value": vintage.values.get(year),
                "rank": rank.rank if rank is not None else None,
                "of": rank.of if rank is not None else None,
                "quartile": rank.quartile if rank is not None else None,
                "note": vintage.vintage,
                **_place(benchmark.origin),
            }


def _figure(figure: Indicator) -> Iterator[Cells]:
    """One line for each period of a series that nothing judges."""
    for observation in figure.observations:
        one = figure_from(figure, observation)
        yield {
            "id": figure.id,
            "title": figure.title,
            "part": "figure",
            "period": one.period.label,
            "unit": figure.unit.kind if figure.unit is not None else None,
            "value": plain_value(one),
            "state": one.state,
            "bound": one.bound,
            "published_value": observation.published.value,
            "note": observation.note,
            **_certainty(observation),
            **_place(observation.origin),
        }


def _grades(inspection: Inspection) -> Iterator[Cells]:
    for item in inspection.items:
        yield {
            "id": item.id,
            "title": item.title,
            "part": "quality_indicator",
            "scorecards": inspection.id,
            "unit": "grade",
            "value": item.grade,
            **_place(item.origin),
        }


def _verdict(status: Status | None, decision: Decision | None) -> Cells:
    return {
        "status": status.slug if status is not None else None,
        "status_label": status.label if status is not None else None,
        "because": decision.rule.because if decision is not None else None,
        "rule": decision.rule.text if decision is not None else None,
    }


def _place(origin: Origin) -> Cells:
    place = origin.locate()
    return {"path": place.path, "line": place.span.line if place.span is not None else None}


def _shown(cell: Cell) -> str:
    """The cell as text: an apostrophe before what a spreadsheet would run, not before a number."""
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case Decimal():
            return f"{cell:f}"
        case int():
            return str(cell)
    text = safe(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
