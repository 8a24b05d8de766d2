"""From the paths of a command line to those that files are read and shown by."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framework.errors import UsageError
from framework.place import FilePath

_USUAL = ("plans", "rules")


def file_paths(given: Sequence[str] | None, usual: Sequence[str] = _USUAL) -> tuple[FilePath, ...]:
    """The paths as they are shown; without any, the folders where plans and rulesets usually are.

    Raises:
        UsageError: nothing is given and there are no such folders here.
    """
    if given:
        return tuple(FilePath(Path(path).as_posix()) for path in given)
    found = tuple(FilePath(name) for name in usual if Path(name).is_dir())
    if not found:
        folders = " or ".join(usual)
        raise UsageError(
            f"there is no folder {folders} here", help="name the files or folders to read"
        )
    return found
