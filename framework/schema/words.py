"""How values, choices and lists are put into words for people who write plans, not programs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

LONGEST = 60
"""How much of a plan's own text a message shows."""

_SINGULAR = frozenset({"previous", "says", "status", "series", "progress", "covers", "points"})

_PLAIN = re.compile(r"[A-Za-z0-9£(][^:#{}\[\],&*!|>'\"%@`\n]*")


def shorten(text: str, longest: int = LONGEST) -> str:
    """The text on one line, cut with an ellipsis if it is long."""
    flat = " ".join(text[: 4 * longest].split())
    return flat if len(flat) <= longest else flat[: longest - 1].rstrip() + "…"


def typed(value: object) -> str:
    """The value as it was typed, text in quotes; blocks and lists by their kind."""
    if isinstance(value, str):
        return f'"{shorten(value)}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return format(value, "f") if isinstance(value, Decimal) else str(value)
    if isinstance(value, float):  # only the examples of a schema have these
        return f"{value:g}"
    return kind_of(value)


def kind_of(value: object) -> str:
    """What sort of thing a value is that is no single value."""
    return "a list" if isinstance(value, list) else "lines of its own"


def in_words(items: Sequence[str], last: str = "or") -> str:
    """The items with commas between them and a word before the last."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def as_yaml(value: object) -> str:
    """An example as an officer would type it, on one line."""
    if isinstance(value, dict):
        inner = ", ".join(f"{key}: {as_yaml(item)}" for key, item in value.items())
        return f"{{{inner}}}"
    if isinstance(value, list):
        return f"[{', '.join(as_yaml(item) for item in value)}]"
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) else f'"{value}"'
    return typed(value)


def ordinal(index: int) -> str:
    """The place in a list, counted from 0, as people say it: 0 gives ``1st``."""
    number = index + 1
    ending = (
        "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{ending}"


def verb_of(key: str, one: str, several: str) -> str:
    """The verb that goes with a key: the second where the key is a plural."""
    is_plural = key.endswith("s") and "_" not in key and key not in _SINGULAR
    return several if is_plural else one
