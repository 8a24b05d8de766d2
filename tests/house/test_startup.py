from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PLAN = "plans/midlothian-cspc-2021-22.yaml"

_HEAVY = {"yaml", "jsonschema", "jsonschema_rs", "referencing", "rich", "simpleeval", "simplejson"}
_WATCH = """
import json, sys
from framework.__main__ import main
sys.argv = ["framework", *sys.argv[1:]]
try:
    main()
finally:
    print("\\0" + json.dumps(sorted(sys.modules)))
"""


def _imported(*args: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", _WATCH, *args], cwd=ROOT, capture_output=True, text=True, check=False
    )
    modules: list[str] = json.loads(ran.stdout.rpartition("\0")[2])
    return set(modules)


@pytest.mark.parametrize(
    ("args", "needed"),
    [
        (["--version"], set()),
        (["--help"], set()),
        (["checks"], {"yaml", "simpleeval"}),
        (["schema", "plan"], {"yaml"}),
        (["lint", PLAN], {"yaml", "jsonschema_rs", "simpleeval"}),
        (["lint", PLAN, "--format", "json"], {"yaml", "jsonschema_rs", "simpleeval", "simplejson"}),
        (
            ["scorecard", PLAN, "--format", "json"],
            {"yaml", "jsonschema_rs", "simpleeval", "simplejson"},
        ),
        (["scorecard", PLAN, "--format", "csv"], {"yaml", "jsonschema_rs", "simpleeval"}),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else None,
)
def test_a_command_imports_only_what_it_uses(args: list[str], needed: set[str]) -> None:
    assert _imported(*args) & _HEAVY <= needed


def test_no_command_imports_pydantic() -> None:
    assert "pydantic" not in _imported("lint", PLAN)
