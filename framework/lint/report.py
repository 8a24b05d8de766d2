"""What linting found, for every renderer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from framework.errors import CannotRead
from framework.findings import Finding
from framework.place import FilePath, Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """A finding that somebody allowed.

    Attributes:
        finding: what was found.
        because: the reason that was given.
        at: the comment in the file, or the entry in the settings.
        in_file: whether it is a comment in the file itself.
    """

    finding: Finding
    because: str
    at: Location
    in_file: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LintReport:
    """What linting found.

    Attributes:
        findings: those to show, in order.
        allowed: those that somebody allowed with a reason, in order.
        known: those that the list of known findings holds, in order.
        files: the files that were read.
        texts: what they hold, for showing lines of them.
        unchecked: the files that could not be built, so that no check read them.
        unreadable: what could not be opened, each with its reason.
        from_root: each file's path as its repository knows it, where that differs from how it is
            shown.
    """

    findings: tuple[Finding, ...] = ()
    allowed: tuple[Allowed, ...] = ()
    known: tuple[Finding, ...] = ()
    files: tuple[FilePath, ...] = ()
    texts: Mapping[FilePath, str] = field(default_factory=dict)
    unchecked: tuple[FilePath, ...] = ()
    unreadable: tuple[CannotRead, ...] = ()
    from_root: Mapping[FilePath, FilePath] = field(default_factory=dict)

    def path_in_repository(self, path: FilePath) -> FilePath:
        """The path from the top of the repository, with forward slashes and without ``./``."""
        return self.from_root.get(path, path)
