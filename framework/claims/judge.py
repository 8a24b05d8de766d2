"""Every claim of a plan held against what follows from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from framework.claims.figure import FoundFigure
from framework.claims.ledger import Ledger
from framework.claims.measures import NO_SCALE, Scale, scale_of
from framework.claims.passages import Passage, passages
from framework.claims.told import Roughly, Told
from framework.expr import (
    NO_CASES,
    Answer,
    ClaimCheck,
    Kind,
    Lookup,
    answer_of,
    substitute_words,
)
from framework.expr.tree import Call, Node
from framework.load import JudgedPlan
from framework.model.claim import Claim
from framework.model.indicator import Unit
from framework.place import FilePath
from framework.prose import (
    Direction,
    Measure,
    Mention,
    Quantity,
    Searched,
    direction_of,
    read_prose,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a claim as they are read.

    Attributes:
        quantities: the figures in them.
        times: the times in them.
        direction: which way they say something went; None where they say neither way, or both.
    """

    quantities: tuple[Quantity, ...]
    times: tuple[Mention, ...]
    direction: Direction | None


class Verdict(StrEnum):
    """Whether what is claimed follows from the plan."""

    HOLDS = "holds"
    FAILS = "fails"
    CANNOT_TELL = "cannot_tell"


class Reason(StrEnum):
    """Why a claim has its verdict.

    ``FOLLOWS`` and ``CONTRADICTED`` tell of the figures; with every other reason nothing could be
    compared.
    """

    FOLLOWS = "follows"
    CONTRADICTED = "contradicted"
    NOT_IN_TEXT = "not_in_text"
    NO_FIGURE = "no_figure"
    SEVERAL_FIGURES = "several_figures"
    NO_SHARE = "no_share"
    SHARE_OF_ONE_FIGURE = "share_of_one_figure"
    MISSING = "missing"
    ZERO_DIVISOR = "zero_divisor"
    UNKNOWN = "unknown"
    NOT_READ = "not_read"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedClaim:
    """One claim and what became of it.

    Attributes:
        claim: the claim as it is written.
        passage: the text that it is made in.
        verdict: whether it holds.
        reason: why.
        stretch: where its words stand in the text; None where they do not.
        words: what the words say.
        quantity: the one figure in them; None where there is none that counts.
        mention: the one day or period in them; None where none counts.
        answer: what follows from the plan; None where nothing does.
        scale: what the answer is measured in.
        working: the check with the values put in; empty where it could not be read.
        words_found: the statuses, trends and other words that it asks for, each by its lookup.
        missing: what the plan does not say, each in a sentence.
        other_measure: whether the words are measured in something else than the answer.
    """

    claim: Claim
    passage: Passage
    verdict: Verdict
    reason: Reason
    stretch: tuple[int, int] | None = None
    words: Words
    quantity: Quantity | None = None
    mention: Mention | None = None
    answer: Answer | Roughly = None
    scale: Scale = NO_SCALE
    working: str = ""
    words_found: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    other_measure: bool = False


