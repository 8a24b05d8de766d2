"""Every ruleset that a plan names can be found and is free of errors.

## Why this matters

The ruleset decides the status of every indicator. Without it a scorecard has figures and targets
but no verdicts. Rulesets are looked for by their ids: in the folder rules/ nearest above the plan,
then among those that come with this program.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
ruleset: midlothain
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
ruleset: midlothian
```

## How to fix

Write the id as it stands in the ruleset's own file, or put your council's ruleset into the folder
rules/ beside the folder of the plans. If the ruleset is there but has errors, mend those first.
"""

from __future__ import annotations

from framework.checks.check import Check, Tier
from framework.findings import Severity

CHECK = Check(
    code="REF003",
    name="ruleset-not-known",
    severity=Severity.ERROR,
    since="0.1.0",
    tier=Tier.DRAFT,
    doc=__doc__,
)
