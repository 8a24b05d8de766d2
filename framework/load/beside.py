"""The table of observations that a plan names: whether the plan may read it, and where it is."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path, PurePosixPath, PureWindowsPath

from framework.errors import CannotRead
from framework.load.files import TABLE, Files, repository_of
from framework.place import FilePath
from framework.status.build import nearest_help


def path_beside(plan: FilePath, written: str, files: Files) -> FilePath:
    """The path of the CSV file that a plan names, if the plan may read it.

    It may read what ends in .csv and lies inside its repository, or its own folder where there is
    none, without a link on the way: nothing that a plan names can show a file of somebody else.

    Raises:
        CannotRead: it may not, or there is no such file.
    """
    said = f'the file of observations "{written}"'
    if "\\" in written or PurePosixPath(written).is_absolute() or PureWindowsPath(written).drive:
        raise CannotRead(
            f"{said} is not written as a path from the plan's own folder",
            help="write it with forward slashes, such as data/figures.csv",
        )
    if not written.lower().endswith(TABLE):
        raise CannotRead(
            f"{said} does not end in {TABLE}",
            help='save the spreadsheet as "CSV UTF-8 (Comma delimited)" and name that file',
        )
    folder = posixpath.dirname(plan)
    path = FilePath(posixpath.normpath(posixpath.join(folder, written)))
    root = repository_of(plan, files)
    allowed = os.path.normpath(root or Path(plan).absolute().parent)
    if not Path(os.path.normpath(Path(path).absolute())).is_relative_to(allowed):
        around = "repository" if root is not None else "folder"
        raise CannotRead(
            f"{said} lies outside the {around} of the plan",
            help=f"put the file into the {around} of the plan and name it there",
        )
    _refuse_linked_folders(path, folder or ".", files)
    if not files.is_file(path):
        raise CannotRead(f"{said} is not there", help=_nearest_table(path, written, files))
    return path


def _nearest_table(path: FilePath, written: str, files: Files) -> str:
    folder = FilePath(posixpath.dirname(path) or ".")
    names = files.names(folder) if files.is_folder(folder) else ()
    tables = {
        posixpath.join(posixpath.dirname(written), name): None
        for name in names
        if name.lower().endswith(TABLE)
    }
    return nearest_help(written, tables) or f"put it at {path}, or write where it is"


def _refuse_linked_folders(path: FilePath, folder: str, files: Files) -> None:
    """Let a path pass whose folders, from the plan's folder on, are no links."""
    for name in PurePosixPath(posixpath.relpath(path, folder)).parts[:-1]:
        below = posixpath.normpath(posixpath.join(folder, name))
        is_folder = name != ".." and files.is_folder(FilePath(below))
        if is_folder and name not in files.names(FilePath(folder)):
            raise CannotRead(
                f"{below} is a link, and links are not followed",
                help="name the folder that it leads to",
            )
        folder = below
