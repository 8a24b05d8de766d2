"""The reference of each file format, drawn from its schema."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docs.one_line import one_line

_NOTE = "<!-- Written by `make docs` from {sources}: change it there. -->\n\n"
_PAGES = {
    "docs/reference/plan-format.md": ("The plan format", ("plan", "observations")),
    "docs/reference/ruleset-format.md": ("The ruleset format", ("ruleset", "cases")),
    "docs/reference/json-formats.md": (
        "The JSON that comes out",
        ("findings", "scorecard", "explanation", "claims"),
    ),
}
_LEADS = {
    "plan": "Here are the keys that stand at the left edge of a plan; below is a section for each"
    " block in it.\n[What can be said](format-table.md) finds a key by what you want to say.",
    "observations": "[Figures in a spreadsheet](../guide/observations-in-csv.md) shows how to make"
    " such a file.",
    "findings": "What goes in stands elsewhere: plans and their tables of figures"
    " ([observations/v1](plan-format.md#observationsv1))\nin the plan format, and rules in"
    " [the ruleset format](ruleset-format.md).",
}

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What one heading of a page tells of.

    Attributes:
        title: the heading; no other heading below the same format is the same.
        part: the part of the schema that it tells of.
    """

    title: str
    part: Schema


def pages(root: Path) -> dict[str, str]:
    """A page for each family of formats that has a schema."""
    return {path: _page(root, title, names) for path, (title, names) in _PAGES.items()}


def page_of(name: str) -> str:
    """The page that tells of a format."""
    return next(path for path, (_, names) in _PAGES.items() if name in names)


def schema_of(root: Path, name: str) -> Schema:
    """A shipped schema."""
    text = (root / f"schemas/{name}/v1.json").read_text(encoding="utf-8")
    schema: Schema = json.loads(text)
    return schema


def sections(schema: Schema) -> list[Section]:
    """What a page tells of: the format itself, then what has keys or words, nearest first."""
    found = [Section(title=schema["$id"].rpartition(":")[2], part=schema)]
    waiting = deque((thing, "") for thing in _things(schema, schema))
    while waiting:
        thing, above = waiting.popleft()
        if any(section.part is thing for section in found):
            continue
        title = thing["title"]
        if any(section.title == title for section in found):
            title = f"{title} of {above}"
        found.append(Section(title=title, part=thing))
        waiting.extend((inner, thing["title"].lower()) for inner in _things(thing, schema))
    return found


def resolved(value: Schema, schema: Schema) -> Schema:
    """What a reference stands for, below what is written beside it."""
    return {**target_of(value, schema), **value}


def target_of(value: Schema, schema: Schema) -> Schema:
    """The schema itself, or the one that its reference names."""
    if "$ref" not in value:
        return value
    target: Any = schema
    for step in value["$ref"].removeprefix("#/").split("/"):
        target = target[step]
    return target_of(target, schema)


def columns(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """The columns of a table with such rows: keys inside a key behind a dot, numbered in a list."""
    row = target_of(schema["properties"]["rows"]["items"], schema)
    for key, value in row["properties"].items():
        yield from _columns(key, resolved(value, schema), schema)


def _columns(name: str, value: Schema, schema: Schema) -> Iterator[tuple[str, Schema]]:
    if "properties" in value:
        for key, inner in value["properties"].items():
            yield from _columns(f"{name}.{key}", resolved(inner, schema), schema)
    elif isinstance(value.get("items"), dict):
        yield from _columns(f"{name}.1", value["items"], schema)
    elif isinstance(value.get("additionalProperties"), dict):
        inner = value["additionalProperties"]
        of_an_input = resolved({**inner, "examples": _figures(value, inner)}, schema)
        block = "input" if name == "inputs" else name
        yield f"{block}.days_lost", of_an_input
    else:
        yield name, value


def _figures(value: Schema, inner: Schema) -> list[object]:
    """The figures in the examples of a block of inputs, else the examples of one input."""
    return [example["days_lost"] for example in value["examples"]] or inner["examples"]


def _page(root: Path, title: str, names: tuple[str, ...]) -> str:
    sources = " and ".join(f"schemas/{name}/v1.json" for name in names)
    told: set[str] = set()
    texts = [_format(schema_of(root, name), name, told) for name in names]
    return f"{_NOTE.format(sources=sources)}# {title}\n\n" + "\n".join(texts)


def _format(schema: Schema, name: str, told: set[str]) -> str:
    """A section for the format, then one for each thing in it that has keys or words.

    What was told of an earlier format of the page is not told again.
    """
    lead = [f"{_LEADS[name]}\n"] if name in _LEADS else []
    top = "\n".join([f"## {name}/v1\n\n{schema.get('description', '')}\n", *lead])
    if name == "observations":
        row = target_of(schema["properties"]["rows"]["items"], schema)
        return top + _table(schema, dict(columns(schema)), set(row["required"]))
    parts = [top + _body(schema, schema)]
    for section in sections(schema)[1:]:
        written = json.dumps(section.part)
        if written not in told:
            told.add(written)
            text = section.part.get("markdownDescription") or section.part.get("description", "")
            parts.append(f"### {section.title}\n\n{text}\n{_body(section.part, schema)}")
    return "\n".join(parts)


def _body(part: Schema, schema: Schema) -> str:
    if "properties" in part:
        return _table(schema, part["properties"], set(part.get("required", ())))
    rows = zip(part["enum"], part["enumDescriptions"], strict=True)
    lines = "\n".join(f"| `{word}` | {_cell(means)} |" for word, means in rows)
    return f"\n| Word | Means |\n| --- | --- |\n{lines}\n"


def _table(schema: Schema, keys: dict[str, Schema], required: set[str]) -> str:
    rows = [
        f"| `{key}`{' (must be there)' if key in required else ''} "
        f"| {_cell(_text(value, schema))} | {_cell(_examples(value, schema))} |"
        for key, value in keys.items()
    ]
    return "\n| Key | Meaning | Example |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"


def _things(part: Schema, schema: Schema) -> Iterator[Schema]:
    """The schemas below this one, nearest first, that describe something with keys or words."""
    for value in part.get("properties", {}).values():
        yield from _below(value, schema)
    for key in ("items", "additionalProperties", "then"):
        if isinstance(part.get(key), dict):
            yield from _below(part[key], schema)


def _below(value: Schema, schema: Schema) -> Iterator[Schema]:
    target = target_of(value, schema)
    if "title" in target and ("properties" in target or "enumDescriptions" in target):
        yield target
    else:
        yield from _things(target, schema)


def _text(value: Schema, schema: Schema) -> str:
    known = resolved(value, schema)
    text = known.get("description") or known.get("title", "")
    words = [_word(word) for word in known.get("enum", []) if not isinstance(word, bool)]
    return f"{text} One of {', '.join(words)}." if words else text


def _word(word: str | None) -> str:
    return "null" if word is None else f"`{word}`"


def _examples(value: Schema, schema: Schema) -> str:
    """What is shown as examples: each in YAML on one line."""
    shown = (f"`{one_line(example)}`" for example in resolved(value, schema).get("examples", []))
    return " or ".join(shown)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
