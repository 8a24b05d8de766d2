"""The list of known findings holds what is still found.

## Why this matters

The list of known findings is what a corpus had when it began to be linted, and it should only get
shorter. An entry that stays after its finding has gone would hide the same mistake when it comes
back.

## Flagged

```yaml
format: plan/v1
id: early-years
title: Early years
year: 2021/22
as_at: 2022-03-31
indicators:
  - id: places
    title: Share of funded places that are taken up
    unit: percent
    observations:
      2021/22: 97
```

and in `.framework-known.json`:

```json
{
  "format": "known/v1",
  "findings": [
    {
      "path": "plan.yaml",
      "check": "OBS005",
      "object_id": "places",
      "message": "104 is more than 100 percent",
      "fingerprint": "00000000000000000000000000000000"
    }
  ]
}
```

## Accepted

```yaml
format: plan/v1
id: early-years
title: Early years
year: 2021/22
as_at: 2022-03-31
indicators:
  - id: places
    title: Share of funded places that are taken up
    unit: percent
    observations:
      2021/22: 104
```

and in `.framework-known.json`:

```json
{
  "format": "known/v1",
  "findings": [
    {
      "path": "plan.yaml",
      "check": "OBS005",
      "object_id": "places",
      "message": "104 is more than 100 percent",
      "fingerprint": "8fc8ba8e92d1a36cb5eccd04edc687ec"
    }
  ]
}
```

## How to fix

Run `framework lint --prune-known`, which takes out what is no longer found, and commit the shorter
list.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="SUP006",
    name="known-finding-that-is-gone",
    severity=Severity.WARNING,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
