from __future__ import annotations

from decimal import Decimal

import pytest
import yaml

from framework.findings import Related, Severity
from framework.place import FilePath, Location, Pointer, Span
from framework.source import HAS_LIBYAML, Data, Document, read_text

_PATH = FilePath("plan.yaml")


def _read(text: str | bytes) -> Document:
    document, findings = read_text(text.encode() if isinstance(text, str) else text, _PATH)
    assert findings == ()
    assert document is not None
    return document


def _said(text: str | bytes) -> list[str]:
    _, findings = read_text(text.encode() if isinstance(text, str) else text, _PATH)
    return [
        f"{finding.at.span.line}:{finding.at.span.column} {finding.severity.word}"
        f" {finding.code} {finding.message}"
        for finding in findings
        if finding.at.span is not None
    ]


def test_the_fast_reader_is_there() -> None:
    assert HAS_LIBYAML


@pytest.mark.parametrize(
    ("typed", "data"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("999999999999999", 999999999999999),
        ("97.50", Decimal("97.50")),
        ("-0.10", Decimal("-0.10")),
        ('"97"', "97"),
        ("'it''s'", "it's"),
        (r'"\tTab\u00e9"', "\tTab\u00e9"),
        *((text, text) for text in ("yes", "no", "on", "off", "True", "~", "NULL", "n/a")),
        *(
            (text, text)
            for text in ("2021-06-30", "2025-06-31", "2021/22", "2021/22 Q1", "2021-06")
        ),
        *((text, text) for text in (".nan", ".inf", "NaN", "-", "--", "1.2.3", "95%", "1,807")),
        *((text, text) for text in ("12:30 to 13:30", "=", "-a", "0x", "x1e3", ".", "?b")),
    ],
)
def test_an_unquoted_value_is_a_number_only_in_plain_digits(typed: str, data: Data) -> None:
    if typed == "-":
        typed = '"-"'
    document = _read(f"value: {typed}\n")
    assert isinstance(document.data, dict)
    assert document.data["value"] == data
    assert type(document.data["value"]) is type(data)


def test_a_decimal_keeps_its_zeros() -> None:
    document = _read("value: 97.50\n")
    assert str(document.data) == "{'value': Decimal('97.50')}"


@pytest.mark.parametrize(
    ("typed", "help_"),
    [
        ("-007.5", 'write -7.5 if it is a number, or "-007.5" in quotes if it is text'),
        ("-.5", 'write -0.5 if it is a number, or "-.5" in quotes if it is text'),
        ("1.5e-3", 'write 0.0015 if it is a number, or "1.5e-3" in quotes if it is text'),
        ("+0b11", 'write 3 if it is a number, or "+0b11" in quotes if it is text'),
        ("0o17", 'write 15 if it is a number, or "0o17" in quotes if it is text'),
        (
            "0x_",
            (
                'write the number out in plain digits if it is a number, or "0x_" in quotes if it'
                " is text"
            ),
        ),
        (
            "1e999999999",
            (
                "write the number out in plain digits if it is a number, or"
                ' "1e999999999" in quotes if it is text'
            ),
        ),
        ("12:30:05", 'write "12:30:05" in quotes if it is text, or one plain number such as 45005'),
    ],
)
def test_a_number_that_is_not_plain_is_text_until_someone_decides(typed: str, help_: str) -> None:
    document, findings = read_text(f"value: {typed}\n".encode(), _PATH)
    assert document is not None
    assert document.data == {"value": typed}
    assert [finding.help for finding in findings] == [help_]
    assert findings[0].at.pointer == Pointer(("value",))


def test_a_key_is_always_text() -> None:
    document = _read("2021: 1\ntrue: 2\nno: 3\n2021-06: 4\n012: 5\n1:30: 6\n'null': 7\n")
    assert document.data == {
        "2021": 1,
        "true": 2,
        "no": 3,
        "2021-06": 4,
        "012": 5,
        "1:30": 6,
        "null": 7,
    }


def test_the_first_of_two_equal_keys_counts() -> None:
    document, findings = read_text(b"a:\n  b: 1\n  'b': {c: 2}\n  d: 3\n", _PATH)
    assert document is not None
    assert document.data == {"a": {"b": 1, "d": 3}}
    [finding] = findings
    pointer = Pointer(("a", "b"))
    assert finding.at == Location(_PATH, pointer, Span(3, 3, 3, 6))
    assert finding.related == (
        Related(at=Location(_PATH, pointer, Span(2, 3, 2, 4)), note="first written here"),
    )


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    plain = "title: Caf\u00e9s \U0001f600  # c\nlist:\n  - 1\n  - >-\n    a\n    b\n"
    document = _read(plain)
    other = _read(b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode())
    assert other.data == document.data
    assert other.comments == document.comments
    for pointer in (Pointer(("title",)), Pointer(("list", 0)), Pointer(("list", 1))):
        assert other.locate(pointer) == document.locate(pointer)
    assert other.line(1) == document.line(1) == "title: Caf\u00e9s \U0001f600  # c"


