"""``framework rules``: whether rulesets do what they say."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from framework.cli.exits import Exit
from framework.cli.options import write

rules = typer.Typer(
    help="Look at rulesets and test them.", no_args_is_help=True, rich_markup_mode=None
)


@rules.callback()
def _group() -> None:
    """Look at rulesets and test them."""


@rules.command("test")
def run_tests(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATHS", help="Files and folders; rules if left out."),
    ] = None,
) -> None:
    """Run the cases of rulesets: the facts given, the status expected, the status that follows."""
    from framework.api import load_rulesets
    from framework.cli.paths import file_paths
    from framework.report.cases import render_cases
    from framework.status.cases import run_cases

    loaded = load_rulesets(file_paths(paths, ("rules",)))
    rulesets = [one.ruleset for one in loaded if one.ruleset is not None]
    write(render_cases(rulesets), None)
    for one in loaded:
        if one.ruleset is None:
            sys.stderr.write(f"framework: {one.path} has errors; see  framework lint {one.path}\n")
    agree = all(result.agrees for ruleset in rulesets for result in run_cases(ruleset))
    if len(rulesets) < len(loaded) or not agree:
        raise typer.Exit(Exit.FOUND)
