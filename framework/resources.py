"""Where the files that ship with the package are: schemas and rulesets."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_IN_WHEEL = _PACKAGE / "_data"


def shipped(*steps: str) -> Path:
    """The path of a shipped file or folder, such as ``shipped("schemas", "plan", "v1.json")``.

    In a wheel they lie inside the package; in a checkout beside it.
    """
    root = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parent
    return root.joinpath(*steps)
