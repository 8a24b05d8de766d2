"""The command line: which commands there are, and the one place where failures end."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from framework import __version__
from framework.cli.checks import checks
from framework.cli.claims import claims
from framework.cli.config import config
from framework.cli.exits import Exit
from framework.cli.explain import explain
from framework.cli.lint import lint
from framework.cli.rules import rules
from framework.cli.schema import schema
from framework.cli.scorecard import scorecard
from framework.errors import BadSettings, FrameworkError

app = typer.Typer(
    name="framework",
    help="Council service plans as files: read, checked, scored and explained.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command()(lint)
app.command()(scorecard)
app.command()(explain)
app.command()(claims)
app.command()(checks)
app.command()(schema)
app.command()(config)
app.add_typer(rules, name="rules")


def _print_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        typer.echo(f"framework {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where in the program an internal error arose.")
    ] = False,
) -> None:
    """Set what holds for every command: nothing beyond the two switches above."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one command line; without arguments, that of the process.

    Whatever goes wrong ends here as one plain line on standard error.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    _make_streams_safe()
    code: object = Exit.DONE
    try:
        app(given, prog_name="framework")
    except SystemExit as done:
        code = done.code
    except BadSettings as wrong:
        for one in wrong.problems:
            code = _fail(str(one), one.help)
    except FrameworkError as problem:
        code = _fail(str(problem), problem.help)
    except Exception as fault:  # noqa: BLE001 - the last resort: a fault of ours, never a traceback
        if "--debug" in given:
            traceback.print_exc()
        code = _fail(
            f"BUG001: internal error ({type(fault).__name__}); nothing is wrong with your file",
            "please report it, with the file and the output of the same command with --debug "
            "before its name",
        )
    return code if isinstance(code, int) else Exit.DONE


def _fail(message: str, advice: str | None) -> int:
    from framework.report.safe import safe

    sys.stderr.write(f"framework: {safe(message)}\n")
    if advice:
        sys.stderr.write(f"  help: {safe(advice)}\n")
    return Exit.CANNOT


def _make_streams_safe() -> None:
    """Let no character that a stream's encoding lacks end the command.

    Output that is redirected is UTF-8, whatever code page the machine has, and line ends are those
    of the format.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="backslashreplace", newline="")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
