from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_ci_runs_the_commands_that_readme_names() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"^make \w+", readme, re.MULTILINE)
    run = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert named == ["make scorecard", "make test"]
    assert [line for line in run if line.startswith("make ")][:2] == named


def test_ci_runs_targets_that_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines():
        if line.startswith("make "):
            assert f"\n{line.removeprefix('make ')}:" in makefile


def test_an_old_python_is_refused_in_one_sentence(tmp_path: Path) -> None:
    ran = _make(tmp_path, "PYTHON=no-such-python")
    assert ran.returncode == 2
    assert ran.stderr.splitlines()[0] == (
        "Python 3.11 or later was not found: install it, or name it, "
        "as in: make PYTHON=/opt/python3.12/bin/python3"
    )


def test_a_python_without_venv_is_refused_in_one_sentence(tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text('#!/bin/sh\ncase "$2" in *venv*) exit 1;; esac\n', encoding="utf-8")
    python.chmod(0o755)
    ran = _make(tmp_path, f"PYTHON={python}")
    assert ran.returncode == 2
    assert ran.stderr.splitlines()[0] == (
        f"{python} cannot make a virtual environment: install its venv module "
        "(on Debian or Ubuntu: sudo apt install python3-venv)"
    )


def _make(folder: Path, setting: str) -> subprocess.CompletedProcess[str]:
    for name in ("Makefile", "pyproject.toml"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    return subprocess.run(
        ["make", "scorecard", setting], cwd=folder, capture_output=True, text=True, check=False
    )
