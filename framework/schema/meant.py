"""What was probably meant by a figure, a date, a period or an answer that is written otherwise."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)

_NUMBER = re.compile(
    r"(?P<sign>[-+\u2212]?)\s?(?P<currency>[£$€]?)\s?(?P<digits>[0-9][0-9, ]*(?:\.[0-9]+)?)"
    r"\s?(?P<after>%|[A-Za-z][A-Za-z ]*)?"
)
_CURRENCIES: Final = {"£": "GBP", "$": "USD", "€": "EUR"}
_TIMES: Final = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000, "bn": 10**9}
_UNITS: Final = {
    "%": "percent",
    "percent": "percent",
    "per cent": "percent",
    "day": "days",
    "hour": "hours",
    "minute": "minutes",
    "month": "months",
    "year": "years",
}

_STATES: Final = {
    "na": "not_available",
    "no data": "not_available",
    "not available": "not_available",
    "not applicable": "no_cases",
    "no cases": "no_cases",
    "not due": "not_due",
    "not recorded": "not_recorded",
    "awaited": "awaited",
    "suppressed": "suppressed",
    "tbc": "awaited",
    "tba": "awaited",
    "tbd": "awaited",
}

_ANSWERS: Final = {"yes": "yes", "on": "yes", "true": "yes", "no": "no", "off": "no", "false": "no"}


@dataclass(frozen=True, slots=True)
class Meant:
    """A number that was written as text: the bare number, and the unit that the text names."""

    number: str
    unit: str | None


def number_meant(text: str) -> Meant | None:
    """The number that a text such as ``£109,761`` or ``4 days`` stands for; None for other text."""
    match = _NUMBER.fullmatch(text.strip()) if len(text) <= 60 else None
    if match is None:
        return None
    after = (match["after"] or "").strip().lower()
    digits = _with_point(match["digits"])
    number = Decimal(re.sub(r"[, ]", "", digits))
    unit = "money" if match["currency"] else None
    if match["currency"] in {"$", "€"}:
        unit = f"{{kind: money, currency: {_CURRENCIES[match['currency']]}}}"
    if after in _TIMES:
        number *= _TIMES[after]
    elif after:
        unit = _UNITS.get(after) or _UNITS.get(after.removesuffix("s"))
        if unit is None:
            return None
    sign = "-" if match["sign"] in {"-", "\u2212"} and number else ""
    return Meant(sign + _plainly(number, digits, scaled=after in _TIMES), unit)


def _with_point(digits: str) -> str:
    """The digits with a point for a decimal comma: ``51,5`` is 51.5, but ``1,807`` is 1807."""
    whole, comma, rest = digits.rpartition(",")
    is_decimal = comma and "," not in whole and "." not in digits and len(rest) != 3
    return f"{whole}.{rest}" if is_decimal else digits


def _plainly(number: Decimal, digits: str, *, scaled: bool) -> str:
    if scaled:
        return f"{number.normalize():f}"
    return f"{number:f}" if "." in digits else str(int(number))


def state_meant(text: str) -> str | None:
    """The reason that a filler such as ``N/A`` stands for, ``0`` for ``nil``; None for others."""
    bare = " ".join(text.lower().replace("/", "").split())
    if bare == "nil":
        return "0"
    if bare and not bare.strip("-?\u2013\u2014"):
        return "not_available" if "?" in bare else "not_recorded"
    return _STATES.get(bare)


def answer_meant(value: object) -> str | None:
    """``yes`` or ``no`` where the value is one of the spellings of it; None for anything else."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _ANSWERS.get(value.lower()) if isinstance(value, str) else None


def date_meant(text: str) -> str | None:
    """The day as the format writes it, whether or not it exists; None where none can be read."""
    bare = " ".join(text.lower().replace(",", " ").split())
    match = re.fullmatch(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[t ].*)?", bare)
    match = match or re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", bare)
    if match is not None:
        return _day(match[1], match[2], match[3])
    match = re.fullmatch(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})", bare)
    if match is not None:
        return _day(match[3], match[2], match[1])
    match = re.fullmatch(r"(?:[a-z]+day )?([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]+) ([0-9]{4})", bare)
    month = _month(match[2]) if match is not None else None
    return _day(match[3], month, match[1]) if match is not None and month is not None else None


def _day(year: str, month: str, day: str) -> str:
    return f"{_century(year)}-{int(month):02}-{int(day):02}"


def _century(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"


def _month(name: str) -> str | None:
    found = [number for number, full in enumerate(_MONTHS, 1) if full.startswith(name)]
    return f"{found[0]:02}" if len(name) >= 3 and found else None


def why_no_day(written: str) -> str | None:
    """Why a day that is written as it should be does not exist; None where it does."""
    try:
        date.fromisoformat(written)
    except ValueError:
        year, month, day = (int(part) for part in written.split("-"))
        if not 1 <= month <= 12:
            return f"there is no month {month}"
        return f"there is no {day} {_MONTHS[month - 1].title()} {year}"
    return None


_YEARS = r"((?:19|20)?[0-9]{2})\s?[-/\u2013]\s?((?:19|20)?[0-9]{2})"
_PART = r"(q|h|qtr|quarter|half)[ .]?([1-4])"


def period_meant(text: str) -> str | None:
    """The period as the format writes it; None where none can be read."""
    bare = " ".join(text.lower().replace(",", " ").replace(":", " ").split())
    for pattern, part, years in (
        (rf"{_YEARS}(?: ?[-\u2013]? ?{_PART})?", 3, 1),
        (rf"{_PART} ?[-\u2013]? ?(?:of )?{_YEARS}", 1, 3),
    ):
        match = re.fullmatch(pattern, bare)
        year = _year_pair(match[years], match[years + 1]) if match is not None else None
        if match is not None and year is not None:
            return _with_part(year, match[part], match[part + 1])
    return _month_meant(bare)


def part_meant(text: str) -> str | None:
    """The quarter, half or month of a year as the format writes it; None where none is named."""
    period = period_meant(text) or period_meant(f"2021/22 {text}")
    return period.rpartition(" ")[2] if period is not None and re.search("[ -]", period) else None


def _year_pair(first: str, second: str) -> str | None:
    start = _century(first)
    follows = f"{(int(start) + 1) % 100:02}"
    return f"{start}/{follows}" if second[-2:] == follows else None


def _with_part(year: str, letter: str | None, number: str | None) -> str | None:
    if letter is None:
        return year
    if letter.startswith("h"):
        return f"{year} H{number}" if number in {"1", "2"} else None
    return f"{year} Q{number}"


def _month_meant(bare: str) -> str | None:
    match = re.fullmatch(r"([a-z]+) ([0-9]{4})|([a-z]{3})-([0-9]{2})", bare)
    if match is not None:
        month, year = _month(match[1] or match[3]), match[2] or match[4]
        return f"{_century(year)}-{month}" if month is not None else None
    match = re.fullmatch(r"((?:19|20)[0-9]{2})[-/. ]([0-9]{1,2})", bare)
    year, number = (match[1], match[2]) if match is not None else ("", "0")
    if match is None:
        match = re.fullmatch(r"([0-9]{1,2})[-/. ]((?:19|20)[0-9]{2})", bare)
        year, number = (match[2], match[1]) if match is not None else ("", "0")
    return f"{year}-{int(number):02}" if 1 <= int(number) <= 12 else None
