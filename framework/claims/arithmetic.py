"""What follows from the words of a text alone: shares, changes and the wholes they imply."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from framework.claims.figure import Found, FoundKind, made
from framework.claims.noted import Noted
from framework.expr import decimal_text, grouped_text, half_up
from framework.prose import FALLS, RISES, Measure, Quantity

_UP, _DOWN = "|".join(sorted(RISES)), "|".join(sorted(FALLS))
_CHANGES = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_CHANGE_AFTER = re.compile(rf" ?(?:{_UP}|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_CHANGE_BEFORE = re.compile(
    r"(?:\bby|\b(?:increase|decrease|reduction|rise|fall|drop) of) (?:a |an )?$", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r" ?\($")
_EQUATES = re.compile(
    r"\b(?:this equates to|this is|that is|i\.e\.|equivalent to) $", re.IGNORECASE
)
_WHICH_IS = re.compile(r"\b(?:which|this) (?:is|was|represents|equates to) an? $", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|on|compared (?:to|with)|than)\b", re.IGNORECASE)
_TO = re.compile(r"\bto\b", re.IGNORECASE)
_REACH = 60
_SHARED = re.compile(
    r" (?:of )?(?:the |our |all )?(?P<noun>[^\W\d_]+) (?:from|who|came|were|are|was|is|had|have)\b",
    re.IGNORECASE,
)
_NEAR = 20
_LEADS_ON = re.compile(r"\b(?:which is an?|which was an?|and|and an?|, an?) $", re.IGNORECASE)
_COUNTS = frozenset({Measure.PLAIN, Measure.MONEY})


def arithmetic(note: Noted) -> Found:
    """The shares and changes of each sentence, worked out from the figures beside them."""
    for sentence, quantities in note.by_sentence():
        stated = [one for one in quantities if not note.is_length_of_time(one)]
        if len(stated) > 1:
            yield from _shares(note, stated)
            yield from _changes(note, stated, sentence)
            yield from _wholes(note, stated)
            yield from _of_percentages(note, stated)
    for percent, share in pairwise(note.quantities):
        leads = share.of is not None and _EQUATES.search(note.before(share.start))
        if leads and not _is_change(note, percent):
            yield from _share(note, share, percent)


def _shares(note: Noted, stated: Sequence[Quantity]) -> Found:
    """``27 of 40 (45%)`` and ``45% (27 of 40)``."""
    for first, second in pairwise(stated):
        gap = note.text[first.end : second.start]
        near = _IN_BRACKETS.search(gap[-2:]) is not None
        closed = note.text[second.end : second.end + 1] == ")"
        if near and closed and first.of is not None:
            yield from _share(note, first, second)
        elif near and closed and len(gap) <= 2 and second.of is not None:
            yield from _share(note, second, first)


def _share(note: Noted, share: Quantity, percent: Quantity) -> Found:
    if share.of is None or percent.measure is not Measure.PERCENT:
        return
    exact = 100 * share.of.part / share.of.whole
    yield made(
        note,
        FoundKind.SHARE,
        _across(share, percent),
        "a share and its percentage",
        f"{share.said} is {_near(exact, percent)}%",
        holds=percent.admits(exact),
    )


def _changes(note: Noted, stated: Sequence[Quantity], sentence: tuple[int, int]) -> Found:
    """``a 45% increase from 92 to 133``, ``an increase of 5 from 20 to 26``."""
    ways = {found.lastgroup for found in _CHANGES.finditer(note.text, *sentence)}
    if len(stated) != 3 or len(ways) != 1:
        return
    changes = [one for one in stated if _is_change(note, one)]
    if len(changes) != 1:
        return
    (change,) = changes
    first, second = (one for one in stated if one is not change)
    pair = _old_and_new(note, change, (first, second), sentence[0])
    if pair is None or first.measure is not second.measure:
        return
    yield from _spans(note, stated, sentence)
    old, new = (one.value for one in pair)
    if old is None or new is None or old <= 0 or change.value is None:
        return
    grown = (new - old) * (1 if "up" in ways else -1)
    by = f"from {pair[0].said} to {pair[1].said}"
    if change.measure is Measure.PERCENT:
        exact = 100 * grown / old
        holds, what = change.admits(exact), f"{_near(abs(exact), change)}%"
    elif change.measure is Measure.POINTS and first.measure is not Measure.PERCENT:
        return
    else:
        exact, holds, what = grown, change.admits(grown), grouped_text(abs(grown))
    if first.measure is Measure.PERCENT and (not holds or change.admits(grown)):
        exact, holds = grown, change.admits(grown)
        what = f"{grouped_text(abs(grown))} percentage points"
    way = {True: "an increase", False: "a decrease"}[(exact > 0) is ("up" in ways)]
    follows = f"{by} is {way} of {what}" if exact else f"{by} is no change"
    yield made(
        note,
        FoundKind.CHANGE,
        _across(*stated),
        "a change between two figures",
        follows,
        holds=holds,
    )


def _spans(note: Noted, stated: Sequence[Quantity], sentence: tuple[int, int]) -> Found:
    """``from Q1 20/21 (1309) to 21/22 (1893)``, a change from a quarter to a year."""
    start, end = stated[0].start, min(stated[-1].end + _NEAR, sentence[1])
    named = [one.period for one in note.times_within(start, end) if one.period is not None]
    if len(named) == 2:
        first, second = named
        yield made(
            note,
            FoundKind.SPANS,
            _across(*stated),
            "a change between two periods",
            f"{first.label} is {first.months} months and {second.label} is {second.months}",
            holds=first.months == second.months,
        )


def _of_percentages(note: Noted, stated: Sequence[Quantity]) -> Found:
    """``38% of referrals, which is a 7% reduction``, of 7 points or of 7 percent."""
    for share, change in pairwise(stated):
        both = share.measure is change.measure is Measure.PERCENT
        gap = note.text[share.end : change.start]
        way = _CHANGE_AFTER.match(note.after(change.end))
        if not both or way is None or len(gap) > 2 * _REACH or not gap.startswith(" of "):
            continue
        now, by = share.value, change.value
        exact = share.qualifier is None and change.qualifier is None
        if (
            now is None
            or by is None
            or by >= 100
            or not exact
            or not _LEADS_ON.search(gap[-_NEAR:])
        ):
            continue
        by = by if way["down"] is None else -by
        points, percent = _near(now - by, share), _near(100 * now / (100 + by), share)
        yield made(
            note,
            FoundKind.POINTS,
            (change.start, change.end + len(way[0])),
            f"a change of {share.said}",
            f"that may mean from {points}% to {share.said} (percentage points) "
            f"or from {percent}% to {share.said} (percent)",
            holds=None,
        )


def _is_change(note: Noted, quantity: Quantity) -> bool:
    after, before = note.after(quantity.end), note.before(quantity.start)
    return bool(_CHANGE_AFTER.match(after) or _CHANGE_BEFORE.search(before))


def _old_and_new(
    note: Noted, change: Quantity, figures: tuple[Quantity, Quantity], start: int
) -> tuple[Quantity, Quantity] | None:
    """Which of two figures was before a change and which after; None where that is not sure."""
    first, second = figures
    if first.measure not in _COUNTS | {Measure.PERCENT} or first.of or second.of:
        return None
    if first.start < change.start < second.start:
        leads = _WHICH_IS.search(note.before(change.start))
        since = _FROM.search(note.text, change.end, second.start)
        return (second, first) if leads and since else None
    since = _FROM.search(note.text, max(start, first.start - _REACH), first.start)
    until = _TO.search(note.text, first.end, second.start)
    return (first, second) if since and until else None


def _wholes(note: Noted, stated: Sequence[Quantity]) -> Found:
    """``12% of pupils (30) and 50% of pupils (40)``, which cannot be of the same pupils."""
    pairs: list[tuple[Quantity, Quantity]] = []
    percent: Quantity | None = None
    for one in stated:
        if one.measure is Measure.PERCENT and percent is None:
            percent = one
        elif one.measure is Measure.PLAIN:
            bracketed = note.before(one.start).endswith("(") and note.after(one.end)[:1] == ")"
            if bracketed and percent is not None and one.end - percent.start <= 2 * _REACH:
                pairs.append((percent, one))
            percent = None
    for (part, count), (other, another) in pairwise(pairs):
        if _noun(note, part) != _noun(note, other) or not _noun(note, part):
            continue
        first, second = _whole(part, count), _whole(other, another)
        if first is None or second is None:
            continue
        apart = first[1] < second[0] or second[1] < first[0]
        yield made(
            note,
            FoundKind.WHOLES,
            _across(part, another),
            f"shares of the same {_noun(note, part)}",
            f"{count.said} is {part.said} of about {_middle(first)}, and {another.said} is "
            f"{other.said} of about {_middle(second)}",
            holds=not apart,
        )


def _whole(percent: Quantity, count: Quantity) -> tuple[Fraction, Fraction] | None:
    """Between which figures the whole lies of which a count is so many percent."""
    low, high = percent.admitted.low, percent.admitted.high
    if low is None or high is None or low <= 0 or count.value is None:
        return None
    return 100 * count.value / high, 100 * count.value / low


def _middle(ends: tuple[Fraction, Fraction]) -> str:
    return grouped_text(half_up((ends[0] + ends[1]) / 2, 0))


def _noun(note: Noted, quantity: Quantity) -> str:
    """The word after a percentage of which it is a share; empty where more words tell which."""
    found = _SHARED.match(note.after(quantity.end))
    return found["noun"].casefold() if found is not None else ""


def _across(*quantities: Quantity) -> tuple[int, int]:
    return min(one.start for one in quantities), max(one.end for one in quantities)


def _near(exact: Fraction, quantity: Quantity) -> str:
    """A percentage to one decimal more than it is written with."""
    return decimal_text(half_up(exact, quantity.decimals + 1))
