from __future__ import annotations

from pathlib import Path

import pytest

from docs.command import Command

ROOT = Path(__file__).parent.parent.parent
PLANS = sorted((ROOT / "plans").rglob("*.yaml"))
RULESETS = sorted(
    path for path in (ROOT / "rules").glob("*.yaml") if not path.name.endswith(".cases.yaml")
)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_shipped_plan_has_exactly_its_committed_findings(path: Path, run: Command) -> None:
    shown = run("lint", path.relative_to(ROOT).as_posix(), cwd=ROOT)
    expected = ROOT / "tests/plans" / f"{path.stem}.out"
    assert shown.stdout == expected.read_text(encoding="utf-8"), (
        f"if this is right: framework lint {path.relative_to(ROOT)} > {expected.relative_to(ROOT)}"
    )
    assert shown.stderr == ""


@pytest.mark.parametrize("path", RULESETS, ids=lambda path: path.stem)
def test_a_shipped_ruleset_passes_its_cases(path: Path, run: Command) -> None:
    name = path.relative_to(ROOT).as_posix()
    assert run("lint", name, cwd=ROOT).code == 0
    tested = run("rules", "test", name, cwd=ROOT)
    assert (tested.code, tested.stderr) == (0, "")
