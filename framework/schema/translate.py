"""Mistakes of shape told as findings: what is wrong, and what to write instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from framework.findings import Finding, Severity, in_order
from framework.place import Location, Pointer
from framework.schema.commas import cut_number
from framework.schema.fixes import Fixes
from framework.schema.formats import Format
from framework.schema.keys import Suggestions, entry_left_out, key_out_of_place, key_unknown
from framework.schema.meant import number_meant
from framework.schema.scene import Scene, Told
from framework.schema.shape import MEASURED, TARGET
from framework.schema.slips import MOST_SLIPS, Slip, slips_in
from framework.schema.structure import (
    cell_left_out,
    cell_out_of_place,
    choice_not_made,
    nothing_written,
    shape_out_of_place,
)
from framework.schema.values import (
    date_told,
    name_told,
    number_told,
    out_of_range,
    part_told,
    period_told,
    table_told,
    target_told,
    word_told,
    yes_or_no_told,
)
from framework.source import Document
from framework.source.scalars import Doubt, read_number

_BLOCKS: Final = frozenset({"object", "array"})
_TIMES: Final = frozenset({"period", "year"})
_NAMES: Final = frozenset({"id", "slug", "input_name"})
_EMPTY: Final = frozenset({"minLength", "minProperties", "minItems"})
_LIMITS: Final = frozenset({"minimum", "maximum", "exclusiveMinimum", "multipleOf", "maxLength"})


def explain(document: Document, fmt: Format) -> tuple[Finding, ...]:
    """The findings about a document that does not have the shape of its format."""
    slips, full = slips_in(document.data, fmt.tag)
    suggestions = Suggestions(slips)
    wrong = {slip.steps for slip in slips if slip.keyword == "type" and not slip.is_key}
    told = [
        slip
        for slip in slips
        if wrong.isdisjoint(slip.steps[:depth] for depth in range(len(slip.steps)))
        and not suggestions.explain(slip)
        and not _is_told_elsewhere(document, slip)
        and not _is_told_with_its_key(document, slip)
    ]
    fixes = Fixes(document, fmt, suggestions)
    findings = [_finding(document, fmt, slip, suggestions, fixes) for slip in told[:MOST_SLIPS]]
    if full or len(told) > MOST_SLIPS:
        findings.append(_more(document, findings))
    return in_order(findings)


def _is_told_elsewhere(document: Document, slip: Slip) -> bool:
    """Whether reading has said of this very text that it only looks like a number."""
    if slip.is_key or not isinstance(slip.value, str) or document.quoted(Pointer(slip.steps)):
        return False
    return isinstance(read_number(slip.value), Doubt)


def _is_told_with_its_key(document: Document, slip: Slip) -> bool:
    """Whether nothing stands here because the key is the rest of a number."""
    if slip.is_key or slip.value is not None or not slip.steps:
        return False
    return cut_number(document.data, slip.steps) is not None


def _finding(
    document: Document, fmt: Format, slip: Slip, suggestions: Suggestions, fixes: Fixes
) -> Finding:
    scene = Scene(document=document, fmt=fmt, slip=slip)
    if slip.keyword == "additionalProperties" and not fmt.is_table:
        told = key_unknown(scene, suggestions)
    else:
        told = next(tell for holds, tell in _TELLERS if holds(scene))(scene)
    return Finding(
        code=told.code,
        severity=Severity.ERROR,
        message=told.message,
        at=_place(document, fmt, slip),
        object_id=scene.thing.object_id,
        help=told.help,
        fix=fixes.of(scene, told),
    )


def _place(document: Document, fmt: Format, slip: Slip) -> Location:
    """The shortest stretch of text that shows where to write."""
    pointer = Pointer(slip.steps)
    if slip.is_key:
        return document.locate(pointer, key=True)
    if fmt.is_table:
        return document.locate(pointer)
    if isinstance(slip.value, dict | list | None):
        if slip.steps and isinstance(slip.steps[-1], str):
            return document.locate(pointer, key=True)
        if isinstance(slip.value, dict) and slip.value:
            first = document.locate(pointer / next(iter(slip.value)), key=True)
            return Location(first.path, pointer, first.span)
    return document.locate(pointer)


def _is_no_cell(scene: Scene) -> bool:
    slip, types = scene.slip, scene.shape.types
    is_block = isinstance(slip.value, dict | list | None) or not types.isdisjoint(_BLOCKS)
    return scene.fmt.is_table and (slip.is_key or is_block)


def _is_number_in_text(scene: Scene) -> bool:
    value, shape = scene.slip.value, scene.shape
    if not isinstance(value, str) or "number" not in shape.types:
        return False
    if shape.role in {None, MEASURED}:
        return scene.slip.keyword in {"type", "pattern"}
    return scene.slip.keyword == "enum" and number_meant(value) is not None


def _is_word_for_a_target(scene: Scene) -> bool:
    return isinstance(scene.slip.value, str) and scene.role == TARGET


_TELLERS: Final[tuple[tuple[Callable[[Scene], bool], Callable[[Scene], Told]], ...]] = (
    (lambda scene: scene.fmt.is_table and scene.slip.keyword == "required", cell_left_out),
    (_is_no_cell, cell_out_of_place),
    (lambda scene: scene.slip.keyword == "required", entry_left_out),
    (lambda scene: scene.slip.is_key and scene.slip.keyword == "enum", key_out_of_place),
    (lambda scene: scene.slip.is_key and scene.role in _TIMES, period_told),
    (lambda scene: scene.slip.is_key and scene.role == "profile_part", part_told),
    (lambda scene: scene.slip.is_key, name_told),
    (lambda scene: scene.slip.value is None or scene.slip.keyword in _EMPTY, nothing_written),
    (lambda scene: scene.slip.keyword == "maxProperties", choice_not_made),
    (lambda scene: isinstance(scene.slip.value, dict | list), shape_out_of_place),
    (lambda scene: scene.answer is not None and scene.asks_for_no_answer, yes_or_no_told),
    (_is_word_for_a_target, target_told),
    (_is_number_in_text, number_told),
    (lambda scene: scene.slip.keyword in {"enum", "const"}, word_told),
    (lambda scene: scene.role == "date", date_told),
    (lambda scene: scene.role in _TIMES, period_told),
    (lambda scene: scene.role == "table", table_told),
    (lambda scene: scene.role in _NAMES or scene.slip.keyword == "pattern", name_told),
    (lambda scene: scene.slip.keyword in _LIMITS, out_of_range),
    (lambda _: True, shape_out_of_place),
)
"""Who tells what, asked from the top: the first that holds."""


def _more(document: Document, shown: list[Finding]) -> Finding:
    """A word at the top of the file that there is more, under the code that most findings have."""
    code = Counter(finding.code for finding in shown).most_common(1)[0][0]
    return Finding(
        code=code,
        severity=Severity.ERROR,
        message=f"this file has more mistakes like these than the {MOST_SLIPS:,} that are shown",
        at=document.locate(Pointer(("format",)), key=True),
        help="mend one kind of mistake through the whole file, then run the command again",
    )
