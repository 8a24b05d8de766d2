"""The options that several commands share, and what they mean."""

from __future__ import annotations

import os
import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from framework.errors import CannotRead


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


ColorOption = Annotated[
    Color, typer.Option("--color", help="Use colour: in a terminal, always or never.")
]
PublishedOption = Annotated[
    bool, typer.Option("--published", help="Show what was printed beside what follows.")
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the screen."),
]
WhyOption = Annotated[
    bool, typer.Option("--why", help="Say of each indicator why, in text and markdown.")
]


def wants_color(choice: Color, *, to_file: bool = False) -> bool:
    """Whether to use colour: the option first, then the environment, then whether it is a terminal.

    ``NO_COLOR`` counts with any value but the empty one.
    """
    if choice is not Color.AUTO:
        return choice is Color.ALWAYS
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and not to_file and sys.stdout.isatty()


def page_width() -> int | None:
    """How many characters wide to write: ``COLUMNS``, else the terminal; None where there is none.

    A terminal that does not know its width says 0.
    """
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:5]) > 0:
        return int(columns[:5])
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except (OSError, ValueError, AttributeError):
        return None


def write(text: str, output: Path | None) -> None:
    """Send a product to standard output, or whole to a file.

    Raises:
        CannotRead: the file cannot be written.
    """
    if output is None:
        sys.stdout.write(text)
        return
    part = output.with_name(f"{output.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if output.exists():
            shutil.copymode(output, part)
        part.replace(output)
    except OSError as problem:
        raise CannotRead(
            f"{output} cannot be written: {problem.strerror}",
            help="name a file in a folder you own",
        ) from problem
