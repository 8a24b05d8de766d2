from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

_LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"


def _contract(folder: Path) -> tuple[int, str]:
    ran = subprocess.run(
        [sys.executable, "-c", _LINT], cwd=folder, capture_output=True, text=True, check=False
    )
    return ran.returncode, ran.stdout + ran.stderr


def test_rooms_only_look_down_and_one_room_knows_each_library() -> None:
    code, text = _contract(ROOT)
    assert code == 0, text


@pytest.mark.parametrize(
    ("room", "line", "named"),
    [
        ("model", "import framework.api", "framework.model.plan -> framework.api (l."),
        ("model", "import yaml", "framework.model.plan -> yaml (l."),
        ("model", "import rich.text", "framework.model.plan -> rich (l."),
    ],
)
def test_a_broken_contract_names_the_line(tmp_path: Path, room: str, line: str, named: str) -> None:
    shutil.copytree(ROOT / "framework", tmp_path / "framework")
    shutil.copy(ROOT / ".importlinter", tmp_path)
    module = tmp_path / "framework" / room / "plan.py"
    text = module.read_text(encoding="utf-8")
    number = len(text.splitlines()) + 1
    module.write_text(f"{text}{line}\n", encoding="utf-8")
    code, shown = _contract(tmp_path)
    assert code == 1
    assert f"{named}{number})" in " ".join(shown.split())
