"""A high risk names what is done about it.

## Why this matters

A register that lists a high risk and leaves its controls empty tells the committee that nothing is
done, or that nobody wrote it down. Related actions count as well.

Which risks are high is the ruleset's to say, under `risk_level`. Where it does not, a risk is high
from 15 on a five by five matrix, and only if both likelihood and impact are written and no risk of
the plan has more than five of either.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
risks:
  - id: drivers
    title: Too few drivers for the rounds
    likelihood: 4
    impact: 4
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
risks:
  - id: drivers
    title: Too few drivers for the rounds
    likelihood: 4
    impact: 4
    controls:
      - Two apprentices are trained each year
```

## How to fix

Write what is done about the risk under `controls`, a line each, or name the actions that lower it
under `related_actions`. If nothing is done because the risk is accepted, write that as the control.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Risk
from framework.scorecard import Scorecard
from framework.scorecard.scorecard import RiskRow
from framework.status.ruleset import CountsAs

_MOST_OF_EITHER, _HIGH_FROM = 5, 15
"""The five by five matrix of most councils, and where its highest band begins."""


def find(scorecard: Scorecard) -> Iterator[Problem]:
    """Each high risk with neither controls nor related actions."""
    rows = scorecard.risks
    is_five_by_five = all(
        figure is None or figure <= _MOST_OF_EITHER
        for row in rows
        for figure in (row.risk.likelihood, row.risk.impact)
    )
    for row in rows:
        risk = row.risk
        said = _high(row, is_five_by_five=is_five_by_five)
        if said is not None and not risk.controls and not risk.related_actions:
            yield Problem(
                at=risk.origin / "id",
                message=f'risk {risk.id} "{risk.title}" {said} and names no control and no action',
                help="write what is done about it under controls:, or under related_actions: the "
                "ids of the actions that lower it",
                object_id=risk.id,
            )


def _high(row: RiskRow, *, is_five_by_five: bool) -> str | None:
    """What makes the risk a high one; None where nothing does."""
    risk = row.risk
    if row.level is not None:
        return f"is {row.level.label}" if row.level.counts_as is CountsAs.MISSED else None
    product = _product(risk)
    if product is None or product < _HIGH_FROM or not is_five_by_five:
        return None
    return f"is high (likelihood {risk.likelihood}, impact {risk.impact})"


def _product(risk: Risk) -> Decimal | None:
    if risk.likelihood is None or risk.impact is None:
        return None
    return risk.likelihood * risk.impact


CHECK = Check(
    code="RSK002",
    name="high-risk-without-control",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Scorecard,
    find=find,
    doc=__doc__,
)
