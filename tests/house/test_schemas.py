from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry

from framework import claims
from framework.claims import FoundKind, Verdict
from framework.explain.explanation import NoTrend, Reason, Spread
from framework.model.indicator import Aggregation, Kind, Polarity, State, UnitKind
from framework.model.period import Frequency
from framework.model.target import NO_WORSE_THAN_BASELINE, Measure, Profile, Undecided
from framework.resources import shipped
from framework.schema import FORMATS, schema_text
from framework.status.given import TargetState
from framework.status.ruleset import CompareWith, CountsAs, Members, Trend
from framework.status.turning import Reach

_FORBIDDEN = {
    *("oneOf", "anyOf", "allOf", "not", "unevaluatedProperties", "unevaluatedItems"),
    *("$dynamicRef", "$dynamicAnchor", "contains", "dependentSchemas", "patternProperties"),
}
_CLOSED = re.compile(
    r"""
    \^
    (
        \(\?!           # what must not follow
      | [()|$]          # groups, choices and the end
      | \[ [^\\\]\[]+ \]  # a class of characters, written out
      | \\n
      | [?*+]
      | \{[0-9]+\}
      | [A-Za-z0-9/%£$,: -]
    )*
    """,
    re.VERBOSE,
)


def _schema(tag: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(schema_text(tag))
    return schema


def _parts(part: object, path: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every subschema with its path; examples are data, not schemas."""
    if isinstance(part, dict):
        yield path, part
        for key, inner in part.items():
            if key in {"properties", "$defs"}:
                for name, one in inner.items():
                    yield from _parts(one, f"{path}/{key}/{name}")
            elif key not in {"examples", "enum", "const", "required"}:
                yield from _parts(inner, f"{path}/{key}")


def _drawn_in(tag: str, part: dict[str, Any]) -> dict[str, Any]:
    refers = part.get("$ref")
    if refers is None:
        return part
    return {**_schema(tag)["$defs"][refers.removeprefix("#/$defs/")], **part}


def test_every_shipped_schema_is_a_format_and_every_format_has_one() -> None:
    files = {
        path.relative_to(shipped("schemas")).as_posix()
        for path in shipped("schemas").rglob("*.json")
    }
    assert files == {f"{tag}.json" for tag in FORMATS}


@pytest.mark.parametrize("tag", FORMATS)
def test_a_schema_is_one_of_its_draft(tag: str) -> None:
    schema = _schema(tag)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert FORMATS[tag].is_table or schema["properties"]["format"]["const"] == tag


@pytest.mark.parametrize("tag", FORMATS)
def test_only_known_keywords_are_used_and_nothing_outside_the_file(tag: str) -> None:
    for path, part in _parts(_schema(tag)):
        assert not _FORBIDDEN & set(part), path
        assert str(part.get("$ref", "#/$defs/")).startswith("#/$defs/"), path
        assert part.get("format", "date") == "date" or "const" in part, path
        types = part.get("type", [])
        assert "integer" not in ([types] if isinstance(types, str) else types), path
        assert part.get("multipleOf", 1) == 1, path


@pytest.mark.parametrize("tag", FORMATS)
def test_every_property_is_explained_in_words_and_by_examples(tag: str) -> None:
    for path, part in _parts(_schema(tag)):
        for name, inner in part.get("properties", {}).items():
            told = _drawn_in(tag, inner)
            for keyword in ("title", "description", "examples"):
                assert told.get(keyword), f"{path}/{name} has no {keyword}"
            assert told["description"].rstrip().endswith((".", ")")), f"{path}/{name}"


@pytest.mark.parametrize("tag", [tag for tag, one in FORMATS.items() if one.is_read])
def test_every_block_of_a_file_that_people_write_is_closed(tag: str) -> None:
    for path, part in _parts(_schema(tag)):
        types = part.get("type", [])
        if "object" in ([types] if isinstance(types, str) else types):
            assert "additionalProperties" in _drawn_in(tag, part), path
        assert not ("properties" in part and part["additionalProperties"] is not False), path


@pytest.mark.parametrize("tag", FORMATS)
def test_every_example_is_valid(tag: str) -> None:
    schema = _schema(tag)
    checker = FormatChecker(["date"])
    for path, part in _parts(schema):
        if "examples" not in part:
            continue
        alone = {**part, "$defs": schema.get("$defs", {})}
        alone.pop("$id", None)
        slow = Draft202012Validator(alone, registry=Registry(), format_checker=checker)
        fast = jsonschema_rs.Draft202012Validator(alone, validate_formats=True)
        for example in part["examples"]:
            assert [error.message for error in slow.iter_errors(example)] == [], path
            assert fast.is_valid(example), path


@pytest.mark.parametrize("tag", FORMATS)
def test_every_word_to_choose_is_explained_one_for_one(tag: str) -> None:
    for path, part in _parts(_schema(tag)):
        if "enumDescriptions" in part:
            assert len(part["enumDescriptions"]) == len(part["enum"]), path
            assert all(text.endswith(".") for text in part["enumDescriptions"]), path


@pytest.mark.parametrize("tag", FORMATS)
def test_every_pattern_means_the_same_in_every_program(tag: str) -> None:
    for path, part in _parts(_schema(tag)):
        pattern = part.get("pattern")
        if pattern is None:
            continue
        re.compile(pattern)
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
        assert _CLOSED.fullmatch(pattern), path
        assert not re.search(r"\)[+*{]", pattern), f"{path} repeats a group"


def test_parts_that_several_schemas_have_are_the_same_in_all() -> None:
    shared = {
        "id",
        "ids",
        "slug",
        "date",
        "measured_text",
        "state",
        "unit",
        "unit_kind",
        "polarity",
    }
    shared |= {"aggregation", "frequency", "kind", "target", "profile", "tolerance", "case"}
    shared |= {"target_word", "dated_target", "profile_part", "dated_tolerance", "margin"}
    shared |= {"action_state", "yes_no", "input_name", "published", "period", "period_value"}
    for name in shared:
        texts = {
            json.dumps(schema["$defs"][name])
            for schema in map(_schema, FORMATS)
            if name in schema.get("$defs", {})
        }
        assert len(texts) == 1, name


def _words(tag: str, *steps: str) -> list[str]:
    part = _schema(tag)["$defs"]
    for step in steps:
        part = part[step]
    words: list[str] = part["enum"] if "enum" in part else list(part)
    return words


@pytest.mark.parametrize(
    ("words", "known"),
    [
        (_words("plan/v1", "unit_kind"), UnitKind),
        (_words("plan/v1", "polarity"), Polarity),
        (_words("plan/v1", "aggregation"), Aggregation),
        (_words("plan/v1", "frequency"), Frequency),
        (_words("plan/v1", "kind"), Kind),
        (_words("plan/v1", "profile"), Profile),
        (_words("plan/v1", "margin", "properties"), Measure),
        (["measured", *_words("plan/v1", "state")], State),
        (_words("ruleset/v1", "rollup", "properties", "over"), Members),
        (_words("ruleset/v1", "trend", "properties", "compare_with"), CompareWith),
        (_words("ruleset/v1", "trend", "properties", "labels", "properties"), Trend),
        (
            _words("cases/v1", "case", "properties", "given", "properties", "target_state"),
            TargetState,
        ),
        (
            ["yes", "no", NO_WORSE_THAN_BASELINE, *Undecided],
            _words("plan/v1", "target_word"),
        ),
    ],
)
def test_the_words_of_a_schema_are_those_that_are_read(
    words: list[str], known: Iterable[str]
) -> None:
    assert words == list(known)


@pytest.mark.parametrize(
    ("tag", "steps", "known"),
    [
        ("claims/v1", "$defs/found/properties/kind", FoundKind),
        ("claims/v1", "$defs/claim/properties/verdict", Verdict),
        ("claims/v1", "$defs/claim/properties/reason", claims.Reason),
        ("explanation/v1", "properties/target/properties/came_about", Spread),
        ("explanation/v1", "properties/better/properties/reach", Reach),
        ("explanation/v1", "properties/worse/properties/reach", Reach),
        ("explanation/v1", "properties/published/properties/reasons/items", Reason),
        ("explanation/v1", "properties/trends/items/properties/why_none", NoTrend),
        ("explanation/v1", "properties/members/items/properties/counts_as", CountsAs),
    ],
)
def test_the_words_of_an_output_are_those_that_are_written(
    tag: str, steps: str, known: Iterable[str]
) -> None:
    part: Any = _schema(tag)
    for step in steps.split("/"):
        part = part[step]
    assert set(part["enum"]) - {None} == set(known)
