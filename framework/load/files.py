"""Where files come from: this machine, and unsaved texts laid over it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from framework.errors import CannotRead
from framework.place import FilePath

MOST_BYTES = 1_000_000
"""The largest file that is read; one byte more is read so that reading can say it is too large."""

YAML = (".yaml", ".yml")
TABLE = ".csv"


class Files(Protocol):
    """Where files come from: the disk, or something laid over it."""

    def read(self, path: FilePath) -> bytes:
        """The first ``MOST_BYTES`` and one more byte of a regular file.

        Raises:
            CannotRead: it cannot be opened, or is no regular file.
        """

    def is_file(self, path: FilePath) -> bool:
        """Whether there is a file at the path, regular or not."""

    def is_folder(self, path: FilePath) -> bool:
        """Whether there is a folder at the path."""

    def names(self, folder: FilePath) -> tuple[str, ...]:
        """The names in a folder, in order."""


class Disk:
    """The files of this machine. Links are not followed, so that nothing outside is read."""

    def read(self, path: FilePath) -> bytes:
        """The first ``MOST_BYTES`` and one more byte of a regular file."""
        try:
            mode = Path(path).lstat().st_mode
            if stat.S_ISLNK(mode):
                raise CannotRead(
                    f"{path} is a link, and links are not followed",
                    help="name the file that it leads to",
                )
            if not stat.S_ISREG(mode):
                raise CannotRead(f"{path} is not a regular file")
            with open(path, "rb", opener=_without_waiting) as file:
                return file.read(MOST_BYTES + 1)
        except OSError as problem:
            raise CannotRead(f"{path} cannot be opened: {_reason(problem)}") from problem

    def is_file(self, path: FilePath) -> bool:
        """Whether there is a file at the path, regular or not."""
        return os.path.lexists(path) and not self.is_folder(path)

    def is_folder(self, path: FilePath) -> bool:
        """Whether there is a folder at the path."""
        return Path(path).is_dir()

    def names(self, folder: FilePath) -> tuple[str, ...]:
        """The names in a folder, in order; folders that are links are left out."""
        try:
            with os.scandir(folder) as entries:
                return tuple(
                    sorted(
                        entry.name
                        for entry in entries
                        if not (entry.is_symlink() and entry.is_dir())
                    )
                )
        except OSError as problem:
            raise CannotRead(f"{folder} cannot be opened: {_reason(problem)}") from problem


@dataclass(frozen=True, slots=True)
class Overlay:
    """Unsaved texts laid over other files, such as what an editor or standard input holds."""

    texts: Mapping[FilePath, bytes]
    below: Files = field(default_factory=Disk)

    def read(self, path: FilePath) -> bytes:
        """The text laid over the path, else the file below."""
        return self.texts[path] if path in self.texts else self.below.read(path)

    def is_file(self, path: FilePath) -> bool:
        """Whether a text is laid over the path or there is a file below."""
        return path in self.texts or self.below.is_file(path)

    def is_folder(self, path: FilePath) -> bool:
        """Whether there is a folder below."""
        return self.below.is_folder(path)

    def names(self, folder: FilePath) -> tuple[str, ...]:
        """The names in the folder below."""
        return self.below.names(folder)


def yaml_files(folder: FilePath, files: Files) -> Iterator[FilePath]:
    """The YAML files in a folder and the folders below it, but for hidden ones, in order."""
    for name in files.names(folder):
        path = FilePath(f"{folder}/{name}" if folder != "." else name)
        if name.startswith("."):
            continue
        if files.is_folder(path):
            yield from yaml_files(path, files)
        elif name.endswith(YAML):
            yield path


def repository_of(plan: FilePath, files: Files) -> Path | None:
    """The top folder of the repository that a plan lies in; None where it lies in none."""
    return next(
        (
            folder
            for folder in Path(plan).absolute().parents
            if files.is_folder(git := FilePath((folder / ".git").as_posix())) or files.is_file(git)
        ),
        None,
    )


def shown(path: Path) -> FilePath:
    """The path as messages show it: relative to where the command ran if it lies below."""
    here = Path.cwd()
    return FilePath((path.relative_to(here) if path.is_relative_to(here) else path).as_posix())


def _without_waiting(path: str, flags: int) -> int:
    """Open a file so that a pipe put in its place cannot keep the command waiting."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _reason(problem: OSError) -> str:
    reasons = {
        FileNotFoundError: "there is no such file",
        PermissionError: "it may not be read by you",
        NotADirectoryError: "there is no such file",
    }
    return reasons.get(type(problem), problem.strerror or "the system gives no reason")
