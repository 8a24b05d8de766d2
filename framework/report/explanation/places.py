"""Where something is written, as people can open it."""

from __future__ import annotations

from framework.place import Origin
from framework.report.safe import safe


def place(origin: Origin | None, *, key: bool = False) -> str:
    """The file and line, ``plans/clean-streets.yaml:12``; empty where nothing is written."""
    if origin is None:
        return ""
    found = origin.locate(key=key)
    path = safe(found.path)
    return f"{path}:{found.span.line}" if found.span is not None else path


def placed(words: str, origin: Origin | None, *, key: bool = False) -> str:
    """The words with their place in brackets."""
    where = place(origin, key=key)
    return f"{words} ({where})" if where else words
