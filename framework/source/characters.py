"""From bytes to text that shows what it holds: UTF-8, and no character that hides or misleads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from framework.findings import Severity
from framework.place import Span
from framework.source.fixes import hidden_out, taken_out
from framework.source.report import Mistake, Repair

MOST_BYTES: Final = 1_000_000

_LINE_BREAKERS = "\x85\u2028\u2029"
_TURNERS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff"
REFUSED: Final = re.compile(f"[{_CONTROLS}{_LINE_BREAKERS}{_TURNERS}]|\r(?!\n)")
STOPS_READING: Final = re.compile(f"[{_CONTROLS}{_LINE_BREAKERS}]|\r(?!\n)")
_TURNER = re.compile(f"[{_TURNERS}]")
_LINE_BREAKER = re.compile(f"[{_LINE_BREAKERS}]")

# A zero-width joiner after a symbol holds an emoji together.
HIDDEN: Final = re.compile(
    "[\xa0\xad\u1680\u180e\u2000-\u200c\u202f\u205f\u2060-\u2064\u3000\ufeff]+"
    "|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d"
)

_CONTROL_NAMES = {
    "\x00": "zero byte",
    "\x07": "bell",
    "\x08": "backspace",
    "\x0b": "vertical tab",
    "\x0c": "form feed",
    "\r": "carriage return",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
}

SAVE_AS_UTF_8: Final = (
    "open the file in your editor, choose Save As (or Save with Encoding), pick UTF-8 and save it"
)
_HELP_BREAK = "take it out and press Enter there if a new line is meant"
_HELP_TURN = "take it out and type the words around it again"
_HELP_CONTROL = "take it out; it often comes along with text pasted from a PDF or another program"


def read_bytes(raw: bytes) -> str | Mistake:
    """The text, without a byte order mark; or why it is none."""
    if len(raw) > MOST_BYTES:
        return Mistake(
            code="SRC002",
            message=f"the file has more than {MOST_BYTES:,} bytes, the most that a plan may have",
            span=Span(1, 1, 1, 1),
            help="keep one service and one planning period to a file, and divide this one",
        )
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} or raw[:2].count(0) == 1:
        return Mistake(
            code="SRC001",
            message="the file is saved as UTF-16, and a plan is saved as UTF-8",
            span=Span(1, 1, 1, 1),
            help=SAVE_AS_UTF_8,
        )
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return _not_utf_8(raw, error.start)


def _not_utf_8(raw: bytes, position: int) -> Mistake:
    before = raw[:position].decode("utf-8").removeprefix("\ufeff")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    byte = raw[position : position + 1]
    # That encoding has a character for each of the bytes from 0xA0 on.
    meant = f', where it is "{byte.decode("cp1252")}"' if byte > b"\x9f" else ""
    return Mistake(
        code="SRC001",
        message=f"line {line} has a byte that is not UTF-8 text (0x{byte.hex().upper()}, byte"
        f" {position + 1} of the file); the file may be saved in a Windows encoding{meant}",
        span=Span(line, column, line, column + 1),
        help=SAVE_AS_UTF_8,
    )


def name_of(character: str) -> str:
    """What to call a character that cannot be shown, such as ``U+0085 (next line)``."""
    fallback = _CONTROL_NAMES.get(character, "control character")
    return f"U+{ord(character):04X} ({unicodedata.name(character, fallback).lower()})"


def refused(text: str) -> Iterator[Mistake]:
    """The characters that no plan may hold, each where it stands."""
    for match, span in _spans(REFUSED, text):
        yield _refused_character(match, span)


def _refused_character(character: str, span: Span) -> Mistake:
    name = name_of(character)
    repair: Repair | None = taken_out(span)
    if _LINE_BREAKER.match(character):
        message = f"{name} stands here, which starts a new line in some programs and not in others"
        advice = _HELP_BREAK
        repair = None
    elif _TURNER.match(character):
        message = f"{name} stands here, which can make text show in another order than it is read"
        advice = _HELP_TURN
    else:
        message = f"{name} stands here, which cannot be seen and has no meaning in a plan"
        advice = _HELP_CONTROL
    return Mistake(code="SRC004", message=message, span=span, help=advice, repair=repair)


def coded(value: str, span: Span) -> tuple[str, Mistake | None]:
    """Text in quotes without refused characters, and the mistake of writing one as a code."""
    found = REFUSED.search(value)
    if found is None:
        return value, None
    return REFUSED.sub("", value), Mistake(
        code="SRC004",
        message=f"the text in quotes writes {name_of(found[0])} as a backslash code",
        span=span,
        help="take the code out; if the backslash is meant as a backslash, write it twice",
    )


def hidden(character: str, span: Span, where: str | None, line: str | None = None) -> Mistake:
    """The mistake of a hidden character: in the structure where that is said, or else in text.

    Only with the line that it stands on can it be mended.
    """
    repair = None if line is None else hidden_out(line, span, in_text=where is None)
    name = name_of(character)
    if where is None:
        return Mistake(
            code="SRC006",
            severity=Severity.WARNING,
            message=f"the text holds {name}, which looks like an ordinary space or like nothing",
            span=span,
            help="type an ordinary space instead, or take it out",
            repair=repair,
        )
    return Mistake(
        code="SRC005",
        message=f"{name} stands {where}, where it looks like an ordinary space or like nothing",
        span=span,
        help="delete it and type ordinary spaces instead where there should be any",
        repair=repair,
    )


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, Span]]:
    line, start, seen = 1, 0, 0
    for match in pattern.finditer(text):
        at = match.start()
        breaks = text.count("\n", seen, at)
        if breaks:
            line, start = line + breaks, text.rfind("\n", seen, at) + 1
        seen = at
        yield match[0], Span(line, at - start + 1, line, match.end() - start + 1)


def hidden_spans(text: str) -> Iterator[tuple[str, Span]]:
    """The first character and the place of each run of hidden characters."""
    return ((found[0], span) for found, span in _spans(HIDDEN, text))
