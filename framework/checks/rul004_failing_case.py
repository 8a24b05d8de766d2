"""Every case of a ruleset comes out as it says.

## Why this matters

Cases are worked examples: figures as a plan gives them, and the status that must follow. They are
how a council says what its rules mean. When a case and the rules disagree, one of them is not what
the council decided, and scorecards may show wrong statuses.

## Flagged

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "✔", counts_as: met}
  off_target: {label: Off target, symbol: "✖", counts_as: missed}
  no_data: {label: No data, symbol: "?", counts_as: unknown}
indicator_status:
  - when: value > target
    status: on_target
  - cannot_tell: no_data
  - otherwise: off_target
cases:
  - name: equal to the target
    given: {value: 95, target: 95, polarity: higher_is_better}
    expect: on_target
```

## Accepted

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "✔", counts_as: met}
  off_target: {label: Off target, symbol: "✖", counts_as: missed}
  no_data: {label: No data, symbol: "?", counts_as: unknown}
indicator_status:
  - when: target_met
    status: on_target
  - cannot_tell: no_data
  - otherwise: off_target
cases:
  - name: equal to the target
    given: {value: 95, target: 95, polarity: higher_is_better}
    expect: on_target
```

## How to fix

Decide which of the two is right. Change the rule that is named beside the message, or what the
case expects.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem, Tier
from framework.findings import Severity
from framework.status.build import nearest_help
from framework.status.cases import CaseResult, run_cases
from framework.status.ruleset import Case, Rule, Ruleset


def find(ruleset: Ruleset) -> Iterator[Problem]:
    """Each case whose status or trend is not what the rules give."""
    for result in run_cases(ruleset):
        case, decision = result.case, result.decision
        if decision.status != case.expect:
            yield Problem(
                at=case.origin / "expect",
                message=f"{_named(case)} expects {case.expect}, but the rules give "
                f"{decision.status}",
                help=_help(result, ruleset),
                related=((decision.rule.origin, "this rule decides it"),),
            )
        if case.trend not in {None, result.trend}:
            yield Problem(
                at=case.origin / "trend",
                message=f"{_named(case)} expects the trend {case.trend}, but the figures give "
                f"{result.trend}",
                help="change what the case expects, or the trends of the ruleset",
            )


def _named(case: Case) -> str:
    return "a case without a name" if case.name is None else f'case "{case.name}"'


def _help(result: CaseResult, ruleset: Ruleset) -> str:
    case, rule = result.case, result.decision.rule
    if case.expect not in ruleset.statuses:
        near = nearest_help(case.expect, ruleset.statuses)
        return near or f"write one of: {', '.join(ruleset.statuses)}"
    line = f"when: {rule.text}" if isinstance(rule, Rule) else f"{rule.text}: {rule.status}"
    return f"the line  {line}  decides it: change that line, or what the case expects"


CHECK = Check(
    code="RUL004",
    name="failing-case",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    reads=Ruleset,
    find=find,
    doc=__doc__,
)
