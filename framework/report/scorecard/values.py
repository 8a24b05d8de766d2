"""Values as other programs read them: exact, as written where they are written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from framework.report.numbers import Number, aim_plain, exact
from framework.scorecard import IndicatorRow
from framework.status.distance import shortfall
from framework.status.series import Figure


def scored(figure: Figure) -> Number | str | bool | None:
    """The figure's value: as written where that is what is scored, else the exact ratio."""
    if figure.observation is not None and isinstance(figure.value, Fraction):
        for written in (figure.observation.value, figure.observation.year_to_date):
            if isinstance(written, Decimal) and Fraction(written) == figure.value:
                return written
    return figure.value


def plain_value(figure: Figure | None) -> Decimal | str | None:
    """The value as a number where it is one; yes and no are the words that plans write."""
    return plain(scored(figure)) if figure is not None else None


def plain(value: Number | str | bool | None) -> Decimal | str | None:  # noqa: FBT001 - an answer
    """An answer as a number or a word."""
    match value:
        case bool():
            return "yes" if value else "no"
        case Fraction() | Decimal():
            return exact(value)
        case _:
            return value


def plain_target(row: IndicatorRow) -> Decimal | str | None:
    """The target for the period: a number where it is one, else words such as ``below 5``."""
    aims = row.judgement.aims
    whole = aims.year is not None and aims.for_period == aims.for_year
    return aim_plain(aims.for_period, aims.year.written if whole and aims.year else None)


def plain_shortfall(row: IndicatorRow) -> Decimal | None:
    """How far the value is short of the target for the period; None where it cannot be told."""
    value, aim = row.judgement.given.value, row.judgement.aims.for_period
    if not isinstance(value, Fraction):
        return None
    short = shortfall(value, aim, row.indicator.polarity)
    return exact(short) if short is not None else None
