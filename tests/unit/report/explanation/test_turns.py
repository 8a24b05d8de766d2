from __future__ import annotations

import pytest

from tests.unit.report.explanation.pages import page

_RULES = """\
format: ruleset/v1
id: limits
title: Limits
statuses:
  green: {label: Green, symbol: "+", counts_as: met}
  red: {label: Red, symbol: "x", counts_as: missed}
best_to_worst: [green, red]
indicator_status:
  - {when: WHEN, status: green}
  - {cannot_tell: red}
  - {otherwise: red}
"""
_PLAN = """\
format: plan/v1
id: bins
title: Bins
year: 2026/27
indicators:
  - {id: I1, title: Bins, unit: UNIT, observations: {2026/27 Q1: AT}}
"""
_FORMULA = """\
format: plan/v1
id: bins
title: Bins
year: 2026/27
indicators:
  - id: I1
    title: Bins
    unit: count
    formula: a / b
    inputs: {a: All, b: Parts}
    observations: {2026/27 Q1: {inputs: {a: 6, b: 1}}}
"""


def _line(plan: str, when: str) -> str:
    told = page(plan, "I1", _RULES.replace("WHEN", when))
    return told.partition("What would change it\n  ")[2].partition("\n")[0]


@pytest.mark.parametrize(
    ("unit", "at", "when", "said"),
    [
        ("days", "6", "value > 2 and value < 5", "More than 2 days and less than 5 days"),
        ("days", "6", "value >= 2 and value <= 5", "2 days to 5 days"),
        ("days", "6", "value > 2 and value <= 5", "More than 2 days and at most 5 days"),
        ("days", "6", "value >= 2 and value < 5", "At least 2 days and less than 5 days"),
        ("days", "6", "value == 5", "Only 5 days"),
        ("days", "6", "value > 6.125", "More than 6.125 days"),
        ("days", "6", "value > 7", "More than 7 days"),
        ("days", "6", "value < 5", "Less than 5 days"),
        ("days", "6", "value <= 5", "5 days or less"),
        ("days", "6", "value * 3 >= 19", "7 days or more"),
        ("days", "6", "value > 0 and value < 5", "More than 0 days and less than 5 days"),
        ("days", "6", "value <= 0", "Only 0 days"),
        ("days", "awaited", "value * 0 == 0", "Any figure"),
        ("money", "6", "value > 7.5", "More than £7.50"),
        ("percent", "6", "value >= 100", "Only 100%"),
        ("percent", "6", "value > 99", "More than 99%"),
        ("count", "6", "value > 6.125", "7 or more"),
        ("count", "6", "value < 5", "4 or fewer"),
        ("count", "6", "value > 2 and value < 5", "3 to 4"),
        ("count", "6", "value > 2 and value < 4", "Only 3"),
        ("count", "awaited", "value * 0 == 0", "Any figure"),
    ],
)
def test_limits_leave_no_figure_out(unit: str, at: str, when: str, said: str) -> None:
    plan = _PLAN.replace("UNIT", unit).replace("AT", at)
    assert _line(plan, when) == f"{said} would have been Green."


def test_a_count_that_is_worked_out_may_lie_between_whole_numbers() -> None:
    assert _line(_FORMULA, "value < 5") == "Less than 5 would have been Green."
