"""From facts and rules to one status, with the trace of how it came about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from framework.expr import Value, absent_names, holds
from framework.status.ruleset import LastLine, Rule, Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One rule that was asked: whether its condition held, None where that was unknown.

    ``absent`` lists the names in it that had no value.
    """

    rule: Rule
    held: bool | None
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A status and how it came about.

    Attributes:
        status: the slug.
        rule: the rule, or the last line, that gave it.
        trace: the rules asked, in order; the last is the one that fired, unless none did.
        facts: the values that the conditions were asked about.
    """

    status: str
    rule: Rule | LastLine
    trace: tuple[Step, ...]
    facts: Mapping[str, Value]


def decide(facts: Mapping[str, Value], rules: Rules) -> Decision:
    """The status that the first rule with a true condition gives.

    Where none is true, ``cannot_tell`` decides if any was unknown, else ``otherwise``: every input
    has exactly one status.
    """
    steps: list[Step] = []
    for rule in rules.rules:
        held = holds(rule.condition, facts)
        steps.append(Step(rule=rule, held=held, absent=absent_names(rule.condition, facts)))
        if held:
            return Decision(status=rule.status, rule=rule, trace=tuple(steps), facts=facts)
    last = rules.cannot_tell if any(step.held is None for step in steps) else rules.otherwise
    return Decision(status=last.status, rule=last, trace=tuple(steps), facts=facts)
