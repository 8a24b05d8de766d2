"""The two libraries that read our schemas give one verdict, and every refusal is told."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema_rs import Draft202012Validator as FastValidator
from referencing import Registry

from framework.place import FilePath
from framework.schema import FORMATS, format_of, schema_text, validate
from framework.source import read_text

pytestmark = pytest.mark.law

_TAGS = tuple(tag for tag, one in FORMATS.items() if one.is_read)
_SCHEMAS: dict[str, dict[str, Any]] = {tag: json.loads(schema_text(tag)) for tag in _TAGS}
_SLOW = {
    tag: Draft202012Validator(schema, registry=Registry(), format_checker=FormatChecker(["date"]))
    for tag, schema in _SCHEMAS.items()
}
_FAST = {tag: FastValidator(schema, validate_formats=True) for tag, schema in _SCHEMAS.items()}

_ODD = st.sampled_from(
    [
        *(
            "",
            "yes",
            "no",
            "True",
            "on",
            "95%",
            "1,807",
            "£109,761",
            "-",
            "N/A",
            "2021/22 Q1",
            "Q1",
        ),
        *(
            "2021-06-31",
            "2024-02-29",
            "2023-02-29",
            "0000-01-01",
            "2021-06-30\n",
            "\u0662021",
            "a b",
        ),
        *(
            "plan/v1",
            "count",
            "even",
            "all",
            "not_available",
            "nil",
            "4 days",
            "id\n",
            "1.10",
            "2021",
        ),
    ]
)
_ATOM = (
    st.none()
    | st.booleans()
    | st.integers(-(10**6), 10**6)
    | st.decimals(-1000, 1000, places=2)
    | _ODD
    | st.text(max_size=8)
)
_TREE = st.recursive(
    _ATOM,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_ODD, inner, max_size=3),
    max_leaves=6,
)


def _exact(example: object) -> Any:  # noqa: ANN401 - a tree of JSON
    return json.loads(json.dumps(example), parse_float=Decimal)


_GOOD = {tag: [_exact(one) for one in schema["examples"]] for tag, schema in _SCHEMAS.items()}
_KEYS = sorted(
    {
        key
        for schema in _SCHEMAS.values()
        for part in (schema, *schema["$defs"].values())
        for key in part.get("properties", {})
    }
)


def _nodes(data: object) -> list[Any]:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [data, *(node for part in inner for node in _nodes(part))]


@st.composite
def _spoilt(draw: st.DrawFn) -> tuple[str, Any]:
    """An example with a few of its parts replaced, taken out or added to."""
    tag = draw(st.sampled_from(_TAGS))
    data = _exact(json.loads(json.dumps(draw(st.sampled_from(_GOOD[tag])), default=float)))
    for _ in range(draw(st.integers(0, 3))):
        block = draw(st.sampled_from([node for node in _nodes(data) if isinstance(node, dict)]))
        key = draw(st.sampled_from([*block, *_KEYS]) | _ODD)
        if draw(st.booleans()):
            block[key] = draw(_TREE)
        else:
            block.pop(key, None)
    return tag, data


@given(_spoilt())
def test_both_validators_give_one_verdict(spoilt: tuple[str, Any]) -> None:
    tag, data = spoilt
    assert _SLOW[tag].is_valid(data) == _FAST[tag].is_valid(data)


@given(_TREE)
def test_both_validators_give_one_verdict_on_any_tree(data: object) -> None:
    assert {_SLOW[tag].is_valid(data) for tag in _TAGS} == {False}
    assert {_FAST[tag].is_valid(data) for tag in _TAGS} == {False}


def _as_file(data: object) -> str:
    """The tree as JSON, which is YAML, with numbers as they are."""
    if isinstance(data, dict):
        return (
            "{"
            + ", ".join(f"{json.dumps(key)}: {_as_file(part)}" for key, part in data.items())
            + "}"
        )
    if isinstance(data, list):
        return "[" + ", ".join(map(_as_file, data)) + "]"
    return str(data) if isinstance(data, Decimal) else json.dumps(data, ensure_ascii=False)


@given(_spoilt())
def test_every_refusal_is_told_at_a_place_with_what_to_write(spoilt: tuple[str, Any]) -> None:
    tag, data = spoilt
    document, reading = read_text(_as_file(data).encode(), FilePath("plan.yaml"))
    if document is None:
        assert reading
        return
    findings = validate(document, FORMATS[tag])
    assert bool(findings) != _FAST[tag].is_valid(document.data)
    for finding in findings:
        assert finding.at.span is not None
        assert finding.help
        assert "None" not in finding.message
        assert finding.at.span.line <= document.text.count("\n") + 1
    found, unknown = format_of(document)
    assert (found is None) == bool(unknown)
