"""``framework scorecard``: one plan on one screen."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from framework.cli.exits import Exit
from framework.cli.options import Color, ColorOption, OutputOption, page_width, wants_color, write

if TYPE_CHECKING:
    from framework.api import LintReport
    from framework.scorecard import Scorecard


class ScorecardFormat(StrEnum):
    """How a scorecard is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    SVG = "svg"


def scorecard(
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="The plan's file.")],
    period: Annotated[
        str | None,
        typer.Option(help='Such as "2021/22 Q1"; the latest with figures if left out.'),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--scorecard", metavar="ID", help="One of the plan's scorecards.")
    ] = None,
    status: Annotated[str | None, typer.Option(help="Only indicators with this status.")] = None,
    priority: Annotated[str | None, typer.Option(help="Only what stands under this one.")] = None,
    output_format: Annotated[
        ScorecardFormat, typer.Option("--format", help="text for people; the others for tools.")
    ] = ScorecardFormat.TEXT,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """Show one plan in one period: values, targets, statuses, trends and what is missing."""
    from framework.api import filters_from, make_scorecard
    from framework.cli.paths import file_paths

    (path,) = file_paths([plan])
    result = make_scorecard(path, period, filters_from(name, priority, status))
    if result.scorecard is None:
        _refuse(result.report)
        raise typer.Exit(Exit.FOUND)
    if output_format is ScorecardFormat.TEXT and output is None:
        from framework.report.console import OFF_TERMINAL, make_console
        from framework.report.scorecard.terminal import render_terminal

        width = page_width() or OFF_TERMINAL
        console = make_console(sys.stdout, color=wants_color(color), width=width)
        render_terminal(result.scorecard, console)
    else:
        write(_rendered(result.scorecard, output_format), output)
    _remark(result.report)


def _rendered(shown: Scorecard, output_format: ScorecardFormat) -> str:
    """The scorecard in a format; each renderer is imported only where it is asked for."""
    match output_format:
        case ScorecardFormat.JSON:
            from framework.report.scorecard.json_v1 import render_json

            return render_json(shown)
        case ScorecardFormat.CSV:
            from framework.report.scorecard.csv import render_csv

            return render_csv(shown)
        case ScorecardFormat.MARKDOWN:
            from framework.report.scorecard.markdown import render_markdown

            return render_markdown(shown)
        case ScorecardFormat.SVG:
            from framework.report.scorecard.svg import render_svg

            return render_svg(shown)
        case ScorecardFormat.TEXT:
            from framework.report.scorecard.terminal import render_text

            return render_text(shown)
        case _:
            assert_never(output_format)


def _refuse(report: LintReport) -> None:
    from framework.report.findings.full import render_full

    sys.stderr.write(render_full(report, color=False, show_all=False))


def _remark(report: LintReport) -> None:
    """One line on standard error where the plan has errors that the scorecard may rest on."""
    from framework.findings import Severity
    from framework.report.numbers import counted

    errors = sum(finding.severity is Severity.ERROR for finding in report.findings)
    if errors:
        found = counted(errors, "error")
        sys.stderr.write(
            f"framework: the plan has {found}; see  framework lint {report.files[0]}\n"
        )
