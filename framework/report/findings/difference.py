"""What fixes would change in a file, as a unified diff."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Final

from framework.place import FilePath
from framework.report.safe import safe, visible

_NO_END: Final = "\\ No newline at end of file"
_COMMAND: Final = re.compile(r"^(\s*:)(?=:)")


def difference(path: FilePath, old: str, new: str) -> str:
    """The lines that differ, each with three lines around it; nothing where none does.

    It is for reading: characters that cannot be seen are written out, so it is not for patching.
    """
    if old == new:
        return ""
    named = safe(path)
    lines = difflib.unified_diff(
        _lines(old), _lines(new), fromfile=f"a/{named}", tofile=f"b/{named}", lineterm=""
    )
    return "".join(f"{line}\n" for line in _shown(lines))


def _lines(text: str) -> list[str]:
    """The lines with a mark where they end, which the last may not do."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    return lines if lines[-1] else lines[:-1]


def _shown(lines: Iterator[str]) -> Iterator[str]:
    for position, line in enumerate(lines):
        if position < 2 or line.startswith("@@"):
            yield line
            continue
        typed = line.removesuffix("\n").removesuffix("\r")
        # Runners obey a line that begins with two colons, whatever the space before them.
        yield _COMMAND.sub(r"\1 ", visible(typed))
        if not line.endswith("\n"):
            yield _NO_END
