"""One part of an explanation's page: a heading and lines below it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, empty for none, and lines; one that stands in begins with spaces."""

    heading: str
    lines: tuple[str, ...]
