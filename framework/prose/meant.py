"""Which period a time in a text means, by the period that the text is about."""

from __future__ import annotations

import datetime as dt

from framework.model.period import APRIL, Frequency, Period, months_later, year_of
from framework.prose.times import Mention, Relative


def period_meant(mention: Mention, own: Period, year_starts: int = APRIL) -> Period | None:
    """The period that a mention means in a text about a period; None where that is not sure."""
    if mention.period is not None:
        return mention.period
    year = year_of(own, year_starts)
    if mention.quarter is not None:
        if mention.relative is Relative.PREVIOUS_YEAR:
            year = _labelled(months_later(year.start, -12), 12, year_starts)
        elif mention.relative is not None:
            return None
        return _labelled(months_later(year.start, 3 * mention.quarter - 3), 3, year_starts)
    match mention.relative:
        case Relative.SAME_TIME_LAST_YEAR:
            return _labelled(months_later(own.start, -12), own.months, year_starts)
        case Relative.PREVIOUS_YEAR:
            return _labelled(months_later(year.start, -12), 12, year_starts)
        case Relative.PREVIOUS_QUARTER if own.months >= 3:
            return _labelled(months_later(own.end, -6), 3, year_starts)
        case Relative.PREVIOUS_MONTH if own.frequency is Frequency.MONTHLY:
            return _labelled(months_later(own.start, -1), 1, year_starts)
    return None


def _labelled(start: dt.date, months: int, year_starts: int) -> Period:
    """The period of so many months from a day, labelled as plans write it."""
    if months == 1:
        return Period(f"{start.year}-{start.month:02}", start, months)
    first = start.year if start.month >= year_starts else start.year - 1
    year = f"{first}" if year_starts == 1 else f"{first}/{(first + 1) % 100:02}"
    number = (start.month - year_starts) % 12 // months + 1
    part = {3: f" Q{number}", 6: f" H{number}"}.get(months, "")
    return Period(f"{year}{part}", start, months)
