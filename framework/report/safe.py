"""The one way by which text of a file reaches a terminal, Markdown or CSV: shown, never obeyed."""

from __future__ import annotations

import re
from typing import Final

ELLIPSIS: Final = "…"

# What a terminal obeys or hides: C0, DEL and C1 controls, soft hyphens, zero-width and bidi
# characters, separators that only some programs take for line ends, halves of surrogate pairs, tags
# and other invisible marks. A joiner after a symbol holds an emoji together and may stay.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    "|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d"
)
# GitHub and Azure runners obey these anywhere in a line they are shown.
_RUNNER: Final = re.compile(r"##(?=(?:vso)?\[)")
_COLONS: Final = re.compile(":(?=:)")
_BREAKS: Final = re.compile(r"[ \t\n]+")


def visible(text: str) -> str:
    """The text in its own layout, with unseen characters written out as ``<U+001B>``."""
    return _RUNNER.sub("# #", _UNSEEN.sub(_written_out, text))


def safe(text: str, *, most: int | None = None) -> str:
    """The text in one line that neither a terminal nor a CI runner obeys, cut to ``most``.

    Runners obey a line that begins with two colons; as lines are wrapped anywhere, every two colons
    are parted.
    """
    line = _BREAKS.sub(" ", visible(text.replace("\r\n", "\n"))).strip()
    line = _COLONS.sub(": ", line)
    return line if most is None else shorten(line, most)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a longer text, each as ``safe`` gives it; empty ones are left out.

    They are parted by empty lines. A text without one has a paragraph on each line, which is what
    YAML makes of the paragraphs of a text that begins with ``>-``.
    """
    whole = text.replace("\r\n", "\n").strip()
    parts = re.split(r"\n[ \t]*\n", whole)
    if len(parts) == 1:
        parts = whole.split("\n")
    shown = (safe(part) for part in parts)
    return tuple(part for part in shown if part)


def shorten(line: str, most: int) -> str:
    """The line, cut between words where it is longer than ``most`` characters."""
    if len(line) <= most:
        return line
    head = line[: max(most - 1, 0)]
    word = head.rfind(" ")
    # A cut inside the only long word is better than losing most of the line.
    if word > len(head) // 2 and line[len(head)] != " ":
        head = head[:word]
    return head.rstrip(" ,;:-") + ELLIPSIS


def unseen_in_json(text: str) -> str:
    """JSON that means the same, with what terminals and runners obey written as escapes."""
    escaped = _UNSEEN.sub(_escaped, text)
    return _RUNNER.sub(r"\\u0023\\u0023", escaped)


def _written_out(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"


def _escaped(found: re.Match[str]) -> str:
    # The line ends between the parts of the JSON are line feeds, which the pattern leaves alone.
    point = ord(found[0])
    if point < 0x10000:
        return f"\\u{point:04x}"
    point -= 0x10000
    return f"\\u{0xD800 + (point >> 10):04x}\\u{0xDC00 + (point & 0x3FF):04x}"
