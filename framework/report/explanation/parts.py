"""One part of an explanation's page: a heading and lines below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from framework.place import Origin
from framework.report.explanation.places import placed
from framework.report.safe import safe, shorten

_NOTE: Final = 600


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, empty for none, and lines; one that stands in begins with spaces.

    A part without lines is not shown.
    """

    heading: str
    lines: tuple[str, ...]


def note_part(*notes: tuple[str | None, Origin]) -> Part:
    """What the service says about it, in its own words, cut where it is long."""
    said = (placed(f'"{shorten(safe(note), _NOTE)}"', origin) for note, origin in notes if note)
    return Part("What the service says", tuple(said))
