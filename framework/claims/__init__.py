"""Hold the words of a report against what follows from the plan, and say which do not hold."""

from __future__ import annotations

from framework.claims.figure import FoundFigure, FoundKind
from framework.claims.found import FoundFigures, find_figures, found_in
from framework.claims.judge import JudgedClaim, Reason, Verdict, judge_claims
from framework.claims.passages import Passage, passages
from framework.claims.wording import answer_in_words, sentence, worked_out

__all__ = [
    "FoundFigure",
    "FoundFigures",
    "FoundKind",
    "JudgedClaim",
    "Passage",
    "Reason",
    "Verdict",
    "answer_in_words",
    "find_figures",
    "found_in",
    "judge_claims",
    "passages",
    "sentence",
    "worked_out",
]
