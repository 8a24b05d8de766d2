"""``framework schema``: a shipped JSON Schema, for editors and other tools."""

from __future__ import annotations

from typing import Annotated

import typer

from framework.cli.options import write
from framework.errors import UsageError


def schema(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Such as plan or plan/v1.")
    ] = None,
) -> None:
    """Print a shipped JSON Schema, or the list of them."""
    from framework.schema.formats import FORMATS, schema_text

    if name is None:
        write("".join(f"{tag}\n" for tag in FORMATS), None)
        return
    for tag in FORMATS:
        if name in {tag, tag.partition("/")[0]}:
            write(schema_text(tag), None)
            return
    raise UsageError(f'there is no schema "{name}"', help=f"write one of: {', '.join(FORMATS)}")
