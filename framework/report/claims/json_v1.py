"""The claims of plans as ``claims/v1``: one JSON object for other programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import simplejson

from framework.claims import (
    ClaimsOfPlan,
    FoundFigure,
    JudgedClaim,
    Passage,
    Verdict,
    answer_in_words,
)
from framework.expr import Kind
from framework.place import Location
from framework.report.numbers import exact
from framework.report.safe import unseen_in_json

Json = dict[str, "Json"] | list["Json"] | str | int | bool | Decimal | None


def render_claims_json(plans: Sequence[ClaimsOfPlan]) -> str:
    """The claims as JSON, in the order of their plans, ending in a line feed."""
    every = [one for plan in plans for one in plan.claims]
    summary: Json = {
        "claims": len(every),
        **{verdict.value: sum(one.verdict is verdict for one in every) for verdict in Verdict},
    }
    shown: Json = {
        "format": "claims/v1",
        "summary": summary,
        "plans": [
            {
                "path": plan.path,
                "id": plan.id,
                "claims": [_claim(one) for one in plan.claims],
                "found": [_found(one) for one in plan.found],
            }
            for plan in plans
        ],
    }
    text: str = simplejson.dumps(shown, use_decimal=True, ensure_ascii=False, indent=2)
    return unseen_in_json(text) + "\n"


def _found(one: FoundFigure) -> Json:
    return {
        **_passage(one.passage),
        "kind": one.kind.value,
        "says": one.said,
        "understood": one.understood,
        "follows": one.follows,
        "holds": one.holds,
        **_place(one.passage.origin.within(one.start, one.end)),
    }


def _passage(passage: Passage) -> dict[str, Json]:
    return {
        "of": passage.noun,
        "id": passage.id,
        "period": passage.period.label if passage.period is not None else None,
    }


def _claim(judged: JudgedClaim) -> Json:
    claim, passage = judged.claim, judged.passage
    place = passage.origin.locate()
    if judged.stretch is not None:
        place = passage.origin.within(*judged.stretch)
    return {
        **_passage(passage),
        "says": claim.says,
        "check": claim.check.text if claim.check is not None else None,
        "verdict": judged.verdict.value,
        "reason": judged.reason.value,
        "answer": answer_in_words(judged),
        **_values(judged),
        "working": judged.working or None,
        "missing": list(judged.missing),
        "other_unit": judged.other_measure,
        **_place(place),
        "claim_line": _line(claim.origin.locate()),
    }


def _values(judged: JudgedClaim) -> dict[str, Json]:
    """What follows: one of a number, a share, a day, and whether it is so; null elsewhere."""
    answer, check = judged.answer, judged.claim.check
    is_day = check is not None and check.gives is Kind.DATE
    number: Json = None
    share: Json = None
    day: Json = None
    if isinstance(answer, tuple):
        share = {"part": exact(answer[0]), "whole": exact(answer[1])}
    elif isinstance(answer, Fraction) and is_day:
        day = dt.date.fromordinal(int(answer)).isoformat()
    elif isinstance(answer, Fraction):
        number = exact(answer)
    return {
        "number": number,
        "share": share,
        "day": day,
        "is_so": answer if isinstance(answer, bool) else None,
    }


def _place(place: Location) -> dict[str, Json]:
    span = place.span
    return {
        "line": span.line if span is not None else None,
        "column": span.column if span is not None else None,
        "end_line": span.end_line if span is not None else None,
        "end_column": span.end_column if span is not None else None,
    }


def _line(place: Location) -> int | None:
    return place.span.line if place.span is not None else None
