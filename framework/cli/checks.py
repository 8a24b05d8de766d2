"""``framework checks``: the list of checks, or the page of one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from framework.cli.options import write


class ChecksFormat(StrEnum):
    """How the list of checks is written."""

    TEXT = "text"
    JSON = "json"


def checks(
    name: Annotated[
        str | None, typer.Argument(metavar="CODE-OR-NAME", help="Such as REF001.")
    ] = None,
    output_format: Annotated[
        ChecksFormat, typer.Option("--format", help="text for people, json for tools.")
    ] = ChecksFormat.TEXT,
) -> None:
    """List the checks, or show the page of one: what it finds, why it matters, how to mend it."""
    from framework.api import find_checks
    from framework.report.checks import render_checks_json, render_list, render_page

    found = find_checks(name)
    if output_format is ChecksFormat.JSON:
        write(render_checks_json(found), None)
    elif len(found) > 1:
        write(render_list(found), None)
    else:
        write(render_page(found[0]), None)
