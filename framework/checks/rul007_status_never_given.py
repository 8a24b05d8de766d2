"""Every status that a ruleset declares is given by one of its rules.

## Why this matters

A status that no rule gives stands in every key and legend, and nothing can ever have it. Often it
is the sign of a rule that was forgotten, such as the one for figures near their target. The
statuses `undecided` and `not_reported`, which every ruleset has, are not asked about.

## Flagged

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "✔", counts_as: met}
  near_target: {label: Near target, symbol: "▲", counts_as: near}
  off_target: {label: Off target, symbol: "✖", counts_as: missed}
  no_data: {label: No data, symbol: "?", counts_as: unknown}
indicator_status:
  - when: target_met
    status: on_target
  - cannot_tell: no_data
  - otherwise: off_target
```

## Accepted

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "✔", counts_as: met}
  near_target: {label: Near target, symbol: "▲", counts_as: near}
  off_target: {label: Off target, symbol: "✖", counts_as: missed}
  no_data: {label: No data, symbol: "?", counts_as: unknown}
indicator_status:
  - when: target_met
    status: on_target
  - when: within_tolerance
    status: near_target
  - cannot_tell: no_data
  - otherwise: off_target
```

## How to fix

Write the rule that gives the status, or take the status out. If only people give it, as an
override, allow this finding with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.status.ruleset import NOT_REPORTED, UNDECIDED, Ruleset

_IN_EVERY_RULESET = {UNDECIDED.slug, NOT_REPORTED.slug}


def find(ruleset: Ruleset) -> Iterator[Problem]:
    """Each declared status that no rule and no last line gives."""
    given = set(_IN_EVERY_RULESET)
    for rules in ruleset.subjects().values():
        given.update(rule.status for rule in rules.rules)
        given |= {rules.cannot_tell.status, rules.otherwise.status}
    for slug in ruleset.statuses:
        if slug not in given:
            yield Problem(
                at=ruleset.origin / "statuses" / slug,
                key=True,
                message=f'ruleset {ruleset.id} declares the status "{slug}", but none of its rules '
                "gives it",
                help=f"write a rule with status: {slug}, or take {slug} out of statuses",
                object_id=ruleset.id,
            )


CHECK = Check(
    code="RUL007",
    name="status-never-given",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Ruleset,
    find=find,
    doc=__doc__,
)
