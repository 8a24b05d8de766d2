"""``framework lint``: what is wrong with plans and rulesets, and what to write instead."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from framework.cli import lint_options as options
from framework.cli.exits import Exit
from framework.cli.options import Color, ColorOption, OutputOption, write
from framework.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framework.api import LintReport, Settings
    from framework.load import Files
    from framework.place import FilePath

_STANDARD_INPUT = "-"


def lint(
    paths: options.Paths = None,
    formats: options.Formats = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    tier: options.TierOption = None,
    fail_on: options.FailOnOption = None,
    stdin_filename: options.StdinFilename = None,
    config: options.ConfigOption = None,
    *,
    exit_zero: options.ExitZero = False,
    show_all: options.ShowAll = False,
    statistics: options.Statistics = False,
    show_files: options.ShowFiles = False,
    write_known: options.WriteKnown = False,
    prune_known: options.PruneKnown = False,
    ignore_known: options.IgnoreKnown = False,
    ignore_allowances: options.IgnoreAllowances = False,
    fix: options.FixOption = False,
    unsafe_fixes: options.UnsafeFixes = False,
    diff: options.DiffOption = False,
    quiet: options.Quiet = False,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """Say what is wrong with plans and rulesets, with file, line and column."""
    from framework.api import files_to_lint, lint_files, settings_for
    from framework.cli.lint_formats import read_formats, show
    from framework.cli.settings import settings_here

    wanted = read_formats(formats, output)
    settings = settings_for(
        settings_here(config),
        select=select,
        ignore=ignore,
        tier=tier,
        fail_on=fail_on,
        known=not (ignore_known or write_known),
        allowances=not ignore_allowances,
    )
    named, files = _named(paths, stdin_filename)
    if show_files:
        write("".join(f"{path}\n" for path in files_to_lint(named, files, settings)), output)
        return
    if fix or diff:
        _mend(named, files, settings, unsafe=unsafe_fixes, only_show=diff)
    report = lint_files(named, files, settings)
    if write_known or prune_known:
        _take_down(report, settings_here(config), files, all_of_it=write_known)
        return
    if not quiet or report.findings:
        show(
            report,
            wanted,
            color=color,
            show_all=show_all,
            statistics=statistics,
            fail_on=settings.fail_on,
        )
    _end(report, settings, exit_zero=exit_zero)


def _named(
    paths: Sequence[str] | None, stdin_filename: str | None
) -> tuple[tuple[FilePath, ...], Files]:
    """The paths to lint, and where their files come from: standard input stands for one of them.

    Raises:
        UsageError: standard input is to be read, and nothing says what file it is, or the reverse.
    """
    from framework.cli.paths import file_paths
    from framework.load import MOST_BYTES, Disk, Overlay

    if list(paths or ()) != [_STANDARD_INPUT]:
        if stdin_filename is not None:
            raise UsageError(
                "--stdin-filename is for standard input", help="write - instead of the paths"
            )
        return file_paths(paths), Disk()
    if stdin_filename is None:
        raise UsageError(
            "nothing says what file standard input stands for",
            help="write --stdin-filename plans/….yaml",
        )
    (path,) = file_paths([stdin_filename])
    return (path,), Overlay({path: sys.stdin.buffer.read(MOST_BYTES + 1)})


def _mend(
    named: Sequence[FilePath], files: Files, settings: Settings, *, unsafe: bool, only_show: bool
) -> None:
    """Mend the files and say how much, or show what would change and end there.

    Raises:
        UsageError: standard input is to be mended, which is no file.
        CannotRead: a file cannot be written.
    """
    from pathlib import Path

    from framework.api import mend_files
    from framework.load import Disk
    from framework.report.findings.difference import difference
    from framework.report.numbers import counted

    mended = mend_files(named, files, settings, unsafe=unsafe)
    if only_show:
        write("".join(difference(one.path, one.old, one.new) for one in mended), None)
        raise typer.Exit(Exit.FOUND if mended else Exit.DONE)
    if not isinstance(files, Disk):
        raise UsageError("standard input cannot be mended", help="write --diff, or name the file")
    for one in mended:
        write(one.new, Path(one.path))
    if mended:
        number = counted(sum(one.number for one in mended), "thing")
        sys.stderr.write(f"mended {number} in {counted(len(mended), 'file')}\n")


def _take_down(report: LintReport, settings: Settings, files: Files, *, all_of_it: bool) -> None:
    """Write the list of known findings, and say what it holds."""
    from pathlib import Path

    from framework.api import known_after
    from framework.report.numbers import counted

    text, number = known_after(report, settings, files, all_of_it=all_of_it)
    write(text, Path(settings.known_path or ""))
    sys.stderr.write(f"{settings.known_path} holds {counted(number, 'finding')}\n")


def _end(report: LintReport, settings: Settings, *, exit_zero: bool) -> None:
    """Say what could not be opened, and end with the code that the findings ask for."""
    for problem in report.unreadable:
        sys.stderr.write(f"framework: {problem}\n")
    if report.unreadable:
        raise typer.Exit(Exit.CANNOT)
    if not exit_zero and any(one.severity >= settings.fail_on for one in report.findings):
        raise typer.Exit(Exit.FOUND)
