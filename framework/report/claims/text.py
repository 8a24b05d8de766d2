"""The claims of plans as text: each with its verdict, its place and how it was worked out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from textwrap import fill
from typing import Final

from framework.claims import (
    ClaimsOfPlan,
    FoundFigure,
    JudgedClaim,
    Passage,
    Reason,
    Verdict,
    sentence,
    short,
    worked_out,
)
from framework.place import Location
from framework.report.safe import safe

_WIDTH: Final = 100
_MARKS: Final = {
    Verdict.HOLDS: "✔ holds",
    Verdict.FAILS: "✖ does not hold",
    Verdict.CANNOT_TELL: "? cannot be told",
}

_VERDICTS: Final = {True: Verdict.HOLDS, False: Verdict.FAILS, None: Verdict.CANNOT_TELL}
_PLAINLY: Final = {
    Reason.NOT_IN_TEXT: "these words do not stand in the text",
    Reason.NOT_READ: "its check is not understood",
}


def render_claims(plans: Sequence[ClaimsOfPlan]) -> str:
    """Every claim in the order of its plan, under the text it is made in, and a total."""
    listed = [one for plan in plans for one in plan.claims]
    shown = "".join(_of_plan(plan) for plan in plans)
    found = [one for plan in plans for one in plan.found]
    return f"{shown}{_total(listed)}\n{_total_found(found)}"


def _of_plan(plan: ClaimsOfPlan) -> str:
    passages = groupby(plan.claims, key=lambda one: one.passage)
    parts = [_of_passage(passage, tuple(claims)) for passage, claims in passages]
    for passage, figures in groupby(plan.found, key=lambda one: one.passage):
        parts.append(_found_in(passage, tuple(figures)))
    shown = "\n".join(parts)
    return f"{safe(plan.path)}\n{shown}\n" if shown else ""


def _found_in(passage: Passage, figures: Sequence[FoundFigure]) -> str:
    """What is found in a text without a claim, in the same form."""
    lines = [f"  {safe(passage.name)}, found without a claim\n"]
    for one in figures:
        place = passage.origin.within(one.start, one.end)
        told = one.follows
        if not told.startswith(one.understood):
            told = f"{one.understood}: {told}"
        lines += [_head(place, _VERDICTS[one.holds], one.said), _below(told)]
    return "".join(lines)


def _of_passage(passage: Passage, claims: Sequence[JudgedClaim]) -> str:
    return f"  {safe(passage.name)}\n" + "".join(map(_claim, claims))


def _claim(judged: JudgedClaim) -> str:
    place = judged.claim.origin.locate()
    if judged.stretch is not None:
        place = judged.passage.origin.within(*judged.stretch)
    return _head(place, judged.verdict, judged.claim.says) + _below(_because(judged))


def _head(place: Location, verdict: Verdict, says: str) -> str:
    line = f"{place.span.line}" if place.span is not None else "-"
    return f'    {line:>5}  {_MARKS[verdict]}: "{safe(short(says))}"\n'


def _below(text: str) -> str:
    indent = " " * 11
    return (
        fill(
            safe(text),
            width=_WIDTH,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        + "\n"
    )


def _because(judged: JudgedClaim) -> str:
    """How it was worked out, or why it could not be."""
    if judged.reason in {Reason.FOLLOWS, Reason.CONTRADICTED}:
        return worked_out(judged)
    if judged.reason in _PLAINLY:
        return _PLAINLY[judged.reason]
    said = f'"{short(judged.claim.says)}", '
    because = sentence(judged).removeprefix(said).removeprefix("which ")
    return because.removeprefix("cannot be told: ")


def _total(claims: Sequence[JudgedClaim]) -> str:
    held, failed, open_ = (sum(one.verdict is verdict for one in claims) for verdict in Verdict)
    noun = "claim" if len(claims) == 1 else "claims"
    hold = "holds" if held == 1 else "hold"
    do = "does" if failed == 1 else "do"
    return f"{len(claims)} {noun}: {held} {hold}, {failed} {do} not hold, {open_} cannot be told"


def _total_found(found: Sequence[FoundFigure]) -> str:
    """How much was found without a claim; nothing where nothing was."""
    if not found:
        return ""
    failed = sum(one.holds is False for one in found)
    do = "does" if failed == 1 else "do"
    return f"{len(found)} found without a claim: {failed} {do} not hold\n"
