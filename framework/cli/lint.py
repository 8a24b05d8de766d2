"""``framework lint``: what is wrong with plans and rulesets, and what to write instead."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from framework.cli.exits import Exit
from framework.cli.options import Color, ColorOption, OutputOption, wants_color, write


class LintFormat(StrEnum):
    """How findings are written."""

    FULL = "full"
    JSON = "json"


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def lint(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATHS", help="Files and folders; plans and rules if left out."),
    ] = None,
    output_format: Annotated[
        LintFormat, typer.Option("--format", help="full for people, json for tools.")
    ] = LintFormat.FULL,
    fail_on: Annotated[
        FailOn, typer.Option(help="Exit with 1 from this severity on.")
    ] = FailOn.ERROR,
    select: Annotated[
        list[str] | None, typer.Option(help="Look only for these: a check, or a family as TGT.")
    ] = None,
    *,
    show_all: Annotated[
        bool, typer.Option("--show-all", help="Show every repeat of a finding.")
    ] = False,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """Say what is wrong with plans and rulesets, with file, line and column."""
    from framework.api import lint_files, select_checks
    from framework.cli.paths import file_paths
    from framework.findings import Severity

    report = lint_files(file_paths(paths), checks=select_checks(select))
    if output_format is LintFormat.JSON:
        from framework.report.findings.json_v1 import render_findings_json

        write(render_findings_json(report), output)
    else:
        from framework.report.findings.full import render_full

        colored = wants_color(color, to_file=output is not None)
        write(render_full(report, color=colored, show_all=show_all), output)
    for problem in report.unreadable:
        sys.stderr.write(f"framework: {problem}\n")
    if report.unreadable:
        raise typer.Exit(Exit.CANNOT)
    limit = Severity[fail_on.name]
    if any(finding.severity >= limit for finding in report.findings):
        raise typer.Exit(Exit.FOUND)
