"""The settings that hold where a command runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framework.place import FilePath

if TYPE_CHECKING:
    from framework.api import Settings


def settings_here(named: str | None) -> Settings:
    """The settings of the named file, else of the nearest one above the current folder.

    Raises:
        CannotRead: the file cannot be opened.
        BadSettings: something is wrong with it.
    """
    from framework.api import find_settings
    from framework.load import Disk

    file = FilePath(Path(named).as_posix()) if named is not None else None
    return find_settings(Path.cwd(), Disk(), file)
