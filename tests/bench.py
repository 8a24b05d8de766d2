"""Speed as ratios, which travel where milliseconds do not: ``make bench``."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from framework.api import judge_plans, lint_files, make_explanation, make_scorecard
from framework.model.build import build_plan
from framework.place import FilePath
from framework.schema import FORMATS, validate
from framework.source import read_text

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "plans/midlothian-cspc-2021-22.yaml"
SCHEMA = ROOT / "schemas/plan/v1.json"
BIN = Path(sys.executable).parent
MANY = 40

Row = tuple[str, Callable[[], object] | None]


def main() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(MANY):
            shutil.copy(PLAN, folder / f"plan-{number}.yaml")
        _table("One command, against python -c pass", _commands(PLAN), times=7)
        _table("One plan in process, against libyaml's bare scan", _stages(), times=15)
        _table(f"{MANY} plans, against libyaml's bare scan of them", _many(folder), times=3)


def _commands(plan: Path) -> list[Row]:
    return [
        ("python -c pass", _process(sys.executable, "-c", "pass")),
        ("framework --version", _process(BIN / "framework", "--version")),
        ("framework lint", _process(BIN / "framework", "lint", plan)),
        ("framework scorecard", _process(BIN / "framework", "scorecard", plan)),
        (
            "framework scorecard, JSON",
            _process(BIN / "framework", "scorecard", plan, "--format", "json"),
        ),
        ("framework claims", _process(BIN / "framework", "claims", plan)),
        ("framework explain", _process(BIN / "framework", "explain", plan)),
        *_peers(plan),
    ]


def _peers(*plans: Path) -> list[Row]:
    return [
        ("check-jsonschema", _process(BIN / "check-jsonschema", "--schemafile", SCHEMA, *plans)),
        ("yamllint", _process(BIN / "yamllint", "-d", "relaxed", *plans)),
    ]


def _stages() -> list[Row]:
    raw, path = PLAN.read_bytes(), FilePath(PLAN.as_posix())
    text = raw.decode()
    document, _ = read_text(raw, path)
    if document is None:
        raise SystemExit(f"{PLAN} cannot be read")
    return [
        ("libyaml's bare scan", lambda: _scan(text)),
        ("reading", lambda: read_text(raw, path)),
        ("validating", lambda: validate(document, FORMATS["plan/v1"])),
        ("building", lambda: build_plan(document)),
        ("all of lint", lambda: lint_files([path])),
        ("all of scorecard", lambda: make_scorecard(path)),
        ("all of claims", lambda: judge_plans([path])),
        ("all of explain", lambda: make_explanation(path, None)),
    ]


def _many(folder: Path) -> list[Row]:
    plans = sorted(folder.glob("*.yaml"))
    texts = [plan.read_text(encoding="utf-8") for plan in plans]
    return [
        ("libyaml's bare scan", lambda: [_scan(text) for text in texts]),
        ("framework lint", _process(BIN / "framework", "lint", *plans)),
        *_peers(*plans),
    ]


def _scan(text: str) -> int:
    return sum(1 for _ in yaml.parse(text, Loader=yaml.CSafeLoader))


def _process(program: Path | str, *words: Path | str) -> Callable[[], object] | None:
    """Starts the program and waits for it; None where it is not installed."""
    if shutil.which(program) is None:
        return None
    argv = [str(program), *map(str, words)]
    return lambda: subprocess.run(argv, capture_output=True, check=False)


def _table(title: str, rows: list[Row], *, times: int) -> None:
    print(f"\n{title}")
    floor = None
    for name, action in rows:
        if action is None:
            print(f"  {name:<28} not installed")
            continue
        seconds = _median(action, times)
        floor = floor or seconds
        print(f"  {name:<28} {seconds / floor:8.1f}   {seconds * 1000:9.2f} ms")


def _median(action: Callable[[], object], times: int) -> float:
    action()
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


if __name__ == "__main__":
    main()
