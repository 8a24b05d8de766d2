"""The words of a claim are in the unit that its check gives.

## Why this matters

From 95% to 88% is a fall of 7 percentage points, or of 7.4 percent: a reader who is told of "7%"
may take it for either. So too where a rate for each 1,000 is written with a percent sign.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2025/26
narrative:
  - id: bins
    text: Collections in time fell by 7% over the year.
    claims:
      - says: fell by 7%
        check: change('missed', '2024/25', '2025/26')
figures:
  - id: missed
    title: Missed collections
    unit: percent
    observations: {2024/25: 95, 2025/26: 88}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2025/26
narrative:
  - id: bins
    text: Collections in time fell by 7 percentage points over the year.
    claims:
      - says: fell by 7 percentage points
        check: change('missed', '2024/25', '2025/26')
figures:
  - id: missed
    title: Missed collections
    unit: percent
    observations: {2024/25: 95, 2025/26: 88}
```

## How to fix

Write percentage points where two percentages are compared, and the unit of the indicator elsewhere.
Where percent are meant, ask for `percent_change`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Check, Problem
from framework.checks.claimed import problem_of
from framework.claims import JudgedClaims, Verdict, measure_in_words, short
from framework.findings import Severity
from framework.prose import Measure

_HELP = {
    Measure.POINTS: "write percentage points, or ask for percent_change and write its figure",
    Measure.PERCENT: "write it in percent, or ask for change instead of percent_change",
}


def find(judged: JudgedClaims) -> Iterator[Problem]:
    """Each claim that would hold if its words were in the unit of the answer."""
    for claim in judged.claims:
        quantity, measure = claim.quantity, claim.scale.measure
        holds = claim.verdict is Verdict.HOLDS and claim.other_measure
        if holds and quantity is not None and measure is not None:
            words, given = measure_in_words(quantity.measure), measure_in_words(measure)
            said = f'"{short(claim.claim.says)}", which is in {words}, but its check gives {given}'
            yield problem_of(
                claim, said, _HELP.get(measure, "write it in the indicator's own unit")
            )


CHECK = Check(
    code="CLM005",
    name="claim-in-another-unit",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=JudgedClaims,
    find=find,
    doc=__doc__,
)
