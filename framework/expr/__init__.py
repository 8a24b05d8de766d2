"""The small language in which rules are written."""

from __future__ import annotations

from framework.expr.alternatives import alternatives
from framework.expr.cuts import Stretch, cuts
from framework.expr.decimals import decimal_text, grouped_text, half_up, places_written
from framework.expr.evaluate import Answer, absent_names, answer_of, calculate, holds
from framework.expr.language import parse_claim, parse_condition, parse_formula
from framework.expr.lookups import LOOKUPS, Asked, Beside, lookup_table
from framework.expr.mistake import ExprError
from framework.expr.render import (
    render_check,
    render_condition,
    render_formula,
    substitute,
    substitute_words,
)
from framework.expr.roots import NARROW, Polynomial
from framework.expr.tree import (
    NO_CASES,
    NOT_A_NUMBER,
    ClaimCheck,
    Condition,
    Formula,
    Lookup,
    NoCases,
    Value,
)
from framework.expr.vocabulary import (
    ACTION_NAMES,
    INDICATOR_NAMES,
    PROFILE_NAMES,
    RISK_NAMES,
    ROLLUP_NAMES,
    Kind,
    Name,
    Vocabulary,
    vocabulary_table,
)

__all__ = [
    "ACTION_NAMES",
    "INDICATOR_NAMES",
    "LOOKUPS",
    "NARROW",
    "NOT_A_NUMBER",
    "NO_CASES",
    "PROFILE_NAMES",
    "RISK_NAMES",
    "ROLLUP_NAMES",
    "Answer",
    "Asked",
    "Beside",
    "ClaimCheck",
    "Condition",
    "ExprError",
    "Formula",
    "Kind",
    "Lookup",
    "Name",
    "NoCases",
    "Polynomial",
    "Stretch",
    "Value",
    "Vocabulary",
    "absent_names",
    "alternatives",
    "answer_of",
    "calculate",
    "cuts",
    "decimal_text",
    "grouped_text",
    "half_up",
    "holds",
    "lookup_table",
    "parse_claim",
    "parse_condition",
    "parse_formula",
    "places_written",
    "render_check",
    "render_condition",
    "render_formula",
    "substitute",
    "substitute_words",
    "vocabulary_table",
]
