"""What a GitHub Actions runner takes for a command, as actions/runner reads a line of a log."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

COMMANDS = frozenset(
    {
        "add-mask",
        "add-matcher",
        "add-path",
        "debug",
        "echo",
        "endgroup",
        "error",
        "group",
        "notice",
        "remove-matcher",
        "save-state",
        "set-env",
        "set-output",
        "stop-commands",
        "warning",
    }
)
_DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
_PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


@dataclass(frozen=True)
class Command:
    """A command with its properties and its text, both unescaped."""

    name: str
    properties: dict[str, str]
    data: str


def commands(log: str) -> Iterator[Command]:
    """The commands in what a step prints, line after line."""
    for line in re.split(r"\r\n|\r|\n", log):
        found = _double_colon(line) or _bracket(line)
        if found is not None:
            yield found


def unescape_data(text: str) -> str:
    return _unescaped(text, _DATA)


def unescape_property(text: str) -> str:
    return _unescaped(text, _PROPERTY)


def _unescaped(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for written, meant in pairs:
        text = text.replace(written, meant)
    return text


def _double_colon(line: str) -> Command | None:
    """``::name key=value,key=value::text``, after white space."""
    line = line.lstrip()
    if not line.startswith("::"):
        return None
    info, end, data = line[2:].partition("::")
    name, _, listed = info.partition(" ")
    if not end or name.lower() not in COMMANDS:
        return None
    pairs = (pair.partition("=") for pair in listed.strip().split(","))
    properties = {key: unescape_property(value) for key, _, value in pairs if key and value}
    return Command(name, properties, unescape_data(data))


def _bracket(line: str) -> Command | None:
    """``##[name key=value;key=value]text``, anywhere in a line."""
    _, start, rest = line.partition("##[")
    info, end, data = rest.partition("]")
    name = info.partition(" ")[0]
    if not start or not end or name.lower() not in COMMANDS:
        return None
    return Command(name, {}, data)
