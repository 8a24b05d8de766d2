"""Write every generated page: ``make docs``. With ``--check``, only say which are stale."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from docs import (
    check_pages,
    command,
    consoles,
    format_pages,
    format_table,
    mistakes,
    real_reports,
    reference_pages,
)
from docs.blocks import WrongPage

ROOT = Path(__file__).parent.parent

_PARTS = (
    check_pages,
    reference_pages,
    format_pages,
    format_table,
    real_reports,
    mistakes,
    consoles,
)


def pages() -> dict[str, str]:
    """The text of every generated page, by its path from the top folder."""
    return {path: text for part in _PARTS for path, text in part.pages(ROOT).items()}


def stale(wanted: dict[str, str]) -> list[str]:
    """The pages that are missing, differ from what is wanted, or belong to no check any more."""
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / check_pages.FOLDER).glob("*.md")}
    return sorted(path for path in there | set(wanted) if _text(ROOT / path) != wanted.get(path))


def main() -> int:
    """Writes what is stale, or with ``--check`` reports it; the exit code."""
    for name in command.personal_variables():
        del os.environ[name]
    try:
        wanted = pages()
    except WrongPage as problem:
        print(problem, file=sys.stderr)
        return 1
    old = stale(wanted)
    if "--check" in sys.argv:
        for path in old:
            print(f"{path} is stale: run `make docs` and commit what it writes")
        return 1 if old else 0
    for path in old:
        _write(ROOT / path, wanted.get(path))
        print(f"wrote {path}")
    return 0


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _write(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
