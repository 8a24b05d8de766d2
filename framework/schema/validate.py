"""Deciding whether a document has the shape its format promises."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from framework.findings import Finding
from framework.schema.formats import Format, schema_of
from framework.source import Document

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator


def validate(document: Document, fmt: Format) -> tuple[Finding, ...]:
    """What is wrong with the document's shape, and what to write; nothing if it is right."""
    if _decider(fmt.tag).is_valid(document.data):
        return ()
    # Only a document with mistakes pays for the library that can say which.
    from framework.schema.translate import explain  # noqa: PLC0415

    return explain(document, fmt)


@cache
def _decider(tag: str) -> Draft202012Validator:
    from jsonschema_rs import Draft202012Validator  # noqa: PLC0415 - --version needs none of it

    return Draft202012Validator(schema_of(tag), validate_formats=True)
