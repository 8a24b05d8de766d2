"""What a schema asks for at one place of a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from framework.place import Step
from framework.schema.formats import schema_of

_LEVELS: Final = {
    "Service plan": "the plan itself",
    "Ruleset": "the ruleset itself",
    "As published": "published",
    "Progress in one period": "the progress of an action",
    "Series of one vintage": "the series of a benchmark",
    "Rank in one year": "the ranks of a benchmark",
    "Target from a day on": "a dated target",
    "Tolerance from a day on": "a dated tolerance",
    "Change of the definition": "definition_changed",
    "Earlier figure": "revised",
    "Days it covers": "covers",
    "Inspected": "inspected",
    "Roll-ups": "rollups",
    "Given": "given",
}
"""What a block of keys is called where its title alone does not say it."""

MEASURED: Final = "measured_text"
"""The part of a schema that says what may stand where a number or an answer in words is asked."""

TARGET: Final = "target_word"
"""The part of a schema that lists the words that may stand for a target."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a schema asks for at one place: its keywords, with what they refer to drawn in."""

    keywords: Mapping[str, Any]
    tag: str

    @property
    def types(self) -> frozenset[str]:
        """The kinds of value that may stand there."""
        types = self.keywords.get("type", ())
        return frozenset([types] if isinstance(types, str) else types)

    @property
    def properties(self) -> Mapping[str, Any]:
        """The keys that may stand there."""
        properties: Mapping[str, Any] = self.keywords.get("properties", {})
        return properties

    @property
    def role(self) -> str | None:
        """The name of the part of the schema that says how its text is written."""
        pattern = self.keywords.get("pattern")
        if pattern is not None:
            return _patterns(self.tag).get(pattern)
        for branch in ("then", "else"):
            refers = self.keywords.get(branch, {}).get("$ref")
            if refers is not None:
                return str(refers).rsplit("/", 1)[-1]
        return None

    @property
    def example(self) -> object:
        """The first example."""
        return self.keywords["examples"][0]

    def example_of(self, kind: type) -> object:
        """The first example of a kind; None where there is none."""
        return next((one for one in self.keywords["examples"] if isinstance(one, kind)), None)

    @property
    def names(self) -> Shape:
        """What its keys have to look like where they are names of the council's own."""
        return _drawn_in(self.keywords.get("propertyNames", {}), self.tag)

    def below(self, step: Step) -> Shape:
        """The shape one step further down; an empty one where nothing is said."""
        if isinstance(step, int):
            found = self.keywords.get("items", {})
        else:
            found = self.properties.get(step)
            if found is None:
                found = self.keywords.get("additionalProperties") or {}
        return _drawn_in(found, self.tag)


def shape_at(tag: str, steps: tuple[Step, ...]) -> Shape:
    """What a format's schema asks for where the steps lead."""
    shape = Shape(schema_of(tag), tag)
    for step in steps:
        shape = shape.below(step)
    return shape


def _drawn_in(keywords: Mapping[str, Any], tag: str) -> Shape:
    merged = dict(keywords)
    while (refers := merged.pop("$ref", None)) is not None:
        merged = {**schema_of(tag)["$defs"][refers.rsplit("/", 1)[-1]], **merged}
    return Shape(merged, tag)


@cache
def _patterns(tag: str) -> Mapping[str, str]:
    defs = schema_of(tag)["$defs"].items()
    return {part["pattern"]: name for name, part in defs if "pattern" in part}


@cache
def levels(tag: str) -> Mapping[str, tuple[str, ...]]:
    """For every key of a format, what it belongs to, in an officer's words."""
    found: dict[str, dict[str, None]] = {}
    for title, keys in _blocks(schema_of(tag)):
        name = _LEVELS.get(title) or f"{'an' if title[0] in 'AEIOU' else 'a'} {title.lower()}"
        for key in keys:
            found.setdefault(key, {})[name] = None
    return {key: tuple(names) for key, names in found.items()}


def _blocks(part: object) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The title and the keys of every block that a schema describes."""
    if isinstance(part, dict):
        if isinstance(part.get("properties"), dict) and isinstance(part.get("title"), str):
            yield part["title"], tuple(part["properties"])
        for name, inner in part.items():
            if name != "examples":
                yield from _blocks(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _blocks(inner)
