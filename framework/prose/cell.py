"""What a printed cell says: the figure in it and how it was rounded, or that there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from framework.model.indicator import Unit, UnitKind

_LONGEST = 80
_FIGURE = re.compile(
    r"(?P<minus>[-\u2212])?(?P<money>[£€$])? ?(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,20})"
    r"(?: ?\.(?P<part>[0-9 ]{0,20}[0-9]))? ?(?P<after>%|k|m|bn|thousand|million|billion)?"
    r"(?: ?per .{1,40})?"
)
_SCALES: Final = {
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "million": 10**6,
    "bn": 10**9,
    "billion": 10**9,
}
_NONE: Final = frozenset(
    {"n/a", "na", "not available", "no data", "not known", "not recorded", "awaited", "tbc"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The one figure of a printed cell.

    Attributes:
        text: the cell as it was printed.
        value: the figure, without the scale that a sign such as m gives it.
        step: the last place it is printed to.
        scale: what the sign multiplies it with; None where there is no such sign.
        percent: whether a % stands behind it.
        money: whether the sign of a currency stands before it.
    """

    text: str
    value: Fraction
    step: Fraction
    scale: int | None
    percent: bool
    money: bool

    def differs_from(self, number: Fraction, unit: Unit | None) -> Fraction | None:
        """How far it is from a number in the unit; None where rounding explains it."""
        of_unit = unit.times if unit is not None else 1
        if self.scale is not None:
            ways = [Fraction(self.scale, of_unit)]
        else:
            ways = [Fraction(1), Fraction(1, of_unit)]
        apart = [(abs(self.value * way - number), self.step * way) for way in ways]
        if any(2 * distance <= step for distance, step in apart):
            return None
        return apart[0][0]


def read_cell(text: str | None) -> Cell | None:
    """The figure of a printed cell; None where the cell is not just one figure with its signs.

    Digits that a narrow column has torn apart behind the point are joined.
    """
    line = " ".join((text or "").split()) if len(text or "") <= _LONGEST else ""
    found = _FIGURE.fullmatch(line)
    if found is None:
        return None
    whole, part = found["whole"].replace(",", ""), (found["part"] or "").replace(" ", "")
    value = Fraction(Decimal(f"{whole}.{part}" if part else whole))
    return Cell(
        text=line,
        value=-value if found["minus"] else value,
        step=Fraction(1, 10 ** len(part)),
        scale=_SCALES.get(found["after"] or ""),
        percent=found["after"] == "%",
        money=found["money"] is not None,
    )


def says_there_is_none(text: str) -> bool:
    """Whether a printed cell says that there is no figure."""
    return " ".join(text.split()).casefold().strip(".") in _NONE


def unlike_its_unit(cell: Cell, unit: Unit) -> bool:
    """Whether a printed figure carries the sign of another unit; of rates IND019 speaks."""
    if not unit.kind.is_number:
        return False
    is_percent = unit.kind in {UnitKind.PERCENT, UnitKind.RATE}
    return (cell.percent and not is_percent) or (cell.money and unit.kind is not UnitKind.MONEY)
