"""Where things are written: a mark in the text, and the files and lines listed once below it."""

from __future__ import annotations

import re
from typing import Final

from framework.place import Origin
from framework.report.safe import safe

FIRM: Final = "\N{NO-BREAK SPACE}"
"""A space at which no line is broken."""

# What ``safe`` lets through holds no such character, so nothing of a plan can pass for a mark.
_EDGE: Final = "\x00"
_MARK: Final = re.compile(f"{_EDGE}([^{_EDGE}]*){_EDGE}")


def place(origin: Origin) -> str:
    """The file and line, ``plans/clean-streets.yaml:12``."""
    found = origin.locate()
    path = safe(found.path)
    return f"{path}:{found.span.line}" if found.span is not None else path


def placed(words: str, origin: Origin | None) -> str:
    """The words with a mark for the place where that is written; without one where it is not."""
    return f"{words}{FIRM}{_EDGE}{place(origin)}{_EDGE}" if origin is not None else words


class Places:
    """The places that a page has marked, numbered in the order in which they come."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def numbered(self, text: str) -> str:
        """The text with ``[3]`` for each mark."""
        return _MARK.sub(self._number, text)

    def lines(self) -> list[str]:
        """The places with their numbers, one in a line."""
        width = len(str(len(self._numbers))) + 2
        return [f"{f'[{number}]':>{width}} {where}" for where, number in self._numbers.items()]

    def _number(self, found: re.Match[str]) -> str:
        return f"[{self._numbers.setdefault(found[1], len(self._numbers) + 1)}]"