def test_three_dashes_at_the_top_are_fine() -> None:
    assert _read("---\na: 1\n...\n").data == {"a": 1}


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff", "# only\n", "---\n", "null\n", "\u00a0\n"])
def test_an_empty_file_says_how_to_begin(text: str) -> None:
    document, [finding] = read_text(text.encode(), _PATH)
    assert document is None
    assert (finding.code, finding.help) == (
        "SRC003",
        (
            "begin with these three lines:  format: plan/v1  then  id: clean-streets  then"
            "  title: Clean streets"
        ),
    )


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("a: b\n".encode("utf-16"), "1:1 error SRC001 the file is saved as UTF-16"),
        ("a: b\n".encode("utf-16-le"), "1:1 error SRC001 the file is saved as UTF-16"),
        ("a: b\n".encode("utf-16-be"), "1:1 error SRC001 the file is saved as UTF-16"),
        (b"a: 1\nb: caf\xe9\n", "2:7 error SRC001 line 2 has a byte that is not UTF-8 text (0xE9"),
        (b"a: \x80\n", "1:4 error SRC001 line 1 has a byte that is not UTF-8 text (0x80, byte 4"),
        (b"a" * 1_000_001, "1:1 error SRC002 the file has more than 1,000,000 bytes"),
        (b"a: \x00\n", "1:4 error SRC004 U+0000 (zero byte) stands here"),
        ("a: \x9f\n".encode(), "1:4 error SRC004 U+009F (control character) stands here"),
        ("a: \x85b: 1\n".encode(), "1:4 error SRC004 U+0085 (next line) stands here"),
        ("a: 1 # \u2028b: 1\n".encode(), "1:8 error SRC004 U+2028 (line separator) stands here"),
        (b"a: 1\rb: 2\r\n", "1:5 error SRC004 U+000D (carriage return) stands here"),
        ("a: \ufffe\n".encode(), "1:4 error SRC004 U+FFFE (control character) stands here"),
    ],
)
def test_bytes_that_are_no_text_stop_the_reading(raw: bytes, said: str) -> None:
    document, _ = read_text(raw, _PATH)
    assert document is None
    assert [line[: len(said)] for line in _said(raw)] == [said]


def test_turning_characters_are_reported_and_reading_goes_on() -> None:
    text = "a: \u202eb\nc: 012\n"
    document, findings = read_text(text.encode(), _PATH)
    assert document is not None
    assert document.data == {"a": "\u202eb", "c": "012"}
    assert [finding.code for finding in findings] == ["SRC004", "SRC023"]


@pytest.mark.parametrize(
    "typed", [r'"\e[2J"', r'"\0[2J"', r'"\u202E[2J"', r'"\N[2J"', r'"\L[2J"', r'"\r[2J"']
)
def test_no_value_holds_a_control_character_that_was_written_as_a_code(typed: str) -> None:
    document, findings = read_text(f"{typed}: {typed}\n".encode(), _PATH)
    assert document is not None
    assert document.data == {"[2J": "[2J"}
    assert [finding.code for finding in findings] == ["SRC004", "SRC004"]


def test_hidden_characters_matter_in_names_and_not_in_comments() -> None:
    looks = "looks like an ordinary space or like nothing"
    assert _said("a: 1\u00a02 \u200b3  # \u00a0\n# \u200b\n") == [
        f"1:5 warning SRC006 the text holds U+00A0 (no-break space), which {looks}",
        f"1:8 warning SRC006 the text holds U+200B (zero width space), which {looks}",
    ]
    assert _said("a\u200bb: 012\n") == [
        (
            "1:2 error SRC005 U+200B (zero width space) stands in the name before a colon,"
            f" where it {looks}"
        )
    ]
    assert _said("a: 1\n\ufeff# c\n") == [
        (
            "2:1 error SRC005 U+FEFF (zero width no-break space) stands outside of any text,"
            f" where it {looks}"
        )
    ]


def test_hidden_characters_in_the_order_in_which_they_can_be_mended() -> None:
    document, findings = read_text("a: x\u00a0y\nb: 012\n".encode(), _PATH)
    assert document is not None
    assert [(finding.code, finding.severity) for finding in findings] == [
        ("SRC006", Severity.WARNING),
        ("SRC023", Severity.ERROR),
    ]


@pytest.mark.parametrize(
    ("typed", "data"),
    [
        ("a: &b c\n", {"a": "c"}),
        ("a: *b\n", {"a": "*b"}),
        ("a: &b [1]\n", {"a": [1]}),
        ("a: !!int x\n", {"a": "x"}),
        ("a: !!timestamp soon\n", {"a": "soon"}),
        ("a: !x {b: 1}\n", {"a": {"b": 1}}),
        ("!x a: b\n", {"a": "b"}),
        ("*b : c\nd: 1\n", {"d": 1}),
        ("<<: {a: 1}\nb: 2\n", {"b": 2}),
        ("? [a, b]\n: c\nd: 1\n", {"d": 1}),
        ("null: 1\nd: 1\n", {"d": 1}),
        ('" ": 1\nd: 1\n', {"d": 1}),
        ("target: >5\n", {"target": ">5"}),
        ("target: |9\n", {"target": "|9"}),
    ],
)
def test_what_a_plan_does_not_use_is_reported_and_the_rest_is_read(typed: str, data: Data) -> None:
    document, findings = read_text(typed.encode(), _PATH)
    assert document is not None
    assert document.data == data
    assert len(findings) == 1


