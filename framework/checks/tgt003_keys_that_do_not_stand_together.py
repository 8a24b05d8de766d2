"""A target says one thing, and says it whole.

## Why this matters

A target can be written in many ways, but in one of them at a time: a number, a range, a grade, a
benchmark. Where it says two things, or half of one, a part of it would be passed over without a
word and figures be held against something the council did not mean.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: {value: 50, above: 45}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    polarity: higher_is_better
    target: 50
    floor: 45
```

## How to fix

Keep the one key that is meant. `from` and `to` belong together, and so does `relative_to` with one
of `points`, `percent` and `amount`. What must not be missed below the target is written under
`floor`, and how far short still counts as near under `tolerance`, both beside the target. A target
for the same year stands under `target` or under `targets`, not under both.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="TGT003",
    name="keys-that-do-not-stand-together",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
