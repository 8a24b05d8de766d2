from __future__ import annotations

import pytest

from framework.place import FilePath, Location, Pointer, Span
from framework.source import Document, read_csv, read_text

_TEXT = r"""
plain: Waste rose to 45%
wrapped: Waste rose
  to 45%  # in all
single: 'It''s 45%
  of all'
double: "Caf\u00e9s \
  kept  \

  45% \"of\"

  all"
folded: >-  # as agreed
  Waste rose

    by hand:
    45%
  to 45%

  of all
literal: |2
    é Waste

  to 45%
number: 45
nothing: ""
list:
  - Waste
"""


@pytest.fixture
def document() -> Document:
    document, _ = read_text(_TEXT.replace("\n", "\r\n").encode("utf-8-sig"), FilePath("plan.yaml"))
    assert document is not None
    return document


def _at(document: Document, key: str, words: str) -> tuple[int, ...]:
    text = document.data[key] if isinstance(document.data, dict) else None
    assert isinstance(text, str)
    start = text.index(words)
    place = document.within(Pointer((key,)), start, start + len(words))
    assert place.path == "plan.yaml"
    assert place.pointer == Pointer((key,))
    assert place.span is not None
    return (place.span.line, place.span.column, place.span.end_line, place.span.end_column)


@pytest.mark.parametrize(
    ("key", "words", "span"),
    [
        ("plain", "45%", (2, 22, 2, 25)),
        ("wrapped", "rose to", (3, 16, 4, 5)),
        ("wrapped", "45%", (4, 6, 4, 9)),
        ("single", "It's", (5, 10, 5, 15)),
        ("single", "% of", (5, 18, 6, 5)),
        ("double", "Cafés", (7, 10, 7, 20)),
        ("double", "kept  \n45%", (8, 3, 10, 6)),
        ("double", '"of"\nall', (10, 7, 12, 6)),
        ("folded", "Waste rose", (14, 3, 14, 13)),
        ("folded", "by hand:\n  45%\nto", (16, 5, 18, 5)),
        ("folded", "45%\nof", (18, 6, 20, 5)),
        ("literal", "  é Waste\n\nto", (22, 3, 24, 5)),
        ("literal", "45%\n", (24, 6, 24, 9)),
    ],
)
def test_a_stretch_is_where_its_words_are_written(
    document: Document, key: str, words: str, span: tuple[int, ...]
) -> None:
    assert _at(document, key, words) == span


@pytest.mark.parametrize(
    ("key", "start", "end", "span"),
    [
        ("plain", 0, 0, Span(2, 8, 2, 8)),
        ("plain", 17, 17, Span(2, 25, 2, 25)),
        ("literal", 18, 18, Span(24, 9, 24, 9)),
        ("plain", 3, 99, Span(2, 8, 2, 25)),
        ("plain", -1, 3, Span(2, 8, 2, 25)),
        ("plain", 3, 2, Span(2, 8, 2, 25)),
        ("number", 0, 1, Span(25, 9, 25, 11)),
        ("nothing", 0, 0, Span(26, 10, 26, 12)),
        ("list", 0, 1, Span(28, 3, 28, 10)),
    ],
)
def test_what_has_no_such_characters_is_placed_whole(
    document: Document, key: str, start: int, end: int, span: Span
) -> None:
    assert document.within(Pointer((key,)), start, end).span == span


def test_a_stretch_of_a_part_that_is_not_written_is_at_its_parent(document: Document) -> None:
    pointer = Pointer(("list",))
    assert document.within(pointer / 4, 0, 1) == Location(
        FilePath("plan.yaml"), pointer, Span(28, 3, 28, 10)
    )


@pytest.mark.parametrize(
    ("written", "span"),
    [
        (r'note: "a \e b"', Span(1, 7, 1, 15)),
        ("note: &all text", Span(1, 7, 1, 16)),
        ("note: >5", Span(1, 7, 1, 9)),
    ],
)
def test_a_text_that_had_to_be_mended_is_placed_whole(written: str, span: Span) -> None:
    document, findings = read_text(written.encode(), FilePath("plan.yaml"))
    assert document is not None
    assert findings != ()
    assert document.within(Pointer(("note",)), 1, 2).span == span


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("| Waste", Span(2, 16, 2, 23)),
        ('"45%"', Span(3, 16, 3, 23)),
        ("of\n  all", Span(3, 24, 4, 6)),
    ],
)
def test_a_stretch_of_a_cell_is_where_its_words_are_written(words: str, span: Span) -> None:
    document, findings = read_csv(
        b'indicator,period,note\nwaste,2021/22, | Waste\nwaste,2022/23,"""45%"" of\n  all"\n',
        FilePath("figures.csv"),
    )
    assert document is not None
    assert findings == ()
    assert isinstance(document.data, dict)
    rows = document.data["rows"]
    assert isinstance(rows, list)
    row = span.line - 2
    said = rows[row]
    assert isinstance(said, dict)
    note = said["note"]
    assert isinstance(note, str)
    start = note.index(words)
    pointer = Pointer(("rows", row, "note"))
    place = document.within(pointer, start, start + len(words))
    assert place == Location(FilePath("figures.csv"), pointer, span)
