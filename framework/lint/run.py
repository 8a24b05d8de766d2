"""From files to a report: read them, run the checks, and sort out what is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from framework.checks import Check, Problem
from framework.claims import FoundFigures, JudgedClaims, find_figures, judge_claims
from framework.errors import CannotRead
from framework.findings import Finding, Related, in_order
from framework.lint.allow import Host, sort_out
from framework.lint.identity import identified
from framework.lint.known import Known, about_stale, split_known, stale
from framework.lint.report import LintReport
from framework.lint.settings import Settings, is_fixed
from framework.load import (
    Files,
    JudgedPlan,
    Loaded,
    Shelf,
    load_file,
    repository_of,
    yaml_files,
)
from framework.model.plan import Plan
from framework.place import FilePath, Location
from framework.scorecard import (
    PublishedPlan,
    Scorecard,
    build_published,
    build_scorecard,
    default_period,
)
from framework.source import Data
from framework.status.ruleset import Ruleset

_NOT_BUILT: Final = frozenset({"cases/v1", "observations/v1"})
"""Formats of files that belong to another file, with which they are built and checked."""

_Part = Plan | Ruleset | JudgedPlan | PublishedPlan | FoundFigures | JudgedClaims | Scorecard


def files_in(paths: Sequence[FilePath], files: Files, settings: Settings) -> tuple[FilePath, ...]:
    """The files that are named, and those in the folders that are named, each once.

    Raises:
        CannotRead: a path does not exist, or a folder holds no YAML file.
    """
    found = (one for path in paths for one in _expanded(path, files, settings))
    return tuple(dict.fromkeys(found))


def load_all(
    paths: Iterable[FilePath], files: Files
) -> tuple[tuple[Loaded, ...], tuple[CannotRead, ...]]:
    """The files as far as they can be read, and why the others cannot be opened."""
    loaded: list[Loaded] = []
    unreadable: list[CannotRead] = []
    for path in paths:
        try:
            loaded.append(load_file(path, files))
        except CannotRead as problem:
            unreadable.append(problem)
    return tuple(loaded), tuple(unreadable)


def lint_loaded(
    loaded: Sequence[Loaded],
    shelf: Shelf,
    settings: Settings,
    listed: Sequence[Known] = (),
    unreadable: tuple[CannotRead, ...] = (),
) -> LintReport:
    """What the settings ask for, found in files that were loaded; ``listed`` is known already."""
    read = {file.path: file for one in loaded for file in (one, *one.beside)}
    checks = settings.checks()
    found = in_order(
        _weighed(finding, settings)
        for one in loaded
        for finding in _found_in(one, shelf, checks)
        if settings.asks(finding.code)
    )
    documents = {path: one.document for path, one in read.items() if one.document is not None}
    texts = {path: one.text for path, one in read.items()}
    if settings.path is not None:
        texts[settings.path] = settings.text
    from_root = _from_root(texts, shelf.files)
    identify = partial(identified, documents=documents, texts=texts, from_root=from_root)
    hosts = _hosts(loaded) if settings.allow else {}
    shown, allowed, about = sort_out(tuple(identify(found)), documents.values(), hosts, settings)
    shown, known = split_known(shown, listed)
    gone = stale(listed, known, (from_root.get(path, path) for path in read), settings)
    about = (*about, *about_stale(gone, settings)) if settings.asks("SUP006") else about
    return LintReport(
        findings=in_order((*shown, *identify(in_order(about)))),
        allowed=allowed,
        known=known,
        gone=frozenset(one.fingerprint for one in gone),
        files=tuple(read),
        texts=texts,
        unchecked=tuple(path for path, one in read.items() if _is_unchecked(one)),
        unreadable=unreadable,
        from_root=from_root,
    )


def _expanded(path: FilePath, files: Files, settings: Settings) -> tuple[FilePath, ...]:
    if files.is_folder(path):
        found = tuple(yaml_files(path, files))
        if not found:
            raise CannotRead(
                f"no YAML file in the folder {path}",
                help="name a folder with files ending in .yaml",
            )
        return tuple(one for one in found if not settings.excludes(_below(settings.folder, one)))
    if files.is_file(path):
        return (path,)
    raise CannotRead(f"{path} cannot be opened: there is no such file or folder")


def _below(folder: FilePath, path: FilePath) -> str:
    """The path from a folder, where it lies in it."""
    whole, top = Path(path).absolute(), Path(folder).absolute()
    return whole.relative_to(top).as_posix() if whole.is_relative_to(top) else path


def _is_unchecked(loaded: Loaded) -> bool:
    built = loaded.plan is not None or loaded.ruleset is not None
    return not built and (loaded.format is None or loaded.format.tag not in _NOT_BUILT)


def _found_in(loaded: Loaded, shelf: Shelf, checks: Sequence[Check]) -> Iterator[Finding]:
    """What reading, the schemas, building and the checks say of a file and those beside it.

    Of a thing that is not written as the format asks, the checks say nothing until it is: what
    they would miss may only be misspelt.
    """
    told = [finding for one in (loaded, *loaded.beside) for finding in one.findings]
    yield from told
    misshapen = {one.object_id for one in told if one.code.startswith("SCH")} - {None}
    parts: list[_Part | None] = [loaded.plan, loaded.ruleset]
    if loaded.plan is not None:
        yield from shelf.findings_for(loaded.plan)
        judged = shelf.judged(loaded.plan)
        parts.append(judged)
        wanted = {check.reads for check in checks}
        if Scorecard in wanted:
            parts.append(_latest(judged))
        if PublishedPlan in wanted:
            parts.append(build_published(judged))
        if FoundFigures in wanted:
            parts.append(find_figures(loaded.plan))
        if JudgedClaims in wanted:
            parts.append(JudgedClaims(judge_claims(judged)))
    for check in checks:
        for part in parts:
            if check.find is not None and check.reads is not None and isinstance(part, check.reads):
                yield from (
                    _finding(check, problem)
                    for problem in check.find(part)
                    if problem.object_id not in misshapen
                )


def _latest(judged: JudgedPlan) -> Scorecard | None:
    """The scorecard for the plan's latest period; None where it has neither figures nor a year."""
    period = default_period(judged.plan)
    if period is None:
        return None
    return build_scorecard(judged.plan, judged.ruleset_for(period), period)


