"""Hold the words of a report against what follows from the plan, and say which do not hold."""

from __future__ import annotations

from framework.claims.figure import FoundFigure, FoundKind
from framework.claims.found import FoundFigures, find_figures
from framework.claims.judge import (
    ClaimsOfPlan,
    JudgedClaim,
    JudgedClaims,
    Reason,
    Verdict,
    judge_claims,
)
from framework.claims.passages import Passage, passages
from framework.claims.references import statuses_named, things_named
from framework.claims.unclaimed import Unclaimed, unclaimed
from framework.claims.wording import (
    answer_in_words,
    measure_in_words,
    sentence,
    short,
    worked_out,
)

__all__ = [
    "ClaimsOfPlan",
    "FoundFigure",
    "FoundFigures",
    "FoundKind",
    "JudgedClaim",
    "JudgedClaims",
    "Passage",
    "Reason",
    "Unclaimed",
    "Verdict",
    "answer_in_words",
    "find_figures",
    "judge_claims",
    "measure_in_words",
    "passages",
    "sentence",
    "short",
    "statuses_named",
    "things_named",
    "unclaimed",
    "worked_out",
]
