"""Where risks stand on the matrix of likelihood and impact, as far as that is published."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from framework.scorecard import RiskRow

SIZE = 5

Cell = tuple[int, int]
"""Likelihood and impact, each from 1 to 5."""


def cell_of(row: RiskRow) -> Cell | None:
    """The risk's place; None where likelihood or impact is not published or is off the matrix."""
    likelihood, impact = _step(row.risk.likelihood), _step(row.risk.impact)
    return None if likelihood is None or impact is None else (likelihood, impact)


def placed(risks: Sequence[RiskRow]) -> dict[Cell, tuple[RiskRow, ...]]:
    """The risks by their places; those without one are left out."""
    found: dict[Cell, tuple[RiskRow, ...]] = {}
    for row in risks:
        if (cell := cell_of(row)) is not None:
            found[cell] = (*found.get(cell, ()), row)
    return found


def unplaced(risks: Sequence[RiskRow]) -> tuple[tuple[str, tuple[RiskRow, ...]], ...]:
    """The risks that have no place, under why."""
    known = [row for row in risks if cell_of(row) is None]
    off = tuple(row for row in known if None not in {row.risk.likelihood, row.risk.impact})
    unpublished = tuple(row for row in known if None in {row.risk.likelihood, row.risk.impact})
    reasons = (("Position not published", unpublished), ("Not on a scale from 1 to 5", off))
    return tuple((reason, rows) for reason, rows in reasons if rows)


def _step(figure: Decimal | None) -> int | None:
    whole = figure is not None and figure == figure.to_integral_value() and 1 <= figure <= SIZE
    return int(figure) if figure is not None and whole else None