def _finding(check: Check, problem: Problem) -> Finding:
    return Finding(
        code=check.code,
        severity=check.severity,
        message=problem.message,
        at=_place_of(problem),
        object_id=problem.object_id,
        related=tuple(
            Related(at=at if isinstance(at, Location) else at.locate(), note=note)
            for at, note in problem.related
        ),
        help=problem.help,
        fix=problem.fix,
    )


def _place_of(problem: Problem) -> Location:
    if problem.stretch is not None:
        return problem.at.within(*problem.stretch)
    return problem.at.locate(key=problem.key)


def _weighed(finding: Finding, settings: Settings) -> Finding:
    """The finding with the severity that the settings give its check."""
    severity = settings.severities.get(finding.code)
    if severity is None or is_fixed(finding.code):
        return finding
    return replace(finding, severity=severity)


def _hosts(loaded: Iterable[Loaded]) -> dict[FilePath, Host]:
    """For each file the plan it is, or belongs to."""
    hosts = {}
    for one in loaded:
        if one.plan is not None and one.document is not None:
            period = default_period(one.plan)
            host = Host(
                plan=one.plan.id,
                as_of=one.plan.as_at or (period.last_day if period is not None else None),
                ids=frozenset(_ids(one.document.data)),
            )
            hosts.update({file.path: host for file in (one, *one.beside)})
    return hosts


def _ids(data: Data) -> Iterator[str]:
    """Every id that is written anywhere in the data."""
    waiting: list[Data] = [data]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            if isinstance(name := part.get("id"), str | int):
                yield str(name)
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


def _from_root(paths: Iterable[FilePath], files: Files) -> Mapping[FilePath, FilePath]:
    """Each path from the top of its repository, as far as that differs from how it is shown."""
    here = Path.cwd()
    found: dict[FilePath, FilePath] = {}
    roots: dict[Path, Path | None] = {}
    for path in paths:
        whole = (here / path).resolve() if ".." in path else here / path
        if whole.parent not in roots:
            roots[whole.parent] = repository_of(FilePath(whole.as_posix()), files)
        root = roots[whole.parent]
        if root is not None and (inside := whole.relative_to(root).as_posix()) != path:
            found[path] = FilePath(inside)
    return found
