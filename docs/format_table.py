"""The table of everything a plan and a ruleset can say, with the key and the section for each."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from docs.blocks import WrongPage
from docs.format_pages import Schema, page_of, schema_of, sections, target_of

ROWS = "docs/format_rows.yaml"

_PAGE = "docs/reference/format-table.md"
_LEAD = f"""<!-- Written by `make docs` from {ROWS} and the schemas: change it there. -->

# What can be said

Find what you want to say; the key leads to its section, where there is an example of it. Every
example there is read, built and scored in a test.
"""

Rows = dict[str, list[dict[str, str | list[str]]]]


def pages(root: Path) -> dict[str, str]:
    """The table.

    Raises:
        WrongPage: a row names a key that no schema has.
    """
    known: dict[str, Rows] = yaml.safe_load((root / ROWS).read_text(encoding="utf-8"))
    head = "| Part | To say | Write |\n| --- | --- | --- |\n"
    parts = [
        f"## In a {noun}\n\n{head}{_rows(schema_of(root, noun), noun, rows)}"
        for noun, rows in known.items()
    ]
    return {_PAGE: "\n".join([_LEAD, *parts])}


def _rows(schema: Schema, noun: str, rows: Rows) -> str:
    lines = []
    for part, entries in rows.items():
        named = f"**{part}**"
        for entry in entries:
            keys = ", ".join(_link(key, schema, noun) for key in entry["write"])
            lines.append(f"| {named} | {entry['say']} | {keys} |\n")
            named = ""
    return "".join(lines)


def _link(key: str, schema: Schema, noun: str) -> str:
    """The key, linked to the section that tells of it."""
    page = page_of(noun).rpartition("/")[2]
    route = _route(key, schema)
    titles = {id(section.part): section.title for section in sections(schema)}
    named = next(titles[id(part)] for part in reversed(route) if id(part) in titles)
    anchor = re.sub(r"[^\w\- ]", "", named.lower()).replace(" ", "-")
    written = f"`{key.rpartition('.')[2]}`" if key != "target_word" else "a word"
    return f"[{written}]({page}#{anchor})"


def _route(key: str, schema: Schema) -> list[Schema]:
    """The parts of the schema that a key leads through, from the top."""
    route, part = [schema], schema
    steps = key.split(".")
    if steps[0] in schema["$defs"] and (len(steps) > 1 or steps[0] not in schema["properties"]):
        part = schema["$defs"][steps.pop(0)]
        route.append(part)
    for step in steps:
        while step not in part.get("properties", {}):
            inside = part.get("items") or part.get("additionalProperties") or part.get("then")
            if not isinstance(inside, dict):
                raise WrongPage(f"{ROWS}: there is no key {key} in the schema")
            part = target_of(inside, schema)
            route.append(part)
        part = target_of(part["properties"][step], schema)
        route.append(part)
    return route
