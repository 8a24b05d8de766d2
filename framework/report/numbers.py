"""How exact numbers are shown: as written where they are written, rounded half up where not."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final, assert_never

from framework.expr import half_up
from framework.model.indicator import Unit, UnitKind
from framework.model.target import Above, Aim, Answer, AtLeast, Below, Point, Within
from framework.report.safe import safe

JSON_PLACES: Final = 12
_PLACES: Final = 2
_ONES: Final = {
    UnitKind.DAYS: "day",
    UnitKind.HOURS: "hour",
    UnitKind.MINUTES: "minute",
    UnitKind.MONTHS: "month",
    UnitKind.YEARS: "year",
}
_SCALES: Final = {"thousands": "k", "millions": "m"}

Number = Decimal | Fraction


def exact(number: Number, written: Decimal | str | None = None) -> Decimal:
    """The number as a decimal: as written where that is the same number, else to 12 places."""
    if isinstance(number, Decimal):
        return number
    if isinstance(written, Decimal) and Fraction(written) == number:
        return written
    return _trimmed(half_up(number, JSON_PLACES))


def rounded(
    number: Number, *, decimals: int | None = None, apart_from: Number | None = None
) -> Decimal:
    """The number as people read it, to ``decimals`` places or else to two that say something.

    A decimal without ``decimals`` is left as written. Rounding never makes it look equal to
    ``apart_from`` where it is not.
    """
    if isinstance(number, Decimal) and decimals is None:
        return number
    places = _places(number) if decimals is None else decimals
    shown = half_up(number, places)
    while apart_from is not None and shown == apart_from != number and places < JSON_PLACES:
        places += 1
        shown = half_up(number, places)
    return shown if decimals is not None and places == decimals else _trimmed(shown)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number of things: ``1 indicator``, ``1,200 indicators``, ``2 boxes``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def grouped(number: Decimal) -> str:
    """The number with commas between thousands, no more and no fewer digits than it has."""
    return f"{number:,f}"


def amount(
    value: Number | str | bool,  # noqa: FBT001 - a yes-or-no answer is a value like any other
    unit: Unit | None,
    *,
    decimals: int | None = None,
    apart_from: Number | None = None,
) -> str:
    """The value with its unit, for people: ``96.5%``, ``£109,761.00``, ``1 day``."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return _grade(value) if unit is not None and unit.kind is UnitKind.GRADE else safe(value)
    if decimals is None and _is_pence(value, unit):
        decimals = _PLACES
    number = rounded(value, decimals=decimals, apart_from=apart_from)
    return _with_unit(number, unit) if unit is not None else grouped(number)


def figure(value: Number, unit: Unit | None, decimals: int | None = None) -> str:
    """The value as ``amount`` gives it, without a word for its unit; a sign such as % stays.

    One that has three or four decimals keeps them, so that a target reads as it is written.
    """
    kept = unit if unit is not None and unit.kind in {UnitKind.PERCENT, UnitKind.MONEY} else None
    places = decimals if decimals is not None else _own_places(value)
    return amount(value, kept, decimals=places)


def aim_words(aim: Aim, unit: Unit | None, decimals: int | None = None) -> str:
    """A target for people: ``95%``, ``below 5``, ``40 to 60``."""
    match aim:
        case Point(value):
            return figure(value, unit, decimals)
        case Below(value):
            return f"below {figure(value, unit, decimals)}"
        case Above(value):
            return f"above {figure(value, unit, decimals)}"
        case Within(low, high):
            return f"{figure(low, unit, decimals)} to {figure(high, unit, decimals)}"
        case AtLeast(grade):
            return f"at least {_grade(grade)}"
        case Answer(yes):
            return amount(yes, unit)
        case _:
            assert_never(aim)


def aim_plain(aim: Aim | None, written: Decimal | str | None = None) -> Decimal | str | None:
    """A target for machines: a number where it is one, else words such as ``below 5``."""
    match aim:
        case None:
            return None
        case Point(value):
            return exact(value, written)
        case Below(value):
            return f"below {exact(value):f}"
        case Above(value):
            return f"above {exact(value):f}"
        case Within(low, high):
            return f"{exact(low):f} to {exact(high):f}"
        case AtLeast(grade):
            return f"at least {grade}"
        case Answer(yes):
            return "yes" if yes else "no"
        case _:
            assert_never(aim)


def _grade(grade: str) -> str:
    return safe(grade.replace("_", " "))


def _is_pence(value: Number, unit: Unit | None) -> bool:
    """Whether it is a computed sum of money with pence, which take two digits."""
    money = unit is not None and unit.kind is UnitKind.MONEY and unit.scale is None
    return money and isinstance(value, Fraction) and value.denominator > 1


def _with_unit(number: Decimal, unit: Unit) -> str:
    digits = grouped(abs(number))
    minus = "-" if number < 0 else ""
    if unit.kind is UnitKind.PERCENT:
        return f"{minus}{digits}%"
    if unit.kind is UnitKind.MONEY:
        sign = unit.sign if not unit.sign.endswith(" ") else f"{safe(unit.sign)} "
        return f"{minus}{sign}{digits}{_SCALES.get(unit.scale or '', '')}"
    return f"{minus}{digits}{_after(unit, plural=abs(number) != 1)}"


def _after(unit: Unit, *, plural: bool) -> str:
    per = f" per {_per(unit.per)}" if unit.per is not None else ""
    if unit.kind in _ONES:
        return f" {_ONES[unit.kind]}{'s' if plural else ''}{per}"
    return (f" {safe(unit.of)}" if unit.of else "") + per


def _per(per: Decimal | str) -> str:
    return grouped(per) if isinstance(per, Decimal) else safe(per)


def _own_places(number: Number) -> int | None:
    """Three or four where the number has just so many decimals; None where it has not."""
    exact_at = (places for places in range(5) if (Fraction(number) * 10**places).denominator == 1)
    places = next(exact_at, 0)
    return places if places > _PLACES else None


def _places(number: Number) -> int:
    """Two places, or as many as show two digits of a number nearer to 0 than 0.1."""
    size = abs(Fraction(number))
    places = _PLACES
    while size and size * 10 ** (places - 1) < 1 and places < JSON_PLACES:
        places += 1
    return places


def _trimmed(number: Decimal) -> Decimal:
    text = f"{number:f}"
    return Decimal(text.rstrip("0").rstrip(".")) if "." in text else number
