"""The exit codes, the same for every command and every output format."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command's exit code says.

    ``DONE``: it did what it was asked. ``FOUND``: it found what it was asked to look for.
    ``CANNOT``: it could not do it: a wrong command line, no file matched, a file that cannot be
    opened, or a fault of ours.
    """

    DONE = 0
    FOUND = 1
    CANNOT = 2
