"""Console examples in the hand-written pages: run, and what they print put below them."""

from __future__ import annotations

import shlex
import shutil
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.blocks import Block, WrongPage, blocks, write_file
from docs.command import framework


def pages(root: Path) -> dict[str, str]:
    """README and each page of the guide, with what its commands print today."""
    return {
        path.relative_to(root).as_posix(): _refreshed(path.read_text(encoding="utf-8"), root)
        for path in hand_written(root)
    }


def hand_written(root: Path) -> list[Path]:
    """The pages whose examples are run: README, the front page and the guide."""
    guide = sorted(
        path
        for path in (root / "docs/guide").glob("*.md")
        if path.stem not in {"real-reports", "mistakes"}
    )
    return [root / "README.md", root / "docs/index.md", *guide]


def _refreshed(page: str, root: Path) -> str:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for shared in ("plans", "rules"):
            shutil.copytree(root / shared, folder / shared)
        parts, done = [], 0
        for block in blocks(page):
            write_file(block, folder)
            if block.language == "console":
                parts += [page[done : block.start], _run(block, folder)]
                done = block.end
        return "".join([*parts, page[done:]])


def _run(block: Block, folder: Path) -> str:
    commands = [line for line in block.text.splitlines() if line.startswith("$ ")]
    shown = []
    for line in commands:
        program, *words = shlex.split(line.removeprefix("$ "))
        if program != "framework":
            raise WrongPage(f"a console example runs framework and nothing else: {line}")
        ran = framework(*words, cwd=folder)
        shown.append(f"{line}\n{_one_blank(ran.stdout)}")
    return "".join(shown)


def _one_blank(text: str) -> str:
    lines = [line.rstrip() for line in text.strip("\n").splitlines()]
    kept = [line for line, same in groupby(lines) for _ in ([line] if not line else same)]
    return "".join(f"{line}\n" for line in kept)
