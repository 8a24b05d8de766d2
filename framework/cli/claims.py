"""``framework claims``: what plans claim, and whether it follows."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from framework.cli.exits import Exit
from framework.cli.options import OutputOption, write


class ClaimsFormat(StrEnum):
    """How claims are written."""

    TEXT = "text"
    JSON = "json"


def claims(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATHS", help="Plans and folders of them; plans if left out."),
    ] = None,
    output_format: Annotated[
        ClaimsFormat, typer.Option("--format", help="text for people, json for tools.")
    ] = ClaimsFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Hold every claim in the words of plans against their figures: which hold, which do not."""
    from framework.api import judge_plans
    from framework.claims import Verdict
    from framework.cli.paths import file_paths

    plans, broken = judge_plans(file_paths(paths, ("plans",)))
    if output_format is ClaimsFormat.JSON:
        from framework.report.claims.json_v1 import render_claims_json

        write(render_claims_json(plans), output)
    else:
        from framework.report.claims.text import render_claims

        write(render_claims(plans), output)
    for path in broken:
        sys.stderr.write(f"framework: {path} has errors; see  framework lint {path}\n")
    failed = any(one.verdict is Verdict.FAILS for plan in plans for one in plan.claims)
    if broken or failed:
        raise typer.Exit(Exit.FOUND)
