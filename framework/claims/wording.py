"""A judged claim in words: what follows instead, in one sentence, and what to do about it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Final

from framework.claims.judge import JudgedClaim, Reason, Verdict, change_in
from framework.claims.told import Roughly
from framework.expr import Kind, decimal_text, grouped_text, half_up
from framework.expr.tree import Lookup
from framework.model.period import day_words
from framework.prose import Measure, Quantity

_LONGEST: Final = 90
_MOST_PLACES: Final = 12
_MEASURES: Final = {
    Measure.PLAIN: "plain numbers",
    Measure.PERCENT: "percent",
    Measure.POINTS: "percentage points",
    Measure.MONEY: "money",
    Measure.SHARE: "shares",
    Measure.TIMES: "multiples",
}


def sentence(judged: JudgedClaim) -> str:
    """What became of the claim, from its words on: no capital, no full stop."""
    said = f'"{short(judged.claim.says)}"'
    match judged.reason:
        case Reason.FOLLOWS:
            return f"{said}: {worked_out(judged)}"
        case Reason.CONTRADICTED:
            if isinstance(judged.answer, bool):
                return f"{said}, but that does not follow: {worked_out(judged)}"
            return f"{said}, but it is {answer_in_words(judged)}"
        case Reason.NOT_IN_TEXT:
            return f"{said}, words that do not stand in the text"
        case Reason.NO_FIGURE:
            return f"{said}, which names no {_wanted(judged)} to hold against its check"
        case Reason.SEVERAL_FIGURES:
            return f"{said}, which names {_named(judged)}, but its check gives one"
        case Reason.NO_SHARE:
            return f"{said}, which is no share, but its check gives one"
        case Reason.SHARE_OF_ONE_FIGURE:
            return f"{said}, which is a share, but its check gives one number"
        case Reason.ZERO_DIVISOR:
            return f"{said}, which cannot be told: {judged.working} divides by 0"
        case Reason.NOT_READ:
            return f"{said}, and its check is not understood"
        case _:
            return f"{said}, which cannot be told: {'; '.join(judged.missing)}"


def worked_out(judged: JudgedClaim) -> str:
    """The check with the values put in, and what it comes to."""
    check, working = judged.claim.check, judged.working
    asked = check.text if check is not None else working
    if check is not None and isinstance(check.tree, Lookup):
        working = asked
    if not isinstance(judged.answer, bool):
        return f"{working} is {answer_in_words(judged)}"
    so = "so" if judged.answer else "not so"
    if judged.words_found:
        found = (f"{key.removesuffix('()')} is {shown}" for key, shown in judged.words_found)
        return f"{asked} is {so}: {'; '.join(found)}"
    same = working == asked
    return f"{working} is {so}" if same else f"{asked} comes to {working}, which is {so}"


def answer_in_words(judged: JudgedClaim) -> str | None:
    """What follows from the plan: ``38.5%``, ``more than 100``, ``5 of 6 (83.3%)``.

    None where nothing follows.
    """
    answer, check = judged.answer, judged.claim.check
    if isinstance(answer, tuple):
        part, whole = answer
        percent = decimal_text(half_up(100 * part / whole, 1))
        return f"{grouped_text(part)} of {grouped_text(whole)} ({percent}%)"
    if isinstance(answer, bool):
        return "so" if answer else "not so"
    if isinstance(answer, Roughly):
        return f"{answer.said} {_measured(answer.number * judged.scale.times, judged)}"
    if not isinstance(answer, Fraction) or check is None:
        return None
    if check.gives is Kind.DATE:
        return day_words(dt.date.fromordinal(int(answer)))
    if change_in(check.tree) is None:
        return _number(answer, judged)
    if answer == 0:
        return "no change"
    way = "an increase" if answer > 0 else "a decrease"
    return f"{way} of {_number(abs(answer), judged)}"


def measure_in_words(measure: Measure) -> str:
    """What figures of a measure are in: ``percent``, ``percentage points``."""
    return _MEASURES[measure]


def short(says: str) -> str:
    """The words of a claim on one line, cut where they are long."""
    flat = " ".join(says.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rstrip()}…"


def _number(number: Fraction, judged: JudgedClaim) -> str:
    """The number with its unit, to as many places as show that the words do or do not fit."""
    number *= judged.scale.times
    places = 1 + (judged.quantity.decimals if judged.quantity is not None else 1)
    while places < _MOST_PLACES and _looks_otherwise(half_up(number, places), number, judged):
        places += 1
    return _measured(half_up(number, places), judged)


def _measured(number: Fraction | Decimal, judged: JudgedClaim) -> str:
    """The number as it is, with its unit."""
    text = grouped_text(number)
    match judged.scale.measure:
        case Measure.PERCENT:
            return f"{text}%"
        case Measure.POINTS:
            return f"{text} percentage points"
        case Measure.MONEY:
            sign = judged.scale.sign
            return f"-{sign}{text[1:]}" if text.startswith("-") else f"{sign}{text}"
        case _:
            return text


def _looks_otherwise(shown: Decimal, number: Fraction, judged: JudgedClaim) -> bool:
    """Whether rounding would make a figure look as if the words fitted where they do not."""
    quantity: Quantity | None = judged.quantity
    if quantity is None or judged.verdict is not Verdict.FAILS:
        return False
    return quantity.admits(Fraction(shown)) and not quantity.admits(number)


def _wanted(judged: JudgedClaim) -> str:
    check = judged.claim.check
    return "day" if check is not None and check.gives is Kind.DATE else "figure"


def _named(judged: JudgedClaim) -> str:
    """The figures or times in the words, listed."""
    parts = judged.words.quantities if _wanted(judged) == "figure" else judged.words.times
    listed = [f'"{" ".join(one.said.split())}"' for one in parts]
    return f"{', '.join(listed[:-1])} and {listed[-1]}"
