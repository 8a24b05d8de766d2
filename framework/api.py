"""The use cases as functions: what a command does, minus the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from framework.checks import ALL_CHECKS, Check
from framework.checks.check import Tier
from framework.claims import ClaimsOfPlan, JudgedClaims, find_figures, judge_claims
from framework.errors import CannotRead, UsageError
from framework.findings import Safety, Severity
from framework.lint import (
    LintReport,
    Mended,
    Settings,
    codes_named,
    files_in,
    find_settings,
    lint_loaded,
    load_all,
    mend_file,
    pruned,
    read_known,
    render_known,
    to_write,
)
from framework.load import Disk, Files, Loaded, Shelf, load_file
from framework.model.indicator import PriorityId, ScorecardId
from framework.model.period import Period, read_period
from framework.model.plan import Plan
from framework.place import FilePath
from framework.scorecard import Filters, Scorecard, build_scorecard, default_period
from framework.status.ruleset import Ruleset

if TYPE_CHECKING:
    from framework.explain import Explanation

__all__ = [
    "ClaimsOfPlan",
    "ExplanationResult",
    "LintReport",
    "ScorecardResult",
    "Settings",
    "files_to_lint",
    "filters_from",
    "find_checks",
    "find_settings",
    "judge_plans",
    "known_after",
    "lint_files",
    "load_rulesets",
    "make_explanation",
    "make_scorecard",
    "mend_files",
    "settings_for",
]

_ERRORS = Settings(
    select=frozenset(
        one.code
        for one in ALL_CHECKS
        if one.severity is Severity.ERROR and one.reads is not JudgedClaims
    )
)
"""What is looked for before a scorecard is shown: whatever would make it wrong.

A sentence that is false of the figures makes none of them wrong.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorecardResult:
    """A scorecard, or None where the plan could not be built, and what was found on the way."""

    scorecard: Scorecard | None
    report: LintReport


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationResult:
    """An explanation, or None where the plan could not be built, and what was found on the way."""

    explanation: Explanation | None
    report: LintReport


def lint_files(
    paths: Sequence[FilePath], files: Files | None = None, settings: Settings | None = None
) -> LintReport:
    """What reading, the schemas, building and the checks find in files and folders of them.

    Without settings everything of the standard tier is asked for and nothing is known.

    Raises:
        CannotRead: a path does not exist, or a folder holds no YAML file.
        UsageError: the list of known findings cannot be read.
    """
    source, wanted = files or Disk(), settings or Settings()
    loaded, unreadable = load_all(files_in(paths, source, wanted), source)
    listed = read_known(settings, source) if settings is not None else ()
    return lint_loaded(loaded, Shelf(source), wanted, listed, unreadable)


def files_to_lint(
    paths: Sequence[FilePath], files: Files, settings: Settings
) -> tuple[FilePath, ...]:
    """The files that linting these paths would read, but for what they name themselves.

    Raises:
        CannotRead: a path does not exist, or a folder holds no YAML file.
    """
    return files_in(paths, files, settings)


def mend_files(
    paths: Sequence[FilePath], files: Files, settings: Settings, *, unsafe: bool
) -> tuple[Mended, ...]:
    """The files in which something can be mended, as they are and as they would be.

    Without ``unsafe`` only what no person has to read. A file that cannot be opened is passed over:
    linting says so.

    Raises:
        CannotRead: a path does not exist, or a folder holds no YAML file.
    """
    most = Safety.NEEDS_REVIEW if unsafe else Safety.SAFE
    found = []
    for path in files_in(paths, files, settings):
        try:
            found.append(mend_file(path, files, settings, most))
        except CannotRead:
            continue
    return tuple(one for one in found if one is not None)


def known_after(
    report: LintReport, settings: Settings, files: Files, *, all_of_it: bool
) -> tuple[str, int]:
    """The list of known findings after a run, as text, and how many it holds.

    Either it holds all of what the run found, or what it held already and is still found.

    Raises:
        UsageError: the list that there is cannot be read.
    """
    listed = read_known(settings, files)
    held = to_write(report, listed) if all_of_it else pruned(report, listed)
    return render_known(held), len(held)


