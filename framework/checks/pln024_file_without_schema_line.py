"""A plan begins with a line that names its schema for the editor.

## Why this matters

With that line, an editor such as VS Code with its YAML extension offers the keys and words of a
plan while it is typed, and underlines a misspelt one at once. Without it, a slip comes to light
only when the plan is linted.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
```

## Accepted

```yaml
# yaml-language-server: $schema=../schemas/plan/v1.json
format: plan/v1
id: clean-streets
title: Clean streets
```

## How to fix

Write the line at the top of the plan, or let `framework lint --fix` write it. The way in it goes
from the folder of the plan to the schema, or to its address on the web. Plans lie in a folder named
`plans`, beside a folder named `schemas`, so it is `../schemas/plan/v1.json`, with a further `../`
for each folder between `plans` and the file; that is what the fix writes, as it cannot know of
other places. A council that installed the framework has no such file yet; this makes it, and makes
it again after an upgrade:

```text
framework schema plan > schemas/plan/v1.json
```

The line is a comment: nothing that is computed from the plan depends on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from framework.checks.check import Check, Problem, Tier
from framework.findings import Edit, Fix, Safety, Severity
from framework.model.plan import Plan
from framework.place import FilePath, Location, Pointer, Span

_OPENING: Final = "yaml-language-server: $schema="
_TOP: Final = Span(1, 1, 1, 1)


def find(plan: Plan) -> Iterator[Problem]:
    """One problem for a plan without the line."""
    if plan.origin.document.notes(_OPENING):
        return
    line = f"# {_OPENING}{_way_to_schema(plan.origin.document.path)}"
    at = Location(plan.origin.document.path, Pointer(), _TOP)
    yield Problem(
        at=plan.origin / "format",
        key=True,
        message="the plan does not name its schema, so that editors cannot help with it",
        help=f"begin the file with  {line}",
        object_id=plan.id or None,
        fix=Fix(
            title="begin the file with the line that names its schema",
            edits=(Edit(at=at, new_text=f"{line}\n"),),
            safety=Safety.SAFE,
        ),
    )


def _way_to_schema(path: FilePath) -> str:
    """The way from a plan to its schema: one folder up, and one more for each below ``plans``."""
    folders = path.split("/")[:-1]
    below = folders[::-1].index("plans") if "plans" in folders else 0
    return "../" * (below + 1) + "schemas/plan/v1.json"


CHECK = Check(
    code="PLN024",
    name="file-without-schema-line",
    severity=Severity.INFO,
    since="0.1.0",
    doc=__doc__,
    tier=Tier.PUBLICATION,
    reads=Plan,
    find=find,
)
