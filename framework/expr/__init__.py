"""The small language in which rules are written."""

from __future__ import annotations

from framework.expr.alternatives import alternatives
from framework.expr.cuts import Stretch, cuts
from framework.expr.decimals import decimal_text, half_up
from framework.expr.evaluate import absent_names, calculate, holds
from framework.expr.language import parse_condition, parse_formula
from framework.expr.mistake import ExprError
from framework.expr.render import render_condition, render_formula, substitute
from framework.expr.roots import NARROW, Polynomial
from framework.expr.tree import NO_CASES, NOT_A_NUMBER, Condition, Formula, NoCases, Value
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
    "NARROW",
    "NOT_A_NUMBER",
    "NO_CASES",
    "PROFILE_NAMES",
    "RISK_NAMES",
    "ROLLUP_NAMES",
    "Condition",
    "ExprError",
    "Formula",
    "Kind",
    "Name",
    "NoCases",
    "Polynomial",
    "Stretch",
    "Value",
    "Vocabulary",
    "absent_names",
    "alternatives",
    "calculate",
    "cuts",
    "decimal_text",
    "half_up",
    "holds",
    "parse_condition",
    "parse_formula",
    "render_condition",
    "render_formula",
    "substitute",
    "vocabulary_table",
]
