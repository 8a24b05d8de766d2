"""What a note tells of a later time, beside a figure that leaves nothing to come."""

from __future__ import annotations

import datetime as dt
import re

from framework.claims.figure import Found, FoundKind, made
from framework.claims.indicator_note import IndicatorNote
from framework.claims.noted import Noted
from framework.model.indicator import UnitKind
from framework.model.period import Period
from framework.prose import Mention, period_meant

_DELAYED = re.compile(
    r"\b(?:delayed|postponed|deferred|put back|on hold) (?:until|to) $", re.IGNORECASE
)
_TO_COME = re.compile(
    r"(?<!was )(?<!were )\b(?:will be|is due to be|are due to be|to be (?=established|completed|"
    r"implemented|introduced|agreed|developed|delivered|confirmed|published|set))[^.;:,]*$",
    re.IGNORECASE,
)
_COMPLETE = 100
_ALIKE = 2
_FAR = 60


def later(note: Noted, as_at: dt.date | None) -> Found:
    """Delays of what is complete, and things still to come in a time that is over.

    ``as_at`` is the day to which the plan's figures run; None where it does not say.
    """
    period = note.passage.period
    if period is None or not note.passage.is_periodic:
        return
    for mention in note.times:
        begins, ends = _stretch(note, mention)
        lead = _lead(note, mention)
        delayed, to_come = _DELAYED.search(lead), _TO_COME.search(lead)
        if delayed is not None and begins >= period.end and _done(note, mention):
            words = mention.start - len(delayed[0]), mention.end
            yield made(note, FoundKind.DELAY, words, "a delay", _state(note, period), holds=False)
        elif to_come is not None and ends <= period.last_day and _is_over(note, period, as_at):
            words = mention.start - len(to_come[0]), mention.end
            follows = f"the note is about {period.label}, and by its end that time is over"
            yield made(note, FoundKind.OVER, words, "something to come", follows, holds=False)


def _stretch(note: Noted, mention: Mention) -> tuple[dt.date, dt.date]:
    """The first and last day of what a mention names; the wrong way round where it names none."""
    own = note.passage.period
    if mention.day is not None:
        return mention.day, mention.day
    named = period_meant(mention, own, note.year_starts) if own and not mention.relative else None
    return (named.start, named.last_day) if named is not None else (dt.date.min, dt.date.max)


def _lead(note: Noted, mention: Mention) -> str:
    """The words of the sentence before a time, as far as they belong to it."""
    start = max(note.sentence_at(mention.start)[0], mention.start - _FAR)
    return note.text[start : mention.start]


def _state(note: Noted, period: Period) -> str:
    """How complete what the note stands beside is reported to be."""
    if isinstance(note, IndicatorNote):
        return f"the figure for {period.label} is {_COMPLETE}%"
    return f"the {note.passage.noun} is reported as complete for {period.label}"


def _is_over(note: Noted, period: Period, as_at: dt.date | None) -> bool:
    """Whether what is reported for the period is all there will be."""
    if as_at is not None and as_at < period.last_day:
        return False
    return note.own_figure is not None if isinstance(note, IndicatorNote) else note.is_done


def _done(note: Noted, mention: Mention) -> bool:
    """Whether what the note stands beside is complete, and the sentence is about that."""
    if not isinstance(note, IndicatorNote):
        return note.is_done
    unit = note.indicator.unit
    percent = unit is not None and unit.kind is UnitKind.PERCENT
    alike = note.common_words(*note.sentence_at(mention.start)) >= _ALIKE
    return percent and note.own_figure == _COMPLETE and alike
