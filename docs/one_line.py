"""A value as an officer writes it in YAML, on one line."""

from __future__ import annotations

import re

_BARE = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=~][^,\[\]{}#\n\"]*|-[0-9.]+")
_READ_AS_SOMETHING_ELSE = {"true", "false", "null", ""}


def one_line(value: object) -> str:
    """The value in YAML on one line, with quotes only where the text needs them."""
    match value:
        case dict():
            entries = (f"{_text(str(key))}: {one_line(item)}" for key, item in value.items())
            return "{" + ", ".join(entries) + "}"
        case list():
            return "[" + ", ".join(map(one_line, value)) + "]"
        case bool():
            return "yes" if value else "no"
        case None:
            return "null"
        case str():
            return _text(value.strip())
        case _:
            return str(value)


def _text(text: str) -> str:
    plain = _BARE.fullmatch(text) and ": " not in text and not text.endswith((":", " "))
    if plain and text.lower() not in _READ_AS_SOMETHING_ELSE:
        return text
    return "'" + text.replace("'", "''") + "'" if '"' in text else f'"{text}"'
