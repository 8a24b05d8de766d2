"""Every rule can be the first that holds.

## Why this matters

The first rule that holds decides. A rule whose condition holds only where an earlier one holds too
is never asked, so the status it gives is never given, whatever its words promise. This sees a
condition that stands twice, one that only adds `and` to an earlier one, and rules after one that
always holds.

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
  - when: within_tolerance
    status: near_target
  - when: within_tolerance and target_met
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
  - when: within_tolerance and target_met
    status: on_target
  - when: within_tolerance
    status: near_target
  - cannot_tell: no_data
  - otherwise: off_target
```

## How to fix

Put the narrower rule above the wider one, correct its condition, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framework.checks.check import Check, Problem
from framework.expr import Condition
from framework.expr.tree import And, IsAbsent, Node, Or
from framework.findings import Severity
from framework.place import Origin
from framework.status.ruleset import Ruleset

_Line = tuple[Condition | None, Origin]
"""A condition, None for "otherwise", and where its line is written."""

_Earlier = tuple[Origin, str]


def find(ruleset: Ruleset) -> Iterator[Problem]:
    """Each rule, and each line of profiles, that an earlier one always keeps from being asked."""
    for subject, rules in ruleset.subjects().items():
        lines = [(rule.condition, rule.origin) for rule in rules.rules]
        yield from _never_reached(ruleset, subject, lines)
    profiles = [(rule.condition, rule.origin) for rule in ruleset.profiles]
    yield from _never_reached(ruleset, "profiles", profiles)


def _never_reached(ruleset: Ruleset, under: str, lines: Sequence[_Line]) -> Iterator[Problem]:
    seen: dict[frozenset[Node], _Earlier] = {}
    always: _Earlier | None = None
    for condition, origin in lines:
        shown = "otherwise" if condition is None else f"when: {' '.join(condition.text.split())}"
        earlier = always or (_covering(condition.tree, seen) if condition is not None else None)
        if earlier is not None:
            yield Problem(
                at=origin / ("otherwise" if condition is None else "when"),
                message=f"the line {shown} under {under} is never reached, because the earlier "
                f"line {earlier[1]} decides first",
                help="put it above the earlier line, correct its condition, or take it out",
                object_id=ruleset.id,
                related=((earlier[0], "this line decides first"),),
            )
            continue
        here = (origin, shown)
        if condition is not None:
            seen.update((one, here) for one in _ways(condition.tree) if one not in seen)
        if condition is None or _is_always_there_or_not(condition.tree, seen):
            always = here


def _ways(tree: Node) -> list[frozenset[Node]]:
    """The ways in which a condition can hold: for each, what must hold together."""
    either = tree.parts if isinstance(tree, Or) else (tree,)
    return [frozenset(one.parts if isinstance(one, And) else (one,)) for one in either]


def _is_always_there_or_not(tree: Node, seen: dict[frozenset[Node], _Earlier]) -> bool:
    """Whether a name is asked to be absent, and to be there, by this line and those before it."""
    return any(
        isinstance(part, IsAbsent)
        and frozenset([part]) in seen
        and frozenset([IsAbsent(part.name, not part.negated)]) in seen
        for way in _ways(tree)
        for part in way
    )


def _covering(tree: Node, seen: dict[frozenset[Node], _Earlier]) -> _Earlier | None:
    """An earlier line, where one holds in every way in which the condition can hold."""
    found: _Earlier | None = None
    for way in _ways(tree):
        alone = (frozenset([part]) for part in way)
        found = seen.get(way) or next((seen[one] for one in alone if one in seen), None)
        if found is None:
            return None
    return found


CHECK = Check(
    code="RUL008",
    name="rule-never-reached",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Ruleset,
    find=find,
    doc=__doc__,
)
