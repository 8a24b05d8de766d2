"""The use cases as functions: what a command does, minus the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from framework.checks import ALL_CHECKS, Check, Problem
from framework.errors import CannotRead, UsageError
from framework.findings import Finding, Related, in_order
from framework.load import Disk, Files, JudgedPlan, Loaded, Shelf, load_file, yaml_files
from framework.model.indicator import PriorityId, ScorecardId
from framework.model.period import Period, read_period
from framework.model.plan import Plan
from framework.place import FilePath
from framework.scorecard import Filters, Scorecard, build_scorecard, default_period
from framework.status.build import nearest_help
from framework.status.ruleset import Ruleset

_ALWAYS = ("SRC", "SCH")
"""Families of codes that cannot be switched off: what follows rests on them."""

_NOT_BUILT = frozenset({"cases/v1", "observations/v1"})
"""Formats of files that belong to another file, with which they are built and checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LintReport:
    """What linting found.

    Attributes:
        findings: all of them, in order.
        files: the files that were read.
        texts: what they hold, for showing lines of them.
        unchecked: the files that could not be built, so that no check read them.
        unreadable: what could not be opened, each with its reason.
    """

    findings: tuple[Finding, ...]
    files: tuple[FilePath, ...]
    texts: Mapping[FilePath, str]
    unchecked: tuple[FilePath, ...]
    unreadable: tuple[CannotRead, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorecardResult:
    """A scorecard, or None where the plan could not be built, and what was found on the way."""

    scorecard: Scorecard | None
    report: LintReport


def lint_files(
    paths: Sequence[FilePath],
    files: Files | None = None,
    checks: tuple[Check, ...] = ALL_CHECKS,
) -> LintReport:
    """What reading, the schemas, building and the checks find in files and folders of them.

    Raises:
        CannotRead: a path does not exist, or a folder holds no YAML file.
    """
    source = files or Disk()
    shelf = Shelf(source)
    loaded: list[Loaded] = []
    unreadable: list[CannotRead] = []
    found = (one for path in paths for one in _expanded(path, source))
    for path in dict.fromkeys(found):
        try:
            loaded.append(load_file(path, source))
        except CannotRead as problem:
            unreadable.append(problem)
    codes = {check.code for check in checks}
    findings = [
        finding
        for one in loaded
        for finding in _all_findings(one, shelf, checks)
        if finding.code in codes or finding.code.startswith(_ALWAYS)
    ]
    read = _with_beside(loaded)
    return LintReport(
        findings=in_order(findings),
        files=tuple(read),
        texts={path: one.text for path, one in read.items()},
        unchecked=tuple(path for path, one in read.items() if _is_unchecked(one)),
        unreadable=tuple(unreadable),
    )


def make_scorecard(
    path: FilePath,
    period: str | None = None,
    filters: Filters | None = None,
    files: Files | None = None,
) -> ScorecardResult:
    """The scorecard of a plan for a period; without one, for the latest with observations.

    Raises:
        CannotRead: the file cannot be opened, or is no regular file.
        UsageError: the period is none, or the plan has no such scorecard, priority or status.
    """
    source = files or Disk()
    if source.is_folder(path):
        raise CannotRead(f"{path} is a folder", help="name one plan in it")
    loaded = load_file(path, source)
    shelf = Shelf(source)
    read = _with_beside([loaded])
    report = LintReport(
        findings=in_order(_all_findings(loaded, shelf, ALL_CHECKS)),
        files=tuple(read),
        texts={name: one.text for name, one in read.items()},
        unchecked=tuple(name for name, one in read.items() if _is_unchecked(one)),
    )
    if loaded.plan is None:
        return ScorecardResult(scorecard=None, report=report)
    chosen = _period(loaded.plan, period)
    ruleset = shelf.ruleset_for(loaded.plan, chosen)
    wanted = filters or Filters()
    _refuse_unknown(loaded.plan, ruleset, wanted)
    return ScorecardResult(
        scorecard=build_scorecard(loaded.plan, ruleset, chosen, wanted), report=report
    )


def load_rulesets(paths: Sequence[FilePath], files: Files | None = None) -> tuple[Loaded, ...]:
    """The rulesets among files and folders of them, whether or not they could be built.

    Raises:
        CannotRead: a path does not exist or cannot be opened, or none of them holds a ruleset.
    """
    source = files or Disk()
    loaded = [load_file(one, source) for path in paths for one in _expanded(path, source)]
    found = tuple(one for one in loaded if one.format is None or one.format.tag == "ruleset/v1")
    if not found:
        raise CannotRead(f"no ruleset in {', '.join(paths)}", help="name a file of rules/")
    return found


def _expanded(path: FilePath, files: Files) -> tuple[FilePath, ...]:
    if files.is_folder(path):
        if found := tuple(yaml_files(path, files)):
            return found
        raise CannotRead(
            f"no YAML file in the folder {path}", help="name a folder with files ending in .yaml"
        )
    if files.is_file(path):
        return (path,)
    raise CannotRead(f"{path} cannot be opened: there is no such file or folder")


def _with_beside(loaded: Sequence[Loaded]) -> dict[FilePath, Loaded]:
    """The files by their paths, each with those that it names and that belong to it."""
    return {file.path: file for one in loaded for file in (one, *one.beside)}


def _is_unchecked(loaded: Loaded) -> bool:
    built = loaded.plan is not None or loaded.ruleset is not None
    return not built and (loaded.format is None or loaded.format.tag not in _NOT_BUILT)


def _all_findings(loaded: Loaded, shelf: Shelf, checks: tuple[Check, ...]) -> list[Finding]:
    findings = [finding for one in (loaded, *loaded.beside) for finding in one.findings]
    parts: list[Plan | Ruleset | JudgedPlan | Scorecard | None] = [loaded.plan, loaded.ruleset]
    if loaded.plan is not None:
        findings += shelf.findings_for(loaded.plan)
        parts.append(shelf.judged(loaded.plan))
        if any(check.reads is Scorecard for check in checks):
            parts.append(_latest(loaded.plan, shelf))
    for check in checks:
        for part in parts:
            if check.find is not None and check.reads is not None and isinstance(part, check.reads):
                findings += (_finding(check, problem) for problem in check.find(part))
    return findings


def _latest(plan: Plan, shelf: Shelf) -> Scorecard | None:
    """The scorecard for the plan's latest period; None where it has neither figures nor a year."""
    period = default_period(plan)
    if period is None:
        return None
    return build_scorecard(plan, shelf.ruleset_for(plan, period), period)


def _finding(check: Check, problem: Problem) -> Finding:
    return Finding(
        code=check.code,
        severity=check.severity,
        message=problem.message,
        at=problem.at.locate(key=problem.key),
        object_id=problem.object_id,
        related=tuple(Related(at=at.locate(), note=note) for at, note in problem.related),
        help=problem.help,
        fix=problem.fix,
    )


def _period(plan: Plan, label: str | None) -> Period:
    if label is None:
        if (period := default_period(plan)) is not None:
            return period
        raise UsageError("the plan has no year and no observations", help="name one with --period")
    starts = plan.year.start.month if plan.year is not None else None
    period = read_period(label) if starts is None else read_period(label, starts)
    if period is None:
        observed = ", ".join(one.label for one in plan.observed_periods()[-7:])
        raise UsageError(
            f'"{label}" is not a period',
            help=f"write one such as 2021/22 Q1; the plan has figures for {observed or 'none'}",
        )
    return period


def _refuse_unknown(plan: Plan, ruleset: Ruleset | None, wanted: Filters) -> None:
    asked: tuple[tuple[str, str | None, list[Any]], ...] = (
        ("scorecard", wanted.scorecard, [one.id for one in plan.scorecards]),
        ("priority", wanted.priority, [one.id for one in plan.priorities]),
        ("status", wanted.status, list(ruleset.statuses) if ruleset is not None else []),
    )
    for noun, name, known in asked:
        if name is not None and name not in known:
            raise UsageError(
                f'there is no {noun} "{name}"',
                help=f"write one of: {', '.join(known)}" if known else f"the plan has no {noun}",
            )


def filters_from(scorecard: str | None, priority: str | None, status: str | None) -> Filters:
    """The filters that a command line names."""
    return Filters(
        scorecard=ScorecardId(scorecard) if scorecard is not None else None,
        priority=PriorityId(priority) if priority is not None else None,
        status=status,
    )


def find_checks(name: str | None = None) -> tuple[Check, ...]:
    """Every check, or the one with a code or a name.

    Raises:
        UsageError: there is none with that code or name.
    """
    if name is None:
        return ALL_CHECKS
    wanted = name.casefold()
    found = tuple(one for one in ALL_CHECKS if wanted in {one.code.casefold(), one.name})
    if not found:
        names = {word: None for one in ALL_CHECKS for word in (one.name, one.code)}
        raise UsageError(
            f'there is no check "{name}"',
            help=nearest_help(name, names) or "run  framework checks  for the list",
        )
    return found


def select_checks(words: Sequence[str] | None) -> tuple[Check, ...]:
    """The checks that the words name, each a code, a name or a family such as TGT; None: all.

    Raises:
        UsageError: a word names none.
    """
    if words is None:
        return ALL_CHECKS
    wanted = {check.code for word in words for check in (_family(word) or find_checks(word))}
    return tuple(check for check in ALL_CHECKS if check.code in wanted)


def _family(word: str) -> tuple[Check, ...]:
    return tuple(check for check in ALL_CHECKS if check.code[:3] == word.upper())