def settings_for(
    found: Settings,
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    tier: str | None = None,
    fail_on: str | None = None,
    known: bool = True,
    allowances: bool = True,
) -> Settings:
    """The settings with what a command line asks for instead; None leaves one as it is.

    Raises:
        UsageError: a word names no check.
    """
    asked: dict[str, Any] = {}
    if select:
        asked["select"] = _codes(select)
    if ignore:
        asked["ignore"] = _codes(ignore)
    if tier is not None:
        asked["tier"] = Tier[tier.upper()]
    if fail_on is not None:
        asked["fail_on"] = Severity[fail_on.upper()]
    origins = {**found.origins, **{name: f"--{name.replace('_', '-')}" for name in asked}}
    if not known:
        asked["known"] = None
    if not allowances:
        asked["allow"], asked["comments"] = (), False
    return replace(found, **asked, origins=origins)


def _codes(words: Sequence[str]) -> frozenset[str]:
    return frozenset(code for word in words for one in word.split(",") for code in codes_named(one))


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
    loaded, shelf = load_file(path, source), Shelf(source)
    report = lint_loaded([loaded], shelf, _ERRORS)
    if loaded.plan is None:
        return ScorecardResult(scorecard=None, report=report)
    chosen = _period(loaded.plan, period)
    ruleset = shelf.judged(loaded.plan).ruleset_for(chosen)
    wanted = filters or Filters()
    _refuse_unknown(loaded.plan, ruleset, wanted)
    return ScorecardResult(
        scorecard=build_scorecard(loaded.plan, ruleset, chosen, wanted), report=report
    )


def judge_plans(
    paths: Sequence[FilePath], files: Files | None = None
) -> tuple[tuple[ClaimsOfPlan, ...], tuple[FilePath, ...]]:
    """The claims of the plans among files and folders, and the files that have errors in them.

    A plan with errors is judged as far as it could be built.

    Raises:
        CannotRead: a path does not exist or cannot be opened, or none of them holds a plan.
    """
    source = files or Disk()
    shelf = Shelf(source)
    loaded = [load_file(one, source) for one in files_in(paths, source, Settings())]
    found = [one for one in loaded if one.format is None or one.format.tag == "plan/v1"]
    if not found:
        raise CannotRead(f"no plan in {', '.join(paths)}", help="name a file of plans/")
    judged = tuple(
        ClaimsOfPlan(
            path=one.path,
            id=one.plan.id,
            claims=judge_claims(shelf.judged(one.plan)),
            found=find_figures(one.plan).found,
        )
        for one in found
        if one.plan is not None
    )
    wrong = tuple(
        one.path
        for one in found
        if any(finding.severity is Severity.ERROR for finding in one.findings)
    )
    return judged, wrong


def make_explanation(
    path: FilePath, name: str | None, period: str | None = None, files: Files | None = None
) -> ExplanationResult:
    """Why what has an id in a plan has its status; the plan as a whole without an id.

    The period is that of ``make_scorecard``.

    Raises:
        CannotRead: the file cannot be opened, or is no regular file.
        UsageError: the period is none, or nothing that has a status has the id.
    """
    from framework.explain import explain  # noqa: PLC0415 - no other command needs it

    made = make_scorecard(path, period, files=files)
    found = explain(made.scorecard, name) if made.scorecard is not None else None
    return ExplanationResult(explanation=found, report=made.report)


def load_rulesets(paths: Sequence[FilePath], files: Files | None = None) -> tuple[Loaded, ...]:
    """The rulesets among files and folders of them, whether or not they could be built.

    Raises:
        CannotRead: a path does not exist or cannot be opened, or none of them holds a ruleset.
    """
    source = files or Disk()
    loaded = [load_file(one, source) for one in files_in(paths, source, Settings())]
    found = tuple(one for one in loaded if one.format is None or one.format.tag == "ruleset/v1")
    if not found:
        raise CannotRead(f"no ruleset in {', '.join(paths)}", help="name a file of rules/")
    return found


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
    """Every check, or those with a code, a name or a family such as TGT.

    Raises:
        UsageError: there is none.
    """
    codes = codes_named(name) if name is not None else None
    return tuple(check for check in ALL_CHECKS if codes is None or check.code in codes)
