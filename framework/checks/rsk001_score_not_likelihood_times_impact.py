"""A risk's score is its likelihood times its impact.

## Why this matters

The score decides how a risk is rated and its likelihood and impact decide where it stands on the
matrix. Where they do not agree one of the three numbers is wrong, and the risk is shown in the
wrong place or with the wrong rating.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
risks:
  - id: R1
    title: Not enough drivers
    likelihood: 4
    impact: 4
    score: 12
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
risks:
  - id: R1
    title: Not enough drivers
    likelihood: 4
    impact: 4
    score: 16
```

## How to fix

Correct the number that is wrong. Where a report prints only one or two of the three, write only
those.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.findings import Severity
from framework.model.plan import Plan


def find(plan: Plan) -> Iterator[Problem]:
    """Each risk whose three numbers do not agree."""
    for risk in plan.risks:
        if risk.likelihood is None or risk.impact is None or risk.score is None:
            continue
        product = risk.likelihood * risk.impact
        if product != risk.score:
            yield Problem(
                at=risk.origin / "score",
                message=f'risk {risk.id} "{risk.title}" has the score {risk.score}, but likelihood '
                f"{risk.likelihood} times impact {risk.impact} is {product:f}",
                help="correct the one of the three numbers that is wrong",
                object_id=risk.id,
            )


CHECK = Check(
    code="RSK001",
    name="score-not-likelihood-times-impact",
    severity=Severity.ERROR,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