@dataclass(frozen=True, slots=True)
class JudgedClaims:
    """All claims of a plan, judged once for every check that reads them."""

    claims: tuple[JudgedClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsOfPlan:
    """What the words of one plan come to.

    Attributes:
        path: its file.
        id: its id.
        claims: its claims, each held against what follows from it.
        found: what is found in its prose without a claim.
    """

    path: FilePath
    id: str
    claims: tuple[JudgedClaim, ...]
    found: tuple[FoundFigure, ...] = ()


_TOO_MANY = "the claims of this plan hold more numbers than can be read at once"


def judge_claims(judged: JudgedPlan) -> tuple[JudgedClaim, ...]:
    """Every claim of the plan with its verdict, in the order of the plan's parts."""
    ledger = Ledger(judged)
    found: list[JudgedClaim] = []
    for passage in passages(judged.plan):
        if passage.claims:
            text = Searched(passage.text)
            found.extend(_judged(claim, passage, text, ledger) for claim in passage.claims)
    return tuple(found)


def _judged(claim: Claim, passage: Passage, text: Searched, ledger: Ledger) -> JudgedClaim:
    read = ledger.reader.has_time_for(claim.says)
    made = JudgedClaim(
        claim=claim,
        passage=passage,
        verdict=Verdict.CANNOT_TELL,
        reason=Reason.NOT_READ,
        stretch=text.stretch_of(claim.says),
        words=_read(claim.says if read else "", ledger.year_starts),
    )
    if not read:
        made = replace(made, reason=Reason.MISSING, missing=(_TOO_MANY,))
    elif claim.check is not None:
        made = _worked_out(made, claim.check, ledger)
    if made.stretch is None:
        return replace(made, verdict=Verdict.CANNOT_TELL, reason=Reason.NOT_IN_TEXT)
    return made


def _read(says: str, year_starts: int) -> Words:
    quantities, times = read_prose(says, year_starts)
    return Words(quantities=quantities, times=times, direction=direction_of(says))


def _worked_out(made: JudgedClaim, check: ClaimCheck, ledger: Ledger) -> JudgedClaim:
    """The claim with what its check comes to, compared with what its words say."""
    asked = {key: ledger.tell(lookup, made.passage) for key, lookup in check.lookups.items()}
    answer = _answer(check, asked)

    def unit_of(lookup: Lookup) -> Unit | None:
        return ledger.unit_of(lookup.subject or made.passage.id)

    made = replace(
        made,
        answer=answer,
        scale=scale_of(check.tree, unit_of),
        working=substitute_words(
            check, {key: told.shown for key, told in asked.items() if told.shown}
        ),
        words_found=tuple(
            (key, told.shown) for key, told in asked.items() if isinstance(told.value, str)
        ),
        missing=() if isinstance(answer, Roughly) else tuple(dict.fromkeys(_missing(asked))),
    )
    if any(told.unknown for told in asked.values()):
        return replace(made, reason=Reason.UNKNOWN)
    if answer is None:
        return replace(made, reason=Reason.MISSING)
    if answer is NO_CASES:
        return replace(made, reason=Reason.ZERO_DIVISOR)
    return _compared(made, check)


def _answer(check: ClaimCheck, asked: dict[str, Told]) -> Answer | Roughly:
    """What the check comes to: what is known of a number, where nothing else is asked for."""
    if isinstance(check.tree, Lookup):
        (only,) = asked.values()
        if only.roughly is not None:
            return only.roughly
    return answer_of(check, {key: told.value for key, told in asked.items()})


def _missing(asked: dict[str, Told]) -> Iterator[str]:
    return (told.missing for told in asked.values() if told.missing is not None)


def _compared(made: JudgedClaim, check: ClaimCheck) -> JudgedClaim:
    match made.answer:
        case bool():
            return _with_verdict(made, holds=made.answer)
        case Fraction() if check.gives is Kind.DATE:
            return _with_day(made, dt.date.fromordinal(int(made.answer)))
    reason = _no_one_figure(made.words)
    if reason is not None:
        return replace(made, reason=reason)
    (quantity,) = made.words.quantities
    made = replace(made, quantity=quantity)
    match made.answer:
        case (part, whole):
            held = quantity.admits_share(part, whole)
            if held is None:
                return replace(made, reason=Reason.NO_SHARE)
            return _with_verdict(made, holds=held)
        case Fraction() if quantity.of is None and quantity.short is None:
            return _with_number(made, made.answer, quantity, check.tree)
        case Roughly() if quantity.of is None and quantity.short is None:
            return _with_allowed(made, made.answer, quantity)
        case _:
            return replace(made, reason=Reason.SHARE_OF_ONE_FIGURE)


def _no_one_figure(words: Words) -> Reason | None:
    if not words.quantities:
        return Reason.NO_FIGURE
    return Reason.SEVERAL_FIGURES if len(words.quantities) > 1 else None


def _with_verdict(made: JudgedClaim, *, holds: bool) -> JudgedClaim:
    return replace(
        made,
        verdict=Verdict.HOLDS if holds else Verdict.FAILS,
        reason=Reason.FOLLOWS if holds else Reason.CONTRADICTED,
    )


def _with_day(made: JudgedClaim, day: dt.date) -> JudgedClaim:
    """The claim whose words name one day, or a period that the day lies in."""
    named = [one for one in made.words.times if one.day is not None or one.period is not None]
    if len(named) != 1:
        return replace(made, reason=Reason.SEVERAL_FIGURES if named else Reason.NO_FIGURE)
    (mention,) = named
    made = replace(made, mention=mention)
    if mention.period is not None and mention.day is None:
        return _with_verdict(made, holds=mention.period.start <= day < mention.period.end)
    return _with_verdict(made, holds=day == mention.day)


def _with_number(
    made: JudgedClaim, actual: Fraction, quantity: Quantity, tree: Node
) -> JudgedClaim:
    """The claim whose words state one number."""
    change = change_in(tree)
    down = made.words.direction is Direction.DOWN
    if change is not None and down and (quantity.value is None or quantity.value >= 0):
        # "A decrease of 6" speaks of -6; "fewer than 5 cases" is no change and stays as it is.
        actual = -actual
    if change == "percent_change" and quantity.measure is Measure.TIMES:
        return _with_verdict(made, holds=quantity.admits(1 + actual / 100))
    times, other = _scales(made.scale, quantity.measure)
    holds = any(quantity.admits(actual * one) for one in times)
    return _with_verdict(replace(made, other_measure=other), holds=holds)


def _with_allowed(made: JudgedClaim, roughly: Roughly, quantity: Quantity) -> JudgedClaim:
    """The claim whose words have to admit every number that the plan allows, or none of them."""
    times, other = _scales(made.scale, quantity.measure)
    made = replace(made, other_measure=other)
    allowed = [roughly.allowed.scaled(one) for one in times]
    if any(quantity.admitted.covers(one) for one in allowed):
        return _with_verdict(made, holds=True)
    if any(quantity.admitted.meets(one) for one in allowed):
        return replace(made, reason=Reason.MISSING, missing=(roughly.sentence,))
    return _with_verdict(made, holds=False)


def _scales(scale: Scale, said: Measure) -> tuple[set[Fraction], bool]:
    """How many times the answer the words may name, and whether they are in another measure."""
    single = Fraction(scale.times)
    match said:
        case Measure.PLAIN:
            return {Fraction(1), single}, False
        case Measure.SHARE if scale.measure is Measure.PERCENT:
            return {Fraction(1, 100)}, False
        case Measure.SHARE | Measure.TIMES:
            return {Fraction(1), single}, scale.measure not in {None, Measure.PLAIN}
        case _:
            return {single}, scale.measure not in {None, said}


def change_in(node: Node) -> str | None:
    """Which change a tree comes to, rounded or not; None where it comes to none."""
    match node:
        case Call("round"):
            return change_in(node.parts[0])
        case Call("change" | "percent_change"):
            return node.function
        case _:
            return None
