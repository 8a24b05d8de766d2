from __future__ import annotations

from fractions import Fraction

import pytest

from framework.expr import (
    INDICATOR_NAMES,
    NOT_A_NUMBER,
    Condition,
    Formula,
    Value,
    parse_condition,
    parse_formula,
    render_condition,
    render_formula,
    substitute,
)

FACTS: dict[str, Value] = {
    "value": Fraction(3),
    "target": Fraction(1),
    "floor": Fraction(-5, 2),
    "allowance": Fraction(1, 3),
    "target_met": True,
    "comparable": False,
    "polarity": "higher_is_better",
}


def _condition(text: str) -> Condition:
    condition = parse_condition(text, INDICATOR_NAMES)
    assert isinstance(condition, Condition), condition
    return condition


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("value>=target*0.950", "value >= target * 0.95"),
        ("((value)) > (3)", "value > 3"),
        ("(value + 1) * 2 > 1", "(value + 1) * 2 > 1"),
        ("value + (1 * 2) > 1", "value + 1 * 2 > 1"),
        ("value - (1 - target) > 1", "value - (1 - target) > 1"),
        ("(value - 1) - target > 1", "value - 1 - target > 1"),
        ("-(value * 2) > -1", "-(value * 2) > -1"),
        ("-value * 2 > 1", "-value * 2 > 1"),
        ("- - value > 1", "-(-value) > 1"),
        ("+value > 1", "value > 1"),
        ("floor<=value<target", "floor <= value < target"),
        ('polarity == "neutral"', "polarity == 'neutral'"),
        ("unit in ['count' ,\"money\"]", "unit in ['count', 'money']"),
        ("value not   in [-1]", "value not in [-1]"),
        ("value is   None", "value is None"),
        ("not (value is not None)", "not value is not None"),
        ("not (target_met or comparable)", "not (target_met or comparable)"),
        ("(not target_met) or comparable", "not target_met or comparable"),
        ("(target_met and comparable) or value > 1", "target_met and comparable or value > 1"),
        ("target_met and (comparable or value > 1)", "target_met and (comparable or value > 1)"),
        ("value > (1 if target_met else 2)", "value > (1 if target_met else 2)"),
        (
            "(value > 1) if (target_met) else (value > 2 if comparable else value > 3)",
            "value > 1 if target_met else value > 2 if comparable else value > 3",
        ),
        (
            "(target_met if comparable else comparable) if target_met else comparable",
            "(target_met if comparable else comparable) if target_met else comparable",
        ),
        (
            "max( value,target if target_met else 2 ) > 1",
            "max(value, target if target_met else 2) > 1",
        ),
    ],
)
def test_the_canonical_text_has_one_space_and_no_needless_bracket(
    written: str, canonical: str
) -> None:
    assert render_condition(_condition(written)) == canonical
    assert _condition(canonical) == _condition(written)


def test_a_formula_has_a_canonical_text_too() -> None:
    formula = parse_formula("100*a/(b/c)", ("a", "b", "c"))
    assert isinstance(formula, Formula)
    assert render_formula(formula) == "100 * a / (b / c)"
    figures: dict[str, Value] = {"a": Fraction(1), "b": Fraction(2)}
    assert substitute(formula, figures) == "100 * 1 / (2 / (not known))"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("value - target <= 0", "3 - 1 <= 0"),
        ("value - floor <= 0", "3 - -2.5 <= 0"),
        ("value < year_target", "3 < (not known)"),
        ("year_target is None", "(not known) is None"),
        ("target_met and not comparable", "yes and not no"),
        ("polarity == 'neutral'", "'higher_is_better' == 'neutral'"),
        ("value <= target + allowance", "3 <= 1 + 0.333333333333"),
        ("value in [1, 3]", "3 in [1, 3]"),
    ],
)
def test_an_explanation_shows_the_values_in_place_of_the_names(written: str, shown: str) -> None:
    assert substitute(_condition(written), FACTS) == shown


def test_a_text_with_a_quote_is_shown_between_the_other_quotes() -> None:
    assert substitute(_condition("polarity == 'neutral'"), {"polarity": "o'clock"}) == (
        "\"o'clock\" == 'neutral'"
    )


def test_what_is_no_number_is_told_as_such() -> None:
    assert substitute(_condition("value > 1"), {"value": NOT_A_NUMBER}) == "(not a number) > 1"
