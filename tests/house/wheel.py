"""Build the wheel, install it in a clean environment and use it from another folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent.parent
PLAN = "midlothian-cspc-2021-22.yaml"


class WheelFails(Exception):
    """What was built does not work where it was installed."""


def main() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        python = folder / "env/bin/python"
        wheel = _built(folder / "dist")
        venv.create(folder / "env", with_pip=True)
        _run(folder, python, "-m", "pip", "-qq", "--disable-pip-version-check", "install", wheel)
        _use(folder / "elsewhere", python)
    print("the wheel works where it is installed")


def _built(folder: Path) -> Path:
    """The wheel, made from the sdist, as an index would serve it."""
    _run(ROOT, sys.executable, "-m", "build", "--outdir", folder, ".")
    (wheel,) = folder.glob("*.whl")
    return wheel


def _use(folder: Path, python: Path) -> None:
    folder.mkdir()
    shutil.copy(ROOT / "plans" / PLAN, folder)
    command = python.parent / "framework"
    _run(folder, command, "--version")
    # It holds a sentence that is false, as it was printed.
    for asked in (("lint", PLAN), ("claims", PLAN)):
        if "51% of those engaging with us" not in _run(folder, command, *asked, code=1):
            raise WheelFails(f"{asked[0]} does not find the false sentence")
    if "Off Target" not in _run(folder, command, "explain", f"{PLAN}#CSPC.P.8.1a"):
        raise WheelFails("explain does not say the status")
    scorecard = _run(folder, command, "scorecard", PLAN, "--format", "json")
    if json.loads(scorecard)["ruleset"] != "midlothian":
        raise WheelFails("the shipped ruleset did not judge the plan")
    for kind in ("plan", "ruleset", "scorecard", "findings", "explanation", "claims"):
        json.loads(_run(folder, command, "schema", kind))
    if "REF001" not in _run(folder, command, "checks"):
        raise WheelFails("the list of checks is not whole")
    (folder / "broken.yaml").write_text("format: plan/v1\n\tid: x\n", encoding="utf-8")
    _run(folder, command, "lint", "broken.yaml", code=1)
    _run(folder, command, "lint", "nowhere.yaml", code=2)
    where = _run(folder, python, "-c", "from framework.resources import shipped; print(shipped())")
    shipped = Path(where.strip())
    for part in ("schemas", "rules"):
        missing = {path.relative_to(ROOT) for path in (ROOT / part).rglob("*.*")} - {
            path.relative_to(shipped) for path in (shipped / part).rglob("*.*")
        }
        if missing:
            raise WheelFails(f"the wheel lacks {sorted(map(str, missing))}")


def _run(folder: Path, *words: str | Path, code: int = 0) -> str:
    """What the command prints; its exit code must be the one that is expected."""
    environment = {name: os.environ[name] for name in os.environ if name != "PYTHONPATH"}
    ran = subprocess.run(
        [str(word) for word in words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode != code:
        raise WheelFails(
            f"{' '.join(map(str, words))} gave {ran.returncode}\n{ran.stdout}{ran.stderr}"
        )
    return ran.stdout


if __name__ == "__main__":
    main()
