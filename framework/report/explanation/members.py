"""The things whose statuses are counted, one in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from framework.explain.explanation import Member
from framework.report.explanation.places import placed
from framework.report.safe import safe
from framework.report.scorecard.words.common import joined
from framework.scorecard import IndicatorRow

_TITLE = 60


def member_lines(members: Iterable[Member]) -> Iterator[str]:
    """Each with its id, title, status, what that counts as, and place."""
    for one in members:
        thing = one.row.indicator if isinstance(one.row, IndicatorRow) else one.row.action
        label = safe(one.status.label) if one.status is not None else "no status"
        counted = "" if one.held is None else ", counted" if one.held else ", not counted"
        title = safe(thing.title, most=_TITLE)
        yield placed(f"{safe(thing.id)} {title}: {label}{counted}", thing.origin)


def tally_words(members: Iterable[Member]) -> str:
    """How many have each status, those that come first first: ``3 On Target and 1 Off Target.``"""
    found = Counter(one.status.label if one.status is not None else "no status" for one in members)
    words = [f"{number} {safe(label)}" for label, number in found.most_common()]
    return f"There are {joined(words)}." if words else ""
