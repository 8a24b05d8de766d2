from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framework.report.safe import paragraphs, safe, shorten, unseen_in_json, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Clean streets: 95%, £4 \u2013 “good”", "Clean streets: 95%, £4 \u2013 “good”"),
        ("\x1b[2J", "<U+001B>[2J"),
        (
            "\x00\x07\x08\x0b\x7f\x85\x9b",
            "<U+0000><U+0007><U+0008><U+000B><U+007F><U+0085><U+009B>",
        ),
        ("\u202egpj\u2066\u200b\ufeff\xad", "<U+202E>gpj<U+2066><U+200B><U+FEFF><U+00AD>"),
        ("\u2028\u2029\ud800\uffff", "<U+2028><U+2029><U+D800><U+FFFF>"),
        ("\U000e0041", "<U+E0041>"),
        ("👩\u200d👧 ab\u200dcd", "👩\u200d👧 ab<U+200D>cd"),
        ("::error::x", ": :error: :x"),
        (" a:::b", "a: : :b"),
        ("##[error]x ##vso[task]y ##ok", "# #[error]x # #vso[task]y ##ok"),
        ("one\r\ntwo\tthree\n\n four ", "one two three four"),
        ("a\rb", "a<U+000D>b"),
    ],
)
def test_text_is_shown_in_one_line_and_nothing_in_it_is_obeyed(text: str, shown: str) -> None:
    assert safe(text) == shown


def test_layout_is_kept_where_it_is_asked_for() -> None:
    assert visible("  a\tb\n::c\x1b") == "  a\tb\n::c<U+001B>"


@given(st.text())
def test_no_text_comes_through_as_a_command(text: str) -> None:
    shown = safe(text)
    assert "::" not in shown
    assert "##[" not in shown
    assert not any(ord(one) < 32 or 127 <= ord(one) < 160 or one in "\u202e\u2066" for one in shown)
    assert shown == safe(shown)
    assert shown.encode("utf-8").decode() == shown


@pytest.mark.parametrize(
    ("line", "most", "shown"),
    [
        ("short", 5, "short"),
        ("one two three", 9, "one two…"),
        ("one two three", 8, "one two…"),
        ("one two, three", 10, "one two…"),
        ("onelongword", 6, "onelo…"),
        ("a verylongword", 8, "a veryl…"),
        ("abc", 0, "…"),
    ],
)
def test_a_line_is_cut_between_words(line: str, most: int, shown: str) -> None:
    assert shorten(line, most) == shown
    assert safe(line, most=most) == shown


def test_paragraphs_are_parted_at_empty_lines() -> None:
    assert paragraphs("one\ntwo\r\n \r\n\n::three\n\n") == ("one two", ": :three")


def test_a_text_without_empty_lines_has_a_paragraph_on_each_line() -> None:
    assert paragraphs("one\r\n::two\n") == ("one", ": :two")
    assert paragraphs(" \n") == ()


@given(st.text())
def test_json_means_the_same_when_its_unseen_characters_are_written_out(text: str) -> None:
    written = unseen_in_json(json.dumps({"a": text}, ensure_ascii=False, indent=2))
    assert json.loads(written) == {"a": text}
    assert "##[" not in written
    assert "\x9b" not in written


def test_json_of_marks_beyond_the_first_plane_is_written_as_two_halves() -> None:
    assert (
        unseen_in_json('"\U000e0041##[x ##vso["')
        == '"\\udb40\\udc41\\u0023\\u0023[x \\u0023\\u0023vso["'
    )
