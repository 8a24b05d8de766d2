"""Laws of reading: it always answers, it points inside the file, and it reads what was written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framework.findings import Finding, Severity, in_order
from framework.place import FilePath, Pointer, Span, Step
from framework.source import Data, Document, read_text

pytestmark = pytest.mark.law

_PATH = FilePath("plan.yaml")

_SIGNS = "[]{}:-#&*!|>'\"%@`,?~<=\\ \t\n\r"
_ODD = "ab01.\u00e9\u201c\u00a0\u200b\u202e\x85\x00\ufeff"
_YAML_LIKE = st.text(st.sampled_from(_SIGNS + _SIGNS + _ODD))
_LINES = st.lists(
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", " ", "  ", "   ", "    ", "\t", "\u00a0"]),
        st.sampled_from(["", "", "- ", "- - ", "? ", "--- ", "# ", "%"]),
        st.sampled_from(["", "a: ", "b:", "c : ", '"d": ', "'e", '"f', "{g: ", "[", "h #", "<<: "]),
        st.sampled_from(
            [
                "",
                "x",
                "x: y",
                "1",
                "012",
                "1:30",
                "|",
                ">-",
                "x y",
                "]",
                "}",
                '"',
                "'",
                "*a",
                "&a b",
            ]
        ),
    ),
    max_size=8,
).map("\n".join)

_PLAIN = st.from_regex(r"[A-Za-z]{1,8}( [a-z]{1,8}){0,3}", fullmatch=True).filter(
    lambda text: text not in {"true", "false", "null"}
)
_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]))
_NUMBERS = st.one_of(
    st.integers(1 - 10**15, 10**15 - 1),
    st.from_regex(r"-?(0|[1-9][0-9]{0,11})\.[0-9]{1,6}", fullmatch=True).map(Decimal),
)
_VALUES = st.one_of(st.none(), st.booleans(), _NUMBERS, _PLAIN, _WORDS)
_KEYS = st.one_of(_PLAIN, st.from_regex(r"20[0-9]{2}/[0-9]{2} Q[1-4]", fullmatch=True))
_BLOCKS = st.recursive(
    st.dictionaries(_KEYS, _VALUES, min_size=1, max_size=3),
    lambda below: st.one_of(
        st.lists(st.one_of(_VALUES, below), min_size=1, max_size=4),
        st.dictionaries(_KEYS, st.one_of(_VALUES, below), min_size=1, max_size=4),
    ),
    max_leaves=12,
)


def _answer(raw: bytes) -> tuple[Document | None, tuple[Finding, ...]]:
    document, findings = read_text(raw, _PATH)
    assert findings == in_order(findings)
    if document is None:
        assert any(finding.severity is Severity.ERROR for finding in findings)
    return document, findings


@given(st.binary())
def test_any_bytes_are_answered(raw: bytes) -> None:
    _answer(raw)


@given(st.one_of(st.text(), _YAML_LIKE, _LINES))
def test_any_text_is_answered_inside_of_the_text(text: str) -> None:
    document, findings = _answer(text.encode("utf-8", "surrogatepass"))
    lines = text.removeprefix("\ufeff").split("\n")
    for finding in findings:
        _assert_inside(finding.at.span, lines)
        for related in finding.related:
            _assert_inside(related.at.span, lines)
    if document is not None:
        for pointer, _ in _parts(document.data, Pointer()):
            _assert_inside(document.locate(pointer).span, lines)
            _assert_inside(document.locate(pointer, key=True).span, lines)
        for comment in document.comments:
            _assert_inside(comment.span, lines)


@given(st.one_of(_YAML_LIKE, _LINES))
def test_unquoted_values_stand_where_they_are_said_to_stand(text: str) -> None:
    document, findings = _answer(text.encode())
    if document is None or {finding.code for finding in findings} & {"SRC020", "SRC021"}:
        return
    for pointer, data in _parts(document.data, Pointer()):
        if isinstance(data, str | int | Decimal) and not document.quoted(pointer):
            typed = _between(document, document.locate(pointer).span)
            shown = {True: "true", False: "false"}[data] if isinstance(data, bool) else str(data)
            assert "".join(typed.split()) == "".join(shown.split())


@given(st.one_of(_YAML_LIKE, _LINES))
def test_no_text_holds_a_control_character(text: str) -> None:
    document, _ = _answer(text.encode())
    if document is not None:
        for pointer, data in _parts(document.data, Pointer()):
            held = f"{pointer}{data if isinstance(data, str) else ''}"
            assert re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]", held) is None


@given(_BLOCKS)
def test_what_is_written_is_read(data: Data) -> None:
    text = "\n".join(_written(data, 0)) + "\n"
    document, findings = _answer(text.encode())
    assert document is not None
    assert findings == ()
    assert repr(document.data) == repr(data)  # every type and every zero of a number


def _assert_inside(span: Span | None, lines: list[str]) -> None:
    assert span is not None
    assert (span.line, span.column) <= (span.end_line, span.end_column)
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1


def _between(document: Document, span: Span | None) -> str:
    assert span is not None
    lines = [document.line(number) for number in range(span.line, span.end_line + 1)]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def _parts(data: Data, pointer: Pointer) -> Iterator[tuple[Pointer, Data]]:
    yield pointer, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _parts(value, pointer / key)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _parts(value, pointer / index)


def _written(data: Data, indent: int) -> Iterator[str]:
    """The tree as a person writes it: one part to a line, plain where plain will do."""
    items: list[tuple[Step, Data]] = []
    if isinstance(data, dict):
        items.extend(data.items())
    elif isinstance(data, list):
        items.extend(enumerate(data))
    for key, value in items:
        lead = " " * indent + ("-" if isinstance(key, int) else f"{key}:")
        if isinstance(value, dict | list):
            yield lead
            yield from _written(value, indent + 2)
        else:
            yield f"{lead} {_scalar(value)}".rstrip(" ")


def _scalar(data: Data) -> str:
    if data is None:
        return ""
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, int | Decimal):
        return str(data)
    text = str(data)
    plain = re.fullmatch("[A-Za-z]+(?: [a-z]+)*", text) and text not in {"true", "false", "null"}
    return text if plain else json.dumps(text, ensure_ascii=False)
