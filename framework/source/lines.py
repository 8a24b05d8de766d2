"""Lines as they were typed, and as they should be written."""

from __future__ import annotations

import re

LONGEST = 60
"""How much of a file's text a message shows."""

_SHAPE = re.compile(
    r"(?P<indent>[ \t]*)"
    r"(?P<dashes>(?:-[ \t]+)*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|[^\s\"'#\[\]{},&*!|>%@`:](?:[^:]|:(?=\S))*?):(?=\s|$)[ \t]*)?"
    r"(?P<rest>.*)",
    re.DOTALL,
)
_SIMPLE_KEY = re.compile(r"[A-Za-z_][\w.-]*|[0-9][0-9/-]*(?: [A-Za-z][0-9])?")
_GLUED = re.compile(r"([A-Za-z_][\w.-]*):(?!//)([^\s:].*)", re.DOTALL)


class Line:
    """The parts of a typed line: its indent, its dashes, its key and the rest."""

    __slots__ = ("dashes", "indent", "key", "rest", "text")

    def __init__(self, text: str) -> None:
        match = _SHAPE.fullmatch(text)
        parts = match.groupdict() if match else {}
        self.text = text
        self.indent: str = parts.get("indent") or ""
        self.dashes: str = parts.get("dashes") or ""
        key = parts.get("key")
        self.key: str | None = None if key is None else key.rstrip()
        self.rest: str = (parts.get("rest") or "").rstrip()

    @property
    def content(self) -> str:
        """What stands on the line after its indent and its dashes."""
        return self.text[len(self.indent) + len(self.dashes) :].rstrip()

    @property
    def shown(self) -> str:
        """The line as a message shows it."""
        return shorten(self.text.strip())

    @property
    def looks_like_key(self) -> bool:
        """Whether the line begins with a key as plans have them, followed by a colon."""
        return self.key is not None and _SIMPLE_KEY.fullmatch(self.key.strip("\"'")) is not None

    @property
    def lead(self) -> str:
        """The dashes and the key, as they stand before the rest."""
        return self.dashes + ("" if self.key is None else f"{self.key}: ")

    def with_rest(self, rest: str) -> str:
        """The line, without its indent, as it is with that rest in quotes."""
        room = max(LONGEST - len(self.lead), LONGEST // 3)
        return shorten(self.lead, LONGEST) + in_quotes(shorten(rest, room))

    @property
    def wholly_in_quotes(self) -> str:
        """The line, without its indent, as it is with all but its dashes in quotes."""
        return self.dashes + in_quotes(shorten(self.content))

    @property
    def rest_in_quotes(self) -> str:
        """The whole rest in quotes."""
        return in_quotes(_bare(self.rest))

    @property
    def in_quotes(self) -> str:
        """The line, without its indent, as it is with its rest in quotes."""
        return self.with_rest(_bare(self.rest))


def shorten(text: str, longest: int = LONGEST) -> str:
    """The text on one line, cut with an ellipsis if it is long; a space at its end stays."""
    flat = re.sub(r"\s+", " ", text[: 4 * longest])
    if len(flat) <= longest and len(text) <= 4 * longest:
        return flat
    return flat[: longest - 1].rstrip() + "…"


def in_quotes(value: str) -> str:
    """The text in the quotes that suit it."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def glued(text: str) -> str | None:
    """The text with the space that its colon lacks: ``b:2`` gives ``b: 2``."""
    match = _GLUED.fullmatch(text.strip())
    return None if match is None else f"{match[1]}: {match[2]}"


def spaces(count: int) -> str:
    """So many spaces, in words."""
    return "no spaces" if count == 0 else "1 space" if count == 1 else f"{count} spaces"


def _bare(rest: str) -> str:
    """The text without quotes around the whole of it: ``'It's here'`` gives ``It's here``."""
    quote = rest[:1]
    if quote not in {'"', "'"} or len(rest) < 3 or rest[-1] != quote:
        return rest
    inner = rest[1:-1]
    first = inner.find(quote)
    before, after = inner[:first], inner[first + 1 :]
    opens = before == "" or before[-1].isspace() or (before[-1].isalnum() and after[:1].isalnum())
    return inner if first == -1 or opens else rest


def as_text_block(line: int) -> str:
    """How to keep a text of any kind that begins on a line, in words that continue a sentence."""
    return f"write >- after the colon on line {line} and the whole text below it, indented"
