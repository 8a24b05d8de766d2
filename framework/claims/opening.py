"""The period and the status that a note opens with, and the days it names."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Collection

from framework.claims.figure import Found, FoundKind, made
from framework.claims.noted import Noted
from framework.model.period import Period, day_words, months_later
from framework.prose import Mention

_COLON = re.compile(r"\s*:\s*")
_GIVEN_FOR = re.compile(r"(?:\bas of|\bas at|\bat|\breporting on)\s*$", re.IGNORECASE)
_NOW = re.compile(r"\b(?:is|are|currently|now)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:was|were|had|compared|previous|last|since|from)\b", re.IGNORECASE)
_LATEST = 6


def opening(note: Noted, statuses: Collection[str], last: dt.date | None) -> Found:
    """What a note opens with, and the days for which it gives figures.

    ``statuses`` are the words for statuses that the plan's report uses; ``last`` is the day of the
    report, None where it is not known.
    """
    period = note.passage.period
    first = note.times[0] if note.times else None
    opens = first is not None and first.start == len(note.text) - len(note.text.lstrip())
    if first is not None and opens and period is not None and note.passage.is_periodic:
        colon = _COLON.match(note.text, first.end)
        if colon is not None and first.period is not None:
            yield from _period(note, first, first.period, period)
            yield from _status(note, colon.end(), statuses)
    for mention in note.times:
        yield from _day(note, mention, last)


def _period(note: Noted, mention: Mention, named: Period, period: Period) -> Found:
    holds = named.same_days(period)
    if not holds and any(one.period and one.period.same_days(period) for one in note.times):
        return
    yield made(
        note,
        FoundKind.PERIOD,
        (mention.start, mention.end),
        "the period that the note is about",
        f"it stands under {period.label}",
        holds=holds,
    )


def _status(note: Noted, start: int, statuses: Collection[str]) -> Found:
    printed = note.published.status
    rest = note.text[start:].casefold()
    fitting = [
        status
        for status in statuses
        if rest.startswith(status) and not rest[len(status) : len(status) + 1].isalnum()
    ]
    if printed is None or not fitting:
        return
    said = max(fitting, key=len)
    yield made(
        note,
        FoundKind.STATUS,
        (start, start + len(said)),
        "the status that was printed",
        f"the status printed beside it is {printed}",
        holds=said == printed.casefold(),
    )


def _day(note: Noted, mention: Mention, last: dt.date | None) -> Found:
    words = (mention.start, mention.end)
    if mention.impossible:
        yield made(note, FoundKind.DAY, words, "a day", "there is no such day", holds=False)
        return
    period, day = note.passage.period, mention.day
    before = note.before(mention.start)
    if day is None or period is None or not _GIVEN_FOR.search(before):
        return
    limit = max(last, period.last_day) if last is not None else months_later(period.end, _LATEST)
    understood = "the day for which a figure is given"
    if period.start <= day <= limit:
        yield made(note, FoundKind.DAY, words, understood, f"it fits {period.label}", holds=True)
        return
    start, end = note.sentence_at(mention.start)
    if not _NOW.search(note.text, start, end) or _THEN.search(note.text, start, end):
        return
    meant = _a_year_later(day)
    if day < period.start <= meant <= limit:
        began = f"{period.label} began on {day_words(period.start)}"
        follows = f"{began}, so that {day_words(meant)} is probably meant"
        yield made(note, FoundKind.DAY, words, understood, follows, holds=False)


def _a_year_later(day: dt.date) -> dt.date:
    year = min(day.year + 1, dt.MAXYEAR)
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))
