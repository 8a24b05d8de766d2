"""Laws of stretches: the place of a text's characters is where exactly these are written."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from framework.place import FilePath, Pointer, Span
from framework.source import Document, read_csv, read_text

pytestmark = pytest.mark.law

_NOTE = Pointer(("note",))
_PIECES = ("a", "45%", "\u00e9", "\U0001f600", "'", '"', "\\", "#", ":", "-", " ", "  ", "\t", "|")
_LINE = st.lists(st.sampled_from(_PIECES), max_size=5).map("".join)
_INDENTED = st.builds("{}{}{}".format, st.sampled_from(["  ", "  ", "   ", "  \t"]), _LINE, _LINE)
_BLANK = st.sampled_from(["", " ", "  ", "   "])
_BELOW = st.lists(st.one_of(_INDENTED, _INDENTED, _BLANK), max_size=5)
_CODES = st.sampled_from(["\\n", "\\\\", '\\"', "\\ ", "\\t", "\\u00e9", "\\U0001f600", "\\xe9"])
_HEADERS = st.sampled_from(["|", ">", "|-", ">-", "|+", ">+", "|2", ">2-", "> # why"])


def _quoted(lines: list[str]) -> str:
    return "'" + "\n".join(lines).replace("'", "''") + "'"


@st.composite
def _escaped(draw: st.DrawFn) -> str:
    lines = [
        draw(_CODES).join(line.replace("\\", "").replace('"', "").partition("4"))
        + draw(st.sampled_from(["", "", "\\"]))
        for line in draw(st.lists(st.one_of(_INDENTED, _BLANK), min_size=1, max_size=5))
    ]
    return '"' + "\n".join(lines).removesuffix("\\") + '"'


_SCALARS = st.one_of(
    st.builds(lambda first, below: "\n".join([f"a{first}", *below]), _LINE, _BELOW),
    st.builds(lambda first, below: _quoted([first, *below]), _LINE, _BELOW),
    _escaped(),
    st.builds(lambda header, below: "\n".join([header, *below, ""]), _HEADERS, _BELOW),
)


def _text(document: Document | None) -> str:
    data = document.data if document is not None else None
    note = data.get("note") if isinstance(data, dict) else None
    assume(isinstance(note, str))
    return str(note)


def _span(document: Document, pointer: Pointer, start: int, end: int) -> Span:
    span = document.within(pointer, start, end).span
    assert span is not None
    return span


def _cut(lines: list[str], span: Span) -> str:
    """What stands in the span."""
    cut = lines[span.line - 1 : span.end_line]
    cut[-1] = cut[-1][: span.end_column - 1]
    cut[0] = cut[0][span.column - 1 :]
    return "\n".join(cut)


@given(_SCALARS, st.sampled_from(["\n", "\r\n"]), st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_a_scalar_cut_off_after_a_stretch_says_the_text_up_to_there(
    scalar: str, line_end: str, mark: bytes
) -> None:
    written = f"id: x\nnote: {scalar}\nend: y\n"
    raw = mark + written.replace("\n", line_end).encode()
    document, _ = read_text(raw, FilePath("plan.yaml"))
    text = _text(document)
    assert document is not None
    assume(text.strip())
    assume(scalar[0] not in "|>" or scalar.partition("\n")[2].strip())
    lines = written.split("\n")
    quote = scalar[0] if scalar[0] in "\"'" else ""
    for at, character in enumerate(text):
        span = _span(document, _NOTE, at, at + 1)
        assert _span(document, _NOTE, 0, at + 1) == Span(
            *_starts(_span(document, _NOTE, 0, 1)), span.end_line, span.end_column
        )
        if character.isspace():
            continue
        upto = Span(1, 1, span.end_line, span.end_column)
        short, _ = read_text((_cut(lines, upto) + quote).encode(), FilePath("plan.yaml"))
        assert _text(short).rstrip("\n") == text[: at + 1]
        alone = _cut(lines, span)
        assert alone == character or alone.startswith("\\") or alone == "''"


def _starts(span: Span) -> tuple[int, int]:
    return span.line, span.column


@given(_LINE, st.lists(_LINE, max_size=3), st.sampled_from(['"', ""]))
def test_a_stretch_of_a_cell_says_its_words(first: str, below: list[str], quote: str) -> None:
    said = "\n".join([first, *below]) if quote else first.replace('"', "").strip()
    assume(said.strip())
    cell = '"' + said.replace('"', '""') + '"' if quote else f" {said} "
    written = f"indicator,period,note,value\nwaste,2021/22,{cell},4\n"
    document, findings = read_csv(written.encode(), FilePath("figures.csv"))
    assert findings == ()
    assert document is not None
    pointer = Pointer(("rows", 0, "note"))
    lines = written.split("\n")
    for start in range(len(said)):
        for end in range(start + 1, len(said) + 1):
            cut = _cut(lines, _span(document, pointer, start, end))
            assert (cut.replace('""', '"') if quote else cut) == said[start:end]
