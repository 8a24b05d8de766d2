"""From a path to a Plan or a Ruleset plus findings: the only place that opens files."""

from __future__ import annotations

from framework.load.files import (
    MOST_BYTES,
    Disk,
    Files,
    Overlay,
    repository_of,
    shown,
    yaml_files,
)
from framework.load.load import JudgedPlan, Loaded, load_file
from framework.load.shelf import Shelf

__all__ = [
    "MOST_BYTES",
    "Disk",
    "Files",
    "JudgedPlan",
    "Loaded",
    "Overlay",
    "Shelf",
    "load_file",
    "repository_of",
    "shown",
    "yaml_files",
]
