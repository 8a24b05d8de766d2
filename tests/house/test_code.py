from __future__ import annotations

import ast
import importlib
import inspect
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PYTHON = sorted(
    path for room in ("framework", "docs", "tests") for path in (ROOT / room).rglob("*.py")
)
_EXCEPTIONS = ROOT / "tests/house/size_exceptions.txt"
_ABSOLUTE = re.compile(
    r"(?<![\w.])/(?:work|home|Users|root|tmp)/\w|(?:https?|git)://(?:localhost|[0-9.]+)\b"
)
_WRITTEN = {".py", ".md", ".yaml", ".json", ".toml", ".txt", ".svg", ".out", ""}


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _sizes() -> Iterator[tuple[str, int, int]]:
    for path in PYTHON:
        text = path.read_text(encoding="utf-8")
        yield _named(path), len(text.splitlines()), 400
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                yield f"{_named(path)}:{node.name}", lines, 60


def test_no_file_and_no_function_is_too_long_unless_it_says_why() -> None:
    lines = _EXCEPTIONS.read_text(encoding="utf-8").splitlines()
    excused = {name: reason for name, _, reason in (line.partition("  ") for line in lines)}
    assert all(reason.strip() for reason in excused.values())
    assert sorted(name for name, size, limit in _sizes() if size > limit) == sorted(excused)


def _tracked() -> list[Path]:
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_place_on_one_machine() -> None:
    found = [
        f"{_named(path)}:{number}: {line.strip()}"
        for path in _tracked()
        if path.suffix in _WRITTEN and path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if _ABSOLUTE.search(line)
    ]
    assert found == []


def test_conftest_has_two_fixtures_and_no_more() -> None:
    tree = ast.parse((ROOT / "tests/conftest.py").read_text(encoding="utf-8"))
    fixtures = [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any("fixture" in ast.unparse(mark) for mark in node.decorator_list)
    ]
    assert fixtures == ["run", "plan"]


def _rooms() -> list[str]:
    return sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in (ROOT / "framework").rglob("*.py")
        if path.name != "__main__.py"
    )


@pytest.mark.parametrize("room", _rooms())
def test_every_public_name_exists_and_is_documented(room: str) -> None:
    module = importlib.import_module(room)
    assert module.__doc__
    for name in getattr(module, "__all__", ()):
        thing = getattr(module, name)
        if inspect.isclass(thing) or inspect.isfunction(thing):
            assert inspect.getdoc(thing), f"{room}.{name} says nothing about itself"


def test_the_guided_tour_names_every_public_name() -> None:
    package = importlib.import_module("framework")
    tour = package.__doc__ or ""
    assert [name for name in getattr(package, "__all__", ()) if f"{name}" not in tour] == []
