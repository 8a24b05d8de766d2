"""The pages drawn from the code: its rooms, its commands, the words of its rules, a picture."""

from __future__ import annotations

import ast
import os
import re
from configparser import ConfigParser
from pathlib import Path
from unittest import mock

from docs.command import framework
from framework.expr import lookup_table, vocabulary_table
from framework.prose import (
    FRACTION_MEANS,
    FRACTIONS,
    MEANINGS,
    PORTIONS,
    TIMES,
    TIMES_MEANS,
)

_ROOMS = "docs/design/rooms.md"
_CLI = "docs/reference/cli.md"
_CONDITIONS = "docs/reference/conditions.md"
_CLAIMS = "docs/reference/claims.md"
_PICTURE = "docs/images/scorecard.svg"
_PICTURED = (
    *("plans/midlothian-cspc-2021-22.yaml", "--period", "2021/22 Q1"),
    *("--scorecard", "corporate"),
)
_NOTE = "<!-- Written by `make docs`{origin}: change it there. -->\n\n"
_VOCABULARY = re.compile(r"(?<=<!-- vocabulary -->\n).*?(?=<!-- /vocabulary -->)", re.DOTALL)
_LOOKUPS = re.compile(r"(?<=<!-- lookups -->\n).*?(?=<!-- /lookups -->)", re.DOTALL)
_MEANINGS = re.compile(r"(?<=<!-- meanings -->\n).*?(?=<!-- /meanings -->)", re.DOTALL)
_COMMAND = re.compile(r"^ {2}(?P<name>[a-z][a-z-]*)(?: {2,}|$)", re.MULTILINE)


def pages(root: Path) -> dict[str, str]:
    """The rooms, the commands, the vocabulary, and the picture in README."""
    conditions = (root / _CONDITIONS).read_text(encoding="utf-8")
    claims = (root / _CLAIMS).read_text(encoding="utf-8")
    claims = _LOOKUPS.sub(lambda _: f"\n{lookup_table()}\n", claims)
    return {
        _ROOMS: _rooms(root),
        _CLI: _cli(),
        _PICTURE: framework("scorecard", *_PICTURED, "--format", "svg", cwd=root).stdout,
        _CLAIMS: _MEANINGS.sub(lambda _: f"\n{_meanings()}\n", claims),
        _CONDITIONS: _VOCABULARY.sub(lambda _: f"\n{vocabulary_table()}\n", conditions),
    }


def _meanings() -> str:
    """What words beside a number, and words for a share, are taken to mean."""
    rows = [
        ((*(f"{one} N" for one in row.before), *(f"N {one}" for one in row.after)), row.means)
        for row in MEANINGS
    ]
    rows += [(row.words, row.means) for row in PORTIONS]
    rows += [(tuple(FRACTIONS), FRACTION_MEANS), (tuple(TIMES), TIMES_MEANS)]
    listed = "".join(f"| {', '.join(words)} | {means} |\n" for words, means in rows)
    return f"| Written | Admits |\n| --- | --- |\n{listed}"


def _rooms(root: Path) -> str:
    contract = ConfigParser()
    contract.read(root / ".importlinter", encoding="utf-8")
    layers = contract["importlinter:contract:layers"]["layers"].split("\n")
    rows = [
        f"| {floor} | `{room}` | {_sentence(root, room)} | {_libraries(contract, room)} |"
        for floor, layer in zip(range(len(layers) - 1, 0, -1), layers[1:], strict=True)
        for room in re.findall(r"[a-z]+", layer)
        if _room(root, room)
    ]
    return (
        _NOTE.format(origin=" from each room's first sentence and .importlinter")
        + "# Rooms\n\nImports point down only, and rooms on one floor do not know each other: "
        "`make contract` checks it and names the line.\n[The flow](flow.md) says where a new "
        "unit, check or format goes.\n\n"
        "| Floor | Room | What it does | The only room that knows |\n| --- | --- | --- | --- |\n"
        + "\n".join(rows)
        + "\n"
    )


def _room(root: Path, name: str) -> Path | None:
    folder = root / "framework"
    places = (folder / name / "__init__.py", folder / f"{name}.py")
    return next((path for path in places if path.is_file()), None)


def _sentence(root: Path, name: str) -> str:
    path = _room(root, name)
    doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) if path else None
    return " ".join((doc or "").split("\n\n")[0].split())


def _libraries(contract: ConfigParser, room: str) -> str:
    known = [
        library
        for name in contract.sections()
        if contract[name].get("type") == "protected"
        if f"framework.{room}" in contract[name]["allowed_importers"].split()
        for library in contract[name]["protected_modules"].split()
    ]
    return ", ".join(f"`{library}`" for library in known)


def _cli() -> str:
    parts = [_help()]
    for name in _COMMAND.findall(_commands(parts[0])):
        parts.append(_help(name))
        parts += [_help(name, inner) for inner in _COMMAND.findall(_commands(parts[-1]))]
    return (
        _NOTE.format(origin=" from each command's --help")
        + "# Commands\n\n[Exit codes](exit-codes.md) are the same for every command and format.\n\n"
        + "\n".join(parts)
    )


def _commands(page: str) -> str:
    return page.partition("Commands")[2]


def _help(*names: str) -> str:
    words = " ".join(("framework", *names))
    # The width of the terminal that the page is written from must not show on it.
    with mock.patch.dict(os.environ, {"COLUMNS": "80"}):
        ran = framework(*names, "--help")
    shown = "\n".join(line.rstrip() for line in ran.stdout.splitlines())
    return f"## {words}\n\n```text\n{shown.strip()}\n```\n"
