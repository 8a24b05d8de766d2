"""Every status has a symbol and a label that no other status has.

## Why this matters

Colour alone tells nothing to those who cannot see it, or who read a black-and-white print. What
tells statuses apart is the symbol and the word. Two statuses with the same sign, or the same words,
cannot be told apart in a table of many rows.

## Flagged

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "●", colour: green, counts_as: met}
  off_target: {label: Off target, symbol: "●", colour: red, counts_as: missed}
indicator_status:
  - when: target_met
    status: on_target
  - cannot_tell: off_target
  - otherwise: off_target
```

## Accepted

```yaml
format: ruleset/v1
id: clean-streets
title: Clean streets
statuses:
  on_target: {label: On target, symbol: "✔", colour: green, counts_as: met}
  off_target: {label: Off target, symbol: "✖", colour: red, counts_as: missed}
indicator_status:
  - when: target_met
    status: on_target
  - cannot_tell: off_target
  - otherwise: off_target
```

## How to fix

Give each status one sign of its own, in quotes, that differs in shape and not in colour only, such
as "✔", "▲", "✖" and "?", and a label of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.status.ruleset import Ruleset

_SIGNS = ("✔", "✖", "▲", "◆", "●", "■", "≈", "?")


def find(ruleset: Ruleset) -> Iterator[Problem]:
    """Each status without a symbol, and each with the symbol or label of an earlier one."""
    symbols: dict[str, str] = {}
    labels: dict[str, str] = {}
    used = {status.symbol for status in ruleset.statuses.values()}
    free = next((sign for sign in _SIGNS if sign not in used), None)
    another = "a sign" if free is None else f'a sign of its own, such as symbol: "{free}"'
    for slug, status in ruleset.statuses.items():
        at = ruleset.origin / "statuses" / slug
        if not status.symbol:
            yield Problem(
                at=at,
                key=True,
                message=f'the status "{slug}" has no symbol, so that its colour and its words have '
                "to tell it apart",
                help=f"give it {another}",
                object_id=ruleset.id,
            )
        for key, written, known, advice in (
            ("symbol", status.symbol, symbols, f"give one of them {another}"),
            ("label", status.label, labels, "give each of them words of its own"),
        ):
            bare = written.strip().casefold()
            first = known.setdefault(bare, slug)
            if bare and first != slug:
                yield Problem(
                    at=at / key,
                    message=f'the statuses "{first}" and "{slug}" have the same {key}, "{written}"',
                    help=advice,
                    object_id=ruleset.id,
                    related=((ruleset.origin / "statuses" / first / key, f"the same {key}"),),
                )


CHECK = Check(
    code="RUL010",
    name="indistinct-status",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Ruleset,
    find=find,
    doc=__doc__,
)
