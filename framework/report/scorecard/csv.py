"""A scorecard as CSV: one line for each indicator, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from framework.report.safe import safe
from framework.report.scorecard.values import plain_shortfall, plain_target, plain_value
from framework.report.scorecard.words import note_of
from framework.scorecard import IndicatorRow, Scorecard

COLUMNS: Final = (
    "id",
    "title",
    "priority",
    "scorecards",
    "period",
    "unit",
    "polarity",
    "value",
    "state",
    "target",
    "target_for_period",
    "shortfall",
    "status",
    "status_label",
    "because",
    "rule",
    "movement",
    "trend",
    "previous",
    "inputs",
    "published_value",
    "published_target",
    "published",
    "published_status",
    "agrees_with_published",
    "note",
    "path",
    "line",
)
# Spreadsheets take a cell that begins so for a formula; some take the wide forms as well.
_FORMULA: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")

Cell = Decimal | str | int | bool | None


def render_csv(scorecard: Scorecard) -> str:
    """The indicators as RFC 4180 asks: a line of headings, then one for each, in CR LF."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in scorecard.indicators:
        cells = _cells(row)
        writer.writerow([_shown(cells[name]) for name in COLUMNS])
    return stream.getvalue()


def _cells(row: IndicatorRow) -> Mapping[str, Cell]:
    indicator, judgement = row.indicator, row.judgement
    figure, decision, aims = judgement.figure, judgement.decision, judgement.aims
    observation = figure.observation
    published = observation.published if observation is not None else None
    place = indicator.origin.locate()
    return {
        "id": indicator.id,
        "title": indicator.title,
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
        "status": decision.status if decision is not None else None,
        "status_label": row.status.label if row.status is not None else None,
        "because": decision.rule.because if decision is not None else None,
        "rule": decision.rule.text if decision is not None else None,
        "movement": judgement.movement,
        "trend": judgement.trend,
        "previous": plain_value(judgement.previous),
        "inputs": _inputs(observation.inputs) if observation is not None else None,
        "published_value": published.value if published is not None else None,
        "published_target": published.target if published is not None else None,
        "published": published.status if published is not None else None,
        "published_status": row.published_status,
        "agrees_with_published": row.agrees,
        "note": note_of(row),
        "path": place.path,
        "line": place.span.line if place.span is not None else None,
    }


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


def _inputs(inputs: Mapping[str, Decimal]) -> str:
    return "; ".join(f"{name} {number:f}" for name, number in inputs.items())
