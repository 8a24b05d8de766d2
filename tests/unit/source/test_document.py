from __future__ import annotations

import pytest

from framework.place import FilePath, Location, Pointer, Span, Step
from framework.source import Comment, Document, read_text

_PATH = FilePath("plan.yaml")
_TEXT = """\
# yaml-language-server: x
id: waste  # lint: allow IND003 because x
"quoted key": 'text # no comment'
target: {value: 4, profile: "even"}
owner:
note: >-  # why
  First line
  # no comment

  Last line

# alone
indicators:
  # deeper
  - id: a
    printed_at: [272, 273]
  - [x: 1]
plain: two
  lines#no comment
"""


@pytest.fixture
def document() -> Document:
    document, findings = read_text(_TEXT.encode(), _PATH)
    assert findings == ()
    assert document is not None
    return document


@pytest.mark.parametrize(
    ("steps", "span"),
    [
        ((), Span(2, 1, 19, 19)),
        (("id",), Span(2, 5, 2, 10)),
        (("quoted key",), Span(3, 15, 3, 34)),
        (("target",), Span(4, 9, 4, 36)),
        (("target", "profile"), Span(4, 29, 4, 35)),
        (("owner",), Span(5, 7, 5, 7)),
        (("note",), Span(6, 7, 10, 12)),
        (("indicators",), Span(15, 3, 17, 11)),
        (("indicators", 0), Span(15, 5, 16, 27)),
        (("indicators", 0, "printed_at", 1), Span(16, 23, 16, 26)),
        (("indicators", 1), Span(17, 5, 17, 11)),
        (("indicators", 1, 0), Span(17, 6, 17, 10)),
        (("indicators", 1, 0, "x"), Span(17, 9, 17, 10)),
        (("plain",), Span(18, 8, 19, 19)),
    ],
)
def test_every_part_knows_where_it_stands(
    document: Document, steps: tuple[Step, ...], span: Span
) -> None:
    assert document.locate(Pointer(steps)) == Location(_PATH, Pointer(steps), span)


@pytest.mark.parametrize(
    ("steps", "span"),
    [
        (("id",), Span(2, 1, 2, 3)),
        (("quoted key",), Span(3, 1, 3, 13)),
        (("target", "profile"), Span(4, 20, 4, 27)),
        (("indicators",), Span(13, 1, 13, 11)),
        (("indicators", 0), Span(15, 5, 16, 27)),
        (("indicators", 1, 0, "x"), Span(17, 6, 17, 7)),
        ((), Span(2, 1, 19, 19)),
    ],
)
def test_a_key_has_its_own_place_and_a_list_item_has_none(
    document: Document, steps: tuple[Step, ...], span: Span
) -> None:
    assert document.locate(Pointer(steps), key=True) == Location(_PATH, Pointer(steps), span)


@pytest.mark.parametrize(
    ("steps", "found", "span"),
    [
        (("missing",), (), Span(2, 1, 19, 19)),
        (("target", "from", "value"), ("target",), Span(4, 9, 4, 36)),
        (("indicators", 7, "id"), ("indicators",), Span(15, 3, 17, 11)),
        (("id", "below"), ("id",), Span(2, 5, 2, 10)),
    ],
)
def test_what_is_missing_is_at_its_nearest_written_parent(
    document: Document, steps: tuple[Step, ...], found: tuple[Step, ...], span: Span
) -> None:
    for key in (True, False):
        assert document.locate(Pointer(steps), key=key) == Location(_PATH, Pointer(found), span)


def test_a_part_beyond_the_last_line_is_at_its_end() -> None:
    document, findings = read_text(b"a: 1\n? b", _PATH)
    assert document is not None
    assert findings == ()
    pointer = Pointer(("b",))
    assert document.locate(pointer) == Location(_PATH, pointer, Span(2, 4, 2, 4))
    _, [finding] = read_text(b"?", _PATH)
    assert finding.at.span == Span(1, 2, 1, 2)


def test_comments_are_kept_with_their_places(document: Document) -> None:
    assert document.comments == (
        Comment("yaml-language-server: x", Span(1, 1, 1, 26), alone=True),
        Comment("lint: allow IND003 because x", Span(2, 12, 2, 42), alone=False),
        Comment("why", Span(6, 11, 6, 16), alone=False),
        Comment("alone", Span(12, 1, 12, 8), alone=True),
        Comment("deeper", Span(14, 3, 14, 11), alone=True),
    )


def test_a_comment_without_a_line_end_is_kept() -> None:
    document, _ = read_text(b"[a]#x # y", _PATH)
    assert document is not None
    assert document.comments == (Comment("y", Span(1, 7, 1, 10), alone=False),)


def test_quoted_text_is_told_apart(document: Document) -> None:
    assert document.quoted(Pointer(("target", "profile")))
    assert document.quoted(Pointer(("note",)))
    assert not document.quoted(Pointer(("id",)))
    assert not document.quoted(Pointer(("note", "below")))


def test_a_line_is_shown_as_typed(document: Document) -> None:
    assert document.line(2) == "id: waste  # lint: allow IND003 because x"
    assert [document.line(number) for number in (0, 20, 21)] == ["", "", ""]


def test_documents_are_equal_by_what_they_hold() -> None:
    one, _ = read_text(b"a: 1\n", _PATH)
    two, _ = read_text(b"a: 1\n", _PATH)
    other, _ = read_text(b"a: 2\n", _PATH)
    assert one == two
    assert one != other
    assert repr(one) == "Document(path='plan.yaml')"
