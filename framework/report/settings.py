"""The settings that hold, for people: each with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from framework.lint import Settings
from framework.report.safe import safe

_DEFAULT = "default"


def render_settings(settings: Settings) -> str:
    """A line for each setting: its name, what it is and where that was written."""
    rows = [(name, value, settings.origins.get(name, _DEFAULT)) for name, value in _rows(settings)]
    widest = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{a:<{widest[0]}}  {b:<{widest[1]}}  {c}".rstrip() for a, b, c in rows]
    where = safe(settings.path) if settings.path is not None else "no settings file"
    return "\n".join([where, "", *lines, ""])


def _rows(settings: Settings) -> Iterator[tuple[str, str]]:
    yield "tier", settings.tier.word
    yield "select", _listed(settings.select) if settings.select is not None else "all of the tier"
    yield "ignore", _listed(settings.ignore)
    weighed = (f"{code} {severity.word}" for code, severity in sorted(settings.severities.items()))
    yield "severity", ", ".join(weighed) or "as each check says"
    yield "fail_on", settings.fail_on.word
    yield "allow", f"{len(settings.allow)} allowed" if settings.allow else "nothing"
    yield "exclude", safe(", ".join(settings.exclude)) or "nothing"
    yield "known", safe(settings.known_path or "") or "not used"


def _listed(codes: frozenset[str]) -> str:
    return ", ".join(sorted(codes)) or "nothing"
