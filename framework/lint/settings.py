"""What a council sets for linting: which checks, how much each matters, what is allowed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Final

from framework.checks import ALL_CHECKS, Check, by_code
from framework.checks.check import Tier
from framework.errors import UsageError
from framework.findings import Severity
from framework.place import FilePath, Location
from framework.status.build import nearest_help

HERE: Final = FilePath(".")
KNOWN: Final = ".framework-known.json"
_FIXED: Final = ("SRC", "SCH", "BUG")


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What the settings allow, for those who may not write comments into plans.

    Attributes:
        codes: the codes of the checks.
        object_id: the id of what it is allowed for; None for everything.
        plan: the id of the plan it is allowed in; None for all plans.
        because: the reason.
        until: the last day it holds; None until it is taken out.
        at: where it is written.
    """

    codes: frozenset[str]
    object_id: str | None = None
    plan: str | None = None
    because: str
    until: dt.date | None = None
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Which checks run, how much each matters and what is allowed.

    Attributes:
        path: the file they were read from; None where there is none.
        text: what that file holds.
        folder: the folder that the known findings and the patterns of ``exclude`` start from.
        tier: how finished the plans must be.
        select: the codes to look for, whatever their tier; None: all those of the tier.
        ignore: the codes not to look for.
        severities: how much a check's findings matter, by code, where that is set.
        fail_on: from which severity on the exit code is 1.
        allow: what is allowed, in order.
        comments: whether comments in plans may allow findings.
        exclude: patterns of paths that are passed over when folders are read.
        known: the name of the list of known findings; None where it is not to be used.
        origins: where each setting that is not the default comes from, by its name.
    """

    path: FilePath | None = None
    text: str = ""
    folder: FilePath = HERE
    tier: Tier = Tier.STANDARD
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    fail_on: Severity = Severity.ERROR
    allow: tuple[Allowance, ...] = ()
    comments: bool = True
    exclude: tuple[str, ...] = ()
    known: str | None = KNOWN
    origins: Mapping[str, str] = field(default_factory=dict)

    @property
    def known_path(self) -> FilePath | None:
        """The path of the list of known findings; None where it is not to be used."""
        if self.known is None:
            return None
        return FilePath(self.known if self.folder == HERE else f"{self.folder}/{self.known}")

    def checks(self) -> tuple[Check, ...]:
        """The checks to run."""
        return tuple(check for check in ALL_CHECKS if self.asks(check.code))

    def asks(self, code: str) -> bool:
        """Whether the findings of a check are asked for; what everything rests on always is."""
        if is_fixed(code):
            return True
        if code in self.ignore:
            return False
        if self.select is not None:
            return code in self.select
        return by_code(code).tier <= self.tier

    def excludes(self, path: str) -> bool:
        """Whether a path is passed over: itself, or a folder above it, fits a pattern."""
        steps = path.split("/")
        above = ["/".join(steps[: depth + 1]) for depth in range(len(steps))]
        return any(fnmatchcase(one, pattern) for pattern in self.exclude for one in above)


def is_fixed(code: str) -> bool:
    """Whether nobody can change how much a check matters: everything else rests on it."""
    return code.startswith(_FIXED) and by_code(code).severity is Severity.ERROR


def codes_named(word: str) -> frozenset[str]:
    """The codes that a word names: a code, a name, or a family such as TGT.

    Raises:
        UsageError: it names none.
    """
    wanted = word.strip().upper()
    found = frozenset(
        check.code
        for check in ALL_CHECKS
        if wanted in {check.code, check.code[:3], check.name.upper()}
    )
    if not found:
        names = {check.code if word.isupper() else check.name: None for check in ALL_CHECKS}
        raise UsageError(
            f'there is no check "{word}"',
            help=nearest_help(word, names) or "run  framework checks  for the list",
        )
    return found