def test_only_the_first_hundred_of_a_kind_are_listed() -> None:
    assert len(_said("a: [" + "012, " * 150 + "1]\n")) == 100
    assert len(_said(b"\x00" * 150)) == 100


def test_text_that_only_looks_like_a_slip_is_left_alone() -> None:
    assert _read(
        'a: pipe of 5"\nb: \u201cGood\u201d and \u201cbad\u201d\nc: see\n  https://example.org/x\n'
        'd:\n- mailto:x@example.org\ne: the residents\'\nf: \u2019\ng: "two\n  lines"\n'
        "h: >2-\n    text\ni: text that goes\n  on - and on\nj: [x:y, 'z: w']\nk: \"\n"
        '  note: x"\nl: |\nm: {10:30}\n'
    ).data == {
        "a": 'pipe of 5"',
        "b": "\u201cGood\u201d and \u201cbad\u201d",
        "c": "see https://example.org/x",
        "d": ["mailto:x@example.org"],
        "e": "the residents'",
        "f": "\u2019",
        "g": "two lines",
        "h": "  text",
        "i": "text that goes on - and on",
        "j": ["x:y", "z: w"],
        "k": " note: x",
        "l": "",
        "m": {"10:30": None},
    }


@pytest.mark.parametrize(
    "typed",
    [
        "a: two words  # a comment",
        "a: two words  # lint: allow IND003 because",
        "a: two words #lint: allow IND003 because",
        "a: percent # of households",
        "a: CSPC.P.8 # the first",
        "a: 97 #revised",
        "a: 2021-06-30 #revised",
        "a: 2021/22 Q1 #revised",
        "a:  #nothing yet",
        "a: # nothing yet",
        "a: 'two words' #quoted",
        "a: two words  #",
    ],
)
def test_a_comment_that_is_meant_cuts_nothing_off(typed: str) -> None:
    document = _read(typed + "\n")
    assert [comment.text for comment in document.comments] == [typed.partition("#")[2].strip()]


_ATTACKS = {
    "square brackets": "[" * 50_000,
    "dashes": "- " * 50_000,
    "curly brackets": "{a: " * 50_000,
    "question marks": "? " * 50_000,
    "steps": "".join(" " * depth + "a:\n" for depth in range(1_000)),
    "a merge bomb": "a: &a {x: 1}\n"
    + "".join(f"b{n}: &b{n} {{<<: [*a, *a, *a, *a, *a, *a, *a, *a]}}\n" for n in range(9_000)),
    "many values": "- a\n" * 50_001,
    "many keys": "".join(f"k{number}: {number}\n" for number in range(60_000)),
    "a long number": "a: " + "9" * 5_000,
    "a long line": "a" * 1_000_000,
    "a long text": "a: " + "b c " * 249_000,
    "spaces": "a: b" + " " * 999_900 + "#c",
    "quotes": '"a" ' * 250_000,
    "comments": "#\n" * 500_000,
    "number signs": "a #" * 333_333,
    "hidden characters": "\u00a0a" * 300_000,
    "hidden characters and a slip": "a: " + "a\u00a0" * 300_000 + "\nb: - c",
    "turning characters": "a: \u202e\n" * 100_000,
    "open brackets and lines": "a: [\n" + "b\n" * 499_000,
    "references": "[" + "*a, " * 249_000 + "]",
    "types": "a: !%ff%fe x\n",
    "codes": 'a: "\\uD800"\n',
    "large codes": 'a: "\\UFFFFFFFF"\n',
    "documents": "--- a\n" * 100_000,
    "instructions": "%X a\n" * 100_000,
}


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize("text", _ATTACKS.values(), ids=_ATTACKS.keys())
def test_an_attack_is_answered(text: str, loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if loader == "SafeLoader":
        text = text[:20_000]  # slow, and no different for its length
    monkeypatch.setattr("framework.source.read._Loader", getattr(yaml, loader))
    document, findings = read_text(text.encode()[:1_000_000], _PATH)
    assert document is not None or findings
    assert all(len(f"{finding.message}{finding.help}") < 500 for finding in findings)


def test_what_is_too_deep_or_too_much_says_so() -> None:
    assert _said("[" * 50_000) == ["1:65 error SRC027 this is more than 64 levels deep"]
    assert _said("- a\n" * 50_001) == [
        "50000:3 error SRC002 the file has more than 50,000 keys and values"
    ]
    assert _read("a: " + "[" * 63 + "]" * 63 + "\n").data is not None
