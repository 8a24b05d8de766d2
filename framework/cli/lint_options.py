"""The options of ``framework lint``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class AskedTier(StrEnum):
    """How finished the plans must be."""

    DRAFT = "draft"
    STANDARD = "standard"
    PUBLICATION = "publication"


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATHS", help="Files and folders; plans and rules if left out; - reads one file."
    ),
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="FORMAT[=FILE]",
        help="full, concise, markdown for people; json, github, gitlab, sarif, junit for tools. "
        "Again for several, each into its file.",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CHECKS", help="Look only for these: codes, names or families such as TGT."
    ),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CHECKS", help="Leave these out.")]
TierOption = Annotated[AskedTier | None, typer.Option(help="How finished the plans must be.")]
FailOnOption = Annotated[FailOn | None, typer.Option(help="Exit with 1 from this severity on.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")]
ShowAll = Annotated[bool, typer.Option("--show-all", help="Show every repeat of a finding.")]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Show how often each check found something.")
]
ShowFiles = Annotated[
    bool, typer.Option("--show-files", help="Show which files would be read, and stop.")
]
StdinFilename = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="The file that standard input stands for."),
]
ConfigOption = Annotated[
    str | None, typer.Option("--config", metavar="FILE", help="Take the settings from this file.")
]
WriteKnown = Annotated[
    bool, typer.Option("--write-known", help="Take down everything found now as known.")
]
PruneKnown = Annotated[
    bool, typer.Option("--prune-known", help="Take out of the known what is no longer found.")
]
IgnoreKnown = Annotated[bool, typer.Option("--ignore-known", help="Show what is known, too.")]
IgnoreAllowances = Annotated[
    bool, typer.Option("--ignore-allowances", help="Show what somebody allowed, too.")
]
FixOption = Annotated[
    bool, typer.Option("--fix", help="Mend what can be mended without a person's eye.")
]
UnsafeFixes = Annotated[
    bool, typer.Option("--unsafe-fixes", help="Mend also what a person should look at.")
]
DiffOption = Annotated[
    bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing where nothing is found.")]
