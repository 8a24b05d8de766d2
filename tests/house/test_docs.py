from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.blocks import blocks, write_file
from docs.check_pages import FOLDER
from docs.command import Command
from docs.consoles import hand_written
from docs.generate import ROOT, pages, stale

MARKDOWN = sorted(
    path
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    if ".venv" not in path.parts
)
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
_FENCED = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ (?P<text>.*)$", re.MULTILINE)
_CHOSEN = ("make ", "git clone ", "cd ", "pip install ", "pipx install ", "uv tool install ")


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_generated_page_is_fresh(run: Command) -> None:
    del run  # it takes away the variables that would change what commands print
    assert stale(pages()) == [], "run `make docs` and commit what it writes"


def _anchors(page: Path) -> set[str]:
    titles = (found["text"] for found in _HEADING.finditer(page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", MARKDOWN, ids=_named)
def test_every_link_leads_somewhere(page: Path) -> None:
    prose = _FENCED.sub("", page.read_text(encoding="utf-8"))
    for found in _LINK.finditer(prose):
        target, _, anchor = found["target"].partition("#")
        if target.startswith(("https://", "mailto:")):
            continue
        there = (page.parent / target).resolve() if target else page
        assert there.exists(), f"{_named(page)} links to {target}"
        assert not anchor or anchor in _anchors(there), f"{_named(page)} links to #{anchor}"


@pytest.mark.parametrize("page", hand_written(ROOT), ids=_named)
def test_every_example_file_is_without_findings(page: Path, run: Command, tmp_path: Path) -> None:
    for block in blocks(page.read_text(encoding="utf-8")):
        name = write_file(block, tmp_path)
        if name and block.language != "toml":
            ran = run("lint", name, cwd=tmp_path)
            assert (ran.code, ran.stderr) == (0, ""), ran.stdout


@pytest.mark.parametrize("page", hand_written(ROOT), ids=_named)
def test_every_command_line_is_one_that_works(page: Path, run: Command) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for block in blocks(page.read_text(encoding="utf-8")):
        if block.language != "sh":
            continue
        for line in block.text.splitlines():
            command = line.split("  #")[0].strip()
            if command.startswith("framework "):
                words = re.findall(r'"[^"]*"|\S+', command)[1:]
                ran = run(*(word.strip('"') for word in words), cwd=ROOT)
                # The reports are as they were printed, sentences that are false among them.
                held = {0, 1} if words[0] in {"lint", "claims"} else {0}
                assert ran.code in held, f"{command}: {ran.stderr}"
            elif command.startswith("make "):
                assert f"\n{command.split()[1]}:" in makefile, command
            else:
                assert command.startswith(_CHOSEN), command


def test_the_pages_of_checks_stand_in_their_folder() -> None:
    assert (ROOT / FOLDER / "index.md").is_file()
