"""The reference of each file format, drawn from its schema."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_NOTE = "<!-- Written by `make docs` from {sources}: change it there. -->\n\n"

_PAGES = {
    "docs/reference/plan-format.md": ("The plan format", ("plan",)),
    "docs/reference/ruleset-format.md": ("The ruleset format", ("ruleset", "cases")),
    "docs/reference/json-formats.md": ("The JSON that comes out", ("findings", "scorecard")),
}

Schema = dict[str, Any]


def pages(root: Path) -> dict[str, str]:
    """A page for each family of formats that has a schema."""
    return {
        path: _page(root, title, there)
        for path, (title, names) in _PAGES.items()
        if (there := [name for name in names if (root / f"schemas/{name}/v1.json").is_file()])
    }


def _page(root: Path, title: str, names: list[str]) -> str:
    sources = [f"schemas/{name}/v1.json" for name in names]
    texts = [
        _format(json.loads((root / source).read_text(encoding="utf-8")), name)
        for source, name in zip(sources, names, strict=True)
    ]
    return f"{_NOTE.format(sources=' and '.join(sources))}# {title}\n\n" + "\n".join(texts)


def _format(schema: Schema, name: str) -> str:
    """A section for the format, then one for each thing in it that has keys of its own."""
    parts = [f"## {name}/v1\n\n{schema.get('description', '')}\n{_table(schema, schema)}"]
    waiting = deque(_things(schema, schema))
    told = set()
    while waiting:
        thing = waiting.popleft()
        if id(thing) in told:
            continue
        told.add(id(thing))
        title, meaning = thing.get("title", ""), thing.get("description", "")
        parts.append(f"### {title}\n\n{meaning}\n{_table(thing, schema)}")
        waiting.extend(_things(thing, schema))
    return "\n".join(parts)


def _things(part: Schema, schema: Schema) -> Iterator[Schema]:
    """The schemas below this one, nearest first, that describe something with keys."""
    for value in part.get("properties", {}).values():
        yield from _with_keys(value, schema)


def _with_keys(value: Schema, schema: Schema) -> Iterator[Schema]:
    target = _target(value, schema)
    if "properties" in target:
        yield target
    for key in ("items", "additionalProperties"):
        if isinstance(target.get(key), dict):
            yield from _with_keys(target[key], schema)


def _table(part: Schema, schema: Schema) -> str:
    rows = [
        f"| `{key}`{_required(part, key)} | {_cell(_text(value, schema))} "
        f"| {_cell(_example(value, schema))} |"
        for key, value in part["properties"].items()
    ]
    return "\n| Key | Meaning | Example |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"


def _required(part: Schema, key: str) -> str:
    return " (must be there)" if key in part.get("required", []) else ""


def _target(value: Schema, schema: Schema) -> Schema:
    """The schema itself, or the one that its reference names."""
    if "$ref" not in value:
        return value
    target: Any = schema
    for step in value["$ref"].removeprefix("#/").split("/"):
        target = target[step]
    return _target(target, schema)


def _resolved(value: Schema, schema: Schema) -> Schema:
    """What a reference stands for, below what is written beside it."""
    return {**_target(value, schema), **value}


def _text(value: Schema, schema: Schema) -> str:
    known = _resolved(value, schema)
    text = known.get("description") or known.get("title", "")
    words = known.get("enum", [])
    return f"{text} One of {', '.join(f'`{word}`' for word in words)}." if words else text


def _example(value: Schema, schema: Schema) -> str:
    examples = _resolved(value, schema).get("examples", [])
    return f"`{_yaml(examples[0])}`" if examples else ""


def _yaml(value: object) -> str:
    """A value as an officer would write it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_yaml(item) for item in value) + "]"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "null" if value is None else str(value)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
