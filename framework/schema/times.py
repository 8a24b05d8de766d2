"""How years and periods are written, with the plan's own year in the examples."""

from __future__ import annotations

import re

from framework.schema.meant import period_meant
from framework.schema.scene import Scene

_USUAL = "2021/22"
_LONGEST = 40
_PAIR = re.compile(r"(?:19|20)[0-9]{2}\s?[/\-\u2013]\s?(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])")
_CALENDAR = re.compile(r"(?:19|20)[0-9]{2}")
_PART = re.compile(
    r"(?<![a-z])(?:(?P<quarter>q|qtr|quarter)|(?P<half>h|half))[ .]?(?P<number>[0-9]{1,2})"
    r"(?![0-9/])",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})[-/. ](?P<number>[0-9]{1,2})"
    r"|(?P<before>[0-9]{1,2})[-/. ](?P<behind>(?:19|20)[0-9]{2})"
)


def ways_to_write(scene: Scene) -> str:
    """How a period, or a year, may be written."""
    year = _year_of_plan(scene) or _USUAL
    start = year[:4]
    if scene.role == "year":
        return f"{year if '/' in year else _USUAL}, or as {start} for a calendar year"
    if "/" not in year:
        return f"{start} or {start}-06"
    return f"{year}, {year} H1, {year} Q1, {start}-06 or {start}"


def ways_of_part(scene: Scene) -> str:
    """How a part of a year may be written."""
    return f"Q1, H1 or {(_year_of_plan(scene) or _USUAL)[:4]}-06"


def no_such_part(scene: Scene, written: str) -> str | None:
    """What quarters, halves or months there are, where one is named that there is not."""
    if len(written) > _LONGEST:
        return None
    match = _PART.search(written)
    if match is not None:
        letter, last = ("Q", 4) if match["quarter"] else ("H", 2)
        if 1 <= int(match["number"]) <= last:
            return None
        year = _year_in(written) or _year_of_plan(scene) or _USUAL
        if scene.role != "profile_part" and "/" not in year:
            return None
        lead = "" if scene.role == "profile_part" else f"{year} "
        if letter == "H":
            return f"write one of the halves H1 and H2, such as {lead}H2"
        return f"write one of the quarters Q1 to Q4, such as {lead}Q4"
    month = _MONTH.fullmatch(written.strip())
    if month is None or 1 <= int(month["number"] or month["before"]) <= 12:
        return None
    return f"write one of the months 01 to 12, such as {month['year'] or month['behind']}-12"


def _year_in(written: str) -> str | None:
    """The year that runs over two calendar years in a text; None where there is none."""
    match = _PAIR.search(written)
    return period_meant(match[0]) if match is not None else None


def _year_of_plan(scene: Scene) -> str | None:
    """The plan's own year; None where it is not known."""
    data = scene.document.data
    year = data.get("year") if isinstance(data, dict) and not scene.fmt.is_table else None
    text = str(year) if isinstance(year, str | int) else ""
    if len(text) <= _LONGEST and _PAIR.match(text):
        return _year_in(text)
    return text if _CALENDAR.fullmatch(text) else None
