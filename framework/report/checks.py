"""The list of checks and the page of one, for the terminal and for tools."""

from __future__ import annotations

import inspect
import json
from collections.abc import Sequence

from framework.checks import Check


def render_list(checks: Sequence[Check]) -> str:
    """One line a check: code, severity, name and how things should be."""
    widest = max(len(check.name) for check in checks)
    return "".join(
        f"{check.code}  {check.severity.word:<7}  {check.name:<{widest}}  {check.summary}\n"
        for check in checks
    )


def render_page(check: Check) -> str:
    """The page of a check, as Markdown that reads well in a terminal."""
    page = inspect.cleandoc(check.doc or "")
    return f"# {check.name} ({check.code}, {check.severity.word})\n\n{page}\n"


def render_checks_json(checks: Sequence[Check]) -> str:
    """The checks as one JSON object, with their pages."""
    listed = [
        {
            "code": check.code,
            "name": check.name,
            "severity": check.severity.word,
            "since": check.since,
            "summary": check.summary,
            "page": inspect.cleandoc(check.doc or ""),
        }
        for check in checks
    ]
    return (
        json.dumps({"format": "checks/v1", "checks": listed}, ensure_ascii=False, indent=2) + "\n"
    )
