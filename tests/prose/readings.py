"""Writes what is read from sentences, one line per quantity and time, for tables of tests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

from framework.model.plan import Action, Plan
from framework.prose import Admitted, Mention, Quantity, read_quantities, read_times

SENTENCE = "§ "
_END = re.compile(r"(?<=[.!?;])\s+|\n+")


def sentences(text: str) -> list[str]:
    """The sentences and paragraphs of a text."""
    return [piece for piece in _END.split(text) if piece]


def table(lines: Iterable[str]) -> str:
    """Every sentence with what is read from it."""
    return "\n".join("\n".join(_entry(line)) for line in lines) + "\n"


def listed(path: Path) -> list[str]:
    """The sentences that a table lists."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix(SENTENCE) for line in lines if line.startswith(SENTENCE)]


def prose_of(plan: Plan) -> Iterator[str]:
    """Every note and narrative of a plan."""
    for indicator in (*plan.indicators, *plan.figures):
        yield from (one for one in (indicator.note, indicator.definition) if one)
        yield from (seen.note for seen in indicator.observations if seen.note)
    yield from (text for action in plan.actions for text in _of_action(action))
    yield from (section.text for section in plan.narrative)
    if plan.report is not None:
        yield from (one.text for one in plan.report.implications if one.text)
        yield from (one.text for one in plan.report.recommendations)
    yield from (text for risk in plan.risks for text in (risk.identification, risk.note) if text)


def _of_action(action: Action) -> Iterator[str]:
    yield from (one.note for one in action.progress if one.note)
    yield from (note for note in (action.note,) if note)
    for milestone in action.milestones:
        yield from _of_action(milestone)


def _entry(sentence: str) -> Iterator[str]:
    yield SENTENCE + sentence
    found: list[Quantity | Mention] = [*read_quantities(sentence), *read_times(sentence)]
    for one in sorted(found, key=lambda one: one.start):
        yield f"    {one.said} -> " + (_quantity(one) if isinstance(one, Quantity) else _time(one))


def _quantity(quantity: Quantity) -> str:
    words = [_admitted(quantity.admitted), quantity.measure.value]
    if quantity.of is not None:
        words = [f"{quantity.of.part} of {quantity.of.whole}"]
    if quantity.short is not None:
        words = [f"all but {quantity.short}"]
    if quantity.per is not None:
        words.append(f"per {quantity.per}")
    return " ".join(words)


def _admitted(admitted: Admitted) -> str:
    if admitted.low == admitted.high and admitted.low is not None:
        return _number(admitted.low)
    low = (
        ""
        if admitted.low is None
        else _number(admitted.low) + (" <= " if admitted.low_in else " < ")
    )
    high = (
        ""
        if admitted.high is None
        else (" <= " if admitted.high_in else " < ") + _number(admitted.high)
    )
    return f"{low}x{high}"


def _number(value: Fraction) -> str:
    for places in range(5):
        if (value * 10**places).denominator == 1:
            whole = value * 10**places
            sign = "-" if whole < 0 else ""
            digits = str(abs(whole.numerator)).rjust(places + 1, "0")
            return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
    return str(value)


def _time(mention: Mention) -> str:
    words = [
        mention.period and mention.period.label,
        mention.day and mention.day.isoformat(),
        mention.quarter and not mention.period and f"quarter {mention.quarter}",
        mention.relative and mention.relative.value.replace("_", " "),
        mention.impossible and "no such day",
    ]
    return ", ".join(str(word) for word in words if word) or "a time"
