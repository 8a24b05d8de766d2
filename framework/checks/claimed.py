"""What checks say of a claim: where its words stand, what became of it, what to do about it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from framework.checks.check import Problem
from framework.claims import JudgedClaim, JudgedClaims, Reason, sentence, worked_out

_HELP: Final = {
    Reason.CONTRADICTED: "put the sentence right, or the figures it rests on: {works}",
    Reason.NOT_IN_TEXT: "copy the words from the text, letter for letter; where the text was"
    " changed, look at its check again too",
    Reason.NO_FIGURE: "take the figure of the sentence into says, or ask yes or no, as with"
    " value('waste', '2021/22') > 40",
    Reason.SEVERAL_FIGURES: "write a claim for each of them, with the few words that name it",
    Reason.NO_SHARE: "write percent(part, whole) for percentage points, or other words",
    Reason.SHARE_OF_ONE_FIGURE: "write share(part, whole)",
    Reason.MISSING: "write the figures that are missing into the plan, or take the claim out",
    Reason.ZERO_DIVISOR: "say in words that there were none, and take the claim out",
}


def problems(judged: JudgedClaims, reasons: Collection[Reason]) -> Iterator[Problem]:
    """A problem for each claim of the plan with one of these reasons."""
    for claim in judged.claims:
        if claim.reason in reasons:
            advice = _HELP[claim.reason].format(works=_works(claim))
            yield problem_of(claim, sentence(claim), advice)


def problem_of(judged: JudgedClaim, said: str, advice: str) -> Problem:
    """The problem of one claim, at its words in the text; in the claim where they are not there."""
    written = judged.claim.origin
    in_text = judged.stretch is not None
    return Problem(
        at=judged.passage.origin if in_text else written / "says",
        stretch=judged.stretch,
        message=f"{judged.passage.name} {'says' if in_text else 'has a claim about'} {said}",
        help=advice,
        object_id=judged.passage.id,
        related=((written / "check", "held against this"),) if in_text else (),
    )


def _works(judged: JudgedClaim) -> str:
    """How the check works out; where the message says that, what it asks."""
    check = judged.claim.check
    if check is not None and isinstance(judged.answer, bool):
        return f"the check is {check.text}"
    return worked_out(judged)
