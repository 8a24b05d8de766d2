"""The formats of the files we read and write, and the schema of each."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from framework.findings import Finding, Severity
from framework.place import Pointer
from framework.resources import shipped
from framework.schema.words import in_words, kind_of, typed
from framework.source import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format and its version.

    Attributes:
        tag: what a file of it says of itself, such as ``plan/v1``.
        noun: what people call such a file.
        steps: where its schema lies among the shipped files.
        is_read: whether it is a format that people write and we read.
        is_table: whether it is a table of rows and columns, which has no ``format:`` line.
    """

    tag: str
    noun: str
    steps: tuple[str, ...]
    is_read: bool
    is_table: bool = False


def _formats() -> Mapping[str, Format]:
    rows = (
        ("plan/v1", "plan", True),
        ("ruleset/v1", "ruleset", True),
        ("cases/v1", "file of cases", True),
        ("observations/v1", "file of observations", True),
        ("findings/v1", "findings", False),
        ("scorecard/v1", "scorecard", False),
        ("explanation/v1", "explanation", False),
        ("claims/v1", "claims", False),
    )
    return MappingProxyType(
        {
            tag: Format(
                tag=tag,
                noun=noun,
                steps=("schemas", tag.split("/")[0], f"{tag.split('/')[1]}.json"),
                is_read=is_read,
                is_table=tag == "observations/v1",
            )
            for tag, noun, is_read in rows
        }
    )


FORMATS: Final = _formats()
"""Every format by its tag: those that are read first, then those that are written."""

_READ: Final = tuple(tag for tag, one in FORMATS.items() if one.is_read and not one.is_table)
_FIRST_LINE: Final = (
    f"write format: plan/v1 as the first line, or {in_words(_READ[1:])} if it is one of those"
)


def format_of(document: Document) -> tuple[Format | None, tuple[Finding, ...]]:
    """The format that a file says it has; None, and what to write, where it says none we read."""
    data = document.data
    if not isinstance(data, dict):
        said = "the file does not begin with lines such as format: and title:"
        return None, (_finding(document, said, _FIRST_LINE),)
    written = data.get("format")
    if written is None:
        said = "the file does not say what it is, because it has no format: line"
        if "format" in data:
            said = "the file does not say what it is, because format: has nothing after it"
        return None, (_finding(document, said, _FIRST_LINE),)
    found = FORMATS.get(written) if isinstance(written, str) else None
    if found is not None and found.tag in _READ:
        return found, ()
    return None, (_finding(document, *_unknown(written, found)),)


def _unknown(written: object, found: Format | None) -> tuple[str, str]:
    if found is not None and found.is_table:
        said = f"a {found.noun} is a CSV file, which has headings and no format: line"
        return said, f"name the CSV file under observations: in the plan, or {_FIRST_LINE}"
    if found is not None:
        return f"{found.tag} is a format that the tool writes, not one that it reads", _FIRST_LINE
    if isinstance(written, list | dict):
        return (
            f"format: holds {kind_of(written)}, where one value such as plan/v1 is wanted",
            _FIRST_LINE,
        )
    near = difflib.get_close_matches(str(written)[:40].lower(), _READ, n=1, cutoff=0.7)
    if near:
        return (
            f'format {typed(written)} is not known; did you mean "{near[0]}"?',
            f"write format: {near[0]}",
        )
    return f"format {typed(written)} is not known", _FIRST_LINE


def _finding(document: Document, message: str, advice: str) -> Finding:
    return Finding(
        code="SCH001",
        severity=Severity.ERROR,
        message=message,
        at=document.locate(Pointer(("format",))),
        help=advice,
    )


def schema_text(tag: str) -> str:
    """The text of a format's shipped JSON Schema."""
    return shipped(*FORMATS[tag].steps).read_text(encoding="utf-8")


@cache
def schema_of(tag: str) -> dict[str, Any]:
    """A format's shipped JSON Schema as data, read once."""
    schema: dict[str, Any] = json.loads(schema_text(tag))
    return schema
