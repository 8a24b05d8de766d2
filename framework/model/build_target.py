"""From a target's or tolerance's node to its versions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from framework.model.builder import Builder
from framework.model.indicator import Unit, UnitKind
from framework.model.target import (
    BASELINE,
    NO_WORSE_THAN_BASELINE,
    Above,
    Answer,
    AtLeast,
    Below,
    EveryPeriod,
    FromBenchmark,
    Margin,
    Measure,
    Point,
    Profile,
    RelativeTo,
    Shares,
    Target,
    Tolerance,
    Undecided,
    Wanted,
    Within,
)
from framework.source import Node, number_of, word_of, words_of, yes_of

_ONE_FIGURE: dict[str, type[Point | Below | Above | EveryPeriod]] = {
    "value": Point,
    "every_period": EveryPeriod,
    "below": Below,
    "above": Above,
}
_RANGE = ("from", "to")
_AIMS = (*_ONE_FIGURE, *_RANGE, "at_least", "benchmark", "relative_to")
_NO_CHANGE = Margin(Measure.AMOUNT, Fraction(0))


def build_targets(node: Node, unit: Unit | None) -> tuple[Target, ...]:
    """The versions of the target that a node writes, in the order of their dates."""
    if not isinstance(node.data, list):
        target = build_target(node, unit)
        return (target,) if target is not None else ()
    versions = (
        target
        for entry in node.listed()
        if (value := entry.child("value")) is not None
        and (target := build_target(value, unit, entry)) is not None
    )
    return tuple(sorted(versions, key=lambda target: target.from_ or dt.date.min))


def build_target(node: Node, unit: Unit | None, dated: Node | None = None) -> Target | None:
    """The one target that a node writes, short or long; None where it writes none.

    ``dated`` is the node with the day from which it holds, and why, where it has been changed.
    """
    found = _in_block(node) if node.is_block else _in_a_word(node, unit)
    if found is None:
        return None
    wanted, written = found
    return Target(
        wanted=wanted,
        written=written,
        profile=_profile(node),
        from_=dated.day("from") if dated is not None else None,
        because=dated.text("because") if dated is not None else None,
        origin=node.origin,
    )


def _in_a_word(node: Node, unit: Unit | None) -> tuple[Wanted, Decimal | str] | None:
    if (number := number_of(node.data)) is not None:
        return Point(Fraction(number)), number
    word = words_of(node.data)
    if (undecided := word_of(word, Undecided)) is not None:
        return undecided, undecided.value
    if word == NO_WORSE_THAN_BASELINE:
        return RelativeTo(BASELINE, _NO_CHANGE), word
    if unit is not None and unit.kind is UnitKind.YES_NO:
        yes = yes_of(node.data)
        return None if yes is None else (Answer(yes), "yes" if yes else "no")
    return None


def _in_block(node: Node) -> tuple[Wanted, Decimal | str] | None:
    low, high = node.number("from"), node.number("to")
    if low is not None and high is not None:
        return Within(Fraction(low), Fraction(high)), f"{low} to {high}"
    for key, kind in _ONE_FIGURE.items():
        if (value := node.number(key)) is not None:
            written = value if kind is Point else f"{key.replace('_', ' ')} {value}"
            return kind(Fraction(value)), written
    if (grade := node.text("at_least")) is not None:
        return AtLeast(grade), f"at least {grade}"
    if (benchmark := node.text("benchmark")) is not None:
        return FromBenchmark(benchmark), f"the benchmark {benchmark}"
    to, change = node.text("relative_to"), margin_of(node)
    if to is not None and change is not None:
        return RelativeTo(to, change), _relative_words(node, to, change)
    return None


def _relative_words(node: Node, to: str, change: Margin) -> str:
    size = node.number(change.measure) or Decimal(0)
    unit = {Measure.PERCENT: "%", Measure.POINTS: " points"}.get(change.measure, "")
    way = "below" if size < 0 else "above"
    return f"{abs(size)}{unit} {way} the {'' if to == BASELINE else 'benchmark '}{to}"


def _profile(node: Node) -> Profile | Shares | None:
    written = node.child("profile")
    if written is None:
        return None
    if not written.is_block:
        return word_of(words_of(written.data), Profile)
    return Shares(
        {
            part: Fraction(number)
            for part, entry in node.entries("profile")
            if (number := number_of(entry.data)) is not None
        }
    )


def build_tolerances(node: Node) -> tuple[Tolerance, ...]:
    """The versions of the tolerance written under ``tolerance``, in the order of their dates."""
    written = node.child("tolerance")
    if written is None:
        return ()
    nodes = written.listed() if isinstance(written.data, list) else (written,)
    return tuple(sorted(_tolerances(nodes), key=lambda one: one.from_ or dt.date.min))


def _tolerances(nodes: Iterator[Node] | tuple[Node, ...]) -> Iterator[Tolerance]:
    for node in nodes:
        near, far = node.child("near"), node.child("far")
        margin = margin_of(near if near is not None else node)
        if margin is not None:
            yield Tolerance(
                near=margin,
                far=margin_of(far) if far is not None else None,
                from_=node.day("from"),
                because=node.text("because"),
            )


def margin_of(node: Node) -> Margin | None:
    """The margin that a node writes as ``{percent: 5}``, ``{points: 2}`` or ``{amount: 2}``."""
    for measure in Measure:
        if (size := node.number(measure)) is not None:
            return Margin(measure, Fraction(size))
    return None


def report_target_keys(builder: Builder, node: Node, indicator: str) -> None:
    """Report the keys of each version of a target that do not stand together or lack another."""
    versions: Iterator[Node | None] = iter((node,))
    if isinstance(node.data, list):
        versions = (entry.child("value") for entry in node.listed())
    for version in versions:
        if version is None or not isinstance(version.data, dict):
            continue
        if (found := _at_odds(list(version.data))) is not None:
            key, problem, advice = found
            builder.report(
                "TGT003",
                version.origin / key,
                f"the target of indicator {indicator} has {problem}",
                help=advice,
                key=True,
                object_id=indicator,
            )


_AtOdds = tuple[str, str, str]
"""The key to mend, what is wrong and what to do."""

_KEEP_ONE = "keep the one that is meant and take the other out"


def _at_odds(written: list[str]) -> _AtOdds | None:
    """What is wrong with a target's keys; None where they stand together."""
    aims = [key for key in written if key in _AIMS]
    sizes = [key for key in written if key in set(Measure)]
    if not aims:
        return _without_aim(written, sizes)
    first = aims[0]
    others = [key for key in aims if key != first and not {key, first} <= set(_RANGE)]
    if others:
        advice = _KEEP_ONE
        if {first, others[0]} == {"above", "below"}:
            advice = "write from: and to: for a range; both its ends are good"
        return others[0], f"{first} and {others[0]}, and only one of them can be meant", advice
    if aims == ["relative_to"]:
        return _relative(sizes)
    if sizes:
        advice = "write how far short still counts as near under tolerance:, beside target:"
        return sizes[0], f"{first} and {sizes[0]}, which do not belong together", advice
    return _half_a_range(first) if len(aims) == 1 and first in _RANGE else None


def _without_aim(written: list[str], sizes: list[str]) -> _AtOdds | None:
    if sizes:
        advice = "add relative_to: baseline, or the id of one of the indicator's benchmarks"
        return sizes[0], f"{sizes[0]} but no relative_to, from which to count", advice
    if "profile" in written:
        return "profile", "a profile but no number to spread", "add value: with the number"
    return None


def _relative(sizes: list[str]) -> _AtOdds | None:
    if not sizes:
        advice = "add points:, percent: or amount: with the number; 0 is exactly as good"
        return "relative_to", "relative_to but not how far from it", advice
    if len(sizes) > 1:
        message = f"{sizes[0]} and {sizes[1]}, and only one of them can be meant"
        return sizes[1], message, _KEEP_ONE
    return None


def _half_a_range(key: str) -> _AtOdds:
    other, end, polarity = {
        "from": ("to", "upper", "higher_is_better"),
        "to": ("from", "lower", "lower_is_better"),
    }[key]
    return (
        key,
        f"{key} but no {other}",
        f"add {other}: with the {end} end, or write the number alone and polarity: {polarity}",
    )
