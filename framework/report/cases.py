"""What the cases of rulesets came to."""

from __future__ import annotations

from collections.abc import Sequence

from framework.report.safe import safe
from framework.status.cases import CaseResult, run_cases
from framework.status.ruleset import Ruleset


def render_cases(rulesets: Sequence[Ruleset]) -> str:
    """The cases that do not agree, with what followed instead, and a total for each ruleset."""
    return "".join(_of_ruleset(ruleset) for ruleset in rulesets)


def _of_ruleset(ruleset: Ruleset) -> str:
    results = list(run_cases(ruleset))
    failing = [result for result in results if not result.agrees]
    noun = "case agrees" if len(results) == 1 else "cases agree"
    total = f"{len(results) - len(failing)} of {len(results)} {noun}"
    path = ruleset.origin.document.path
    return "".join(map(_failing, failing)) + f"{safe(path)}: {total}\n"


def _failing(result: CaseResult) -> str:
    place = result.case.origin.locate()
    line = place.span.line if place.span is not None else 1
    name = f' "{result.case.name}"' if result.case.name else ""
    expected, got = result.case.expect, result.decision.status
    if expected == got and result.case.trend is not None:
        expected, got = f"the trend {result.case.trend}", f"the trend {result.trend}"
    by = result.decision.rule.text
    return (
        safe(
            f"{place.path}:{line}: case{name} expects {expected}, but the rules give {got}, by {by}"
        )
        + "\n"
    )
