"""The rules that were asked, in ``explanation/v1``."""

from __future__ import annotations

from fractions import Fraction

from framework.expr import NOT_A_NUMBER, Value, substitute
from framework.report.numbers import exact
from framework.report.scorecard.json_values import Json, place_json
from framework.status.decide import Decision


def decision_json(decision: Decision | None) -> Json:
    """The rules in order with their values, the line that decided, and what names stood for."""
    if decision is None:
        return None
    return {
        "status": decision.status,
        "rule": decision.rule.text,
        "because": decision.rule.because,
        "source": place_json(decision.rule.origin),
        "steps": [
            {
                "status": step.rule.status,
                "condition": step.rule.text,
                "with_values": substitute(step.rule.condition, decision.facts),
                "held": step.held,
                "absent": list(step.absent),
                "source": place_json(step.rule.origin),
            }
            for step in decision.trace
        ],
        "facts": {name: _plain(value) for name, value in decision.facts.items()},
    }


def _plain(value: Value) -> Json:
    """A value as JSON has it; null where there is none, or none that is a number or a word."""
    if isinstance(value, Fraction):
        return exact(value)
    return None if value is NOT_A_NUMBER or not isinstance(value, str | bool) else value
