"""``framework explain``: why one thing has its status."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from framework.cli.exits import Exit
from framework.cli.options import OutputOption, page_width, write
from framework.cli.scorecard import refuse, remark


class ExplainFormat(StrEnum):
    """How an explanation is written."""

    TEXT = "text"
    JSON = "json"


def explain(
    what: Annotated[
        str,
        typer.Argument(
            metavar="PLAN#ID",
            help="The plan's file and an id in it, in quotes; without an id, the whole plan.",
        ),
    ],
    period: Annotated[
        str | None,
        typer.Option(help='Such as "2021/22 Q1"; the latest with figures if left out.'),
    ] = None,
    output_format: Annotated[
        ExplainFormat, typer.Option("--format", help="text for people; json for tools.")
    ] = ExplainFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Say why an indicator, action, risk or priority has its status, and where each part stands."""
    from framework.api import make_explanation
    from framework.cli.paths import file_paths

    file, _, name = what.rpartition("#") if "#" in what else (what, "", "")
    (path,) = file_paths([file])
    result = make_explanation(path, name or None, period)
    if result.explanation is None:
        refuse(result.report)
        raise typer.Exit(Exit.FOUND)
    if output_format is ExplainFormat.JSON:
        from framework.report.explanation.json_v1 import render_json

        write(render_json(result.explanation), output)
    else:
        from framework.report.console import OFF_TERMINAL, make_console
        from framework.report.explanation.text import render_text

        width = min(page_width() or OFF_TERMINAL, OFF_TERMINAL) if output is None else OFF_TERMINAL
        text = render_text(result.explanation, width)
        if output is None:
            make_console(sys.stdout, color=False, width=width).file.write(text)
        else:
            write(text, output)
    remark(result.report)
