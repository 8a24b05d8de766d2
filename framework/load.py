"""From a path to a Plan or a Ruleset plus findings: the only place that opens files."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from framework.errors import CannotRead
from framework.findings import Finding, Severity
from framework.model.build import build_plan
from framework.model.period import Period
from framework.model.plan import Plan, RulesetChoice
from framework.place import FilePath
from framework.resources import shipped
from framework.schema import Format, format_of, validate
from framework.source import Document, Node, read_text
from framework.status.build import build_ruleset, nearest_help
from framework.status.ruleset import Ruleset

MOST_BYTES = 1_000_000
"""The largest file that is read; one byte more is read so that reading can say it is too large."""

_YAML = (".yaml", ".yml")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A file that was read, as far as it went.

    Attributes:
        path: the file.
        text: what it holds, for showing lines of it; empty where it is no text.
        format: the format it says it has; None where it says none that is known.
        id: the id it gives itself; None where it gives none.
        plan: the plan, where it is one and could be built.
        ruleset: the ruleset, where it is one and could be built without an error.
        findings: what reading, the schema and building found.
    """

    path: FilePath
    text: str = ""
    format: Format | None = None
    id: str | None = None
    plan: Plan | None = None
    ruleset: Ruleset | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPlan:
    """A plan and the rulesets it names, as far as they are known and without errors."""

    plan: Plan
    rulesets: tuple[Ruleset, ...]


def load_file(path: FilePath, files: Files) -> Loaded:
    """Whatever the file holds: a plan, a ruleset or a ruleset's cases.

    Raises:
        CannotRead: the file cannot be opened, or is no regular file.
    """
    document, findings = read_text(files.read(path), path)
    if document is None:
        return Loaded(path=path, findings=findings)
    kind, unknown = format_of(document)
    if kind is None:
        return Loaded(path=path, text=document.text, findings=(*findings, *unknown))
    shape = validate(document, kind)
    told = {finding.at.pointer for finding in shape}
    findings = (*findings, *shape)
    plan, ruleset = None, None
    wrong: tuple[Finding, ...] = ()
    if kind.tag == "plan/v1":
        plan, wrong = build_plan(document)
    elif kind.tag == "ruleset/v1":
        ruleset, wrong = build_ruleset(document, _cases(path, files))
        if any(finding.severity is Severity.ERROR for finding in findings):
            ruleset = None
    return Loaded(
        path=path,
        text=document.text,
        format=kind,
        id=Node.top(document).text("id"),
        plan=plan,
        ruleset=ruleset,
        findings=(*findings, *(finding for finding in wrong if finding.at.pointer not in told)),
    )


def yaml_files(folder: FilePath, files: Files) -> Iterator[FilePath]:
    """The YAML files in a folder and the folders below it, but for hidden ones, in order."""
    for name in files.names(folder):
        path = FilePath(f"{folder}/{name}" if folder != "." else name)
        if name.startswith("."):
            continue
        if files.is_folder(path):
            yield from yaml_files(path, files)
        elif name.endswith(_YAML):
            yield path


@dataclass(slots=True)
class Shelf:
    """Finds the rulesets that plans name; each folder of rulesets is read once."""

    files: Files
    _folders: dict[FilePath, tuple[Loaded, ...]] = field(default_factory=dict)

    def ruleset_for(self, plan: Plan, period: Period) -> Ruleset | None:
        """The ruleset that judges the plan in a period: the one in force on its last day.

        None where the plan names none, or none that is known, without errors and in force then.
        """
        day = period.last_day
        in_force = [one for one in plan.rulesets if one.from_ is None or one.from_ <= day]
        if not in_force:
            return None
        found = (one.ruleset for one in self._with_id(plan, in_force[-1].id))
        return next((one for one in found if one is not None and one.judges(period)), None)

    def judged(self, plan: Plan) -> JudgedPlan:
        """The plan with every ruleset that it names, whenever that is in force."""
        rulesets = (
            one.ruleset
            for choice in plan.rulesets
            for one in self._with_id(plan, choice.id)
            if one.ruleset is not None
        )
        return JudgedPlan(plan=plan, rulesets=tuple(rulesets))

    def findings_for(self, plan: Plan) -> tuple[Finding, ...]:
        """What is wrong with the rulesets that the plan names: unknown, or not free of errors."""
        return tuple(
            finding
            for choice in plan.rulesets
            if (finding := self._finding(plan, choice)) is not None
        )

    def _finding(self, plan: Plan, choice: RulesetChoice) -> Finding | None:
        found = self._with_id(plan, choice.id)
        if any(one.ruleset is not None for one in found):
            return None
        if found:
            message = f'the ruleset "{choice.id}" has errors, so no status can be worked out'
            advice: str | None = f"run  framework lint {found[0].path}"
        else:
            known = {name: None for one in self._all(plan) if (name := one.id) is not None}
            message = f'the ruleset "{choice.id}" is not known'
            advice = nearest_help(choice.id, known)
            if advice is None and known:
                advice = f"write one of: {', '.join(sorted(known))}"
        return Finding(
            code="REF003",
            severity=Severity.ERROR,
            message=message,
            at=choice.origin.locate(),
            object_id=plan.id,
            help=advice,
        )

    def _with_id(self, plan: Plan, name: str) -> tuple[Loaded, ...]:
        """The rulesets with this id: the plan's own, else the shipped ones."""
        for folder in self._folders_for(plan):
            if found := tuple(one for one in self._read(folder) if one.id == name):
                return found
        return ()

    def _all(self, plan: Plan) -> Iterator[Loaded]:
        for folder in self._folders_for(plan):
            yield from self._read(folder)

    def _folders_for(self, plan: Plan) -> Iterator[FilePath]:
        own = _rules_folder(plan.origin.document.path, self.files)
        if own is not None:
            yield own
        yield FilePath(shipped("rules").as_posix())

    def _read(self, folder: FilePath) -> tuple[Loaded, ...]:
        if folder not in self._folders:
            self._folders[folder] = tuple(self._rulesets_in(folder))
        return self._folders[folder]

    def _rulesets_in(self, folder: FilePath) -> Iterator[Loaded]:
        for name in self.files.names(folder):
            path = FilePath(f"{folder}/{name}")
            if not name.endswith(_YAML) or self.files.is_folder(path):
                continue
            try:
                loaded = load_file(path, self.files)
            except CannotRead:
                continue  # as good as none: the plan's ruleset is then unknown
            if loaded.format is not None and loaded.format.tag == "ruleset/v1":
                yield loaded


def _cases(path: FilePath, files: Files) -> Document | None:
    """The document of further cases beside a ruleset; its own findings are its own affair."""
    beside = FilePath(f"{path.rpartition('.')[0]}.cases.yaml")
    if not files.is_file(beside):
        return None
    document, _ = read_text(files.read(beside), beside)
    return document


def _rules_folder(plan: FilePath, files: Files) -> FilePath | None:
    """The rules folder nearest above a plan inside its repository.

    Outside a repository only the plan's own folder and the one above are looked into: what lies
    higher belongs to somebody else.
    """
    above = Path(plan).absolute().parents
    roots = (
        number
        for number, folder in enumerate(above, start=1)
        if files.is_folder(git := FilePath((folder / ".git").as_posix())) or files.is_file(git)
    )
    for folder in above[: next(roots, 2)]:
        path = shown(folder / "rules")
        if files.is_folder(path):
            return path
    return None


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
