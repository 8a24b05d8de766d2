"""The worked examples of a ruleset, run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framework.status.decide import Decision, decide
from framework.status.facts import facts_of
from framework.status.ruleset import INDICATOR_STATUS, Case, Ruleset, Trend
from framework.status.trend import trend_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseResult:
    """What one case came to; ``agrees`` is whether that is what it expects."""

    case: Case
    decision: Decision
    trend: Trend
    agrees: bool


def run_cases(ruleset: Ruleset) -> Iterator[CaseResult]:
    """Each case of a ruleset with what its rules make of it, in order."""
    rules = ruleset.subjects()
    for case in ruleset.cases:
        about_indicator = case.subject == INDICATOR_STATUS
        facts = facts_of(case.given, ruleset) if about_indicator else case.facts
        decision = decide(facts, rules[case.subject])
        trend = trend_of(case.given, ruleset.trends.get("short"))
        yield CaseResult(
            case=case,
            decision=decision,
            trend=trend,
            agrees=decision.status == case.expect and case.trend in {None, trend},
        )
